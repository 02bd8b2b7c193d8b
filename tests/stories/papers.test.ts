/** Papers around letter and report, as staff press for them: forty at once, the comparison with an earlier visit, the pertinggal. */
import type { Execution } from '../../emulator/types';
import type { Answer, CaseView } from '../../src/api/contract';
import { HEADER_ROWS, tabOf } from '../../src/app/tabs';
import { PD_SEED } from '../../src/domain/seed/perangkatDaerah';
import type { Command } from '../../src/domain/types';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { approve, complete, letter, monitoring, numberOf, report, returned } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt, letterUrut } from './steps';

const COVERS: Command = { type: 'makeDocument', kind: 'SURAT_PENGANTAR', pd: null, note: '' };
const ALL = PD_SEED.map(({ kode }) => kode);
/** Service calls of one letter of a batch: copy, open, save, mark, and its share of the command around it. */
const CALLS_A_LETTER = 6;

const ofKind = (view: CaseView, kind: string) => view.documents.filter((document) => document.kind === kind);

function viewOf(answer: Answer<CaseView>): CaseView {
  if (!answer.ok) throw new Error(answer.message);
  return answer.view;
}

describe('a surat pengantar for each of forty Perangkat Daerah', () => {
  let story: Story;
  let at6: CaseView;
  const presses: Execution[] = [];

  async function press(): Promise<Answer<CaseView>> {
    const answer = await story.try('KATIM', at6.no, COVERS);
    presses.push(
      ...story.world
        .executions()
        .filter(({ fn }) => fn === 'runCommand')
        .slice(-1),
    );
    return answer;
  }

  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    at6 = await caseAt(story, '6', ALL);
  });
  afterAll(() => story.end());

  test('a quota that ends half-way through leaves what was made, and says how many', async () => {
    story.world.orderFault({ kind: 'QUOTA', at: { call: 'Drive.Files.copy', nth: 6, fn: 'runCommand' } });
    const answer = await press();
    expect(ofKind(viewOf(answer), 'SURAT_PENGANTAR')).toHaveLength(5);
    expect(answer.message).toContain('5 dari 40 Perangkat Daerah');
  });

  test('a quota that is used up from the start records nothing, and says so', async () => {
    story.world.orderFault({ kind: 'QUOTA', at: { call: 'Drive.Files.copy', fn: 'runCommand' } });
    const refusal = await story.refused('KATIM', at6.no, COVERS);
    expect(refusal).toMatchObject({ code: 'QUOTA', message: expect.stringContaining('besok') });
  });

  test('a run that Google kills is gone on with as well: one letter for each, none twice, in Drive as in the case', async () => {
    story.world.orderFault({
      kind: 'KILL_BEFORE',
      at: { call: 'Drive.Files.copy', nth: 4, fn: 'runCommand' },
    });
    await expect(press()).rejects.toThrow();
    // Until then nobody can know that the run is over and not still at work.
    await story.at('2026-11-23T08:30');
    let made = 0;
    while (made < ALL.length) {
      const covers = ofKind(viewOf(await press()), 'SURAT_PENGANTAR');
      expect(covers.length).toBeGreaterThan(made);
      made = covers.length;
      expect(new Set(covers.map(({ pd }) => pd)).size).toBe(made);
    }
    const files = story.world
      .files()
      .filter(({ name, trashed }) => !trashed && name.startsWith(`${at6.kode} - Surat pengantar`));
    expect(files).toHaveLength(ALL.length);
  });

  test('each press stays far below six minutes, and a letter costs a bounded number of calls', () => {
    for (const { pricedMs } of presses) expect(pricedMs).toBeLessThan(120_000);
    const calls = presses.reduce((sum, one) => sum + one.calls.length, 0);
    expect(calls / ALL.length).toBeLessThan(CALLS_A_LETTER);
  });
});

