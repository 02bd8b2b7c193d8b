/** The built page alone in Chromium: searching the register, and coming back to what was found. */
import type { FoundView } from '../../src/api/contract';
import { caseView, homeView, NOW } from '../support/pageData';
import { OPTIONS } from '../support/pageOptions';
import { isFocused, ok, openPage, refused, useBrowser } from '../support/pageWorld';

useBrowser();

const found = (no: number): FoundView => ({
  no,
  kode: `PPP-2026-0${no}`,
  judul: `Pelayanan ${no}`,
  sasaran: 'Dinas Kesehatan',
  status: 'SELESAI',
  place: 'Selesai 12 November 2026',
  numbers: '',
  time: null,
});
const answerOf = (numbers: readonly number[], next: number | null) =>
  ok({
    registerId: 'register-uji',
    now: NOW,
    found: numbers.map(found),
    next,
    years: [2026, 2025],
    steps: [{ no: 3, label: 'Pemeriksaan Kabag' }],
    perangkatDaerah: OPTIONS.perangkatDaerah,
  });
const HOME = { loadHome: [ok(homeView())] };
const ALL = { registerId: 'register-uji', text: '', pd: null, year: null, step: null, state: null };

const open = async (answers: readonly object[]) => {
  const opened = await openPage({
    ...HOME,
    loadCase: [ok(caseView({ step: 11, allowed: [] }, { no: 12, present: null, status: 'SELESAI' }))],
    searchCases: answers as never,
  });
  await opened.tid('open-search').click();
  return opened;
};

test('opens with the newest cases; words are asked for at the press of the button, filters at once', async () => {
  const { page, tid, calls } = await open([answerOf([17, 16], null)]);
  await tid('card-17').waitFor();
  expect(await calls('searchCases')).toEqual([{ ...ALL, before: 17 }]);
  await tid('field-text').fill('puskesmas');
  expect(await calls('searchCases')).toHaveLength(1);
  await page.keyboard.press('Enter');
  await tid('filters').locator('summary').click();
  await tid('field-pd').selectOption('DINKES');
  await tid('field-year').selectOption('2025');
  await tid('field-state').selectOption('SELESAI');
  await tid('field-step').selectOption('3');
  const asked = await calls('searchCases');
  expect(asked[1]).toEqual({ ...ALL, text: 'puskesmas', before: 17 });
  expect(asked[asked.length - 1]).toEqual({
    ...ALL,
    text: 'puskesmas',
    pd: 'DINKES',
    year: 2025,
    state: 'SELESAI',
    step: 3,
    before: 17,
  });
  await page.getByText('Saring (4 dipakai)').waitFor();
  await page.context().close();
});

test('stretches without a hit are passed over, and further results come below those that are there', async () => {
  const { page, tid, calls } = await open([answerOf([], 11), answerOf([9], 8), answerOf([5], null)]);
  await tid('card-9').waitFor();
  expect((await calls('searchCases')).map(({ before }) => before)).toEqual([17, 11]);
  await tid('search-more').click();
  await tid('card-5').waitFor();
  expect(await tid('card-9').count()).toBe(1);
  expect(await tid('search-more').count()).toBe(0);
  await tid('search-count').getByText('2 kegiatan').waitFor();
  await page.context().close();
});

test('a case is opened, and back from it the results, the words and the focus are where they were', async () => {
  const { page, tid, calls } = await open([answerOf([17, 12], null)]);
  await tid('field-text').fill('kesehatan');
  await tid('search-submit').click();
  await tid('card-12').click();
  await page.getByText('Kegiatan telah selesai').waitFor();
  const asked = (await calls('searchCases')).length;
  await page.getByRole('button', { name: 'Kembali ke hasil pencarian' }).click();
  await isFocused(page, '[data-testid=card-12]');
  expect(await tid('field-text').inputValue()).toBe('kesehatan');
  expect(await calls('searchCases')).toHaveLength(asked);
  await page.context().close();
});

test('a lost answer keeps what was found and goes on where it broke', async () => {
  const { page, tid, calls } = await open([answerOf([17], 10), 'LOST' as never, answerOf([4], null)]);
  await tid('search-more').click();
  await tid('retry').click();
  await tid('card-4').waitFor();
  expect(await tid('card-17').count()).toBe(1);
  expect((await calls('searchCases')).map(({ before }) => before)).toEqual([17, 10, 10]);
  await page.context().close();
});

test('nothing found, and a refusal, are told in words', async () => {
  const { page, tid, answer } = await open([answerOf([], null)]);
  await tid('search-count').getByText('Tidak ada kegiatan yang cocok.').waitFor();
  await answer({ searchCases: [refused('REGISTER_ALTERED', 'Isi tab Riwayat, baris 7, tidak sesuai.')] });
  await tid('search-submit').click();
  await page.getByRole('alert').getByText('Isi tab Riwayat, baris 7').waitFor();
  await page.context().close();
});
