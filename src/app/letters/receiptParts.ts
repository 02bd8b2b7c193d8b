/** Content of the tanda terima of one Perangkat Daerah. */
import type { Receipt } from '../../domain/types';
import { formatDate, formatDay, terbilang } from '../../messages/format';
import { actingSigner, activity, type Fields, type LetterContext, orDash, type Parts } from './context';
import { letterSetting } from './settings';
import { nipText } from './signers';

export function receiptParts(
  context: LetterContext & { readonly pd: string; readonly receipt: Receipt },
): Parts {
  const { kase, receipt } = context;
  const target = kase.targets.find((each) => each.kode === context.pd);
  const number = kase.reportNumber;
  return {
    tables: {},
    fields: {
      nomor_kasus: kase.kode,
      unit_kerja: letterSetting(context.settings, 'unit_kerja'),
      nama_daerah: letterSetting(context.settings, 'nama_daerah'),
      naskah: `Laporan Hasil ${activity(context)}`,
      nomor: orDash(number?.nomor ?? ''),
      tanggal_naskah: number === null ? '-' : formatDate(number.tanggal),
      jumlah: copiesText(letterSetting(context.settings, 'jumlah_eksemplar')),
      untuk: orDash(target?.sebutanKepala ?? ''),
      hari_tanggal: formatDay(receipt.tanggal),
      pukul: orDash(receipt.pukul),
      bukti: orDash(receipt.bukti),
      cara: receipt.cara?.trim() || IN_PERSON,
      ...giverOf(context, receipt),
      penerima_jabatan: orDash(receipt.jabatan),
      penerima_nama: orDash(receipt.nama),
      penerima_nip: nipText(receipt.nip),
    },
  };
}

const IN_PERSON = 'Diantar langsung';

/** Whoever handed it over: named in the receipt, else the person who records it. Of a courier only the name is known. */
function giverOf(context: LetterContext, { pengirim = '' }: Receipt): Fields {
  const giver = actingSigner(context);
  const other = pengirim.trim() !== '' && pengirim.trim() !== giver.nama;
  return other
    ? { penyerah_jabatan: '', penyerah_nama: pengirim.trim(), penyerah_nip: '' }
    : { penyerah_jabatan: giver.office, penyerah_nama: giver.nama, penyerah_nip: giver.nip };
}

/** "1 (satu) eksemplar"; what is no whole number above zero is printed as it stands. */
export function copiesText(setting: string): string {
  const count = Number(setting);
  const known = Number.isInteger(count) && count > 0 && count <= 999_999_999;
  return known ? `${count} (${terbilang(count)}) eksemplar` : orDash(setting);
}
