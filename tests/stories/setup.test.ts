import { HEADER_ROWS, TABS, tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { email, Story } from '../support/story';

const WHOLE = [
  'Buka panel Pantau',
  'Buku agenda',
  'Pasang Pantau',
  'Pasang ulang pewaktu',
  'Diagnostik',
  'Periksa keutuhan',
  'Pulihkan',
  'Cetak SOP',
  'Periksa templat',
  'Pulihkan templat',
];

describe('Pasang Pantau', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterAll(() => story.end());

  const report = async () => {
    const execution = await story.world.runInEditor('pasangPantau', ADMIN_EMAIL);
    if (!execution.ok) throw new Error(execution.error ?? '');
    return (execution.value as { changed: Record<string, number> }).changed;
  };
  const NOTHING = { sheet: 0, rows: 0, templates: 0, rights: 0, timers: 0, due: 0 };

  test('creates every tab of the register, in the order people expect', () => {
    expect(story.world.sheetNames(story.registerId).slice(0, TABS.length)).toEqual(
      TABS.map((tab) => tab.title),
    );
  });

  test('seeds the SOP, 40 Perangkat Daerah, holidays of three years, hours and settings', () => {
    expect(story.tab('SOP').filter((row) => row.jenis === 'LANGKAH')).toHaveLength(11);
    expect(story.tab('PERANGKAT_DAERAH')).toHaveLength(40);
    const years = new Set(story.tab('HARI_LIBUR').map((row) => String(row.tanggal).slice(0, 4)));
    expect([...years].sort()).toEqual(['2025', '2026', '2027']);
    expect(story.tab('JAM_KERJA').length).toBeGreaterThanOrEqual(2);
    expect(story.tab('PENGATURAN').map((row) => row.kunci)).toContain('kode_klasifikasi');
  });

  test('a second run on a sound register changes nothing', async () => {
    const before = TABS.map((tab) => story.world.cells(story.registerId, tab.title));
    expect(await report()).toEqual(NOTHING);
    expect(TABS.map((tab) => story.world.cells(story.registerId, tab.title))).toEqual(before);
  });

  test('a renamed header, a missing setting and a missing timer are put back', async () => {
    await story.world.editCell(story.registerId, 'Hari Libur', 2, 2, 'Nama libur', ADMIN_EMAIL);
    const trigger = story.world.triggers().find((one) => one.fn === 'sendOutbox');
    story.world.removeTrigger(trigger?.id ?? '');
    expect(await report()).toMatchObject({ timers: 1 });
    expect(story.world.cells(story.registerId, 'Hari Libur')[1]?.[1]?.text).toBe('Nama');
    expect(await report()).toEqual(NOTHING);
  });

  test('what staff wrote in their own tabs survives', async () => {
    await story.world.editCell(story.registerId, 'Pengaturan', 6, 3, 'nilai staf', ADMIN_EMAIL);
    await report();
    expect(story.world.cells(story.registerId, 'Pengaturan')[5]?.[2]?.text).toBe('nilai staf');
  });

  test('an address without an account stops nothing: all else is set up, and the message names it', async () => {
    const other = await Story.beginAnew('2026-11-23T07:30');
    const { title, columns } = tabOf('PEJABAT');
    const row = HEADER_ROWS + 1 + other.tab('PEJABAT').length;
    const typed = { peran: 'ANALIS', nama: 'Analis', surel: 'salah.ketik@tangerangkota.example' };
    for (const [key, text] of Object.entries(typed)) {
      const column = columns.findIndex((one) => one.key === key) + 1;
      await other.world.editCell(other.registerId, title, row, column, text, ADMIN_EMAIL);
    }
    const trigger = other.world.triggers().find(({ fn }) => fn === 'sendOutbox');
    other.world.removeTrigger(trigger?.id ?? '');
    await other.world.open(other.registerId, ADMIN_EMAIL);
    await other.world.clickMenu(other.registerId, 'Pasang Pantau', ADMIN_EMAIL);
    const said = other.world.screen(other.registerId, ADMIN_EMAIL).alerts.slice(-1)[0];
    expect(said).toContain('1 pewaktu');
    expect(said).toContain(
      'Google menolak memberi hak akses kepada salah.ketik@tangerangkota.example. Periksa akun itu pada tab Pejabat',
    );
    await other.end();
  });

  test('a person without a role cannot type into a system tab, in the words of Google', async () => {
    await expect(
      story.world.editCell(story.registerId, 'Register', 3, 3, 'diubah', email('TAMU')),
    ).rejects.toThrow();
    await expect(
      story.world.editCell(story.registerId, 'Pejabat', 5, 5, 'saya@tangerangkota.example', email('KABAG')),
    ).rejects.toThrow(/protected/);
  });

  test('only the owner sets up', async () => {
    await story.world.open(story.registerId, email('KABAG'));
    await story.world.clickMenu(story.registerId, 'Pasang Pantau', email('KABAG'));
    expect(story.world.screen(story.registerId, email('KABAG')).alerts.slice(-1)[0]).toContain('pemilik');
  });

  test('a spreadsheet that is no register offers only Pasang Pantau; after it the panel opens', async () => {
    const id = story.world.createSpreadsheet('Register percobaan', ADMIN_EMAIL);
    await story.world.open(id, ADMIN_EMAIL);
    const labels = () =>
      (story.world.screen(id, ADMIN_EMAIL).menu?.items ?? []).flatMap((item) =>
        item === null ? [] : [item.label],
      );
    // Nobody has used Pantau here: Google does not let the script look at the spreadsheet (AuthMode.NONE).
    expect(labels()).toEqual(WHOLE);
    await story.world.clickMenu(id, 'Buka panel Pantau', ADMIN_EMAIL);
    await story.world.open(id, ADMIN_EMAIL);
    expect(labels()).toEqual(['Pasang Pantau']);
    await story.world.clickMenu(id, 'Pasang Pantau', ADMIN_EMAIL);
    expect(labels()).toEqual(WHOLE);
    await story.world.clickMenu(id, 'Buka panel Pantau', ADMIN_EMAIL);
    const sidebar = story.world.screen(id, ADMIN_EMAIL).sidebar;
    expect(sidebar?.title).toBe('Pantau');
    expect(sidebar?.html).toContain(`"registerId":"${id}"`);
  });
});
