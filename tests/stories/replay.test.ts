import { alignLoose, alignPlaced } from '../../src/app/integrity/align';
import { EMPTY_STORE, LOOSE_TABS, overlay } from '../../src/app/integrity/overlay';
import { replay, START } from '../../src/app/integrity/replay';
import type { TabId } from '../../src/app/tabs';
import { letter, openCase, order, returned } from '../../workspace/samples';
import { readRows } from '../support/registerRows';
import { Story } from '../support/story';
import { caseAt, PD } from './steps';

const TOLD: readonly TabId[] = [
  'REGISTER',
  'TUGAS',
  'LANGKAH',
  'SURAT_KELUAR',
  'HASIL',
  'TINDAK_LANJUT',
  'HASIL_TERAKHIR',
  'KOTAK_KELUAR',
];

describe('the log alone tells what every row of the system tabs must be', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    await caseAt(story, 'end');
    const second = await story.act('KABAG', null, openCase('Dikembalikan lalu dibatalkan'));
    await story.act('KABAG', second.no, order(PD));
    await story.act('KATIM', second.no, letter('2026-11-30'));
    await story.act('KABAG', second.no, returned('Perbaiki jadwal “kunjungan”.'));
    await story.act('KABAG', second.no, { type: 'cancel', reason: 'Digabung.' });
    const third = await caseAt(story, '6');
    await story.act('KATIM', third.no, { type: 'voidNumber', reason: 'Salah tanggal surat; surat diganti.' });
    await story.at('2026-11-27T15:00');
    await story.fire('checkLateness');
    await caseAt(story, '8');
  });
  afterAll(() => story.end());

  const told = (id: TabId, chunk: number) => {
    const rows = readRows(story.world, story.registerId, 'RIWAYAT');
    const store = overlay(EMPTY_STORE, {});
    let reached = START;
    for (let from = 0; from < rows.length; from += chunk)
      reached = replay(store, reached, rows.slice(from, from + chunk));
    return store.read([{ tab: id, from: 1, to: null }])[0] ?? [];
  };

  test.each(TOLD)('%s', (id) => {
    const must = told(id, Number.POSITIVE_INFINITY);
    const is = readRows(story.world, story.registerId, id);
    expect(must.length).toBeGreaterThan(0);
    const never = () => false;
    const foreign = ({ values }: { values: { kunci?: unknown } }) =>
      !String(values.kunci).startsWith('waktu:');
    const found = LOOSE_TABS.includes(id)
      ? alignLoose(id, must, is, foreign, never)
      : alignPlaced(id, must, is, { shift: 0, last: true }).differences;
    expect(found).toEqual([]);
  });
});
