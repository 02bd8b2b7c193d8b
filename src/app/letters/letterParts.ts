/** Content of the surat pemberitahuan. */
import type { LetterParticulars, Target } from '../../domain/types';
import {
  activity,
  daySpan,
  initialsOf,
  type LetterContext,
  once,
  orDash,
  type Parts,
  type Records,
  roleLabel,
  roleOf,
  signatureOf,
  signerOf,
} from './context';
import { letterSetting } from './settings';

/** `marks` stand where number and date will be. */
export function letterParts(
  context: LetterContext & { readonly letter: LetterParticulars },
  marks: { readonly nomor: string; readonly tanggal: string },
): Parts {
  const role = roleOf(context, 'SIGN', 'SURAT');
  const fields = {
    ...wording(context),
    ...initialsOf(context, 'SURAT', ['DRAFT', 'REVIEW']),
    ...addressees(context.kase.targets, context.letter),
    ...particulars(context.letter),
    ...signatureOf(signerOf(context, role)),
    atas_nama: letterSetting(context.settings, 'atas_nama'),
    nomor_surat: marks.nomor,
    tanggal_surat: marks.tanggal,
    jabatan_lampiran: roleLabel(context, role),
  };
  return { fields, tables: blocks(context) };
}

function wording(context: LetterContext): Readonly<Record<string, string>> {
  const kegiatan = activity(context);
  return {
    kota: letterSetting(context.settings, 'kota'),
    unit_kerja: letterSetting(context.settings, 'unit_kerja'),
    nama_daerah: letterSetting(context.settings, 'nama_daerah'),
    kegiatan,
    kegiatan_huruf_kecil: kegiatan.toLowerCase(),
    kegiatan_huruf_besar: kegiatan.toUpperCase(),
  };
}

/** One addressee by the title of its head; several by a list on the attachment. */
function addressees(
  targets: readonly Target[],
  letter: LetterParticulars,
): { readonly tujuan: string; readonly sasaran: string; readonly lampiran: string } {
  const [only] = targets;
  const one = targets.length === 1 && only !== undefined;
  const given = letter.lampiran.trim();
  const attached = given === '' || given === '-' ? '1 (satu) lembar' : given;
  return {
    tujuan: one ? only.sebutanKepala : 'Daftar terlampir',
    sasaran: one ? only.nama : 'Perangkat Daerah sebagaimana daftar terlampir',
    lampiran: one ? orDash(given) : attached,
  };
}

function particulars(letter: LetterParticulars): Readonly<Record<string, string>> {
  return {
    sifat: orDash(letter.sifat),
    hari_tanggal: daySpan(letter.tanggal, letter.tanggalSampai),
    pukul: orDash(letter.pukul),
    tempat: orDash(letter.tempat),
    tim: orDash(letter.tim),
  };
}

function blocks(
  context: LetterContext & { readonly letter: LetterParticulars },
): Readonly<Record<string, Records>> {
  const { letter, kase } = context;
  const several = kase.targets.length > 1;
  return {
    dokumen: once(letter.dokumen.trim()),
    tembusan: once(copies(letter.tembusan, letterSetting(context.settings, 'tembusan'))),
    daftar: several ? [{}] : [],
    penerima: kase.targets.map((target, i) => ({
      no: `${i + 1}.`,
      nama: target.nama,
      sebutan_kepala: target.sebutanKepala,
    })),
  };
}

/** Numbered list of tembusan; the default of the settings where the form named none. */
function copies(named: readonly string[], fallback: string): string {
  const own = named.map((each) => each.trim()).filter((each) => each !== '');
  const list = own.length > 0 ? own : fallback.split(';').map((each) => each.trim());
  const shown = list.filter((each) => each !== '').map((each) => each.replace(/[;.]+$/, ''));
  return shown.map((each, i) => `${i + 1}. ${each}${i + 1 < shown.length ? ';' : '.'}`).join('\n');
}
