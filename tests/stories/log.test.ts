import { recordedFrom } from '../../src/app/log';
import { HEADER_ROWS, type Row, type TabId, tabOf } from '../../src/app/tabs';
import { fold } from '../../src/domain/case/evolve';
import type { Recorded } from '../../src/domain/types';
import { decodeCell } from '../../src/gas/cells';
import { approve, letter, openCase, order, returned } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt, PD } from './steps';

/** Rows of a tab with the types that the code itself reads. */
function rowsOf(story: Story, id: TabId): readonly Row[] {
  const tab = tabOf(id);
  const rows = story.world.cells(story.registerId, tab.title).slice(HEADER_ROWS);
  return rows
    .map((cells) =>
      Object.fromEntries(tab.columns.map((column, i) => [column.key, decodeCell(column, cells[i]?.value)])),
    )
    .filter((row) => Object.values(row).some((value) => value !== null));
}

const eventsOf = (story: Story, no: number): readonly Recorded[] =>
  rowsOf(story, 'RIWAYAT').flatMap((row) => {
    const recorded = row.no === no ? recordedFrom(row) : null;
    return recorded === null ? [] : [recorded];
  });

describe('the log is the truth', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    await caseAt(story, 'end');
    const second = await story.act('KABAG', null, openCase('Dikembalikan lalu dibatalkan'));
    await story.act('KABAG', second.no, order(PD));
    await story.act('KATIM', second.no, letter('2026-11-30'));
    await story.act('KABAG', second.no, returned('Perbaiki jadwal “kunjungan”.'));
    await story.act('KABAG', second.no, { type: 'cancel', reason: 'Digabung.' });
    await caseAt(story, '8');
  });
  afterAll(() => story.end());

  test('the fold of the log equals the register, for every case', () => {
    const register = rowsOf(story, 'REGISTER');
    expect(register).toHaveLength(3);
    for (const row of register) {
      const kept = JSON.parse(String(row.keadaan)).kase;
      expect(fold(eventsOf(story, Number(row.no)))).toEqual(kept);
    }
  });

  test('the closed visits and the open tasks equal the visits of the fold', () => {
    for (const no of [1, 2, 3]) {
      const visits = fold(eventsOf(story, no))?.visits ?? [];
      const closed = story.tab('LANGKAH').filter((row) => row.no === no);
      expect(closed.map((row) => row.kunjungan)).toEqual(
        visits.filter((one) => one.left !== null).map((one) => one.id),
      );
      const open = story.tab('TUGAS').filter((row) => row.no === no);
      expect(open.map((row) => row.kunjungan)).toEqual(
        visits.filter((one) => one.left === null).map((one) => one.id),
      );
    }
  });

  test('every row says in one Indonesian sentence who did what, in which capacity', () => {
    const log = story.tab('RIWAYAT');
    expect(log.every((row) => String(row.keterangan).length > 10)).toBe(true);
    expect(log[0]).toMatchObject({
      urut: 1,
      peristiwa: 'CaseOpened',
      surel: email('KABAG'),
      peran: 'KABAG',
      kapasitas: 'Definitif',
    });
    expect(log.map((row) => row.urut)).toEqual(log.map((_, i) => i + 1));
  });

  test('a log row altered by hand at the end of the log stops decisions and is named', async () => {
    const last = story.tab('RIWAYAT').length;
    const column = tabOf('RIWAYAT').columns.findIndex((one) => one.key === 'sidik') + 1;
    const before = String(story.tab('RIWAYAT')[last - 1]?.sidik);
    await story.world.editCell(story.registerId, 'Riwayat', last + HEADER_ROWS, column, 'x', email('KATIM'));
    const refusal = await story.refused('KABAG', null, openCase('Setelah diubah'));
    expect(refusal.code).toBe('REGISTER_ALTERED');
    expect(refusal.message).toContain('Riwayat');
    await story.world.editCell(
      story.registerId,
      'Riwayat',
      last + HEADER_ROWS,
      column,
      before,
      email('KATIM'),
    );
    await story.act('KABAG', null, openCase('Setelah dipulihkan'));
  });

  test('a case row altered by hand is not decided upon', async () => {
    const view = await caseAt(story, '3');
    const column = tabOf('REGISTER').columns.findIndex(({ key }) => key === 'keadaan') + 1;
    await story.world.editCell(
      story.registerId,
      'Register',
      view.no + HEADER_ROWS,
      column,
      '{}',
      email('KATIM'),
    );
    expect((await story.refused('KABAG', view.no, approve(), { visit: 3 })).code).toBe('REGISTER_ALTERED');
  });
});
