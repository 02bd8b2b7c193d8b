/** What must have come of a crowd: the invariants, what each person was told, and the model of the SOP. */
import type { FaultKind } from '../../emulator/faultOrder';
import type { Run, Sent } from './crowd';
import { type Folded, foldLog } from './fold';
import { broken, INVARIANTS, orphansOf, recordedFiles, tryFold } from './invariants';
import type { Look, TabRow } from './look';
import { after, refusalOf, refusedTogether } from './sop';
import { isFirstLook } from './sopBesides';
import { OPENED, type Standing } from './sopLines';
import { standingOf } from './sopStanding';
import { idIn, TOGETHER } from './together';

export interface Case {
  readonly run: Run;
  readonly before: Look;
  /** when everything had come to rest for the first time */
  readonly rest: Look;
  /** after everybody who was unsure had pressed again, and the timers had run */
  readonly end: Look;
  readonly struck: readonly FaultKind[];
}

const commandsIn = (look: Look): ReadonlySet<string> =>
  new Set(look.tab('RIWAYAT').map(({ values }) => idIn(values)));

/** Refusals that Google's failures may cause; all but the first say that nothing was saved. */
const TROUBLE: readonly string[] = ['INTERNAL', 'SAVED_UNSEEN', 'BUSY', 'UNAVAILABLE', 'QUOTA'];

/** A person is told what is true, and what was acknowledged is there. */
function toldTruth({ run, rest, end }: Case): readonly string[] {
  const log = { first: commandsIn(rest), last: commandsIn(end) };
  return run.sent.flatMap((one): readonly string[] => {
    const { id, answer, retry, command } = one;
    if (answer === null) return retry ? [`${id} got no answer though nothing was wrong any more`] : [];
    const saved = (retry ? log.last : log.first).has(id);
    const line = `${id} (${command.type}) was told "${answer.message}"`;
    if (answer.ok) {
      const words = /tersimpan|dibuka|dibuat|^Disetujui\.$/.test(answer.message);
      // Papers that are all there already are not made again: nothing is recorded.
      const nothing = command.type === 'makeDocument' && !saved;
      return (saved && words) || nothing ? [] : [`${line}, and the log ${saved ? 'has' : 'lacks'} it`];
    }
    if (answer.code === 'INTERNAL') return /periksa kegiatannya/.test(answer.message) ? [] : [line];
    if (answer.code === 'SAVED_UNSEEN') return saved ? [] : [`${line}, and the log lacks it`];
    const alone = run.sent.filter((other) => other.id === id).length === 1;
    return saved && (alone || retry) ? [`${line} (${answer.code}), and the log has it`] : [];
  });
}

/** Whoever pressed again after all was calm, with the same command id, is told how it stands; and nothing is done twice. */
function retries({ run, rest }: Case): readonly string[] {
  const log = commandsIn(rest);
  return run.sent
    .filter(({ retry, id }) => retry && log.has(id))
    .flatMap(({ id, answer }) =>
      answer?.ok ? [] : [`${id} had been saved; pressed again: ${answer?.message ?? 'nothing'}`],
    );
}

/** A number that another act has entered into the agenda cannot be given once more. */
function isTaken(end: Look, { id, command }: Sent): boolean {
  if (!('number' in command) || command.number === null || command.mint === true) return false;
  const { nomor } = command.number;
  return end.tab('RIWAYAT').some(({ values }) => {
    if (values.peristiwa !== 'NumberRecorded' || values.perintah === id) return false;
    return (JSON.parse(String(values.data)) as { number: { nomor: string } }).number.nomor === nomor;
  });
}

/** Why the SOP, or the act that approves several at once, is against it; null where it is allowed. */
const reasonAgainst = (standing: Standing | null, { who, visit, command, together }: Sent): string | null =>
  refusalOf(standing, { who, visit, command }) ?? (together && standing ? refusedTogether(standing) : null);

/** What "Periksa keutuhan" answers, and "Pulihkan". */
interface Watched {
  readonly kind: string;
  readonly lines: readonly string[];
  readonly changes: number;
}

interface History {
  /** of each case: where it stood, oldest first */
  readonly standings: Map<number, Standing[]>;
  readonly problems: string[];
}

