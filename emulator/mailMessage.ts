/** A mail as it lies in the mailboxes of the workspace. */

export interface MailAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

export interface MailMessage {
  readonly id: number;
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** name of the sender, when the script gives one */
  readonly name?: string;
  readonly replyTo?: string;
  readonly noReply?: boolean;
  readonly attachments?: readonly MailAttachment[];
  /** images of the HTML text; their names are the keys behind "cid:" */
  readonly inlineImages?: readonly MailAttachment[];
}
