/** Every command of the contract, as a person would send it, at each place of the SOP where it is another act. */
import type { Command, CommandType } from '../../src/domain/types';
import {
  approve,
  complete,
  delivery,
  letter,
  monitoring,
  openCase,
  order,
  receipt,
  report,
  returned,
} from '../../workspace/samples';
import { email } from '../support/story';
import { SECOND } from './office';
import { minted, OTHER_PD, PAUSE, PD, type Place, QUESTION } from './stage';

/** One command, allowed where the case stands at `place`; null: it opens a case. */
export interface Sample {
  readonly name: string;
  readonly place: Place | null;
  /** persona */
  readonly who: string;
  readonly command: Command;
}

/** The smallest picture that a proof can be: the head of a PNG file. */
const PROOF = {
  name: 'bukti.png',
  base64: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64'),
};
/** A note that would be a formula, were it not kept as the text it is. */
const BACK = '=SUM(1;2) mohon diperbaiki';

const at = (place: Place | null, who: string, command: Command, more = ''): Sample => ({
  name: [command.type, place ?? '', more].filter((part) => part !== '').join(' '),
  place,
  who,
  command,
});
const paper = (kind: 'NOTA_DINAS' | 'SURAT_TUGAS' | 'BERITA_ACARA' | 'SURAT_PENGANTAR'): Command => ({
  type: 'makeDocument',
  kind,
  pd: null,
  note: '',
});
/** A number as another office gives it: of another form, so in nobody's sequence. */
const GIVEN = { nomor: 'B/900/SETDA/2026', tanggal: '2026-11-24', tautan: 'https://srikandi.example/900' };
const mint: Command = {
  type: 'recordNumber',
  mint: true,
  number: minted('2026-11-24', 'https://srikandi.example/2'),
};

/**
 * At least one for each command: a command that is added to the contract does not compile without an entry, and
 * commands.test.ts compares the list with what the contract parses.
 */
export const SAMPLES: { readonly [T in CommandType]: readonly Sample[] } = {
  open: [at(null, 'KABAG', openCase('Pelayanan baru'))],
  order: [at('STEP1', 'KABAG', order([PD, OTHER_PD]))],
  draftLetter: [at('STEP2', 'KATIM', letter('2026-11-27'))],
  draftReport: [at('STEP8', 'ANALIS', report)],
  approve: [
    at('STEP3', 'KABAG', approve()),
    at('STEP4', 'ASISTEN', approve()),
    at('STEP4_PAUSED', 'ASISTEN', approve()),
    at('STEP5', 'SEKDA', approve()),
    at('STEP9', 'KATIM', approve()),
    at('STEP10', 'KABAG', { type: 'approve', note: '', mint: true, number: minted('2026-11-24', '') }),
  ],
  return: [
    at('STEP3', 'KABAG', returned(BACK)),
    at('STEP4', 'ASISTEN', returned(BACK)),
    at('STEP5', 'SEKDA', returned(BACK)),
    at('STEP9', 'KATIM', returned(BACK)),
    at('STEP10', 'KABAG', returned(BACK)),
  ],
  recordNumber: [
    at('GATE', 'KATIM', mint, 'minted'),
    at('GATE', 'KATIM', { type: 'recordNumber', number: GIVEN }, 'given'),
  ],
  voidNumber: [
    at('STEP6', 'KATIM', { type: 'voidNumber', reason: 'Salah tanggal.' }),
    at('STEP11', 'KATIM', { type: 'voidNumber', reason: 'Salah tanggal.' }),
  ],
  linkSigned: [at('STEP6', 'KATIM', { type: 'linkSigned', tautan: 'https://srikandi.example/naskah/9' })],
  makeDocument: [
    at('STEP3', 'KABAG', paper('NOTA_DINAS')),
    at('STEP6', 'KATIM', paper('SURAT_TUGAS'), 'assignment'),
    at('STEP6', 'KATIM', paper('SURAT_PENGANTAR'), 'cover'),
    at('STEP7_FILLED', 'ANALIS', paper('BERITA_ACARA')),
  ],
  recordDelivery: [
    at('STEP6', 'KATIM', delivery([PD], '2026-11-24')),
    at('STEP6', 'KATIM', { ...delivery([PD], '2026-11-24'), file: PROOF }, 'with proof'),
  ],
  recordMonitoring: [at('STEP7', 'ANALIS', monitoring(PD, '2026-11-24'))],
  recordReceipt: [
    at('STEP11', 'KATIM', receipt(PD, '2026-11-24')),
    at('STEP11', 'KATIM', { ...receipt(PD, '2026-11-24'), file: PROOF }, 'with proof'),
  ],
  complete: [
    at('STEP6_FILLED', 'KATIM', complete),
    at('STEP7_FILLED', 'ANALIS', complete),
    at('STEP11_FILLED', 'KATIM', complete),
  ],
  cancel: [
    at('STEP1', 'KABAG', { type: 'cancel', reason: 'Kegiatan digabung.' }),
    at('STEP4', 'KABAG', { type: 'cancel', reason: 'Kegiatan digabung.' }),
  ],
  pause: [at('STEP4', 'KABAG', PAUSE)],
  resume: [at('STEP4_PAUSED', 'KABAG', { type: 'resume', note: 'Data sudah diterima.' })],
  withdraw: [
    at('STEP4', 'KABAG', { type: 'withdraw', reason: 'Salah lampiran.' }),
    at('GATE', 'SEKDA', { type: 'withdraw', reason: 'Tanggal keliru.' }),
  ],
  askInfo: [at('STEP4', 'ASISTEN', QUESTION)],
  answerInfo: [at('STEP4_ASKED', 'KATIM', { type: 'answerInfo', answer: 'Analis Pelayanan Publik.' })],
  allowSelf: [at('STEP4_OWN', 'SEKDA', { type: 'allowSelf', reason: 'Tidak ada pejabat lain.' })],
  reassign: [
    at('STEP3', 'ADMIN', { type: 'reassign', to: SECOND, reason: 'Membagi beban.' }),
    at('STEP6', 'ADMIN', { type: 'reassign', to: email('ASISTEN'), reason: 'Membagi beban.' }),
  ],
  comment: [at('STEP4', 'SEKDA', { type: 'comment', text: 'Mohon dipercepat.' })],
  attach: [
    at('STEP4', 'KATIM', { type: 'attach', label: 'Notula', tautan: 'https://drive.example/notula' }),
    at('STEP4', 'KATIM', { type: 'attach', label: 'Notula', tautan: '', file: PROOF }, 'with file'),
  ],
  reopen: [at('ENDED', 'KABAG', { type: 'reopen', reason: 'Pemantauan ulang.' })],
};

export const ALL_SAMPLES: readonly Sample[] = Object.values(SAMPLES).flat();
