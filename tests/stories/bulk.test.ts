import {
  BULK_MOST,
  type BulkItem,
  type BulkRequest,
  type BulkView,
  type TaskView,
} from '../../src/api/contract';
import { approve, letter, numberOf, openCase, order, returned } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

describe('many approvals in one act', () => {
  let story: Story;
  beforeEach(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterEach(() => story.end());

  const mine = async (who: string): Promise<readonly TaskView[]> => {
    const home = await story.client.home(email(who));
    if (!home.ok) throw new Error(home.message);
    return home.view.mine;
  };
  const items = (tasks: readonly TaskView[]): readonly BulkItem[] =>
    tasks.map(({ no, visit }) => ({ no, visit }));
  const send = async (who: string, rows: readonly BulkItem[], commandId: string) => {
    const request: BulkRequest = { registerId: story.registerId, commandId, note: '', items: rows };
    const answer = await story.client.call<BulkView>('approveMany', request, email(who));
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
    return answer;
  };
  const drafted = async (): Promise<number> => {
    const { no } = await story.act('KABAG', null, openCase('Pelayanan kecamatan'));
    // The visits are told, not looked up: fifty cases are a long way.
    const lines = [
      ['KABAG', order(['DINKES'])],
      ['KATIM', letter('2026-11-26')],
    ] as const;
    for (const [i, [who, command]] of lines.entries()) {
      const answer = await story.try(who, no, command, { visit: i + 1 });
      if (!answer.ok) throw new Error(answer.message);
    }
    return no;
  };
  const lastCalls = (): readonly string[] => {
    const executions = story.world.executions();
    return executions[executions.length - 1]?.calls.map(({ name }) => name) ?? [];
  };
  const konsepOf = async (no: number): Promise<string> => {
    const view = await story.client.case(no, email('KATIM'));
    return view.view?.documents.find(({ kind }) => kind === 'KONSEP_SURAT')?.fileId ?? '';
  };

  test('fifty cases go through three offices, each in one act that costs at most twice one approval', async () => {
    for (let i = 0; i < BULK_MOST + 1; i += 1) await drafted();
    const tasks = await mine('KABAG');
    const [single] = tasks.slice(BULK_MOST);
    const one = { no: single?.no ?? 0, visit: single?.visit ?? 0, command: approve() };
    await story.client.run(one, email('KABAG'));
    const cost = lastCalls().length;
    for (const who of ['KABAG', 'ASISTEN', 'SEKDA']) {
      const rows = items(await mine(who)).slice(0, BULK_MOST);
      const answer = await send(who, rows, `bersama-${who}`);
      const calls = lastCalls();
      expect(answer.view.results.filter(({ ok }) => ok)).toHaveLength(BULK_MOST);
      expect(calls.length).toBeLessThanOrEqual(2 * cost);
      const count = (name: RegExp) => calls.filter((call) => name.test(call)).length;
      expect([count(/tryLock/), count(/batchGet/), count(/Spreadsheets\.batchUpdate/)]).toEqual([1, 1, 1]);
    }
    // One mail for the fifty, and one for the case that came alone.
    const mails = story.tab('KOTAK_KELUAR').filter((row) => row.kepada === 'peran:ASISTEN');
    expect(mails.map(({ perihal }) => String(perihal).replace(/^.*: /, ''))).toEqual([
      expect.stringContaining('PPP-2026-'),
      `${BULK_MOST} kegiatan`,
    ]);
    expect(await mine('KATIM')).toHaveLength(BULK_MOST);
    await story.fire('checkLateness');
  });

  test('a row that is refused stops no other, and says why', async () => {
    const [changed, sound, moved] = [await drafted(), await drafted(), await drafted()];
    await story.at('2026-11-23T08:00');
    story.world.editDocument(await konsepOf(changed), 'terima kasih', 'terima kasih banyak', email('KATIM'));
    const rows = items(await mine('KABAG'));
    await story.act('KABAG', moved, returned('Jadwal belum sesuai.'));
    const answer = await send('KABAG', [...rows, { no: 1, visit: 99 }], 'bersama-0001');
    const codes = Object.fromEntries(answer.view.results.map(({ no, code }) => [no, code]));
    expect(codes).toEqual({ [changed]: 'BULK_CHANGED', [sound]: null, [moved]: 'VISIT_MOVED' });
    expect(answer.view.home.mine.map(({ no }) => no)).toEqual([changed]);
    expect(answer.message).toBe('1 persetujuan tersimpan pukul 08.00. 2 belum; lihat keterangannya.');
    const log = story.tab('RIWAYAT');
    expect(log[log.length - 1]).toMatchObject({
      peristiwa: 'BulkApproved',
      keterangan: expect.stringContaining('1 disetujui, 2 tidak'),
      surel: email('KABAG'),
    });
  });

  test('the same act sent twice decides once and gets the first answer', async () => {
    const [first, second] = [await drafted(), await drafted()];
    const rows = items(await mine('KABAG'));
    await story.act('KABAG', second, returned('Jadwal belum sesuai.'));
    const once = await send('KABAG', rows, 'bersama-0001');
    const log = story.tab('RIWAYAT').length;
    const again = await send('KABAG', rows, 'bersama-0001');
    expect(again.view.results).toEqual(once.view.results);
    expect(story.tab('RIWAYAT')).toHaveLength(log);
    expect((await mine('ASISTEN')).map(({ no }) => no)).toEqual([first]);
  });

  test('each paraf is recorded with the digest of the text that its predecessor read', async () => {
    const no = await drafted();
    await send('KABAG', items(await mine('KABAG')), 'bersama-0001');
    const left = story.tab('RIWAYAT').filter((row) => row.no === no && row.peristiwa === 'VisitLeft');
    const digests = left.map((row) => (JSON.parse(String(row.data)) as { digest: string }).digest);
    expect(digests[2]).toMatch(/^[0-9a-f]{64}$/);
    expect(digests[2]).toBe(digests[1]);
    const read = await story.read('ASISTEN', no, await konsepOf(no));
    expect(read.paraf.map(({ lapsed }) => lapsed)).toEqual([false, false]);
  });

  test('what was signed among many is numbered on the text that was signed, whatever became of the konsep', async () => {
    const { no } = await caseAt(story, '5');
    await send('SEKDA', items(await mine('SEKDA')), 'bersama-0001');
    const konsep = await konsepOf(no);
    await story.at('2026-11-23T09:00');
    story.world.editDocument(konsep, 'terima kasih', 'terima kasih banyak', email('KATIM'));
    const command = { type: 'recordNumber', number: numberOf(102, '2026-11-23') } as const;
    const view = await story.act('KATIM', no, command);
    const letters = view.documents.filter(({ kind }) => kind === 'SURAT');
    expect(letters).toHaveLength(1);
    const text = await story.textOf(letters[0]?.fileId ?? '');
    expect(text).toContain('102/000.8.3.4/XI/2026');
    expect(text).not.toContain('terima kasih banyak');
    expect(text).toContain('SEKRETARIS DAERAH');
  });

  test('a step whose approval makes a paper or takes a number is opened on its own', async () => {
    const { no } = await caseAt(story, '9');
    const [task] = await mine('KATIM');
    expect(task?.bulk).toBe(false);
    const answer = await send('KATIM', [{ no, visit: task?.visit ?? 0 }], 'bersama-0001');
    expect(answer.view.results).toMatchObject([{ ok: false, code: 'BULK_FORM' }]);
    expect(answer.message).toBe('Belum ada yang disetujui. Lihat keterangan pada setiap baris.');
  });

  test('who does not hold the step approves nothing', async () => {
    const no = await drafted();
    const [task] = await mine('KABAG');
    const answer = await send('SEKDA', [{ no, visit: task?.visit ?? 0 }], 'bersama-0001');
    expect(answer.view.results).toMatchObject([{ ok: false, code: 'WRONG_ROLE' }]);
  });
});
