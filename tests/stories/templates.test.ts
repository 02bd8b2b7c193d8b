/** What the administrator and the staff do with templates and with the SOP itself, through the menu. */
import { ADMIN_EMAIL } from '../../workspace/personas';
import { letter, openCase, order } from '../../workspace/samples';
import { email, Story } from '../support/story';

jest.setTimeout(120_000);

describe('templates', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T08:00');
    await story.world.open(story.registerId, ADMIN_EMAIL);
  });
  afterAll(() => story.end());

  const alertOf = (person: string) => story.world.screen(story.registerId, person).alerts.slice(-1)[0] ?? '';
  const press = async (label: string, person = ADMIN_EMAIL) => {
    await story.world.clickMenu(story.registerId, label, person);
    return alertOf(person);
  };
  const file = (name: string) => story.world.files().find((one) => one.name === name && !one.trashed);
  const LETTER = 'Templat Surat Pemberitahuan';

  test('as they are made all can be used, and nothing needs to be restored', async () => {
    expect(await press('Periksa templat')).toContain('Semua templat dapat dipakai.');
    expect(await press('Pulihkan templat')).toContain('tidak ada yang perlu dipulihkan');
  });

  test('a misspelt placeholder is named with its place, and the letter is refused without a trace', async () => {
    await story.at('2026-11-23T08:30');
    story.world.editDocument(file(LETTER)?.id ?? '', '{{tempat}}', '{{tempta}}', ADMIN_EMAIL);
    const text = await press('Periksa templat');
    expect(text).toContain('{{tempta}} tidak dikenal, pada badan naskah, tabel');
    expect(text).toContain('Mungkin maksudnya {{tempat}}.');
    const { no } = await story.act('KABAG', null, openCase('Uji templat'));
    await story.act('KABAG', no, order(['DINKES']));
    const answer = await story.refused('KATIM', no, letter('2026-11-26'));
    expect(answer).toMatchObject({ code: 'TEMPLATE_INVALID' });
    expect(answer.message).toContain('{{tempta}}');
    expect(story.world.files().filter((one) => one.name.includes('Konsep surat') && !one.trashed)).toEqual(
      [],
    );
  });

  test('restoring is not for everybody', async () => {
    await story.world.open(story.registerId, email('KABAG'));
    expect(await press('Pulihkan templat', email('KABAG'))).toContain('pemilik register');
  });

  test('restored, the letter is made; the changed file is still there under a dated name', async () => {
    expect(await press('Pulihkan templat')).toContain(`Templat bawaan dipakai mulai sekarang: ${LETTER}.`);
    expect(file(`${LETTER} (diganti 23 November 2026)`)).toBeDefined();
    await story.act('KATIM', 1, letter('2026-11-26'));
    expect(await press('Periksa templat')).toContain('Semua templat dapat dipakai.');
  });

  test('the SOP is shown for printing, in a dialog and as a page of the web app; what is asked decides nothing', async () => {
    await story.world.clickMenu(story.registerId, 'Cetak SOP', ADMIN_EMAIL);
    const page = await story.world.openWebApp({ r: story.registerId, halaman: 'sop' }, email('ANALIS'));
    expect(page.title).toBe('Cetak SOP');
    expect(page.html).toContain('Adminstrasi Umum');
    const names = page.execution.calls.map((call) => call.name);
    expect(names.filter((name) => /update|create|append|batchUpdate/i.test(name))).toEqual([]);
  });

  test('a register that is not known is a sentence, not an error', async () => {
    const page = await story.world.openWebApp({ r: 'tidak-ada', halaman: 'sop' }, email('ANALIS'));
    expect(page.html).toContain('belum menjadi register Pantau');
  });
});
