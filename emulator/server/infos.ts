/** From the world's records to what goes over the wire: nothing that the page does not show. Pure. */
import type { DriveEntry, Execution, MailMessage, TriggerInfo } from '../types';
import type { FileInfo, MailInfo, RunDetail, RunInfo, TimerInfo } from '../ui/wire';

export const runInfo = (run: Execution): RunInfo => ({
  id: run.id,
  origin: run.origin,
  fn: run.fn,
  user: run.user,
  startedAt: run.startedAt,
  pricedMs: run.pricedMs,
  callCount: run.calls.length,
  ok: run.ok,
  error: run.error,
});

export const runDetail = (run: Execution): RunDetail => ({
  ...runInfo(run),
  calls: run.calls.map(({ name, pricedMs, error }) => ({ name, pricedMs, error })),
  logs: run.logs,
});

export const fileInfo = (file: DriveEntry): FileInfo => ({
  id: file.id,
  name: file.name,
  mimeType: file.mimeType,
  parents: file.parents,
  owner: file.owner,
  editors: file.editors,
  viewers: file.viewers,
  createdAt: file.createdAt,
  modifiedAt: file.modifiedAt,
  locked: file.locked,
});

const SNIPPET = 140;

export const mailInfo = (mail: MailMessage): MailInfo => ({
  id: mail.id,
  at: mail.at,
  from: mail.from,
  to: mail.to,
  cc: mail.cc,
  subject: mail.subject,
  snippet: mail.text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET),
});

export const timerInfo = (trigger: TriggerInfo): TimerInfo => ({
  id: trigger.id,
  fn: trigger.fn,
  owner: trigger.owner,
  schedule: trigger.schedule,
  lastRun: trigger.lastRun,
  nextRun: trigger.nextRun,
});

/** Whether the mail lies in the person's mailbox. */
export const isFor = (mail: MailMessage, email: string): boolean =>
  [...mail.to, ...mail.cc, ...mail.bcc].includes(email);

/** Whether the person may see the file: owner, editor, viewer, or everybody of the domain ("*"). */
export const maySee = (file: DriveEntry, email: string): boolean =>
  file.owner === email || [...file.editors, ...file.viewers].some((one) => one === email || one === '*');