describe('what a report and a pertinggal say', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterAll(() => story.end());
  const textOf = (view: CaseView, kind: string) => story.textOf(ofKind(view, kind).at(-1)?.fileId ?? '');

  test('the report of a second visit compares with the visit before', async () => {
    await caseAt(story, 'end', ['DINKES']);
    const { no } = await caseAt(story, '7', ['DINKES']);
    await story.act('ANALIS', no, monitoring('DINKES', '2026-11-25', true));
    await story.act('ANALIS', no, complete);
    const text = await textOf(await story.act('ANALIS', no, report), 'DRAFT_LAPORAN');
    const [, comparison = ''] = text.split('Perbandingan dengan kunjungan sebelumnya');
    expect(comparison.replace(/\s+/g, ' ')).toContain(
      '1 Dinas Kesehatan 25 November 2026 (PPP-2026-001) 92,86 100 naik 7,14; membaik: 4, 6',
    );
    expect(text).toContain('Tidak terdapat temuan pada kunjungan ini.');
  });

  test('a letter returned twice: the pertinggal marks the paraf of older texts, the copy that is sent has none', async () => {
    const { no } = await caseAt(story, '4', ['DINKES']);
    const corrections = [
      ['Mohon tempat diperjelas.', 'loket pendaftaran'],
      ['Mohon tempat disesuaikan.', 'ruang rapat Dinas Kesehatan'],
    ] as const;
    for (const [note, tempat] of corrections) {
      await story.act('ASISTEN', no, returned(note));
      await story.act('KABAG', no, returned('Diteruskan untuk diperbaiki.'));
      await story.act('KATIM', no, letter('2026-11-26', { tempat }));
      await story.act('KABAG', no, approve());
    }
    await story.act('ASISTEN', no, approve());
    await story.act('SEKDA', no, approve());
    const view = await story.act('KATIM', no, {
      type: 'recordNumber',
      number: numberOf(letterUrut(no), '2026-11-23'),
    });
    const versions = (await textOf(view, 'PERTINGGAL')).match(/^ *v\d.*$/gm)?.map((line) => line.trim());
    const older = (version: string) => `${version} (paraf versi lama)`;
    expect(versions).toEqual([...['v1', 'v1', 'v2', 'v2'].map(older), 'v3', 'v3', 'v3']);
    const sent = await textOf(view, 'SURAT');
    expect(sent).toContain('ruang rapat Dinas Kesehatan');
    expect(sent).not.toMatch(/paraf|KONSEP|\{\{|\[menunggu/i);
  });

  test('a letter drafted for the Sekda and signed by a Plh. names the Plh., and the signer is told', async () => {
    const { no } = await caseAt(story, '5', ['DINKES']);
    await appoint(story, ['SEKDA', 'Pejabat pengganti', email('ANALIS'), 'Plh.', '23/11/2026', '23/11/2026']);
    const answer = await story.try('ANALIS', no, approve());
    expect(answer.message).toContain(
      'Blok tanda tangan disesuaikan dengan pejabat hari ini; konsep menyebut Sekretaris Daerah (SEKRETARIS DAERAH).',
    );
    const text = await textOf(viewOf(answer), 'SURAT');
    expect(text).toContain('Plh. SEKRETARIS DAERAH');
    expect(text).toContain('Pejabat pengganti');
  });
});

/** A row of the tab Pejabat, typed by the administrator: role, name, address, capacity, first and last day. */
async function appoint(story: Story, cells: readonly string[]): Promise<void> {
  const row = HEADER_ROWS + 1 + story.tab('PEJABAT').length;
  const columns = ['peran', 'nama', 'surel', 'kapasitas', 'mulai', 'sampai'];
  for (const [i, key] of columns.entries()) {
    const column = tabOf('PEJABAT').columns.findIndex((one) => one.key === key) + 1;
    await story.world.editCell(story.registerId, 'Pejabat', row, column, cells[i] ?? '', ADMIN_EMAIL);
  }
}
