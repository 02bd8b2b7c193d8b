import { ADMIN_EMAIL } from '../../workspace/personas';
import { approve } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

const DIGEST = /\d menunggu Saudara/;
const digests = (story: Story, who: string) => story.mailsTo(who).filter((mail) => DIGEST.test(mail.subject));

/** Writes the column Ringkasan of a role holder, as the administrator does. */
async function wish(story: Story, who: string, word: string): Promise<void> {
  const rows = story.world.cells(story.registerId, 'Pejabat');
  const row = rows.findIndex((cells) => cells[4]?.value === email(who));
  const column = rows[1]?.findIndex((cell) => cell.value === 'Ringkasan') ?? -1;
  await story.world.editCell(story.registerId, 'Pejabat', row + 1, column + 1, word, ADMIN_EMAIL);
}

async function morning(story: Story, at: string): Promise<void> {
  await story.at(at);
  await story.fire('sendDigests');
  await story.fire('sendOutbox');
}

describe('the digest of who wants one', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-24T07:30');
    await wish(story, 'KABAG', 'Harian');
    await wish(story, 'ASISTEN', 'Mingguan');
    await wish(story, 'SEKDA', 'Harian');
    await caseAt(story, '3');
    await caseAt(story, '9');
    await caseAt(story, '4');
    await morning(story, '2026-11-25T06:10');
  });
  afterAll(() => story.end());

  test('tells what waits for him with a link, what is late, and what comes to him next', () => {
    const [mail] = digests(story, 'KABAG');
    expect(mail?.subject).toBe('[Pemantauan Pelayanan Publik] 1 menunggu Saudara, 1 melewati batas waktu');
    expect(mail?.text).toContain('1 langkah menunggu Saudara; 1 di antaranya melewati batas waktu.');
    expect(mail?.text).toMatch(/- PPP-2026-001 .*\[Terlambat\]/);
    expect(mail?.text).toMatch(/Buka PPP-2026-001: https:\S+kasus=1/);
    expect(mail?.text).toContain('MELEWATI BATAS WAKTU PADA PELAKSANA YANG SAUDARA ATASI');
    expect(mail?.text).toMatch(/PPP-2026-002[\s\S]*pada Ketua Tim Kerja/);
  });

  test('is sent once a day, however often the timer runs', async () => {
    await morning(story, '2026-11-25T06:20');
    await morning(story, '2026-11-25T06:30');
    expect(digests(story, 'KABAG')).toHaveLength(1);
  });

  test('goes to nobody who does not want one, and to nobody for whom nothing waits', () => {
    expect(digests(story, 'KATIM')).toHaveLength(0);
    expect(digests(story, 'SEKDA')).toHaveLength(0);
  });

  test('the weekly one comes on the first working day of the week only', async () => {
    expect(digests(story, 'ASISTEN')).toHaveLength(0);
    await morning(story, '2026-11-30T06:10');
    expect(digests(story, 'ASISTEN')).toHaveLength(1);
    await morning(story, '2026-12-01T06:10');
    expect(digests(story, 'ASISTEN')).toHaveLength(1);
  });

  test('none on a day off', async () => {
    const before = digests(story, 'KABAG').length;
    await morning(story, '2026-12-05T06:10');
    expect(digests(story, 'KABAG')).toHaveLength(before);
  });

  test('the Sekda has no digest beside the weekly summary, and one on other days', async () => {
    await story.act('ASISTEN', 3, approve());
    await morning(story, '2026-12-07T06:10');
    expect(digests(story, 'SEKDA')).toHaveLength(0);
    await morning(story, '2026-12-08T06:10');
    expect(digests(story, 'SEKDA')).toHaveLength(1);
  });
});
