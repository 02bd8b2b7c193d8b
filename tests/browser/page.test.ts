/** The built page alone in Chromium, with answers the test gives: the list and a decision. */
import { caseView, homeView, READER } from '../support/pageData';
import { isFocused, messageOf, ok, openPage, readPage, refused, useBrowser } from '../support/pageWorld';

const review = () => ok(caseView({ step: 3, allowed: ['approve', 'return', 'cancel'] }));
const moved = () => {
  const texts = ['WRONG_ROLE', 'Langkah ini dikerjakan Asisten Administrasi Umum.'] as const;
  const view = caseView({ step: 4, allowed: [], refused: { approve: texts, return: texts } });
  return { ...view, present: view.present && { ...view.present, visit: 6 } };
};

useBrowser();

describe('the file', () => {
  test('the only scriptlet is the start data, and the page stays below 150 KB', () => {
    const html = readPage();
    expect(html.split('<?')).toHaveLength(2);
    expect(html).toContain('<script id="pantau-start" type="application/json"><?!= start ?></script>');
    expect(Buffer.byteLength(html)).toBeLessThan(150 * 1024);
  });
});

describe('the list', () => {
  test('shows who I am, what waits for me with its time in words, and what runs elsewhere', async () => {
    const { page, tid } = await openPage({ loadHome: [ok(homeView())] });
    await tid('card-14').waitFor();
    const text = await tid('home').textContent();
    for (const words of [
      'Kepala Bagian Organisasi',
      'Menunggu Saudara',
      'Lewat 1 jam 10 menit kerja',
      'pukul 13.45',
    ])
      expect(text).toContain(words);
    expect(await tid('card-12').getByRole('img').getAttribute('aria-label')).toBe(
      'Langkah 7 dari 11 sedang berjalan. Selesai: langkah 1–6.',
    );
    await page.context().close();
  });

  test('an empty list says so', async () => {
    const { page, tid } = await openPage({ loadHome: [ok(homeView({ mine: [] }))] });
    await page.getByText('Tidak ada yang menunggu Saudara.').waitFor();
    expect(await tid('others').getAttribute('open')).not.toBeNull();
    await page.context().close();
  });

  test('a person without a role reads the progress and is told so', async () => {
    const view = homeView({ me: READER, mine: [], canOpen: false });
    const { page, tid } = await openPage({ loadHome: [ok(view)] });
    await page.getByText('Perkembangan kegiatan dapat dibaca').waitFor();
    expect(await tid('new-case').count()).toBe(0);
    expect(await tid('card-12').count()).toBe(1);
    await page.context().close();
  });

  test('a lost answer offers to try again, and that works', async () => {
    const { page, tid } = await openPage({ loadHome: ['LOST', ok(homeView())] });
    await tid('retry').click();
    await tid('card-14').waitFor();
    await page.context().close();
  });

  test('names are shown as text, never as markup', async () => {
    const [first, ...rest] = homeView().mine;
    if (!first) throw new Error('no card');
    const evil = { ...first, judul: '<img src=x onerror=alert(1)>' };
    const { page, tid } = await openPage({ loadHome: [ok(homeView({ mine: [evil, ...rest] }))] });
    expect(await tid('card-14').textContent()).toContain('<img src=x');
    expect(await page.locator('img').count()).toBe(0);
    await page.context().close();
  });

  test('opening a kegiatan sends title and rencana kerja and shows the case', async () => {
    const opened = caseView({ step: 1, allowed: ['order'] }, { targets: [], order: null, no: 18 });
    const { page, tid, calls } = await openPage({
      loadHome: [ok(homeView())],
      runCommand: [ok(opened, 'Tersimpan.')],
    });
    await tid('new-case').click();
    await tid('action-open').click();
    await isFocused(page, '[data-testid=field-judul]');
    expect(await calls('runCommand')).toHaveLength(0);
    await tid('field-judul').fill('Pelayanan kesehatan');
    await tid('field-rencanaKerja').fill('Rencana Kerja 2026');
    await tid('action-open').click();
    await tid('form-order').waitFor();
    expect(await calls('runCommand')).toEqual([
      expect.objectContaining({
        no: null,
        visit: null,
        command: { type: 'open', judul: 'Pelayanan kesehatan', rencanaKerja: 'Rencana Kerja 2026' },
      }),
    ]);
    await page.context().close();
  });
});