/** Whether the person was shown the case: he opened it, or was refused and shown how it stands. */
const isShown = ({ glances, sent }: Run, who: string, no: unknown): boolean =>
  [...glances, ...sent.filter(({ answer }) => !answer?.ok)].some((one) => one.who === who && one.no === no);

/** A first look is noted under an id of its own: of one who was shown the case, whose turn it was, once. */
function takeLook(
  run: Run,
  { no, surel, kunjungan }: TabRow['values'],
  known: Standing[] | undefined,
): readonly string[] {
  const now = known?.at(-1);
  const who = String(surel);
  const name = `the first look of ${who} at case ${no}, visit ${kunjungan}`;
  if (!known || !now) return [`${name} is in the log, and there is no such case`];
  known.push({ ...now, opened: true });
  if (!isShown(run, who, no)) return [`${name} is in the log, and nobody looked`];
  return isFirstLook(now, who) && now.visit === kunjungan ? [] : [`${name} was noted; by the SOP it is none`];
}

/** The model walks through the accepted commands in the order of the log. */
function walk({ run, before, end }: Case): History {
  const standings = new Map<number, Standing[]>();
  for (const kase of foldLog(before.tab('RIWAYAT')).cases.values())
    standings.set(kase.no, [standingOf(kase)]);
  const problems: string[] = [];
  const ids = new Map<string, unknown>();
  for (const { values } of end.tab('RIWAYAT').slice(before.tab('RIWAYAT').length)) {
    const id = idIn(values);
    if (values.peristiwa === TOGETHER) continue;
    if (ids.has(id) && ids.get(id) !== values.waktu) problems.push(`${id} was carried out twice`);
    if (id === '' || ids.has(id)) continue;
    ids.set(id, values.waktu);
    if (values.peristiwa === 'VisitOpened') {
      problems.push(...takeLook(run, values, standings.get(Number(values.no))));
      continue;
    }
    const sent = run.sent.find((one) => one.id === id);
    if (sent?.command.type === 'open') {
      const why = refusalOf(null, { who: sent.who, visit: null, command: sent.command });
      if (why !== null) problems.push(`${id} opened a case; by the SOP it is ${why}`);
      standings.set(Number(values.no), [OPENED]);
      continue;
    }
    const known = standings.get(Number(values.no));
    const now = known?.at(-1);
    if (!sent || !known || !now) problems.push(`${id} is in the log and nobody sent it`);
    else {
      const why = reasonAgainst(now, sent);
      if (why !== null) problems.push(`${id} (${sent.command.type}) was accepted; by the SOP it is ${why}`);
      known.push(after(now, sent.command, sent.who));
    }
  }
  return { standings, problems };
}

const same = (one: Standing, other: Standing): boolean =>
  JSON.stringify({ ...one, rows: [...one.rows].sort() }) ===
  JSON.stringify({ ...other, rows: [...other.rows].sort() });

function refusals({ run, struck, end }: Case, { standings }: History): readonly string[] {
  const excused = struck.length > 0 ? TROUBLE : ['BUSY'];
  return run.sent.flatMap((sent): readonly string[] => {
    const { answer, id, command, no, retry } = sent;
    if (answer === null || answer.ok || (!retry && excused.includes(answer.code))) return [];
    const known = no === null ? [null] : (standings.get(no) ?? []);
    const reasons = [
      ...known.map((standing) => reasonAgainst(standing, sent) ?? 'allowed'),
      ...(isTaken(end, sent) ? ['NUMBER_DUPLICATE'] : []),
    ];
    return reasons.includes(answer.code)
      ? []
      : [`${id} (${command.type}) was refused with ${answer.code}; by the SOP: ${reasons.join(', ')}`];
  });
}

function endings(folded: Folded, { standings }: History): readonly string[] {
  return [...folded.cases.values()].flatMap((kase) => {
    const model = standings.get(kase.no)?.at(-1);
    return model && same(model, standingOf(kase))
      ? []
      : [`${kase.kode} stands elsewhere than the SOP has it`];
  });
}

