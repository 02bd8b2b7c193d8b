/** Values of each form: how they begin, what is missing before sending, and the command they become. Pure. */
import type { CaseView } from '../../src/api/contract';
import type {
  Command,
  FollowUp,
  LetterParticulars,
  NaskahNumber,
  ReportParticulars,
} from '../../src/domain/types';
import { ERRORS, FORMS } from '../../src/messages/forms';
import { dateKeyOf, isDate, readTime } from './dates';
import { isLink, lines } from './text';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Message by field name; an empty table means ready to send. */
export type Errors = Readonly<Record<string, string>>;

/** Messages for the named fields that are blank. */
export function missing(values: object, labels: Readonly<Record<string, string>>): Errors {
  const table = values as Readonly<Record<string, unknown>>;
  const blank = Object.keys(labels).filter((name) => String(table[name] ?? '').trim() === '');
  return Object.fromEntries(blank.map((name) => [name, ERRORS.missing(labels[name] ?? name)]));
}

export function check(wrong: boolean, name: string, message: string): Errors {
  return wrong ? { [name]: message } : {};
}

export const badDate = (name: string, value: string) =>
  check(value !== '' && !isDate(value), name, ERRORS.date);
export const badTime = (name: string, value: string) =>
  check(value.trim() !== '' && readTime(value) === null, name, ERRORS.time);
export const badLink = (name: string, value: string) =>
  check(value.trim() !== '' && !isLink(value), name, ERRORS.link);

export function trimmed<T extends object>(values: T): T {
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(entries) as T;
}

export interface OrderValues {
  readonly targets: readonly string[];
  readonly harap: readonly string[];
  readonly sifat: string;
  readonly catatan: string;
}

export function orderStart(view: CaseView): OrderValues {
  return {
    targets: view.targets.map((target) => target.kode),
    harap: view.order?.harap ?? [],
    sifat: view.order?.sifat ?? view.options.sifat[0] ?? '',
    catatan: view.order?.catatan ?? '',
  };
}

export function orderErrors(values: OrderValues): Errors {
  return check(values.targets.length === 0, 'targets', ERRORS.choose(FORMS.order.targets));
}

export function orderCommand({ targets, harap, sifat, catatan }: OrderValues): Command {
  return { type: 'order', targets, order: { harap, sifat, catatan: catatan.trim() } };
}

type LetterValues = Readonly<Record<keyof LetterParticulars, string>>;

export function letterStart(view: CaseView): LetterValues {
  const letter = view.letter;
  return {
    sifat: letter?.sifat ?? view.order?.sifat ?? view.options.sifat[0] ?? '',
    lampiran: letter?.lampiran ?? '-',
    tanggal: letter?.tanggal ?? '',
    tanggalSampai: letter?.tanggalSampai ?? '',
    pukul: letter?.pukul ?? '09.00',
    tempat: letter?.tempat ?? '',
    tim: letter?.tim ?? '',
    dokumen: letter?.dokumen ?? '',
    tembusan: (letter?.tembusan ?? [FORMS.letter.tembusanDefault]).join('\n'),
  };
}

export function letterErrors(values: LetterValues): Errors {
  const { tanggal, pukul, tempat, tim } = FORMS.letter;
  const { tanggal: from, tanggalSampai: to } = values;
  return {
    ...check(to !== '' && from !== '' && to < from, 'tanggalSampai', ERRORS.dateOrder),
    ...badDate('tanggal', from),
    ...badDate('tanggalSampai', to),
    ...badTime('pukul', values.pukul),
    ...missing(values, { tanggal, pukul, tempat, tim }),
  };
}

export function letterCommand(values: LetterValues): Command {
  const letter: LetterParticulars = {
    ...trimmed(values),
    tanggalSampai: values.tanggalSampai === '' ? null : values.tanggalSampai,
    pukul: readTime(values.pukul) ?? values.pukul,
    tembusan: lines(values.tembusan),
  };
  return { type: 'draftLetter', letter };
}

const NO_REPORT: ReportParticulars = { ringkasan: '', kesimpulan: '', saran: '', tindakLanjut: '' };

type ReportValues = Required<ReportParticulars>;

export function reportStart(view: CaseView): ReportValues {
  return { ...NO_REPORT, ...view.report, rencana: followUpStart(view) };
}

/** A row for each finding: as written before, else the head of the Perangkat Daerah within the office's time. */
function followUpStart(view: CaseView): readonly FollowUp[] {
  const batasWaktu = dateKeyOf(view.now + view.options.followUpDays * DAY_MS);
  return view.targets.flatMap(({ kode: pd, sebutanKepala }) =>
    (view.monitoring[pd]?.components ?? [])
      .filter(({ temuan }) => temuan.trim() !== '')
      .map(({ no: komponen }): FollowUp => {
        const known = view.report?.rencana?.find((row) => row.pd === pd && row.komponen === komponen);
        return known ?? { pd, komponen, penanggungJawab: sebutanKepala, batasWaktu };
      }),
  );
}

export function reportErrors(values: ReportValues): Errors {
  const { ringkasan, kesimpulan, saran } = FORMS.report;
  const rows = values.rencana.map((row) => followUpErrors(row));
  return Object.assign(missing(values, { ringkasan, kesimpulan, saran }), ...rows);
}

function followUpErrors({ pd, komponen, penanggungJawab, batasWaktu }: FollowUp): Errors {
  const names = { who: `penanggungJawab-${pd}-${komponen}`, when: `batasWaktu-${pd}-${komponen}` };
  return {
    ...check(penanggungJawab.trim() === '', names.who, ERRORS.missing(FORMS.followUp.penanggungJawab)),
    ...check(!isDate(batasWaktu), names.when, ERRORS.date),
  };
}

export function reportCommand({ rencana, ...values }: ReportValues): Command {
  const report = trimmed(values);
  return {
    type: 'draftReport',
    report: rencana.length === 0 ? report : { ...report, rencana: rencana.map(trimmed) },
  };
}

/** The gate takes the number given elsewhere; only the report begins with the proposal. */
export function numberStart(view: CaseView): NaskahNumber {
  const known = view.present?.naskah === 'LAPORAN' ? view.reportNumber : view.letterNumber;
  const proposal = view.present?.stage === 'GATE' ? '' : view.suggestedNumber;
  return known ?? { nomor: proposal, tanggal: dateKeyOf(view.now), tautan: '' };
}

export function numberErrors(
  values: NaskahNumber & { readonly mint?: boolean },
  linkNeeded: boolean,
): Errors {
  const { nomor, tanggal, tautan } = FORMS.number;
  return {
    ...badDate('tanggal', values.tanggal),
    ...badLink('tautan', values.tautan),
    ...missing(values, { ...(values.mint ? {} : { nomor }), tanggal, ...(linkNeeded ? { tautan } : {}) }),
  };
}

export const linkErrors = (values: { readonly tautan: string }): Errors => ({
  ...badLink('tautan', values.tautan),
  ...missing(values, { tautan: FORMS.link.field }),
});

/** The number as the command carries it: one from the agenda has only date and link. */
export function numberFields({ mint, ...number }: NaskahNumber & { readonly mint: boolean }): {
  readonly number: NaskahNumber;
  readonly mint?: boolean;
} {
  const { nomor, tanggal, tautan } = trimmed(number);
  return mint ? { number: { nomor: '', tanggal, tautan }, mint } : { number: { nomor, tanggal, tautan } };
}
