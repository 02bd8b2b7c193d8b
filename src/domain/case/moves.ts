/**
 * What each command brings about, once the person and the step are known to fit. A move says which events it makes and
 * how it leaves the visit; entering the next one is decide's.
 */
import { alike, given, mint } from '../agenda';
import { sameNumber } from '../numbering';
import type { CaseEvent, Command, Naskah, NaskahNumber, NumberTaken, Result, Target } from '../types';
import { besideEvents } from './besides';
import { readExtra } from './extras';
import {
  readDelivery,
  readLetter,
  readLink,
  readMinted,
  readMonitoring,
  readNote,
  readNumber,
  readOrder,
  readReason,
  readReceipt,
  readReport,
  readReturn,
} from './fields';
import { invalidField, LIMIT, tooLong } from './form';
import { pauseEvent } from './pauses';
import { ok, refusal, refused } from './result';
import { type CommandOf, type Leaving, leave, type Move, type Scene, stay } from './scene';
import { lastLeft, ruleOf } from './state';
import { visitBefore } from './withdraw';

/** Reads the form and goes on with it, or passes the refusal on. */
function whenSound<T>(read: Result<T>, then: (value: T) => Result<Move>): Result<Move> {
  return read.ok ? then(read.value) : read;
}

/** The move of a command on a case; `open` and `reopen` have none, a case begins with them. */
export function moveOf(scene: Scene, command: Exclude<Command, CommandOf<'open' | 'reopen'>>): Result<Move> {
  const kept = scene.text === null ? {} : { text: scene.text };
  const read = { digest: scene.digest, ...kept };
  switch (command.type) {
    case 'order':
      return order(scene, command);
    case 'draftLetter':
      return drafted(readLetter(command.letter), (letter) => ({ type: 'LetterDrafted', letter }), read);
    case 'draftReport':
      return drafted(readReport(command.report), (report) => ({ type: 'ReportDrafted', report }), read);
    case 'approve':
      return approve(scene, command, read);
    case 'return':
      return whenSound(readReturn(command), (back) => leave([], { outcome: 'RETURNED', ...back, ...kept }));
    case 'recordNumber':
      return gateNumber(scene, command);
    case 'voidNumber':
      return voidNumber(scene, command.reason);
    case 'linkSigned':
      return linkSigned(scene, command.tautan);
    case 'makeDocument':
      return whenSound(readExtra(scene, command), () => stay([]));
    case 'complete':
      return whenSound(readNote(command.note), (note) => leave([], { outcome: 'DONE', note }));
    case 'cancel':
      return whenSound(readReason(command.reason), (note) => leave([], { outcome: 'CANCELLED', note }));
    case 'pause':
    case 'resume':
      return whenSound(pauseEvent(scene, command), (event) => stay([event]));
    case 'withdraw':
      return withdraw(scene, command.reason);
    case 'askInfo':
    case 'answerInfo':
    case 'allowSelf':
    case 'reassign':
    case 'comment':
    case 'attach':
      return whenSound(besideEvents(scene, command), stay);
    default:
      return rowMove(scene, command);
  }
}

/** The naskah is written, and passed on with what was read of it. */
const drafted = <T>(
  form: Result<T>,
  event: (value: T) => CaseEvent,
  read: Pick<Leaving, 'digest' | 'text'>,
): Result<Move> => whenSound(form, (value) => leave([event(value)], { outcome: 'DONE', ...read }));

const linkSigned = ({ rule: { naskah } }: Scene, raw: string): Result<Move> =>
  whenSound(readLink(raw), (tautan) => stay([{ type: 'SignedLinked', naskah, tautan }]));

function order(scene: Scene, command: CommandOf<'order'>): Result<Move> {
  return whenSound(readOrder(command.order), (given) => {
    const targets = targetsOf(scene, command.targets);
    return targets.ok
      ? leave([{ type: 'OrderGiven', targets: targets.value, order: given }], { outcome: 'DONE' })
      : targets;
  });
}

const unique = (codes: readonly string[]): readonly string[] => [
  ...new Set(codes.map((code) => code.trim()).filter((code) => code !== '')),
];

/** Rows already filled stay with their Perangkat Daerah when an order is given once more. */
function targetsOf({ kase, perangkatDaerah }: Scene, asked: readonly string[]): Result<readonly Target[]> {
  const codes = unique(asked);
  if (codes.length === 0) return refused(refusal('TARGETS_MISSING'));
  if (codes.length > LIMIT.targets)
    return refused(tooLong('Perangkat Daerah sasaran', LIMIT.targets, 'BUTIR'));
  const targets: Target[] = [];
  for (const code of codes) {
    const pd = perangkatDaerah.find(({ kode }) => kode === code);
    if (!pd?.aktif) return refused(refusal('PD_UNKNOWN', { pd: pd?.nama ?? code }));
    const { kode, nama, sebutanKepala } = pd;
    const rows = kase.targets.find((target) => target.kode === kode);
    targets.push({ delivery: null, monitoring: null, receipt: null, ...rows, kode, nama, sebutanKepala });
  }
  return ok(targets);
}

