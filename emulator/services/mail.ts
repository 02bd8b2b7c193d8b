/** MailApp: sends mail as the effective user, within the day's quota of recipients. */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';
import type { MailAttachment, MailMessage } from '../types';
import { blobOf } from './archive';

const DAY_MS = 86_400_000;

interface Options {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
  readonly noReply?: boolean;
  readonly attachments?: readonly unknown[];
  readonly inlineImages?: Readonly<Record<string, unknown>>;
}
type Addressed = Pick<MailMessage, 'to' | 'cc' | 'bcc'>;

const addresses = (list: string | undefined | null): string[] =>
  (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The bare address of "Name <address>". */
const bare = (address: string): string => (/<([^>]*)>/.exec(address)?.[1] ?? address).toLowerCase();

function checkAddress(address: string): void {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(bare(address))) throw new GoogleError(`Invalid email: ${address}`);
}

async function attachment(source: unknown, name: string | null): Promise<MailAttachment> {
  const blob = await blobOf(source);
  const bytes = await blob.getBytes();
  return {
    name: name ?? blob.getName() ?? 'attachment',
    contentType: blob.getContentType() ?? 'application/octet-stream',
    base64: Buffer.from(bytes).toString('base64'),
  };
}

const sizeOf = ({ base64 }: MailAttachment): number => Buffer.byteLength(base64, 'base64');

export class MailAppService extends Remote {
  readonly _type = 'MailApp';
  constructor(private readonly env: Env) {
    super();
  }

  getRemainingDailyQuota(): number {
    return this.env.limits.of('mailRecipientsPerDay') - this.use().recipients;
  }

  /** sendEmail(message), (to, subject, body[, options]) or (to, replyTo, subject, body). At once, unless what it carries has yet to be drawn. */
  sendEmail(first: string | Options, ...rest: unknown[]): undefined | Promise<undefined> {
    const options = typeof first === 'string' ? this.fromParts(first, rest) : first;
    const people = this.recipients(options);
    this.checkSubject(options.subject ?? '');
    this.checkBody(options.htmlBody || (options.body ?? ''));
    if (!options.attachments && !options.inlineImages) return this.deliver(options, people, [], []);
    return this.carried(options).then(([attachments, images]) =>
      this.deliver(options, people, attachments, images),
    );
  }

  private async carried(options: Options): Promise<readonly [MailAttachment[], MailAttachment[]]> {
    return [await this.attachments(options), await this.inlineImages(options)];
  }

  private deliver(
    options: Options,
    people: Addressed,
    attachments: readonly MailAttachment[],
    inlineImages: readonly MailAttachment[],
  ): undefined {
    const { accounts } = this.env;
    const all = [...people.to, ...people.cc, ...people.bcc];
    this.checkSize([...attachments, ...inlineImages]);
    this.charge(all.length, all.filter((one) => accounts.has(bare(one))).length);
    const subject = options.subject ?? '';
    this.store({
      ...people,
      subject,
      text: options.body ?? '',
      html: options.htmlBody ?? '',
      ...(options.name && { name: options.name }),
      ...(options.replyTo && { replyTo: options.replyTo }),
      ...(options.noReply === true && { noReply: true }),
      ...(attachments.length > 0 && { attachments }),
      ...(inlineImages.length > 0 && { inlineImages }),
    });
    for (const address of all) if (!accounts.has(bare(address))) this.bounce(address, subject);
    this.env.touch('MAIL');
  }

  private recipients(options: Options): Addressed {
    const [to, cc, bcc] = [addresses(options.to), addresses(options.cc), addresses(options.bcc)];
    const all = [...to, ...cc, ...bcc];
    if (all.length === 0) throw new GoogleError('Failed to send email: no recipient');
    for (const address of [...all, ...addresses(options.replyTo)]) checkAddress(address);
    if (all.length > this.env.limits.of('mailRecipientsPerMessage'))
      throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
    return { to, cc, bcc };
  }

  private checkSubject(subject: string): void {
    if (subject.length > this.env.limits.of('mailSubjectLength'))
      throw new GoogleError('Argument too large: subject');
  }

  private checkBody(body: string): void {
    if (Buffer.byteLength(body, 'utf8') > this.env.limits.of('mailBodyBytes'))
      throw new GoogleError('Limit Exceeded: Email Body Size.');
  }

  private async attachments({ attachments }: Options): Promise<MailAttachment[]> {
    const given = attachments ?? [];
    if (!Array.isArray(given)) throw new GoogleError('Invalid argument: attachments');
    if (given.length > this.env.limits.of('mailAttachments'))
      throw new GoogleError('Limit Exceeded: Email Attachments Per Message.');
    return await Promise.all(given.map((one) => attachment(one, null)));
  }

  /** Images of the HTML text under their keys: `<img src="cid:key">`. */
  private async inlineImages({ inlineImages }: Options): Promise<MailAttachment[]> {
    return await Promise.all(Object.entries(inlineImages ?? {}).map(([key, one]) => attachment(one, key)));
  }

  private checkSize(files: readonly MailAttachment[]): void {
    const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
    if (total > this.env.limits.of('mailAttachmentBytes'))
      throw new GoogleError('Limit Exceeded: Email Total Attachments Size.');
  }

  private fromParts(to: string, rest: readonly unknown[]): Options {
    const texts = rest.filter((one): one is string => typeof one === 'string');
    if (texts.length === 3) {
      const [replyTo = '', subject = '', body = ''] = texts;
      return { to, replyTo, subject, body };
    }
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

  private store(mail: Omit<MailMessage, 'id' | 'at' | 'from'>): void {
    const { state, run } = this.env;
    const domain = run.effectiveUser.slice(run.effectiveUser.lastIndexOf('@'));
    const from = mail.noReply === true ? `noreply${domain}` : run.effectiveUser;
    state.mails.push({ id: state.nextMail++, at: this.env.now(), from, ...mail });
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
