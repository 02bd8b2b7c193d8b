import { approve, letter, openCase, order, returned } from '../../workspace/samples';
import { Story } from '../support/story';
import { caseAt } from './steps';

describe('the weekly summary to the Sekda', () => {
  let story: Story;
  let text: string;

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
    await story.at('2026-11-22T06:30');
    await story.fire('sendWeeklySummary');
    expect(story.tab('KOTAK_KELUAR').filter((row) => String(row.kunci).startsWith('mingguan'))).toEqual([]);
    await story.at('2026-11-23T06:30');
    await story.fire('sendWeeklySummary');
    await story.fire('sendWeeklySummary');
    await story.fire('sendOutbox');
    text = story.mailsTo('SEKDA').find((mail) => mail.subject.includes('Ringkasan'))?.text ?? '';
  });
  afterAll(() => story.end());

  test('is written once, on the first working day of the week', async () => {
    await story.at('2026-11-24T06:30');
    await story.fire('sendWeeklySummary');
    await story.fire('sendOutbox');
    const summaries = story.mailsTo('SEKDA').filter((mail) => mail.subject.includes('Ringkasan'));
    expect(summaries.map((mail) => mail.subject)).toEqual([
      '[Pemantauan Pelayanan Publik] Ringkasan minggu 16 November 2026 s.d. 22 November 2026',
    ]);
  });

  test('counts what runs, what was finished, what exceeded its standard', () => {
    expect(text).toContain('Berjalan: 2');
    expect(text).toContain('Selesai minggu itu: 1');
    expect(text).toContain('Langkah melewati standar minggu itu: 2');
    expect(text).toContain('Pengembalian untuk diperbaiki minggu itu: 1.');
  });

  test('lists the late step with the working time over, weekend not counted', () => {
    expect(text).toMatch(/PPP-2026-002.*Penyusunan konsep surat.*Ketua Tim Kerja.*120 menit/);
  });

  test('what waits for the Sekda comes with a link that opens the case and decides nothing', () => {
    expect(text).toContain('PPP-2026-003');
    expect(text).toMatch(/https:\/\/script\.google\.com\/[^\s]*kasus=3/);
  });

  test('a weekend does not make a minute step late', () => {
    expect(text).not.toMatch(/Nomor kasus: PPP-2026-003/);
  });

  test('a Monday that is a holiday moves the summary to the next working day', async () => {
    const other = await Story.begin('2026-05-29T08:00');
    try {
      for (const at of ['2026-06-01T06:30', '2026-06-02T06:30']) {
        await other.at(at);
        await other.fire('sendWeeklySummary');
      }
      const written = other.tab('KOTAK_KELUAR').filter((row) => String(row.kunci).startsWith('mingguan'));
      expect(written.map((row) => row.dibuat)).toEqual(['2026-06-02T06:30']);
    } finally {
      await other.end();
    }
  });
});
