import type { SearchView } from '../../src/api/contract';
import { openCase } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

describe('the register is searched from the page', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    await caseAt(story, '6');
    await caseAt(story, '3');
    const { no } = await story.act('KABAG', null, openCase('Pelayanan perpustakaan'));
    await story.act('KABAG', no, { type: 'cancel', reason: 'Digabung dengan kegiatan lain.' });
  });
  afterAll(() => story.end());

  const search = async (query: object, who = 'SEKDA'): Promise<SearchView> => {
    const all = { text: '', pd: null, year: null, step: null, state: null, before: 3 };
    const request = { registerId: story.registerId, ...all, ...query };
    const answer = await story.client.call<SearchView>('searchCases', request, email(who));
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
    return answer.view;
  };

  test('by the number of its letter, by its state, its step and its Perangkat Daerah', async () => {
    const [row] = story.tab('REGISTER');
    const kode = async (query: object) => (await search(query)).found.map((one) => one.kode);
    expect(await kode({ text: String(row?.nomor_surat) })).toEqual(['PPP-2026-001']);
    expect(await kode({ state: 'BATAL' })).toEqual(['PPP-2026-003']);
    expect(await kode({ step: 3 })).toEqual(['PPP-2026-002']);
    expect(await kode({ text: 'perpustakaan' })).toEqual(['PPP-2026-003']);
    expect(await kode({ pd: String(row?.pd).split(' ')[0] })).toEqual(['PPP-2026-002', 'PPP-2026-001']);
  });

  test('a running case shows where it stands and its time; also to who only reads', async () => {
    const { found } = await search({ text: 'PPP-2026-002' }, 'TAMU');
    expect(found).toMatchObject([
      {
        status: 'BERJALAN',
        place: 'Langkah 3 · Pemeriksaan Kabag · Kepala Bagian Organisasi',
        time: { state: 'TEPAT' },
      },
    ]);
  });

  test('anything but the agreed question is refused', async () => {
    const request = { registerId: story.registerId, text: 'a', before: -1 };
    expect(await story.client.call('searchCases', request, email('SEKDA'))).toMatchObject({
      ok: false,
      code: 'CONTRACT',
    });
  });
});
