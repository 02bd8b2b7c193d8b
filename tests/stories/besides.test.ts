import type { CaseView } from '../../src/api/contract';
import { approve, complete, letter, monitoring, openCase, order, returned } from '../../workspace/samples';
import { amend, appoint } from '../support/office';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

describe('the office as it really works', () => {
  let story: Story;
  beforeEach(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterEach(() => story.end());

  const look = async (who: string, no: number): Promise<CaseView> => {
    const answer = await story.client.case(no, email(who));
    if (!answer.ok) throw new Error(answer.message);
    return answer.view;
  };
  const able = (view: CaseView, type: string) =>
    view.actions.some((action) => action.type === type && action.refusal === null);
  const events = () => story.tab('RIWAYAT').map(({ peristiwa }) => String(peristiwa));
  const lastCalls = () =>
    story.world
      .executions()
      .slice(-1)[0]
      ?.calls.map(({ name }) => name) ?? [];

  test('Plh. Sekda for three days in the middle of step 5: he decides what was there already, and no day longer', async () => {
    await appoint(story, {
      peran: 'SEKDA',
      nama: 'Pejabat Plh. Sekretaris Daerah',
      surel: email('TAMU'),
      kapasitas: 'Plh.',
      mulai: '24/11/2026',
      sampai: '26/11/2026',
      dasar: 'Surat Perintah 800/12/2026',
    });
    const [first, second] = [await caseAt(story, '5'), await caseAt(story, '5')];
    expect((await story.refused('TAMU', first.no, approve())).code).toBe('NO_ROLE');
    await story.at('2026-11-24T08:00');
    await story.fire('followPejabat');
    expect((await story.refused('SEKDA', first.no, approve())).code).toBe('NO_ROLE');
    const signed = await story.act('TAMU', first.no, approve());
    expect(signed.history[1]).toMatchObject({ by: 'Plh. Sekretaris Daerah', outcome: 'APPROVED' });
    const surat = signed.documents.find(({ kind }) => kind === 'SURAT');
    expect(await story.textOf(surat?.fileId ?? '')).toContain('Plh. SEKRETARIS DAERAH');
    await story.fire('checkLateness');
    await story.fire('sendOutbox');
    expect(story.mailsTo('TAMU').length).toBeGreaterThan(0);
    await story.at('2026-11-27T08:00');
    await story.fire('followPejabat');
    expect((await story.refused('TAMU', second.no, approve())).code).toBe('NO_ROLE');
    await story.act('SEKDA', second.no, approve());
  });

  test('four eyes through two posts: refused to everybody’s knowledge, allowed by the Sekda for this case', async () => {
    await amend(story, 'KABAG', { sampai: '22/11/2026' });
    await appoint(story, {
      peran: 'KABAG',
      nama: 'Ketua Tim Kerja',
      surel: email('KATIM'),
      kapasitas: 'Plt.',
      mulai: '23/11/2026',
      sampai: '31/12/2026',
      dasar: 'Surat Perintah 800/13/2026',
    });
    const { no } = await story.act('KATIM', null, openCase('Pelayanan kecamatan'));
    await story.act('KATIM', no, order(['DINKES']));
    await story.act('KATIM', no, letter('2026-11-26'));
    const refused = await story.refused('KATIM', no, approve());
    expect(refused.code).toBe('FOUR_EYES');
    expect(refused.message).toContain('diputus oleh orang lain');
    expect(able(await look('SEKDA', no), 'allowSelf')).toBe(true);
    expect(able(await look('KATIM', no), 'allowSelf')).toBe(false);
    await story.act('SEKDA', no, { type: 'allowSelf', reason: 'Kepala Bagian belum dilantik.' });
    const view = await story.act('KATIM', no, approve());
    expect(view.present?.step).toBe(4);
    expect(view.besides.notes).toMatchObject([
      { kind: 'SELF', by: 'Sekretaris Daerah', text: 'Kepala Bagian belum dilantik.' },
    ]);
    expect(events()).toContain('SelfAllowed');
  });

  test('withdraw and decide anew: until the next holder has looked, and he is told', async () => {
    const { no } = await caseAt(story, '4');
    const own = await look('KABAG', no);
    expect(able(own, 'withdraw')).toBe(true);
    const view = await story.act('KABAG', no, { type: 'withdraw', reason: 'Salah lampiran.' });
    expect(view.present).toMatchObject({ step: 3, attempt: 2 });
    expect(view.history.map(({ verb }) => verb).slice(1, 3)).toEqual([
      'menarik kembali keputusan',
      'menarik kembali keputusan',
    ]);
    await story.act('KABAG', no, returned('Lampiran belum benar.'));
    await story.fire('sendOutbox');
    expect(story.mailsTo('ASISTEN').map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([expect.stringContaining('Ditarik kembali')]),
    );
    // The Katim has looked at what came back: too late now.
    await look('KATIM', no);
    expect((await story.refused('KABAG', no, { type: 'withdraw', reason: 'Keliru.' })).code).toBe(
      'WITHDRAW_OPENED',
    );
  });

  test('a signature taken back leaves no letter in Drive, and the next one is sound', async () => {
    const { no } = await caseAt(story, '5');
    const signed = await story.act('SEKDA', no, approve());
    const surat = signed.documents.find(({ kind }) => kind === 'SURAT');
    const view = await story.act('SEKDA', no, { type: 'withdraw', reason: 'Tanggal keliru.' });
    expect(view.documents.some(({ kind }) => kind === 'SURAT')).toBe(false);
    const file = story.world.files().find(({ id }) => id === surat?.fileId);
    expect(file?.trashed).toBe(true);
    expect((await story.act('SEKDA', no, approve())).present?.stage).toBe('GATE');
  });

  test('the first look of the holder is noted once; looks of others and later ones write nothing', async () => {
    const { no } = await caseAt(story, '4');
    const looks = () => events().filter((one) => one === 'VisitOpened').length;
    const before = looks();
    for (const who of ['KABAG', 'SEKDA', 'TAMU']) await look(who, no);
    expect(looks()).toBe(before);
    await look('ASISTEN', no);
    expect(lastCalls().filter((name) => /batchUpdate/.test(name))).toHaveLength(1);
    await look('ASISTEN', no);
    expect(lastCalls().filter((name) => /batchUpdate|tryLock/.test(name))).toHaveLength(0);
    expect(looks()).toBe(before + 1);
  });

  test('a question stops the clock, the answer restarts it, and both offices are told', async () => {
    const { no } = await caseAt(story, '4');
    await story.act('ASISTEN', no, {
      type: 'askInfo',
      to: 'KATIM',
      question: 'Siapa pendamping di lapangan?',
    });
    const asked = await look('KATIM', no);
    expect(asked.present?.time.state).toBe('DITUNDA');
    expect(asked.besides.question).toMatchObject({
      to: 'Ketua Tim Kerja',
      text: 'Siapa pendamping di lapangan?',
    });
    await story.at('2026-11-23T09:30');
    const answered = await story.act('KATIM', no, { type: 'answerInfo', answer: 'Analis Pelayanan Publik.' });
    expect(answered.besides.question).toBeNull();
    expect(answered.present).toMatchObject({ step: 4, time: { state: 'TEPAT' } });
    await story.fire('sendOutbox');
    expect(story.mailsTo('KATIM').some(({ subject }) => subject.includes('Permintaan keterangan'))).toBe(
      true,
    );
    expect(story.mailsTo('ASISTEN').some(({ subject }) => subject.includes('Keterangan diberikan'))).toBe(
      true,
    );
    await story.act('ASISTEN', no, approve());
  });

  test('a task given to one of two Analis waits for him alone, and for both when he has left', async () => {
    await appoint(story, {
      peran: 'ANALIS',
      nama: 'Analis kedua',
      surel: email('TAMU'),
      kapasitas: 'Definitif',
    });
    const { no } = await caseAt(story, '7');
    await story.act('ADMIN', no, { type: 'reassign', to: email('TAMU'), reason: 'Membagi beban.' });
    const mine = async (who: string) => {
      const home = await story.client.home(email(who));
      return home.ok ? home.view.mine.map((task) => task.no) : [];
    };
    expect([await mine('ANALIS'), await mine('TAMU')]).toEqual([[], [no]]);
    const refused = await story.refused('ANALIS', no, monitoring('DINKES', '2026-11-25'));
    expect(refused.message).toContain('Analis kedua');
    await story.fire('sendOutbox');
    expect(story.mailsTo('TAMU').some(({ subject }) => subject.includes('Ditugaskan'))).toBe(true);
    const at = story.tab('PEJABAT').findIndex((one) => one.surel === email('TAMU'));
    await story.world.editCell(story.registerId, 'Pejabat', at + 3, 8, '22/11/2026', email('ADMIN'));
    expect(await mine('ANALIS')).toEqual([no]);
    await story.act('ANALIS', no, monitoring('DINKES', '2026-11-25'));
  });

  test('remarks and papers stay with the case, and a file is judged by its content', async () => {
    const { no } = await caseAt(story, '4');
    await story.act('SEKDA', no, { type: 'comment', text: 'Mohon dipercepat.' });
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64');
    const file = { name: 'notula.png', base64: png };
    const view = await story.act('KATIM', no, { type: 'attach', label: 'Notula rapat', tautan: '', file });
    expect(view.documents.slice(-1)[0]).toMatchObject({ kind: 'LAMPIRAN', name: 'Notula rapat' });
    const wrong = { name: 'a.png', base64: Buffer.from('MZ bukan gambar').toString('base64') };
    const answer = await story.refused('KATIM', no, { type: 'attach', label: 'A', tautan: '', file: wrong });
    expect(answer.code).toBe('FILE_TYPE');
    expect(view.besides.notes).toMatchObject([{ by: 'Sekretaris Daerah', text: 'Mohon dipercepat.' }]);
  });

  test('a closed case begins a new cycle with its own results and numbers; the old ones stay', async () => {
    const closed = await caseAt(story, 'end');
    const [rows, steps] = [story.tab('HASIL').length, story.tab('LANGKAH').length];
    const again = await story.act('KABAG', closed.no, { type: 'reopen', reason: 'Pemantauan ulang.' });
    expect(again).toMatchObject({
      status: 'BERJALAN',
      present: { step: 1 },
      letterNumber: null,
      targets: [],
    });
    const { no } = again;
    const numbered = {
      nomor: '900/000.8.3.4/XII/2026',
      tanggal: '2026-11-23',
      tautan: 'https://srikandi.example/900',
    };
    await story.act('KABAG', no, order(['DINKES']));
    await story.act('KATIM', no, letter('2026-11-26'));
    for (const who of ['KABAG', 'ASISTEN', 'SEKDA']) await story.act(who, no, approve());
    const gate = await story.act('KATIM', no, { type: 'recordNumber', number: numbered });
    const filed = gate.documents.filter(({ kind }) => kind === 'PERTINGGAL').pop();
    expect(filed?.name).toContain('surat');
    expect(await story.textOf(filed?.fileId ?? '')).toContain('900/000.8.3.4/XII/2026');
    await story.act('KATIM', no, {
      type: 'recordDelivery',
      pd: ['DINKES'],
      delivery: { cara: 'Kurir', tanggal: '2026-11-24', penerima: '', jabatan: '', bukti: '' },
    });
    await story.act('KATIM', no, complete);
    await story.act('ANALIS', no, monitoring('DINKES', '2026-11-25'));
    expect(story.tab('HASIL').length).toBe(rows + 14);
    expect(story.tab('LANGKAH').length).toBe(steps + 7);
    await story.fire('checkLateness');
  });
});
