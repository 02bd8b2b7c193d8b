/** Content of the surat pemberitahuan. */
import type { LetterParticulars, Target } from '../../domain/types';
import {
  daySpan,
  type Fields,
  initialsOf,
  type LetterContext,
  once,
  orDash,
  type Parts,
  roleLabel,
  roleOf,
  signatureOf,
  signerOf,
  wordingOf,
} from './context';
import { listSetting } from './settings';

/** `marks` stand where number and date will be; `schedule` says when each Perangkat Daerah is visited, where it is known. */
export function letterParts(
  context: LetterContext & {
    readonly letter: LetterParticulars;
    readonly schedule?: Readonly<Record<string, string>>;
  },
  marks: { readonly nomor: string; readonly tanggal: string },
): Parts {
  const role = roleOf(context, 'SIGN', 'SURAT');
  const fields = {
    ...wordingOf(context),
    ...initialsOf(context, 'SURAT', ['DRAFT', 'REVIEW']),
    ...addressees(context.kase.targets, context.letter),
    ...particulars(context.letter),
    ...signatureOf(signerOf(context, role, 'atas_nama')),
    nomor_surat: marks.nomor,
    tanggal_surat: marks.tanggal,
    jabatan_lampiran: roleLabel(context, role),
  };
  return { fields, tables: blocks(context) };
}

/** One addressee by the title of its head; several by a list on the attachment. */
function addressees(targets: readonly Target[], letter: LetterParticulars): Fields {
  const [only] = targets;
  const one = targets.length === 1 && only !== undefined;
  const given = letter.lampiran.trim();
  const attached = given === '' || given === '-' ? '1 (satu) berkas' : given;
  return {
    tujuan: one ? only.sebutanKepala : 'Daftar terlampir',
    sasaran: one ? only.nama : 'Perangkat Daerah sebagaimana daftar terlampir',
    lampiran: one ? orDash(given) : attached,
  };
}

function particulars(letter: LetterParticulars): Fields {
  return {
    sifat: orDash(letter.sifat),
    hari_tanggal: daySpan(letter.tanggal, letter.tanggalSampai),
    pukul: orDash(letter.pukul),
    tempat: orDash(letter.tempat),
    tim: orDash(letter.tim),
  };
}

function blocks(context: Parameters<typeof letterParts>[0]): Parts['tables'] {
  const { letter, kase } = context;
  return {
    dokumen: once(letter.dokumen.trim()),
    tembusan: once(copies(letter.tembusan, listSetting(context.settings, 'tembusan'))),
    daftar: kase.targets.length > 1 ? [{}] : [],
    penerima: kase.targets.map((target, i) => ({
      no: `${i + 1}.`,
      nama: target.nama,
      sebutan_kepala: target.sebutanKepala,
      jadwal: context.schedule?.[target.kode] ?? daySpan(letter.tanggal, letter.tanggalSampai),
    })),
  };
}

/** Numbered list of tembusan; the default of the settings where the form named none. A single one bears no number. */
export function copies(named: readonly string[], fallback: readonly string[]): string {
  const own = named.map((each) => each.trim()).filter((each) => each !== '');
  const shown = (own.length > 0 ? own : fallback).map((each) => each.replace(/[;.]+$/, ''));
  if (shown.length === 1) return `${shown[0]}.`;
  return shown.map((each, i) => `${i + 1}. ${each}${i + 1 < shown.length ? ';' : '.'}`).join('\n');
}
