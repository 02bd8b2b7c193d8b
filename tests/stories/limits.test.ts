/** At Google's limits, through the built bundle and the emulator's quotas: told before, refused whole, resumed where it stopped. */
import { HEADER_ROWS, type TabId, tabOf } from '../../src/app/tabs';
import { LIMIT } from '../../src/domain/case/form';
import { Client } from '../../workspace/client';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { approve, openCase, order, report } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt, PD } from './steps';

const START = '2026-11-23T07:30';
const MINUTE = 61_000;

let story: Story;
beforeEach(async () => {
  story = await Story.begin(START);
});
afterEach(() => story.end());

const later = (ms: number) => story.world.moveTo(story.world.now() + ms, { timers: false });
const comment = (text: string) => ({ type: 'comment', text }) as const;
/** The tabs without what the watch notes beside. */
const decided = () =>
  JSON.stringify(
    (['REGISTER', 'TUGAS', 'LANGKAH', 'RIWAYAT', 'HASIL', 'SURAT_KELUAR'] as TabId[]).map((id) =>
      story.tab(id).filter((row) => !String(row.peristiwa ?? '').startsWith('PewaktuMem')),
    ),
  );
/** Everything of a case that a refused command must leave as it was. */
const contents = () =>
  JSON.stringify(
    (['REGISTER', 'TUGAS', 'LANGKAH', 'RIWAYAT', 'KOTAK_KELUAR', 'HASIL', 'SURAT_KELUAR'] as TabId[]).map(
      (id) => story.tab(id),
    ),
  );
const files = () =>
  Object.values(story.world.snapshot().state.files)
    .filter(({ trashed }) => !trashed)
    .map(({ name, mimeType }) => `${mimeType} ${name}`);

describe('50,000 characters a cell', () => {
  test('a report that is too long for one row of the log is refused with its length, and leaves nothing behind', async () => {
    const { no } = await caseAt(story, '8');
    const before = contents();
    const left = files();
    const long = '"'.repeat(LIMIT.long);
    const full = { ringkasan: long, kesimpulan: long, saran: long, tindakLanjut: long };
    const rencana = Array.from({ length: 60 }, () => ({
      pd: 'DINKES',
      komponen: 1,
      penanggungJawab: '"'.repeat(LIMIT.short),
      batasWaktu: '2026-12-31',
    }));
    const { code, message } = await story.refused('ANALIS', no, {
      ...report,
      report: { ...report.report, ...full, rencana },
    });
    expect(code).toBe('CELL_FULL');
    expect(message).toMatch(
      /^Isian untuk tab Riwayat, kolom Data, sepanjang \d+ karakter.*tidak ada yang disimpan/,
    );
    expect(contents()).toBe(before);
    expect(files()).toEqual(left);
    expect((await story.act('ANALIS', no, report)).present?.step).toBe(9);
  });

  test('a case that runs full is told before, refuses further text, and still moves on', async () => {
    const { no } = await caseAt(story, '3');
    const said: string[] = [];
    for (let i = 0; i < 200; i += 1) {
      const answer = await story.try('KABAG', no, comment('x'.repeat(LIMIT.note)));
      said.push(answer.ok ? answer.message : answer.code);
      if (!answer.ok) break;
      if (i % 20 === 0) await later(MINUTE);
    }
    const told = said.filter((text) => text.includes('ruang barisnya'));
    expect(told.length).toBeGreaterThan(5);
    expect(told[0]).toContain('80 %');
    expect(said[said.length - 1]).toBe('CASE_FULL');
    await later(MINUTE);
    expect((await story.act('KABAG', no, approve())).present?.step).toBe(4);
  }, 120_000);
});

