import { approve, letter, openCase, order, returned } from '../../workspace/samples';
import { Story } from '../support/story';
import { caseAt } from './steps';

const summaries = (story: Story) =>
  story.mailsTo('SEKDA').filter((mail) => mail.subject.includes('Ringkasan minggu'));
const subjects = (story: Story) => summaries(story).map((mail) => mail.subject);
const subject = (week: string) => `[Pemantauan Pelayanan Publik] Ringkasan minggu ${week}`;

/** One run of the morning's timers. */
async function morning(story: Story, at: string): Promise<void> {
  await story.at(at);
  await story.fire('sendWeeklySummary');
  await story.fire('sendOutbox');
}

describe('the weekly summary to the Sekda', () => {
  let story: Story;
  let text: string;
  let html: string;

  beforeAll(async () => {
    // Week of 16 to 22 November: one case closed on time, one returned and late, one waiting for the Sekda since Friday.
    story = await Story.begin('2026-11-16T07:30');
    await caseAt(story, 'end', ['DINKES']);
    const late = await story.act('KABAG', null, openCase('Pelayanan perizinan'));
    await story.act('KABAG', late.no, order(['DPMPTSP']));
    await story.act('KATIM', late.no, letter('2026-11-26'));
    await story.at('2026-11-16T10:00');
    await story.act('KABAG', late.no, returned('Jadwal bentrok.'));
    await story.at('2026-11-20T15:45');
    const waiting = await story.act('KABAG', null, openCase('Pelayanan pajak daerah'));
    await story.act('KABAG', waiting.no, order(['BAPENDA']));
    await story.act('KATIM', waiting.no, letter('2026-11-26'));
    await story.act('KABAG', waiting.no, approve());
    await story.act('ASISTEN', waiting.no, approve());
    await caseAt(story, 'gate', ['DINSOS']);
    await story.at('2026-11-22T06:30');
    await story.fire('sendWeeklySummary');
    expect(story.tab('KOTAK_KELUAR').filter((row) => String(row.kunci).startsWith('mingguan'))).toEqual([]);
    await story.at('2026-11-23T06:30');
    await story.fire('sendWeeklySummary');
    await morning(story, '2026-11-23T06:30');
    text = summaries(story)[0]?.text ?? '';
    html = summaries(story)[0]?.html ?? '';
  });
  afterAll(() => story.end());

  test('is written once, on the first working day of the week, however often the timer runs', async () => {
    await morning(story, '2026-11-24T06:30');
    expect(subjects(story)).toEqual([subject('16 s.d. 22 November 2026')]);
  });

  test('says in its first line what waits and what is late, and then the few numbers', () => {
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines.slice(1, 6)).toEqual([
      '1 naskah menunggu tanda tangan Saudara; 1 langkah melewati standar waktunya.',
      'Menunggu Saudara: 1',
      'Melewati standar sekarang: 1',
      'Kegiatan berjalan: 3',
      'Selesai minggu lalu: 1',
    ]);
  });

  test('what waits for the Sekda comes first, with a link that opens the case and decides nothing', () => {
    const waiting = text.slice(text.indexOf('MENUNGGU TANDA TANGAN'), text.indexOf('MELEWATI STANDAR DAN'));
    expect(waiting).toContain('PPP-2026-003');
    expect(waiting).toMatch(/Buka PPP-2026-003: https:\/\/script\.google\.com\/\S*kasus=3/);
  });

  test('the late step stands with its holder, its standard and the working time over, weekend not counted', () => {
    const late = text.slice(text.indexOf('MELEWATI STANDAR DAN'), text.indexOf('MENUNGGU PIHAK LAIN'));
    expect(late).toMatch(/PPP-2026-002.*\[Terlambat\]/);
    expect(late).toContain('Penyusunan konsep surat (ke-2), pada Ketua Tim Kerja');
    expect(late).toContain('Lewat 4 hari 3 jam kerja (standar 120 menit)');
    expect(late).not.toContain('PPP-2026-003');
  });

  test('a letter that waits for its number is told apart from what the office itself takes', () => {
    const others = text.slice(text.indexOf('MENUNGGU PIHAK LAIN'), text.indexOf('MINGGU 16'));
    expect(others).toContain('PPP-2026-004');
    expect(others).toContain('tidak dihitung sebagai waktu kerja');
  });

  test('the week itself: steps on time and late, returns, cases finished', () => {
    const week = text.slice(text.indexOf('MINGGU 16'));
    expect(week).toContain('Langkah diselesaikan: 23; tepat waktu 22 (96%), melewati standar 1.');
    expect(week).toContain('Langkah yang melewati standar, selesai maupun belum: 2.');
    expect(week).toContain('Pengembalian untuk diperbaiki: 1.');
    expect(week).toMatch(
      /PPP-2026-001.*\n.*Dinas Kesehatan\n.*Semua langkah tepat waktu; tanpa pengembalian/,
    );
  });

  test('says the same in text and in HTML', () => {
    const words = (part: string) => part.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const shown = words(html).toLowerCase();
    const urls = /(Buka PPP-\S+: )?https:\S+/g;
    for (const line of text.replace(urls, '').split('\n')) {
      const said = line
        .replace(/^\s*- |\[|\]|^-- $/g, '')
        .trim()
        .toLowerCase();
      const [label, value] = said.split(/: (?=\d+$)/);
      for (const part of [label, value]) if (part) expect(shown).toContain(words(part));
    }
  });

  test('no year without holidays is passed over in silence', () => {
    expect(text).not.toContain('belum diisi');
  });
});