describe('a decision', () => {
  test('approving sends the visit that was seen, tells it is saved and leads to the next case', async () => {
    const saved = ok(moved(), 'Tersimpan pukul 15.40. Asisten Administrasi Umum diberi tahu.');
    const { page, tid, calls } = await openPage({
      loadHome: [ok(homeView())],
      loadCase: [review()],
      runCommand: [saved],
    });
    await tid('card-14').click();
    await isFocused(page, 'h1');
    await tid('action-approve').click();
    await tid('next-case').waitFor();
    expect(await messageOf(page).textContent()).toContain('Tersimpan pukul 15.40.');
    expect(await messageOf(page).getAttribute('aria-live')).toBe('polite');
    const [request] = await calls('runCommand');
    expect(request).toMatchObject({ registerId: 'register-uji', no: 14, visit: 5 });
    expect(request?.command).toEqual({ type: 'approve', note: '', number: null });
    expect(String(request?.commandId)).toMatch(/^[0-9a-f]{32}$/);
    await page.context().close();
  });

  test('a double click sends one command', async () => {
    const { page, tid, calls } = await openPage({ loadCase: [review()], runCommand: ['SILENT'] }, 14);
    await tid('action-approve').dblclick();
    await tid('busy').waitFor();
    expect(await calls('runCommand')).toHaveLength(1);
    expect(await tid('action-approve').getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });

  test('after a lost answer the same command goes again with the same id, however it is repeated', async () => {
    const { page, tid, calls } = await openPage(
      {
        loadHome: [ok(homeView())],
        loadCase: [review()],
        runCommand: ['LOST', 'LOST', ok(moved(), 'Tersimpan.')],
      },
      14,
    );
    await tid('action-approve').click();
    await page.getByText('Jawaban server tidak diterima.').waitFor();
    await tid('action-approve').click();
    await page.waitForFunction(() => document.querySelector('[data-testid=busy]') === null);
    await tid('retry').click();
    await messageOf(page).getByText('Tersimpan.').waitFor();
    const ids = (await calls('runCommand')).map((request) => request.commandId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    await page.context().close();
  });

  test('a return needs a note, says what opens again and keeps the text when it is refused', async () => {
    const { page, tid, calls } = await openPage(
      { loadCase: [review()], runCommand: [refused('BUSY', 'Register sedang dipakai. Coba lagi sebentar.')] },
      14,
    );
    await tid('action-return').click();
    await page
      .getByText('Langkah 2 (Penyusunan konsep surat) dibuka lagi dengan standar 120 menit.')
      .waitFor();
    await tid('confirm-return').click();
    await isFocused(page, '[data-testid=field-note]');
    expect(await calls('runCommand')).toHaveLength(0);
    await tid('field-reasons-Jadwal').check();
    await tid('field-note').fill('Geser ke 26 November.');
    await tid('confirm-return').click();
    await messageOf(page).getByText('Register sedang dipakai.').waitFor();
    expect(await tid('field-note').inputValue()).toBe('Geser ke 26 November.');
    expect((await calls('runCommand'))[0]?.command).toEqual({
      type: 'return',
      note: 'Geser ke 26 November.',
      reasons: ['Jadwal'],
    });
    await page.context().close();
  });

  test('a case that has moved on is shown as it is now, with the reason', async () => {
    const text = 'Sudah di langkah 4 oleh Kepala Bagian Organisasi.';
    const { page, tid } = await openPage(
      { loadCase: [review()], runCommand: [refused('VISIT_MOVED', text, moved())] },
      14,
    );
    await tid('action-approve').click();
    await messageOf(page).getByText(text).waitFor();
    expect(await tid('case').getAttribute('data-step')).toBe('4');
    expect(await tid('action-approve').getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Langkah ini dikerjakan Asisten Administrasi Umum.').waitFor();
    await page.context().close();
  });

  test('going back asks before typed input is thrown away', async () => {
    const { page, tid } = await openPage({ loadHome: [ok(homeView())], loadCase: [review()] }, 14);
    await tid('action-return').click();
    await tid('field-note').fill('Perbaiki');
    await tid('back').click();
    await tid('confirm-keep').click();
    expect(await tid('field-note').inputValue()).toBe('Perbaiki');
    await tid('back').click();
    await tid('confirm-discard').click();
    await tid('action-approve').waitFor();
    await page.context().close();
  });
});