describe('ten million cells', () => {
  /** Rows of 26 cells on a tab of somebody's own. */
  const fillUp = async (cells: number) => {
    await story.world.byHand(story.registerId, { kind: 'addTab', title: 'Arsip' }, ADMIN_EMAIL);
    const used = story.world
      .sheetNames(story.registerId)
      .map((name) => (name === 'Arsip' ? 0 : gridOf(name)))
      .reduce((sum, one) => sum + one, 0);
    story.world.fillRows(story.registerId, 'Arsip', Math.floor((cells - used) / 26), 1, ['akhir']);
  };
  const gridOf = (name: string): number => {
    const { content } = story.world.snapshot().state.files[story.registerId] ?? {};
    const sheet =
      content?.kind === 'sheet' ? content.book.sheets.find(({ title }) => title === name) : undefined;
    return (sheet?.grid.rows ?? 0) * (sheet?.grid.columns ?? 0);
  };
  const warnings = () => story.tab('KOTAK_KELUAR').filter(({ kunci }) => String(kunci).startsWith('batas:'));

  test('the administrator is told once for each share, with what to do', async () => {
    await story.fire('sweepOrphans');
    expect(warnings()).toEqual([]);
    await fillUp(8_100_000);
    for (let nights = 0; nights < 2; nights += 1) await story.fire('sweepOrphans');
    expect(warnings().map(({ kunci }) => kunci)).toEqual(['batas:cells:80']);
    await story.fire('sendOutbox');
    const [mail] = story.mailsTo('ADMIN').slice(-1);
    expect(mail?.subject).toContain('Ukuran register: 8');
    expect(mail?.text).toContain('siapkan register baru');
    expect(story.tab('RIWAYAT').slice(-1)[0]).toMatchObject({ peristiwa: 'PewaktuMemperingatkan' });
  });

  test('a decision that needs a row more is refused in words, and nothing of it stands', async () => {
    const { no } = await caseAt(story, '3');
    const { title } = tabOf('LANGKAH');
    const used = HEADER_ROWS + story.tab('LANGKAH').length;
    const spare = {
      kind: 'delete',
      sheet: title,
      lines: 'ROWS',
      from: used + 1,
      count: 1000 - used,
    } as const;
    await story.world.byHand(story.registerId, spare, ADMIN_EMAIL);
    await fillUp(10_000_000);
    await story.client.case(no, email('KABAG'));
    const before = contents();
    const { code, message } = await story.refused('KABAG', no, approve(), { visit: 3 });
    expect([code, message]).toEqual(['REGISTER_FULL', expect.stringContaining('tidak ada yang disimpan')]);
    expect(contents()).toBe(before);
    await story.world.byHand(story.registerId, { kind: 'deleteTab', sheet: 'Arsip' }, ADMIN_EMAIL);
    await later(MINUTE);
    expect((await story.act('KABAG', no, approve())).present?.step).toBe(4);
  });
});

describe('9 KB a property', () => {
  test('more people than it holds are refused before anybody’s rights are touched', async () => {
    const { columns, title } = tabOf('PEJABAT');
    const first = HEADER_ROWS + 1 + story.tab('PEJABAT').length;
    for (let i = 0; i < 250; i += 1) {
      const cells: Readonly<Record<string, string>> = {
        peran: 'ANALIS',
        nama: `Analis ${i}`,
        surel: `analis.pelayanan.publik.${i}@tangerangkota.example`,
        kapasitas: 'Definitif',
      };
      const values = columns.map(({ key }) => cells[key] ?? '');
      story.world.fillRows(story.registerId, title, first + i, 1, values);
    }
    const rights = () => JSON.stringify(story.world.snapshot().state.files[story.registerId]?.permissions);
    const before = rights();
    const trigger = story.world.triggers().find(({ fn }) => fn === 'followPejabat');
    const run = await story.world.fireTrigger(trigger?.id ?? '');
    expect(run.error).toContain('(pejabat) melampaui batas Google, sehingga tidak ada yang diubah');
    expect(rights()).toBe(before);
  });
});