/** A mail went out at most once for each row of the outbox; a row that says it went out has its mail. */
function mails({ before, end }: Case): readonly string[] {
  const sent = new Map<string, number>();
  for (const { subject, text } of end.mails.slice(before.mails.length)) {
    const key = `${subject}\n${text.trim()}`;
    sent.set(key, (sent.get(key) ?? 0) + 1);
  }
  const problems: string[] = [];
  const rows = end.tab('KOTAK_KELUAR').slice(before.tab('KOTAK_KELUAR').length);
  for (const { values } of rows) {
    const count = sent.get(`${values.perihal}\n${String(values.isi).trim()}`) ?? 0;
    const alike = rows.filter(
      (row) => row.values.isi === values.isi && row.values.perihal === values.perihal,
    ).length;
    if (count > alike) problems.push(`mail ${values.kunci} went out ${count} times`);
    if (values.status === 'Terkirim' && count === 0)
      problems.push(`mail ${values.kunci} is marked as sent and was not`);
    if (values.status === 'Menunggu' || values.status === 'Mengirim')
      problems.push(`mail ${values.kunci} is ${values.status} when all is over`);
  }
  return problems;
}

/** Files that the sweeper found; not those of a signature that was just taken back, which were on their way into the bin. */
function swept(before: Look, end: Look): readonly string[] {
  const recorded = recordedFiles(foldLog(before.tab('RIWAYAT')).cases.values());
  return end
    .tab('RIWAYAT')
    .slice(before.tab('RIWAYAT').length)
    .filter(({ values }) => values.peristiwa === 'PewaktuMenyapu')
    .flatMap(({ values }) => (JSON.parse(String(values.data)) as { berkas: { id: string }[] }).berkas)
    .filter(({ id }) => !(recorded.has(id) && end.state.files[id]?.trashed))
    .map(({ id }) => `"${end.state.files[id]?.name}" was left behind though nothing was wrong`);
}

/** The watch finds nothing, and a restoration changes nothing: nobody typed, and whatever Google did, each commit is whole. */
function watched({ run, before, end }: Case): readonly string[] {
  const found = end
    .tab('RIWAYAT')
    .slice(before.tab('RIWAYAT').length)
    .filter(({ values }) => /perbedaan/.test(String(values.keterangan)))
    .map(({ values }) => `the watch noted: ${values.keterangan}`);
  const answers = run.timers.flatMap(({ value }) => {
    const { kind, lines = [], changes = 0 } = (value ?? {}) as Partial<Watched>;
    const said = kind === 'FOUND' ? lines : [];
    return changes > 0 ? [...said, `Pulihkan changed ${changes} rows`] : said;
  });
  return [...found, ...answers];
}

/** Without a fault every execution comes to its end, and no file is left that nobody recorded. */
function calm({ run, struck, before, end }: Case): readonly string[] {
  const left = orphansOf(end, foldLog(end.tab('RIWAYAT'))).map(
    (name) => `"${name}" is recorded nowhere and was not swept`,
  );
  if (struck.length > 0) return left;
  const ran = [...[...run.sent, ...run.glances].map(({ execution }) => execution), ...run.timers];
  // A timer that cannot have the lock says so and comes again.
  const failed = ran
    .filter(({ ok, error }) => !ok && !/sedang (dipakai|berjalan)/.test(error ?? ''))
    .map(({ fn, error }) => `${fn} failed though nothing was wrong: ${error}`);
  return [...failed, ...left, ...swept(before, end)];
}

const JUDGED = [
  'told the truth',
  'retries',
  'accepted by the model',
  'refused by the model',
  'ends as the model',
  'mails',
  'watched',
  'calm',
];

/** What is wrong, and how many rules were looked at. A log that cannot be followed is not judged further. */
export function judge(one: Case): { readonly problems: readonly string[]; readonly checked: number } {
  const laws = [
    ...broken(one.rest, false).map((text) => `at rest: ${text}`),
    ...broken(one.end, one.struck.length === 0),
  ];
  const checked = 2 * INVARIANTS.length - 1;
  const folded = tryFold(one.end);
  if (typeof folded === 'string' || typeof tryFold(one.rest) === 'string') return { problems: laws, checked };
  const history = walk(one);
  const problems = [
    ...laws,
    ...toldTruth(one),
    ...retries(one),
    ...history.problems,
    ...refusals(one, history),
    ...endings(folded, history),
    ...mails(one),
    ...watched(one),
    ...calm(one),
  ];
  return { problems, checked: checked + JUDGED.length };
}
