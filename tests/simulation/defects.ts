/**
 * Deliberate mistakes, to prove that the campaign can fail. Each is a change of the source in a test build (never a switch
 * in what is deployed), and says where it must show: in a crowd, under a fault, or when the log is cut by hand.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { FaultKind } from '../../emulator/faultOrder';
import type { Place } from './stage';

const ROOT = join(__dirname, '../..');

type Found =
  /** crowds at these places, from this seed on: `npm run simulate -- --hunt` looks for the first one that shows it */
  | { readonly by: 'CROWD'; readonly places: readonly Place[]; readonly from: number }
  /** faults of these kinds at every call of these acts */
  | { readonly by: 'FAULTS'; readonly acts: readonly string[]; readonly kinds: readonly FaultKind[] }
  /** the end of the log is deleted by hand */
  | { readonly by: 'HAND' };

/** A change of one file of the source. */
interface Change {
  readonly name: string;
  readonly file: string;
  readonly change: readonly (readonly [from: string, to: string])[];
}

export interface Defect extends Change {
  readonly found: Found;
  /** part of what the campaign then says */
  readonly says: RegExp;
}

const crowd = (from: number, ...places: readonly Place[]): Found => ({ by: 'CROWD', places, from });

export const DEFECTS: readonly Defect[] = [
  {
    name: 'the lock is not taken',
    file: 'src/gas/ports.ts',
    change: [["if (!lock.tryLock(LOCK_WAIT_MS)) throw new Refused({ code: 'BUSY', params: {} });", '']],
    found: crowd(5, 'STEP3', 'GATE'),
    says: /cannot be folded|does not follow|tasks for/,
  },
  {
    name: 'the outbox is written outside the commit',
    file: 'src/app/commit.ts',
    change: [
      [
        'ports.store.commit(changes);',
        "ports.store.commit(changes.filter((one) => one.tab !== 'KOTAK_KELUAR')); ports.store.commit(changes.filter((one) => one.tab === 'KOTAK_KELUAR'));",
      ],
    ],
    found: { by: 'FAULTS', acts: ['approve STEP3'], kinds: ['KILL_BEFORE'] },
    says: /outbox: lacks/,
  },
  {
    name: 'the command id is ignored',
    file: 'src/app/runCommand.ts',
    change: [['const no = repeatedCase(session, input);', 'const no = null as number | null;']],
    found: { by: 'FAULTS', acts: ['recordMonitoring STEP7', 'approve STEP3'], kinds: ['ANSWER_LOST'] },
    says: /twice|pressed again/,
  },
  {
    name: 'several approvals in one act do not look for the command id',
    file: 'src/app/approveMany.ts',
    change: [
      [
        'const first = firstAnswer(session, input.commandId, input.items);',
        'const first = null as ReturnType<typeof firstAnswer>;',
      ],
    ],
    found: { by: 'FAULTS', acts: ['approveMany STEP4 STEP4_PAUSED'], kinds: ['ANSWER_LOST'] },
    says: /pressed again|twice|was told/,
  },
  {
    name: 'a level of lateness that was told takes the place of those told before',
    file: 'src/app/integrity/notes.ts',
    change: [
      ["level === tingkat || String(task.values.diberitahu ?? '').includes(level)", 'level === tingkat'],
    ],
    found: crowd(5, 'STEP3', 'STEP4'),
    says: /kolom Diberitahukan|Tugas, diberitahu/,
  },
  {
    name: 'the head is not checked',
    file: 'src/app/chain.ts',
    change: [
      ['const wrongHead = row.row === head.seq && hash !== head.hash;', 'const wrongHead = false;'],
      ["if (head.seq > (current?.seq ?? 0)) throw alteredRow('RIWAYAT', head.seq);", ''],
    ],
    found: { by: 'HAND' },
    says: /the log was cut/,
  },
  {
    name: 'the head is not saved',
    file: 'src/gas/memory.ts',
    change: [['keep(headName(id), JSON.stringify(head));', '']],
    found: crowd(3, 'STEP3'),
    says: /the head kept apart is row/,
  },
  {
    name: 'a text may become a formula',
    file: 'src/gas/cells.ts',
    change: [
      [
        "return { stringValue: cell.replace(LIKE_FORMULA, '\\u200b$&') };",
        "return cell.startsWith('=') ? { formulaValue: cell } : { stringValue: cell };",
      ],
    ],
    found: { by: 'FAULTS', acts: ['return STEP3'], kinds: ['ANSWER_LOST'] },
    says: /catatan|does not follow/,
  },
  {
    name: 'the visit that the person saw is not compared',
    file: 'src/domain/case/decide.ts',
    change: [
      [
        "if (command.type !== 'open' && !isRemark(command.type) && context.seen !== visit.id)",
        "if (command.type === 'open' && isRemark(command.type))",
      ],
    ],
    found: crowd(1, 'STEP3', 'STEP10'),
    says: /by the SOP it is|by the SOP: /,
  },
  {
    name: 'the role is not compared',
    file: 'src/domain/case/allowed.ts',
    change: [["if (!turns.includes(actor.role)) return wrongRole(turns[0] ?? '', roles, type);", '']],
    found: crowd(12, 'STEP3', 'STEP5'),
    says: /by the SOP it is WRONG_ROLE|by the SOP: WRONG_ROLE/,
  },
  {
    name: 'the number is not reserved under the lock',
    file: 'src/app/runCommand.ts',
    change: [
      [
        'const command = prepared?.command ?? input.command;',
        'const command = (prepared !== null && prepared.minted !== null ? { ...prepared.command, mint: false, number: { ...(prepared.command as { number: object }).number, nomor: prepared.minted } } : (prepared?.command ?? input.command)) as typeof input.command;',
      ],
    ],
    found: crowd(66, 'GATE', 'STEP10'),
    says: /was given twice|follows/,
  },
  {
    name: 'a mail is marked only after it was sent',
    file: 'src/app/sendOutbox.ts',
    change: [
      ["changes.push(patch(row, { status: 'Mengirim', percobaan: attemptsOf(row) + 1 }));", ''],
      ["statusOf(one) === 'Mengirim');", "statusOf(one) === 'Menunggu');"],
    ],
    found: { by: 'FAULTS', acts: ['sendOutbox'], kinds: ['KILL_AFTER'] },
    says: /went out \d times/,
  },
  {
    name: 'a mail whose sending failed is taken for not sent',
    file: 'src/app/sendOutbox.ts',
    change: [["if (!NOT_SENT.test(error)) return { status: 'Tidak pasti', galat };", '']],
    found: { by: 'FAULTS', acts: ['sendOutbox'], kinds: ['ERROR_AFTER'] },
    says: /went out \d times/,
  },
  {
    name: 'letters are thrown away after the commit has begun',
    file: 'src/app/runCommand.ts',
    change: [['const made = scratch.splice(0);', 'const made = [...scratch];']],
    found: crowd(1, 'STEP3', 'STEP5'),
    says: /is missing in Drive/,
  },
  {
    name: 'a commit is many writes',
    file: 'src/gas/store.ts',
    change: [
      [
        'spreadsheets().batchUpdate({ requests }, spreadsheetId);',
        'for (const one of requests) spreadsheets().batchUpdate({ requests: [one] }, spreadsheetId);',
      ],
    ],
    found: { by: 'FAULTS', acts: ['approve STEP3'], kinds: ['KILL_AFTER'] },
    says: /tasks|visits|outbox|not what the log tells/,
  },
  {
    name: 'a letter that another run is still making is thrown away',
    file: 'src/gas/lettersMany.ts',
    change: [['const SETTLED_MS = 7 * 60_000;', 'const SETTLED_MS = -1;']],
    found: crowd(154, 'STEP6', 'STEP3'),
    says: /is missing in Drive|failed though/,
  },
  {
    name: 'the sweeper takes what is recorded',
    file: 'src/app/sweepOrphans.ts',
    change: [
      [
        'return files.filter(({ id }) => !recorded.has(id));',
        'return files.filter(() => recorded.size >= 0);',
      ],
    ],
    found: { by: 'FAULTS', acts: ['draftLetter STEP2'], kinds: ['KILL_AFTER'] },
    says: /recorded letter .* lies in/,
  },
  {
    name: 'what the next holder has looked at may still be taken back',
    file: 'src/domain/case/withdraw.ts',
    change: [['return visit.opened !== undefined || (', 'return (']],
    found: crowd(174, 'STEP4'),
    says: /by the SOP it is WITHDRAW_OPENED/,
  },
  {
    name: 'a letter whose signature was taken back stays in Drive',
    file: 'src/app/runCommand.ts',
    change: [['ports.letters.discard(takenBack(record, projection.record));', '']],
    found: crowd(6, 'GATE'),
    says: /was left behind/,
  },
  {
    name: 'the answer does not let the time run again',
    file: 'src/domain/case/besides.ts',
    change: [
      ['if (openPause(visit)?.reason !== ASKING.label) return ok([answered]);', 'return ok([answered]);'],
    ],
    found: crowd(2, 'STEP4_ASKED'),
    says: /stands elsewhere than the SOP has it/,
  },
  {
    name: 'people may decide on what they submitted themselves',
    file: 'src/domain/case/allowed.ts',
    change: [
      [
        "return type === 'approve' || type === 'return' ? selfBar(kase, visit, actor) : null;",
        "return type === 'open' ? selfBar(kase, visit, actor) : null;",
      ],
    ],
    found: crowd(1, 'STEP4_OWN'),
    says: /by the SOP it is FOUR_EYES/,
  },
  {
    name: 'a task that was given to one holder is any holder’s',
    file: 'src/domain/case/allowed.ts',
    change: [['if (assignee !== null && !samePerson(assignee.email, actor.email))', 'if (false)']],
    found: crowd(3, 'STEP3', 'STEP6'),
    says: /by the SOP it is ASSIGNED_OTHER/,
  },
];

