/** MailApp: sends mail as the effective user, within the day's quota of recipients. */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';

/** Recipients a day of a Workspace account. Source: Apps Script quotas page. */
const DAILY_RECIPIENTS = 1500;
const MAX_PER_MESSAGE = 50;
const MAX_BODY = 400 * 1024;
const DAY_MS = 86_400_000;

interface Message {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
}

const addresses = (list: string | undefined | null): string[] =>
  (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The bare address of "Name <address>". */
const bare = (address: string): string => (/<([^>]*)>/.exec(address)?.[1] ?? address).toLowerCase();

export class MailAppService extends Remote {
  readonly _type = 'MailApp';
  constructor(private readonly env: Env) {
    super();
  }

  getRemainingDailyQuota(): number {
    return DAILY_RECIPIENTS - this.use().recipients;
  }

  sendEmail(first: string | Message, ...rest: unknown[]): void {
    const message = typeof first === 'string' ? this.fromParts(first, rest) : first;
    const [to, cc, bcc] = [addresses(message.to), addresses(message.cc), addresses(message.bcc)];
    const all = [...to, ...cc, ...bcc];
    if (all.length === 0) throw new GoogleError('Failed to send email: no recipient');
    for (const address of all) {
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(bare(address)))
        throw new GoogleError(`Invalid email: ${address}`);
    }
    if (all.length > MAX_PER_MESSAGE) throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
    const text = message.body ?? '';
    const html = message.htmlBody ?? '';
    if (Buffer.byteLength(html || text, 'utf8') > MAX_BODY)
      throw new GoogleError('Limit Exceeded: Email Body Size.');
    this.charge(all.length);
    this.store({ to, cc, bcc, subject: message.subject ?? '', text, html });
    for (const address of all)
      if (!this.env.accounts.has(bare(address))) this.bounce(address, message.subject ?? '');
    this.env.touch('MAIL');
  }

  /** sendEmail(to, subject, body, options), or (to, replyTo, subject, body). */
  private fromParts(to: string, rest: readonly unknown[]): Message {
    const texts = rest.filter((one): one is string => typeof one === 'string');
    if (texts.length === 3) return { to, subject: texts[1] ?? '', body: texts[2] ?? '' };
    const options = rest.find((one) => typeof one === 'object' && one !== null) ?? {};
    return { ...options, to, subject: texts[0] ?? '', body: texts[1] ?? '' };
  }

  private use(): { since: number; recipients: number } {
    const known = this.env.state.mailUse[this.env.run.effectiveUser];
    return known && this.env.now() - known.since < DAY_MS ? known : { since: this.env.now(), recipients: 0 };
  }

  /** The day of quota begins with the first mail. */
  private charge(recipients: number): void {
    const use = this.use();
    if (use.recipients + recipients > DAILY_RECIPIENTS) {
      throw new GoogleError('Service invoked too many times for one day: email.');
    }
    const total = { since: use.since, recipients: use.recipients + recipients };
    this.env.state.mailUse[this.env.run.effectiveUser] = total;
  }

  private store(mail: {
    to: string[];
    cc: string[];
    bcc: string[];
    subject: string;
    text: string;
    html: string;
  }): void {
    const { state, run } = this.env;
    state.mails.push({ id: state.nextMail++, at: this.env.now(), from: run.effectiveUser, ...mail });
  }

  /** An address that does not exist comes back to the sender. */
  private bounce(address: string, subject: string): void {
    const { state, run } = this.env;
    state.mails.push({
      id: state.nextMail++,
      at: this.env.now(),
      from: 'mailer-daemon@googlemail.com',
      to: [run.effectiveUser],
      cc: [],
      bcc: [],
      subject: 'Delivery Status Notification (Failure)',
      text: `Alamat tidak ditemukan. Surel "${subject}" tidak terkirim ke ${address} karena alamat itu tidak ada.`,
      html: '',
    });
  }
}