describe('the day’s mails', () => {
  test('what the day has no room for waits, is told, and goes out the day after, each mail once', async () => {
    for (let i = 0; i < 4; i += 1) await caseAt(story, '2');
    await later(MINUTE);
    story.world.setLimits({ mailRecipientsPerDay: 2 });
    await story.fire('sendOutbox');
    const states = () => story.tab('KOTAK_KELUAR').map(({ status }) => status);
    expect(states()).toEqual(['Terkirim', 'Terkirim', 'Menunggu', 'Menunggu']);
    await story.fire('sweepOrphans');
    expect(story.tab('KOTAK_KELUAR').slice(-1)[0]).toMatchObject({ kunci: 'batas:mail:2026-11-23' });
    expect(story.tab('KOTAK_KELUAR')[2]).toMatchObject({ percobaan: 0 });
    for (let days = 0; days < 3; days += 1) {
      await later(25 * 3_600_000);
      await story.fire('sendOutbox');
    }
    expect(new Set(states())).toEqual(new Set(['Terkirim']));
    expect(story.world.mails()).toHaveLength(5);
  });
});

/** A second register of the same installation, with the same people. */
async function secondRegister(): Promise<string> {
  const id = story.world.createSpreadsheet('Register kedua', ADMIN_EMAIL);
  await story.world.open(id, ADMIN_EMAIL);
  await story.world.clickMenu(id, 'Pasang Pantau', ADMIN_EMAIL);
  const { columns, title } = tabOf('PEJABAT');
  for (const [i, row] of story.tab('PEJABAT').entries()) {
    const values = columns.map(({ key }) => row[key] ?? '');
    story.world.fillRows(id, title, HEADER_ROWS + 1 + i, 1, values);
  }
  await story.world.clickMenu(id, 'Pasang Pantau', ADMIN_EMAIL);
  return id;
}

/** So many cases that wait for the Ketua Tim Kerja, each with a mail that has not been sent. */
async function waitingMails(id: string, count: number): Promise<void> {
  const client = new Client(story.world, id, `surel-${id}`);
  for (let i = 0; i < count; i += 1) {
    const opened = await client.run({ no: null, command: openCase(`Kegiatan ${i}`) }, email('KABAG'));
    if (!opened.ok) throw new Error(opened.message);
    const ordered = await client.run({ no: opened.view.no, command: order(PD) }, email('KABAG'));
    if (!ordered.ok) throw new Error(ordered.message);
    await later(MINUTE);
  }
}

