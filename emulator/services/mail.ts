/** MailApp: sends mail as the effective user, within the day's quota of recipients. */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';

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
    return this.env.limits.of('mailRecipientsPerDay') - this.use().recipients;
  }

  sendEmail(first: string | Message, ...rest: unknown[]): void {
    const { limits, accounts } = this.env;
    const message = typeof first === 'string' ? this.fromParts(first, rest) : first;
    const [to, cc, bcc] = [addresses(message.to), addresses(message.cc), addresses(message.bcc)];
    const all = [...to, ...cc, ...bcc];
    if (all.length === 0) throw new GoogleError('Failed to send email: no recipient');
    for (const address of all) {
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(bare(address)))
        throw new GoogleError(`Invalid email: ${address}`);
    }
    if (all.length > limits.of('mailRecipientsPerMessage'))
      throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
    const text = message.body ?? '';
    const html = message.htmlBody ?? '';
    if (Buffer.byteLength(html || text, 'utf8') > limits.of('mailBodyBytes'))
      throw new GoogleError('Limit Exceeded: Email Body Size.');
    this.charge(all.length, all.filter((one) => accounts.has(bare(one))).length);
    this.store({ to, cc, bcc, subject: message.subject ?? '', text, html });
    for (const address of all) if (!accounts.has(bare(address))) this.bounce(address, message.subject ?? '');
    this.env.touch('MAIL');
  }

  /** sendEmail(to, subject, body, options), or (to, replyTo, subject, body). */
  private fromParts(to: string, rest: readonly unknown[]): Message {
    const texts = rest.filter((one): one is string => typeof one === 'string');
    if (texts.length === 3) return { to, subject: texts[1] ?? '', body: texts[2] ?? '' };
    const options = rest.find((one) => typeof one === 'object' && one !== null) ?? {};
    return { ...options, to, subject: texts[0] ?? '', body: texts[1] ?? '' };
  }

  private use(): { since: number; recipients: number; inDomain?: number } {
    const known = this.env.state.mailUse[this.env.run.effectiveUser];
    return known && this.env.now() - known.since < DAY_MS ? known : { since: this.env.now(), recipients: 0 };
  }

  /** The day of quota begins with the first mail. */
  private charge(added: number, addedInDomain: number): void {
    const use = this.use();
    const { limits } = this.env;
    const recipients = use.recipients + added;
    const inDomain = (use.inDomain ?? 0) + addedInDomain;
    if (
      recipients > limits.of('mailRecipientsPerDay') ||
      inDomain > limits.of('mailRecipientsInDomainPerDay')
    ) {
      throw new GoogleError('Service invoked too many times for one day: email.');
    }
    this.env.state.mailUse[this.env.run.effectiveUser] = { since: use.since, recipients, inDomain };
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