/** The names that Google must find at top level; the assignments inside the bundle take their place. */
function declarations(main: string): string {
  const names = [...main.matchAll(/^global\.(\w+) = /gm)].map(([, name]) => name);
  return names.map((name) => `function ${name}() {}`).join('\n');
}

/** The source with the changes. @throws Error when one does not apply exactly once */
export function changed(source: string, { name, file, change }: Change): string {
  let text = source;
  for (const [from, to] of change) {
    const times = text.split(from).length - 1;
    if (times !== 1) throw new Error(`"${name}" fits ${times} times in ${file}: ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** A folder with a build of src in which one file is another, and everything else that is pushed. */
export async function buildWith(defect: Change): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'defect-'));
  const path = join(ROOT, defect.file);
  const contents = changed(readFileSync(path, 'utf8'), defect);
  let taken = 0;
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts'],
    outfile: join(folder, 'Code.js'),
    bundle: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    define: { global: 'globalThis' },
    banner: { js: declarations(readFileSync(join(ROOT, 'src/main.ts'), 'utf8')) },
    logLevel: 'silent',
    plugins: [
      {
        name: 'defect',
        setup: (bundler) =>
          bundler.onLoad({ filter: /\.ts$/ }, ({ path: loaded }) => {
            if (loaded !== path) return null;
            taken += 1;
            return { contents, loader: 'ts' };
          }),
      },
    ],
  });
  if (taken !== 1) throw new Error(`${defect.file} is no part of the bundle`);
  for (const name of readdirSync(join(ROOT, 'dist')))
    if (name !== 'Code.js') copyFileSync(join(ROOT, 'dist', name), join(folder, name));
  return folder;
}
