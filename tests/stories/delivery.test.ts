import type { Command } from '../../src/domain/types';
import { complete, delivery, receipt } from '../../workspace/samples';
import { Story } from '../support/story';
import { caseAt, PD } from './steps';

const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const PDF = base64('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<<>>endobj\n%%EOF');
const withFile = (command: Command, file: { name: string; base64: string }): Command =>
  ({ ...command, file }) as Command;

describe('a delivery and its proof', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterAll(() => story.end());
  const blank = (command: ReturnType<typeof delivery>): Command => ({
    ...command,
    delivery: { ...command.delivery, bukti: '', pengirim: 'Pramu kirim', diterima: '2026-11-25' },
  });

  test('an uploaded scan goes into the folder of the case and stands as the proof', async () => {
    const { no, kode } = await caseAt(story, '6');
    const name = '../../Tanda terima <Dinkes>.pdf';
    const view = await story.act(
      'KATIM',
      no,
      withFile(blank(delivery(['DINKES'], '2026-11-24')), { name, base64: PDF }),
    );
    const file = story.world.files().find((one) => one.name === 'Tanda terima Dinkes.pdf');
    expect(file?.mimeType).toBe('application/pdf');
    const folder = story.world.files().find(({ id }) => id === file?.parents[0]);
    expect(folder?.name).toContain(kode);
    const target = view.targets.find(({ kode: pd }) => pd === 'DINKES');
    expect(target?.delivery).toMatchObject({ pengirim: 'Pramu kirim', diterima: '2026-11-25' });
    expect(target?.delivery?.bukti).toContain(file?.id);
    expect(view.documents.filter(({ kind }) => kind === 'BUKTI')).toMatchObject([
      { pd: 'DINKES', version: 1 },
    ]);
  });

  test.each([
    ['a page named as a scan', base64('<html><script>alert(1)</script>'), 'FILE_TYPE'],
    ['a program', base64('MZ\u0090\u0000\u0003'), 'FILE_TYPE'],
    ['an empty file', '', 'FILE_TYPE'],
    [
      'six megabytes',
      Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(6 * 1024 * 1024)]).toString('base64'),
      'FILE_SIZE',
    ],
  ])('%s is refused, and nothing is recorded or left behind', async (_, content, code) => {
    const { no } = await caseAt(story, '6');
    const before = [story.decisions().length, story.world.files().filter(({ trashed }) => !trashed).length];
    const command = withFile(blank(delivery(['DINKES'], '2026-11-24')), {
      name: 'bukti.pdf',
      base64: content,
    });
    expect((await story.refused('KATIM', no, command)).code).toBe(code);
    expect([story.decisions().length, story.world.files().filter(({ trashed }) => !trashed).length]).toEqual(
      before,
    );
  });

  test('who may not act cannot upload either', async () => {
    const { no } = await caseAt(story, '6');
    const files = story.world.files().length;
    const command = withFile(blank(delivery(['DINKES'], '2026-11-24')), { name: 'bukti.pdf', base64: PDF });
    expect((await story.refused('ANALIS', no, command)).code).toBe('WRONG_ROLE');
    expect(story.world.files()).toHaveLength(files);
  });

  test('the case cannot close while one receipt is missing, and says which', async () => {
    const { no, reportNumber } = await caseAt(story, '11');
    const [first = '', last = ''] = PD;
    const sent = { ...receipt(first, '2026-12-01').receipt, cara: 'Kurir', pengirim: 'Pramu kirim' };
    await story.act('KATIM', no, { type: 'recordReceipt', pd: first, receipt: sent });
    const refusal = await story.refused('KATIM', no, complete);
    expect([refusal.code, refusal.message]).toEqual([
      'ROWS_OPEN',
      expect.stringContaining('Kecamatan Ciledug'),
    ]);
    await story.act('KATIM', no, receipt(last, '2026-12-02'));
    expect((await story.act('KATIM', no, complete)).status).toBe('SELESAI');
    const line = story.tab('SURAT_KELUAR').find(({ nomor }) => nomor === reportNumber?.nomor);
    expect([line?.tanggal_kirim, line?.cara_kirim]).toEqual(['2026-12-02', 'Kurir']);
    expect(String(line?.bukti_terima)).toContain('Dinas Kesehatan: ');
  });
});
