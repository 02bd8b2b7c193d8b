/** Content of the lembar disposisi, for the order of step 1 and for the report of step 9. */
import type { Order, RoleId } from '../../domain/types';
import { formatDate, terbilang } from '../../messages/format';
import {
  actingSigner,
  activity,
  type LetterContext,
  letterReference,
  orDash,
  type Parts,
  roleOf,
  shortName,
  signatureOf,
  signerOf,
  today,
} from './context';
import { letterSetting } from './settings';

/** Boxes printed on every lembar disposisi, ticked or not. */
const HARAP: readonly string[] = ['Tanggapan dan saran', 'Proses lebih lanjut', 'Koordinasi/konfirmasi'];
const HARAP_REPORT = 'Pemeriksaan dan penandatanganan';

export interface Disposition {
  readonly dasar: string;
  readonly sifat: string;
  readonly hal: string;
  readonly sasaran: string;
  readonly to: RoleId;
  readonly harap: readonly string[];
  readonly catatan: string;
}

/** Step 1: the Kabag orders the preparation on the strength of the Rencana Kerja. */
export function orderDisposition(
  context: LetterContext & { readonly targets: readonly string[]; readonly order: Order },
): Disposition {
  const { kase, order, targets } = context;
  return {
    dasar: basis(kase.rencanaKerja),
    sifat: orDash(order.sifat),
    hal: `Persiapan ${activity(context)} (${kase.judul})`,
    sasaran: goals(context, targets),
    to: roleOf(context, 'DRAFT', 'SURAT'),
    harap: order.harap,
    catatan: order.catatan,
  };
}

/** The Rencana Kerja by its name: a bare link is introduced, what names itself is not named twice. */
function basis(rencanaKerja: string): string {
  const text = orDash(rencanaKerja);
  return /^rencana kerja/i.test(text) ? text : `Rencana Kerja: ${text}`;
}

/** Step 9: the checked report is put before its signer. */
export function reportDisposition(context: LetterContext & { readonly note: string }): Disposition {
  const { kase } = context;
  return {
    dasar: `Draft laporan; ${letterReference(context)}`,
    sifat: orDash(kase.letter?.sifat ?? ''),
    hal: `Laporan Hasil ${activity(context)} (${kase.judul})`,
    sasaran: goals(
      context,
      kase.targets.map((target) => target.kode),
    ),
    to: roleOf(context, 'SIGN', 'LAPORAN'),
    harap: [HARAP_REPORT],
    catatan: context.note,
  };
}

/** A slip has one page: a few by their full names, many counted and by their short names. */
const FEW = 6;

function goals(context: LetterContext, targets: readonly string[]): string {
  const full = (kode: string) => context.perangkatDaerah.find((each) => each.kode === kode)?.nama ?? kode;
  if (targets.length <= FEW) return orDash(targets.map(full).join('; '));
  const names = targets.map((kode) => shortName(context, kode)).join(', ');
  return `${targets.length} (${terbilang(targets.length)}) Perangkat Daerah: ${names}`;
}

/** One line for each box; what was ticked beyond the printed ones comes last. */
function boxes(ticked: readonly string[]): string {
  const lower = ticked.map((each) => each.toLowerCase());
  const printed = HARAP.map((each) => ({ text: each, on: lower.includes(each.toLowerCase()) }));
  const other = ticked
    .filter((each) => !HARAP.some((one) => one.toLowerCase() === each.toLowerCase()))
    .map((each) => ({ text: each, on: true }));
  return [...printed, ...other].map((box) => `${box.on ? '\u2612' : '\u2610'} ${box.text}`).join('\n');
}

export function dispositionParts(context: LetterContext, content: Disposition): Parts {
  const to = signerOf(context, content.to);
  const fields = {
    ...signatureOf(actingSigner(context)),
    dasar: content.dasar,
    nomor_agenda: context.kase.kode,
    tanggal: formatDate(today(context)),
    sifat: content.sifat,
    hal: content.hal,
    sasaran: content.sasaran,
    diteruskan_kepada: to.office,
    nama_penerima: to.nama,
    harap: boxes(content.harap),
    catatan: orDash(content.catatan),
    kota: letterSetting(context.settings, 'kota'),
  };
  return { fields, tables: {} };
}