/** A paraf takes no number, nor does a signature that the penomoran gate follows; any other signature does. */
function approve(
  scene: Scene,
  command: CommandOf<'approve'>,
  read: Pick<Leaving, 'digest' | 'text'>,
): Result<Move> {
  const { rule } = scene;
  const note = readNote(command.note);
  if (!note.ok) return note;
  const leaving = { outcome: 'APPROVED', note: note.value, ...read } as const;
  if (rule.kind !== 'SIGN' || rule.gate !== null) {
    const none = command.number === null && command.mint !== true;
    return none ? leave([], leaving) : refused(invalidField('Nomor naskah', 'KOSONGKAN'));
  }
  return whenSound(numberFor(scene, rule.naskah, command, false), (event) => leave([event], leaving));
}

/** The gate stands behind the signature left last: its naskah gets the number. */
function gateNumber(scene: Scene, command: CommandOf<'recordNumber'>): Result<Move> {
  const signed = lastLeft(scene.kase);
  const { naskah } = signed === null ? scene.rule : ruleOf(scene.kase, signed.step);
  return whenSound(numberFor(scene, naskah, command, true), (event) => leave([event], { outcome: 'DONE' }));
}

interface Numbered {
  readonly number: NaskahNumber | null;
  readonly mint?: boolean;
}

/** The next number of the sequence, or the one given elsewhere, which no other naskah may have. */
function numberFor(scene: Scene, naskah: Naskah, command: Numbered, linked: boolean): Result<CaseEvent> {
  const event = (number: NaskahNumber, taken: NumberTaken): Result<CaseEvent> =>
    ok({ type: 'NumberRecorded', naskah, number, taken });
  if (command.mint === true) {
    if (alike(scene.numbering.registers)) return refused(refusal('CONFIG_INVALID', { masalah: ALIKE }));
    const read = readMinted(command.number, scene.today);
    if (!read.ok) return read;
    const { nomor, taken } = mint(scene.numbering, naskah, read.value.tanggal);
    return event({ ...read.value, nomor }, taken);
  }
  const read = freshNumber(scene, command.number, linked);
  if (!read.ok) return read;
  const { nomor, tanggal } = read.value;
  return event(read.value, given(scene.numbering, naskah, nomor, tanggal));
}

const ALIKE =
  'Surat dan laporan memakai urutan nomor yang berbeda, tetapi pola nomornya sama, sehingga satu nomor dapat terpakai dua kali. Tambahkan {register} pada pola, atau samakan urutannya.';

function freshNumber(
  { usedNumbers }: Scene,
  raw: NaskahNumber | null,
  linked: boolean,
): Result<NaskahNumber> {
  const read = readNumber(raw, linked);
  if (!read.ok) return read;
  const { nomor } = read.value;
  const taken = usedNumbers.find((used) => sameNumber(used.nomor) === sameNumber(nomor));
  return taken ? refused(refusal('NUMBER_DUPLICATE', { nomor, milik: taken.milik })) : read;
}

/** The number stays in the agenda as void; the naskah goes back to where it gets another. */
function voidNumber({ kase, rule }: Scene, raw: string): Result<Move> {
  const { naskah } = rule;
  const number = naskah === 'SURAT' ? kase.letterNumber : kase.reportNumber;
  if (number === null) return refused(refusal('NUMBER_MISSING'));
  return whenSound(readReason(raw, 'Alasan pembatalan nomor'), (reason) =>
    leave([{ type: 'NumberVoided', naskah, nomor: number.nomor, reason }], {
      outcome: 'VOIDED',
      note: reason,
    }),
  );
}

/** The decision before counts no more; the visit that it brought about ends unopened. */
function withdraw({ kase, visit }: Scene, raw: string): Result<Move> {
  const before = visitBefore(kase, visit);
  if (before === null) return refused(refusal('WITHDRAW_NONE'));
  return whenSound(readReason(raw, 'Alasan penarikan'), (reason) =>
    leave([{ type: 'DecisionWithdrawn', visit: before.id, reason }], { outcome: 'WITHDRAWN', note: reason }),
  );
}

type RowCommand = CommandOf<'recordDelivery' | 'recordMonitoring' | 'recordReceipt'>;

function rowMove(scene: Scene, command: RowCommand): Result<Move> {
  const stranger = strangerAmong(scene, command.pd);
  if (stranger !== null) return stranger;
  switch (command.type) {
    case 'recordDelivery':
      return whenSound(readDelivery(command.delivery), (delivery) =>
        stay(unique(command.pd).map((pd) => ({ type: 'DeliveryRecorded', pd, delivery }))),
      );
    case 'recordMonitoring':
      return whenSound(readMonitoring(command.monitoring), (monitoring) =>
        stay([{ type: 'MonitoringRecorded', pd: command.pd.trim(), monitoring }]),
      );
    case 'recordReceipt':
      return whenSound(readReceipt(command.receipt), (receipt) =>
        stay([{ type: 'ReceiptRecorded', pd: command.pd.trim(), receipt }]),
      );
  }
}

/** The refusal for no Perangkat Daerah at all, or for one that is no target of the case; null when all are. */
function strangerAmong(
  { kase, perangkatDaerah }: Scene,
  pd: string | readonly string[],
): Result<never> | null {
  const codes = unique(typeof pd === 'string' ? [pd] : pd);
  if (codes.length === 0) return refused(refusal('FIELD_MISSING', { label: 'Perangkat Daerah' }));
  const stranger = codes.find((code) => !kase.targets.some(({ kode }) => kode === code));
  if (stranger === undefined) return null;
  const nama = perangkatDaerah.find(({ kode }) => kode === stranger)?.nama ?? stranger;
  return refused(refusal('PD_NOT_TARGET', { pd: nama }));
}
