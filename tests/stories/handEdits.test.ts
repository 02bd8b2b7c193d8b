import { HandRefusal } from '../../emulator/sheets/refusals';
import type { Snapshot } from '../../emulator/snapshot';
import type { TabId } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { HAND_CASES, type HandCase } from '../support/handEdits';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

interface Verdict {
  readonly kind: string;
  readonly lines: readonly string[];
}

const WHO = { HOLDER: email('KATIM'), OWNER: ADMIN_EMAIL, STRANGER: email('TAMU') };
const SYSTEM_TABS: readonly TabId[] = [
  'REGISTER',
  'TUGAS',
  'LANGKAH',
  'RIWAYAT',
  'SURAT_KELUAR',
  'HASIL',
  'TINDAK_LANJUT',
];

describe('whoever touches the tabs by hand is refused, or seen and undone, or has changed nothing', () => {
  let story: Story;
  let sound: Snapshot;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    await caseAt(story, 'end');
    await caseAt(story, '3');
    await caseAt(story, '8');
    await run('periksaKeutuhan');
    sound = story.world.snapshot();
  });
  beforeEach(() => story.world.restore(sound));
  afterAll(() => story.end());

  const run = async <T>(fn: string): Promise<T> => {
    // Google counts reads by the minute.
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    const execution = await story.world.runInEditor(fn, ADMIN_EMAIL);
    if (!execution.ok) throw new Error(`${fn}: ${execution.error}\n${execution.logs.join('\n')}`);
    return execution.value as T;
  };
  const notes = (kind: string) => story.tab('RIWAYAT').filter((row) => row.peristiwa === kind);
  /** the tabs without what the watch itself notes; the tasks in any order */
  const register = () =>
    SYSTEM_TABS.map((id) => {
      const rows = story.tab(id).filter((row) => !String(row.peristiwa ?? '').startsWith('Pewaktu'));
      return id === 'TUGAS' ? new Set(rows.map((row) => JSON.stringify(row))) : rows;
    });

  const undone: Readonly<Record<HandCase['outcome'], (one: HandCase) => Promise<void>>> = {
    REFUSED: async ({ action, by }) => {
      await expect(story.world.byHand(story.registerId, action, WHO[by])).rejects.toThrow(HandRefusal);
    },
    HARMLESS: async ({ action, by }) => {
      const before = register();
      await story.world.byHand(story.registerId, action, WHO[by]);
      expect((await run<Verdict>('periksaKeutuhan')).lines).toEqual([
        expect.stringContaining('Register utuh'),
      ]);
      expect(register()).toEqual(before);
    },
    KEPT: async ({ action, by }) => {
      const before = register();
      await story.world.byHand(story.registerId, action, WHO[by]);
      const filled = register();
      expect(filled).not.toEqual(before);
      expect((await run<Verdict>('periksaKeutuhan')).lines).toEqual([
        expect.stringContaining('Register utuh'),
      ]);
      await run('pulihkanRegister');
      expect(register()).toEqual(filled);
    },
    NOTED: async ({ action, by, said }) => {
      await story.world.byHand(story.registerId, action, WHO[by]);
      const before = notes('PewaktuMencatatUbahan').length;
      expect((await run<Verdict>('periksaKeutuhan')).lines).toEqual([
        expect.stringContaining('Register utuh'),
      ]);
      const added = notes('PewaktuMencatatUbahan').slice(before);
      expect(added.map((row) => row.keterangan)).toEqual([expect.stringMatching(said ?? /./)]);
    },
    REPAIRED: async ({ action, by, said }) => {
      const before = register();
      await story.world.byHand(story.registerId, action, WHO[by]);
      const found = await run<Verdict>('periksaKeutuhan');
      expect(found.kind).toBe('FOUND');
      expect(found.lines.join('\n')).toMatch(said ?? /./);
      await run('pulihkanRegister');
      expect((await run<Verdict>('periksaKeutuhan')).lines).toEqual([
        expect.stringContaining('Register utuh'),
      ]);
      expect(register()).toEqual(before);
    },
  };

  test.each(HAND_CASES.map((one) => [one.by, one.name, one.outcome, one] as const))(
    '%s: %s is %s',
    async (_by, _name, outcome, one) => {
      await undone[outcome](one);
    },
  );
});
