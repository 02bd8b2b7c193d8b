import { HEADER_ROWS, type TabId, tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

interface Verdict {
  readonly kind: string;
  readonly count: number;
  readonly lines: readonly string[];
}

describe('Periksa keutuhan and Pulihkan', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    await caseAt(story, 'end');
    await caseAt(story, '3');
  });
  afterAll(() => story.end());

  const run = async <T>(fn: string): Promise<T> => {
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    const execution = await story.world.runInEditor(fn, ADMIN_EMAIL);
    if (!execution.ok) throw new Error(`${fn}: ${execution.error}\n${execution.logs.join('\n')}`);
    return execution.value as T;
  };
  const check = () => run<Verdict>('periksaKeutuhan');
  const restore = () => run<{ changes: number; finished: boolean }>('pulihkanRegister');
  const edit = (id: TabId, row: number, key: string, typed: string, who = 'KATIM') => {
    const tab = tabOf(id);
    const column = tab.columns.findIndex((one) => one.key === key) + 1;
    return story.world.editCell(
      story.registerId,
      tab.title,
      row + HEADER_ROWS,
      column,
      typed,
      who === 'ADMIN' ? ADMIN_EMAIL : email(who),
    );
  };
  const snapshot = () =>
    ['REGISTER', 'TUGAS', 'LANGKAH', 'RIWAYAT', 'SURAT_KELUAR', 'HASIL', 'TINDAK_LANJUT'].map((id) =>
      story.tab(id as TabId).filter((row) => !String(row.peristiwa ?? '').startsWith('Pewaktu')),
    );

  test('a register that nobody touched is whole', async () => {
    const verdict = await check();
    expect(verdict.lines).toEqual([expect.stringMatching(/^Register utuh: [\d.]+ baris diperiksa/)]);
    expect(verdict.kind).toBe('SOUND');
    expect(story.tab('RIWAYAT').slice(-1)[0]).toMatchObject({ peristiwa: 'PewaktuMemeriksa' });
  });

  test('a cell of the register that was typed over is named with what it was and what it is, and put back', async () => {
    const before = snapshot();
    await edit('REGISTER', 1, 'judul', 'Judul lain');
    const verdict = await check();
    expect(verdict.kind).toBe('FOUND');
    expect(verdict.lines).toEqual([
      'Tab Register, baris 3, kolom Kegiatan: semula “Pelayanan kesehatan dan kependudukan”, sekarang “Judul lain”.',
    ]);
    expect(story.mailsTo('ADMIN').slice(-1)[0]?.text).toContain('sekarang “Judul lain”');
    expect(await restore()).toMatchObject({ changes: 1, finished: true });
    expect(snapshot()).toEqual(before);
    expect(story.tab('RIWAYAT').slice(-1)[0]).toMatchObject({ peristiwa: 'PewaktuMemulihkan' });
    expect((await check()).kind).toBe('SOUND');
  });

  test('Periksa right after Pulihkan waits for the minute in which Google answers again', async () => {
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    story.world.setLimits({ sheetsReadsPerMinute: 20 });
    const runs = [];
    for (const fn of ['pulihkanRegister', 'periksaKeutuhan'])
      runs.push(await story.world.runInEditor(fn, ADMIN_EMAIL));
    story.world.setLimits({ sheetsReadsPerMinute: 60 });
    expect(runs.map(({ error }) => error)).toEqual([null, null]);
    expect(runs[1]?.value).toMatchObject({ kind: 'SOUND' });
    expect(runs[1]?.pricedMs).toBeGreaterThan(60_000);
  });

  test('one watch at a time: a second is told to wait, and the mirror gets each row of the log once', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      await story.world.moveTo(story.world.now() + 61_000, { timers: false });
      await story.act('KABAG', 2, { type: 'comment', text: `Catatan ${seed}` });
      story.world.interleave(seed);
      const [first, second] = await Promise.all([
        story.world.runInEditor('periksaKeutuhan', ADMIN_EMAIL),
        story.world.runInEditor('periksaKeutuhan', ADMIN_EMAIL),
      ]);
      story.world.interleave(null);
      const errors = [first.error, second.error].filter((error) => error !== null);
      expect(errors.every((error) => /sedang berjalan\. Tunggu sampai selesai/.test(error ?? ''))).toBe(true);
      expect(errors.length).toBeLessThan(2);
      expect((await check()).lines).toEqual([expect.stringMatching(/^Register utuh/)]);
    }
  });

  test('a watch that was cut off keeps its turn for seven minutes at most', async () => {
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    story.world.orderFault({ kind: 'KILL_AFTER', at: { fn: 'periksaKeutuhan', nth: 12 } });
    expect((await story.world.runInEditor('periksaKeutuhan', ADMIN_EMAIL)).ok).toBe(false);
    await expect(check()).rejects.toThrow('Pemeriksaan atau pemulihan register ini sedang berjalan.');
    await story.world.moveTo(story.world.now() + 7 * 60_000, { timers: false });
    expect((await check()).kind).toBe('SOUND');
  });

  test('a decision in the middle of the log that was altered is found and restored from the mirror', async () => {
    const before = snapshot();
    await edit('RIWAYAT', 5, 'nama', 'Orang lain');
    const verdict = await check();
    expect(verdict.lines[0]).toMatch(
      /^Tab Riwayat, baris 7, kolom Nama: semula “.+”, sekarang “Orang lain”\.$/,
    );
    await restore();
    expect(snapshot()).toEqual(before);
  });

  test('a changed setting is logged with old and new value', async () => {
    await edit('PENGATURAN', 2, 'nilai', 'BERJALAN', 'ADMIN');
    await check();
    const notes = story.tab('RIWAYAT').filter((row) => row.peristiwa === 'PewaktuMencatatUbahan');
    expect(notes).toHaveLength(1);
    expect(notes[0]?.keterangan).toContain('Nilai: semula “AKHIR_HARI”, sekarang “BERJALAN”');
    await check();
    expect(story.tab('RIWAYAT').filter((row) => row.peristiwa === 'PewaktuMencatatUbahan')).toHaveLength(1);
  });

  describe('another administrator than the system account', () => {
    const OTHER = email('TAMU');
    const notes = () => story.tab('RIWAYAT').filter((row) => row.peristiwa === 'PewaktuMencatatUbahan');
    const type = (id: TabId, row: number, column: number, typed: string, who: string) =>
      story.world.editCell(story.registerId, tabOf(id).title, row, column, typed, who);

    beforeAll(async () => {
      const row = HEADER_ROWS + 1 + story.tab('PEJABAT').length;
      for (const [i, typed] of ['ADMIN', 'Administrator kedua', '', '', OTHER].entries())
        if (typed !== '') await type('PEJABAT', row, i + 1, typed, ADMIN_EMAIL);
      await story.fire('followPejabat');
      await check();
    });

    test('is named in the log for what he typed, by Google; the row beside it that another typed is not his', async () => {
      const before = notes().length;
      await type('PENGATURAN', 4, 3, 'AKHIR_HARI', OTHER);
      await type('PERANGKAT_DAERAH', 5, 3, 'SINGKAT', ADMIN_EMAIL);
      await check();
      const said = notes()
        .slice(before)
        .map(({ keterangan }) => String(keterangan));
      expect(said).toEqual([
        expect.stringMatching(
          new RegExp(`Tab Perangkat Daerah diubah.* Oleh: ${ADMIN_EMAIL} \\(menurut Google`),
        ),
        expect.stringMatching(new RegExp(`Tab Pengaturan diubah.* Oleh: ${OTHER} \\(menurut Google`)),
      ]);
    });

    test('what Google does not tell is said so, with those who may: a row that was deleted, a hidden name', async () => {
      const before = notes().length;
      const row = { kind: 'delete', sheet: 'Hari Libur', lines: 'ROWS', from: 9, count: 1 } as const;
      await story.world.byHand(story.registerId, row, OTHER);
      story.world.hideIdentity(OTHER, true);
      await type('PENGATURAN', 4, 3, 'BERJALAN', OTHER);
      story.world.hideIdentity(OTHER, false);
      await check();
      const said = notes()
        .slice(before)
        .map(({ keterangan }) => String(keterangan));
      expect(said).toHaveLength(2);
      for (const text of said)
        expect(text).toContain(`Oleh: tidak diberitahukan Google; yang berhak: ${ADMIN_EMAIL}, ${OTHER}.`);
    });

    test('an edit that was taken back leaves no name for the next one', async () => {
      const before = notes().length;
      await type('PENGATURAN', 4, 3, 'AKHIR_HARI', ADMIN_EMAIL);
      await type('PENGATURAN', 4, 3, 'BERJALAN', ADMIN_EMAIL);
      await check();
      expect(notes()).toHaveLength(before);
      await type('PENGATURAN', 4, 3, 'AKHIR_HARI', OTHER);
      await check();
      expect(String(notes().slice(-1)[0]?.keterangan)).toContain(`Oleh: ${OTHER} (menurut Google`);
    });

    test('gets the mails, too, but can neither open the mirror nor restore', async () => {
      await edit('REGISTER', 1, 'judul', 'Judul lain');
      await check();
      const mail = story.world.mails().slice(-1)[0];
      expect(mail?.to).toContain(OTHER);
      expect(mail?.to).toContain(ADMIN_EMAIL);
      const mirror = story.world.files().find(({ name }) => name.startsWith('Cermin - '));
      expect(() => story.world.readSpreadsheet(mirror?.id ?? '', OTHER)).toThrow();
      const refused = await story.world.runInEditor('pulihkanRegister', OTHER);
      expect(refused.ok).toBe(false);
      expect(story.tab('REGISTER')[0]?.judul).toBe('Judul lain');
      await restore();
      expect(story.world.mails().slice(-1)[0]?.to).toContain(OTHER);
    });
  });
});