describe('the timer of the weekly summary after a silence', () => {
  let story: Story;
  afterEach(() => story.end());

  test('a Monday that is a holiday moves the summary to the next working day', async () => {
    story = await Story.begin('2026-05-29T08:00');
    for (const at of ['2026-06-01T06:30', '2026-06-02T06:30']) {
      await story.at(at);
      await story.fire('sendWeeklySummary');
    }
    const written = story.tab('KOTAK_KELUAR').filter((row) => String(row.kunci).startsWith('mingguan'));
    expect(written.map((row) => row.dibuat)).toEqual(['2026-06-02T06:30']);
  });

  test('dead for nine days: the week before is reported once, and the missed one is named', async () => {
    story = await Story.begin('2026-11-09T07:30');
    await caseAt(story, '3');
    await morning(story, '2026-11-09T08:00');
    await morning(story, '2026-11-14T06:30');
    for (let runs = 0; runs < 3; runs++) await morning(story, '2026-11-23T06:30');
    expect(subjects(story)).toEqual([subject('2 s.d. 8 November 2026'), subject('16 s.d. 22 November 2026')]);
    expect(summaries(story)[1]?.text).toContain(
      'Pewaktu sempat tidak berjalan, sehingga ringkasan 9 s.d. 15 November 2026 tidak terkirim.',
    );
    await morning(story, '2026-11-30T06:30');
    expect(summaries(story)[2]?.text).not.toContain('Pewaktu sempat tidak berjalan');
  });

  test('two days late: sent on Wednesday about the week before, no week is called missed', async () => {
    story = await Story.begin('2026-11-16T07:30');
    await morning(story, '2026-11-16T08:00');
    await morning(story, '2026-11-25T06:30');
    expect(subjects(story)[1]).toBe(subject('16 s.d. 22 November 2026'));
    expect(summaries(story)[1]?.text).not.toContain('tidak terkirim');
  });

  test('a due time in a year without holidays is said in the summary', async () => {
    story = await Story.begin('2027-12-30T08:00');
    await caseAt(story, '7', ['DINKES']);
    await story.at('2028-01-03T06:30');
    await morning(story, '2028-01-03T06:30');
    expect(summaries(story)[0]?.text).toContain(
      'kalender tahun 2028 belum diisi; hari liburnya belum diperhitungkan',
    );
  });
});
