/** Content of the papers that accompany others: the nota dinas on the way up, the surat pengantar on the way out. */
import { presentVisit, ruleOf } from '../../domain/case/allowed';
import type { Naskah, NaskahNumber, Receipt, RoleId } from '../../domain/types';
import { formatDate, formatDay } from '../../messages/format';
import { NASKAH_LABEL } from '../../messages/labels';
import {
  actingSigner,
  activity,
  dots,
  type Fields,
  type LetterContext,
  once,
  openNumber,
  orDash,
  type Parts,
  roleOf,
  signatureOf,
  signerOf,
  today,
  wordingOf,
} from './context';
import { copiesText } from './receiptParts';
import { letterSetting } from './settings';
import { nipText } from './signers';

const DRAFT_NAME: Readonly<Record<Naskah, string>> = {
  SURAT: 'konsep surat pemberitahuan',
  LAPORAN: 'draft laporan hasil',
};

/** Who gets the naskah next, and which naskah it is, from where the case stands. */
function nextRung(context: LetterContext): { readonly naskah: Naskah; readonly role: RoleId } {
  const visit = presentVisit(context.kase);
  const rule = visit === null ? null : ruleOf(context.kase, visit.step);
  const naskah = rule?.naskah ?? 'SURAT';
  const next = context.kase.sop.steps.find((step) => step.no === rule?.next);
  return { naskah, role: next?.role ?? roleOf(context, 'SIGN', naskah) };
}

/** Nota dinas from whoever has the naskah to the next rung. */
export function memoParts(context: LetterContext & { readonly note: string }): Parts {
  const { naskah, role } = nextRung(context);
  const from = actingSigner(context);
  const { targets } = context.kase;
  const sasaran = targets.length > 1 ? `${targets.length} Perangkat Daerah` : orDash(targets[0]?.nama ?? '');
  return {
    fields: {
      ...wordingOf(context),
      ...signatureOf(from),
      kepada: signerOf(context, role).office,
      dari: from.office,
      tanggal: formatDate(today(context)),
      nomor: openNumber(context, letterSetting(context.settings, 'kode_klasifikasi')),
      sifat: orDash(context.kase.letter?.sifat ?? ''),
      lampiran: '1 (satu) berkas',
      hal: `${sentence(DRAFT_NAME[naskah])} ${activity(context)}`,
      naskah: DRAFT_NAME[naskah],
      sasaran,
      nomor_sop: context.sop.versi,
    },
    tables: { catatan: once(context.note.trim()) },
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What goes to one Perangkat Daerah: the laporan once it has its number, the letter before. */
function sentNaskah(context: LetterContext): { readonly text: string; readonly copies: string } {
  const { reportNumber, letterNumber } = context.kase;
  const naskah: Naskah = reportNumber === null ? 'SURAT' : 'LAPORAN';
  const number = reportNumber ?? letterNumber;
  const name = naskah === 'LAPORAN' ? 'Laporan Hasil' : sentence(`${NASKAH_LABEL.SURAT} pemberitahuan`);
  const reference = number === null ? '' : ` Nomor ${number.nomor} tanggal ${formatDate(number.tanggal)}`;
  const setting = naskah === 'LAPORAN' ? letterSetting(context.settings, 'jumlah_eksemplar') : '1';
  return { text: `${name} ${activity(context)}${reference}`, copies: copiesText(setting) };
}

/** Surat pengantar with tanda terima for one Perangkat Daerah. `receipt` fills the receiver's fields, `number` the number. */
export function coverParts(
  context: LetterContext & {
    readonly pd: string;
    readonly receipt?: Receipt | null;
    readonly number?: NaskahNumber | null;
  },
): Parts {
  const target = context.kase.targets.find((each) => each.kode === context.pd);
  const number = context.number ?? null;
  const sent = sentNaskah(context);
  return {
    fields: {
      ...wordingOf(context),
      ...signatureOf(actingSigner(context, 'atas_nama_pengantar')),
      ...received(context.receipt ?? null),
      nomor: number?.nomor ?? openNumber(context, letterSetting(context.settings, 'kode_klasifikasi')),
      tanggal: formatDate(number?.tanggal ?? today(context)),
      untuk: orDash(target?.sebutanKepala ?? ''),
      naskah: sent.text,
      jumlah: sent.copies,
    },
    tables: {},
  };
}

function received(receipt: Receipt | null): Fields {
  const telephone = { penerima_telepon: dots(26) };
  if (receipt === null)
    return {
      ...telephone,
      hari_tanggal: dots(32),
      pukul: dots(12),
      penerima_jabatan: dots(32),
      penerima_nama: dots(32),
      penerima_nip: `NIP ${dots(26)}`,
    };
  return {
    ...telephone,
    hari_tanggal: formatDay(receipt.tanggal),
    pukul: orDash(receipt.pukul),
    penerima_jabatan: orDash(receipt.jabatan),
    penerima_nama: orDash(receipt.nama),
    penerima_nip: nipText(receipt.nip),
  };
}
