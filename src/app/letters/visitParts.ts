/** Content of the surat tugas and of the berita acara of a visit. */
import { COMPONENTS } from '../../domain/seed/components';
import type { Pejabat } from '../../domain/types';
import { formatDate, formatDateWords } from '../../messages/format';
import {
  actingSigner,
  dots,
  enumerate,
  type Fields,
  type LetterContext,
  letterReference,
  once,
  openNumber,
  orDash,
  type Parts,
  roleLabel,
  roleOf,
  scheduleOf,
  shortName,
  signatureOf,
  signerOf,
  today,
  wordingOf,
} from './context';
import { copies } from './letterParts';
import { letterSetting } from './settings';
import { nipText } from './signers';

/** Basis of the visit: the letter by its number, the plan before it has one. */
function basisOf(context: LetterContext): string {
  const reference = letterReference(context);
  return reference === '-' ? orDash(context.kase.rencanaKerja) : reference;
}

/** `team` names who is sent; without it the holders of the drafting and of the monitoring role. */
export function assignmentParts(context: LetterContext & { readonly team?: readonly Pejabat[] }): Parts {
  const roles = [...new Set([roleOf(context, 'DRAFT', 'SURAT'), roleOf(context, 'MONITOR', 'LAPORAN')])];
  const holders = roles.flatMap((role) => context.holders(role) ?? []);
  const signer = signerOf(context, letterSetting(context.settings, 'peran_surat_tugas'), 'atas_nama_tugas');
  const names = context.kase.targets.map((target) => target.nama);
  const many = names.length > 1;
  return {
    fields: {
      ...wordingOf(context),
      ...scheduleOf(context),
      ...signatureOf(signer),
      nomor: openNumber(context, letterSetting(context.settings, 'kode_surat_tugas')),
      tanggal: formatDate(today(context)),
      dasar: basisOf(context),
      sasaran: many ? `${names.length} Perangkat Daerah` : orDash(names[0] ?? ''),
      pelapor_kepada: roleLabel(context, roleOf(context, 'SIGN', 'LAPORAN')),
    },
    tables: {
      tim: (context.team ?? holders).map((member, i) => ({
        no: `${i + 1}.`,
        nama: [member.nama, nipText(member.nip)].filter((line) => line !== '').join('\n'),
        pangkat: orDash(member.pangkat),
        jabatan: roleLabel(context, member.role),
      })),
      lokasi: once(many ? enumerate(context.kase.targets.map(({ kode }) => shortName(context, kode))) : ''),
      tembusan: once(copies([], ['Wali Kota Tangerang (sebagai laporan)'])),
    },
  };
}

/** Room for a name and a NIP that only the paper will have. */
const UNNAMED = dots(32);

/** Berita acara of the visit to one Perangkat Daerah; what is not known yet is room to be filled in by hand. */
export function visitParts(context: LetterContext & { readonly pd: string }): Parts {
  const target = context.kase.targets.find((each) => each.kode === context.pd);
  const monitoring = context.monitoring[context.pd];
  const seen = monitoring?.components ?? [];
  return {
    fields: {
      ...wordingOf(context),
      ...parties(context, monitoring?.ditemui ?? ''),
      nomor: openNumber(context, letterSetting(context.settings, 'kode_klasifikasi')),
      tanggal_kata: formatDateWords(monitoring?.tanggal ?? context.kase.letter?.tanggal ?? today(context)),
      unit: orDash(monitoring?.unit ?? ''),
      nama_pd: target?.nama ?? context.pd,
      dasar: basisOf(context),
      sebutan_kepala: orDash(target?.sebutanKepala ?? ''),
    },
    tables: {
      hasil: COMPONENTS.map((component) => {
        const found = seen.find((each) => each.no === component.no);
        const observed = [found?.kondisi ?? '', found?.temuan ?? ''].filter((part) => part.trim() !== '');
        return {
          no: String(component.no),
          komponen: component.nama,
          pengamatan: monitoring === undefined ? '' : orDash(observed.join('\n')),
          rekomendasi: monitoring === undefined ? '' : orDash(found?.rekomendasi ?? ''),
        };
      }),
    },
  };
}

function parties(context: LetterContext, met: string): Fields {
  const own = actingSigner(context);
  const head = signerOf(context, roleOf(context, 'SIGN', 'LAPORAN'));
  return {
    kesatu_nama: own.nama,
    kesatu_jabatan: own.office,
    kesatu_nip: own.nip,
    kesatu_nomor_induk: orDash(own.nip.replace(/^NIP /, '')),
    kedua_nama: UNNAMED,
    kedua_jabatan: met.trim() === '' ? UNNAMED : met.trim(),
    kedua_nip: `NIP ${dots(26)}`,
    kedua_nomor_induk: UNNAMED,
    kepala_nama: UNNAMED,
    kepala_nip: `NIP ${dots(26)}`,
    jabatan_kabag: head.office,
    kabag_nama: head.nama,
    kabag_nip: head.nip,
  };
}
