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
  trashed: file.trashed,
  locked: file.locked,
  lockReason: file.lockReason,
});

const SNIPPET = 140;

export const mailInfo = (mail: MailMessage, unread: boolean): MailInfo => ({
  id: mail.id,
  at: mail.at,
  from: mail.from,
  to: mail.to,
  cc: mail.cc,
  subject: mail.subject,
  snippet: mail.text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET),
  unread,
  text: mail.text,
  hasHtml: mail.html !== '',
});

/** The timer with the newest run of it among these executions, oldest first. */
export function timerInfo(trigger: TriggerInfo, executions: readonly Execution[]): TimerInfo {
  const { id, fn, owner, schedule, lastRun, nextRun } = trigger;
  const last = executions.findLast(
    (run) => run.origin === 'TRIGGER' && run.fn === fn && run.startedAt === lastRun,
  );
  const lastResult = last ? { run: last.id, ok: last.ok, error: last.error } : null;
  return { id, fn, owner, schedule, lastRun, nextRun, lastResult };
}

/** Whether the mail lies in the person's mailbox. */
export const isFor = (mail: MailMessage, email: string): boolean =>
  [...mail.to, ...mail.cc, ...mail.bcc].includes(email);

const named = (people: readonly string[], email: string): boolean =>
  people.some((one) => one === email || one === '*');

/** Whether the person may see the file: owner, editor, viewer, or everybody of the domain ("*"). In the bin it is its owner's. */
export const maySee = (file: DriveEntry, email: string): boolean =>
  file.owner === email || (!file.trashed && (named(file.editors, email) || named(file.viewers, email)));

/** Whether the person may edit it, were it not locked. */
export const mayEdit = (file: DriveEntry, email: string): boolean =>
  file.owner === email || named(file.editors, email);