describe('six minutes', () => {
  test('a slow mail service ends the run in time; the next ones send the rest, each mail once', async () => {
    for (let i = 0; i < 12; i += 1) {
      await story.act('KABAG', null, openCase(`Kegiatan ${i}`));
      await caseAt(story, '2');
      await later(MINUTE);
    }
    const waiting = story.tab('KOTAK_KELUAR').length;
    story.world.setPrices({ 'MailApp.sendEmail': 50_000 });
    const runs = [];
    for (let i = 0; i < 4; i += 1) runs.push(await story.fire('sendOutbox'));
    expect(runs.every(({ pricedMs }) => pricedMs < 360_000)).toBe(true);
    expect(story.world.mails()).toHaveLength(waiting);
    expect(new Set(story.tab('KOTAK_KELUAR').map(({ status }) => status))).toEqual(new Set(['Terkirim']));
  }, 120_000);

  test('of several registers each takes its time from the same run: none is begun so late that Google ends it', async () => {
    for (const id of [story.registerId, await secondRegister()]) await waitingMails(id, 6);
    story.world.setPrices({ 'MailApp.sendEmail': 35_000 });
    const runs = [];
    for (let i = 0; i < 4; i += 1) runs.push(await story.fire('sendOutbox'));
    expect(runs.map(({ ok, pricedMs }) => ok && pricedMs < 5 * 60_000)).toEqual([true, true, true, true]);
    expect(story.world.mails()).toHaveLength(12);
  }, 120_000);

  test('of several registers each has its turn: whose run is longest ago comes first', async () => {
    const other = story.world.createSpreadsheet('Register kedua', ADMIN_EMAIL);
    await story.world.open(other, ADMIN_EMAIL);
    await story.world.clickMenu(other, 'Pasang Pantau', ADMIN_EMAIL);
    const properties = () => story.world.snapshot().state.properties.script ?? {};
    const ran = () =>
      [story.registerId, other].map((id) => Number(properties()[`register.${id}.beat.updateDashboard`] ?? 0));
    await later(MINUTE);
    story.world.setPrices({ 'Sheets.Spreadsheets.Values.batchGet': 250_000 });
    story.world.setLimits({ runMs: null });
    const served: number[][] = [];
    for (let runs = 0; runs < 4; runs += 1) {
      const before = ran();
      await story.fire('updateDashboard');
      served.push(ran().flatMap((at, i) => (at === before[i] ? [] : [i])));
      await later(MINUTE);
    }
    expect(served.every((which) => which.length === 1)).toBe(true);
    expect(served.map(([which]) => which).slice(1)).not.toEqual(served.map(([which]) => which).slice(0, -1));
    expect(new Set(served.flat())).toEqual(new Set([0, 1]));
  });

  test('rights of many people are given in several runs, each noted', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `analis.tambahan.${i}@tangerangkota.example`);
    await story.end();
    story = await Story.beginAnew(START, people);
    await story.fire('followPejabat');
    const { columns, title } = tabOf('PEJABAT');
    const first = HEADER_ROWS + 1 + story.tab('PEJABAT').length;
    people.forEach((surel, i) => {
      const cells: Readonly<Record<string, string>> = {
        peran: 'ANALIS',
        nama: `Analis ${i}`,
        surel,
        kapasitas: 'Definitif',
      };
      const values = columns.map(({ key }) => cells[key] ?? '');
      story.world.fillRows(story.registerId, title, first + i, 1, values);
    });
    story.world.setPrices({ 'Drive.Permissions.create': 30_000 });
    const writers = () =>
      people.filter((email) =>
        (story.world.snapshot().state.files[story.registerId]?.permissions ?? []).some(
          (one) => one.emailAddress === email,
        ),
      ).length;
    const seen: number[] = [];
    for (let runs = 0; runs < 5; runs += 1) {
      await later(3_600_000);
      expect((await story.fire('followPejabat')).pricedMs).toBeLessThan(360_000);
      seen.push(writers());
    }
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[0]).toBeLessThan(people.length);
    expect(seen[4]).toBe(people.length);
    const notes = story.tab('RIWAYAT').filter(({ peristiwa }) => peristiwa === 'PewaktuHakAkses');
    expect(notes.length).toBeGreaterThan(1);
  });

  test('a restoration that takes several runs goes on where it stopped', async () => {
    await caseAt(story, 'end');
    await later(MINUTE);
    const check = async (fn: string) => {
      const run = await story.world.runInEditor(fn, ADMIN_EMAIL);
      if (!run.ok) throw new Error(`${fn}: ${run.error}`);
      await later(MINUTE);
      return run.value as { readonly kind?: string; readonly finished?: boolean; readonly changes?: number };
    };
    expect((await check('periksaKeutuhan')).kind).toBe('SOUND');
    const before = decided();
    for (const [id, key] of [
      ['REGISTER', 'judul'],
      ['LANGKAH', 'nama'],
      ['HASIL', 'temuan'],
    ] as const) {
      const column = tabOf(id).columns.findIndex((one) => one.key === key) + 1;
      await story.world.editCell(
        story.registerId,
        tabOf(id).title,
        HEADER_ROWS + 1,
        column,
        'Diketik',
        email('KATIM'),
      );
    }
    story.world.setPrices({ 'Sheets.Spreadsheets.Values.batchGet': 25_000 });
    story.world.setLimits({ runMs: null });
    const runs = [];
    do runs.push(await check('pulihkanRegister'));
    while (runs[runs.length - 1]?.finished === false && runs.length < 10);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs[runs.length - 1]?.finished).toBe(true);
    story.world.setPrices({ 'Sheets.Spreadsheets.Values.batchGet': 150 });
    expect(decided()).toBe(before);
    expect((await check('periksaKeutuhan')).kind).toBe('SOUND');
  }, 120_000);
});
