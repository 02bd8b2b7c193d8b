/**
 * The lateness timer: recomputes the state of every open visit, and announces each level once a visit: near to the holder,
 * late to the holder and his superior. It only announces; lateness itself is computed whenever anybody looks.
 */
import type { RoleId } from '../domain/types';
import { STATE_LABEL } from '../messages/labels';
import { LATENESS } from '../messages/timers';
import { commitWithNotes, type TimerNote } from './announce';
import { dashboardChanges } from './dashboard';
import { type OutboxMail, outboxRow, roleAddress } from './outbox';
import type { Change, Ports, ReadRow } from './ports';
import { isTask, roleLabels } from './records';
import { openTimer, type TimerSession } from './timer';
import { taskView } from './views/home';
import { stateText } from './views/time';
import type { TaskView } from './views/types';

type Level = 'MENDEKATI' | 'TERLAMBAT';

interface Announcement {
  readonly row: number;
  readonly task: TaskView;
  readonly level: Level;
}

interface Look {
  readonly changes: readonly Change[];
  /** the rows with their state as of now */
  readonly rows: readonly ReadRow[];
  readonly announcements: readonly Announcement[];
}

/** A level is announced when it is reached and neither it nor a higher one was announced before. */
function levelDue(task: TaskView, told: string): Level | null {
  if (task.time.state === 'TERLAMBAT') return told === 'TERLAMBAT' ? null : 'TERLAMBAT';
  if (task.time.state === 'MENDEKATI') return told === '' ? 'MENDEKATI' : null;
  return null;
}

function look(session: TimerSession, rows: readonly ReadRow[]): Look {
  const changes: Change[] = [];
  const fresh: ReadRow[] = [];
  const announcements: Announcement[] = [];
  for (const { row, values } of rows) {
    const task = taskView(session.config, { row, values }, session.now);
    const keadaan = stateText(task.time);
    const level = levelDue(task, String(values.diberitahu ?? ''));
    fresh.push({ row, values: { ...values, keadaan } });
    if (level !== null) announcements.push({ row, task, level });
    if (level !== null || values.keadaan !== keadaan)
      changes.push({
        kind: 'patch',
        tab: 'TUGAS',
        row,
        values: { keadaan, ...(level === null ? {} : { diberitahu: level }) },
      });
  }
  return { changes, rows: fresh, announcements };
}

function superiorOf(session: TimerSession, role: RoleId): RoleId | null {
  return session.config.sop.roles.find((one) => one.id === role)?.superior ?? null;
}

/** Who is told of an announcement: the holder, and the superior once it is late. */
function receiversOf(session: TimerSession, one: Announcement): readonly RoleId[] {
  const superior = one.level === 'TERLAMBAT' ? superiorOf(session, one.task.role) : null;
  return superior === null ? [one.task.role] : [one.task.role, superior];
}

/** One mail a role and run, whatever the number of cases. */
function mailsOf(session: TimerSession, announcements: readonly Announcement[]): readonly OutboxMail[] {
  const labels = roleLabels(session.config.sop);
  const byRole: Record<RoleId, Announcement[]> = {};
  for (const one of announcements)
    for (const role of receiversOf(session, one)) {
      const list = byRole[role] ?? [];
      list.push(one);
      byRole[role] = list;
    }
  return Object.keys(byRole).map((role): OutboxMail => {
    const list = byRole[role] ?? [];
    return {
      key: `waktu:${role}:${session.now}`,
      at: session.now,
      to: roleAddress(role),
      subject: LATENESS.subject(
        list.length,
        list.some((one) => one.level === 'TERLAMBAT'),
      ),
      salutation: `Yth. ${labels[role] ?? role}`,
      blocks: [
        { kind: 'text', text: LATENESS.opening },
        {
          kind: 'table',
          head: LATENESS.head,
          rows: list.map(({ task }) => [
            `${task.kode}\n${task.judul}`,
            task.stepLabel,
            task.roleLabel,
            task.time.text,
          ]),
        },
      ],
    };
  });
}

const noteOf = ({ task, level }: Announcement): TimerNote => ({
  kode: task.kode,
  no: task.no,
  visit: task.visit,
  type: 'PewaktuMemberitahu',
  text: LATENESS.note(task.roleLabel, task.stepLabel, STATE_LABEL[level]),
  data: { tingkat: level },
});

export interface LatenessReport {
  readonly open: number;
  readonly announced: number;
}

/** One read and one write however many visits are open. @throws Refused as `openTimer`, or BUSY */
export function checkLateness(ports: Ports): LatenessReport {
  const report = ports.locked(() => {
    const session = openTimer(ports, [
      { tab: 'TUGAS', from: 1, to: null },
      { tab: 'DASBOR', from: 1, to: null },
    ]);
    const { changes, rows, announcements } = look(session, (session.read[0] ?? []).filter(isTask));
    const dashboard = dashboardChanges(session.config, rows, session.read[1] ?? [], session.now);
    const mails = mailsOf(session, announcements).map(
      (mail): Change => ({
        kind: 'append',
        tab: 'KOTAK_KELUAR',
        values: outboxRow(mail),
      }),
    );
    commitWithNotes(ports, session.facts, session.tail, session.now, announcements.map(noteOf), [
      ...changes,
      ...dashboard,
      ...mails,
    ]);
    return { open: rows.length, announced: announcements.length };
  });
  ports.memory.saveHeartbeat('checkLateness', ports.now());
  return report;
}
