/** What fills up: from which share on who is told, and that nothing is cut or begun that does not fit. */

import { bulkEntry } from '../../src/app/bulkLog';
import { followPejabat } from '../../src/app/followPejabat';
import { editNote, findEdits } from '../../src/app/integrity/edits';
import { bandOf, CELL_TEXT, fitted, mailReading, readings, type Usage } from '../../src/app/limits';
import { eventEntry, logRows } from '../../src/app/log';
import { outboxRow } from '../../src/app/outbox';
import { type Change, Refused } from '../../src/app/ports';
import { registerRow } from '../../src/app/records';
import { withSeals } from '../../src/app/seal';
import { sendOutbox } from '../../src/app/sendOutbox';
import type { Session } from '../../src/app/session';
import { sweepOrphans } from '../../src/app/sweepOrphans';
import { type Row, STATE_COLUMNS, tabOf } from '../../src/app/tabs';
import { warnLimits } from '../../src/app/warnLimits';
import { CASE_LIMIT } from '../../src/domain/case/decide';
import { LIMIT } from '../../src/domain/case/form';
import { COMPONENTS } from '../../src/domain/seed/components';
import { fromCivil } from '../../src/domain/time/civil';
import type { Case } from '../../src/domain/types';
import { CUT } from '../../src/messages/limits';
import { refusalText } from '../../src/messages/refusals';
import { caseAt, stateOf } from '../domain/case/builders';
import { FakeWorld } from '../support/fakePorts';

const NOW = fromCivil('2026-11-23', 450);
const DAY = 86_400_000;
const FAR: Usage = { cells: 400_000, mirror: 300_000, property: 2_000, store: 9_000 };

function office(): FakeWorld {
  const world = new FakeWorld();
  world.now = NOW;
  world
    .rows('PEJABAT')
    .push({ peran: 'KATIM', nama: 'Ketua', surel: 'katim@x.example', kapasitas: 'Definitif' });
  return world;
}

const mails = (world: FakeWorld) => world.rows('KOTAK_KELUAR').map(({ kunci }) => kunci);

const NEAR: readonly (readonly [string, Partial<Usage>, string | null])[] = [
  ['an empty register', { cells: 0 }, null],
  ['just below the first share', { cells: 7_999_999 }, null],
  ['at the first share', { cells: 8_000_000 }, 'batas:cells:80'],
  ['between two shares', { cells: 9_499_999 }, 'batas:cells:90'],
  ['nearly full', { cells: 9_500_000 }, 'batas:cells:95'],
  ['full', { cells: 10_000_000 }, 'batas:cells:100'],
  ['a large mirror', { mirror: 9_000_000 }, 'batas:mirror:90'],
  ['a mirror that can’t be seen', { mirror: null }, null],
  ['a large property', { property: 7_373 }, 'batas:property:80'],
  ['many properties', { store: 500 * 1024 }, 'batas:store:100'],
];

test.each(NEAR)('%s', (_what, usage, key) => {
  const world = office();
  const wanted = key === null ? [] : [key];
  expect(warnLimits(world.ports(), { ...FAR, ...usage })).toBe(wanted.length);
  expect(mails(world)).toEqual(wanted);
  expect(world.rows('RIWAYAT').map(({ peristiwa }) => peristiwa)).toEqual(
    wanted.map(() => 'PewaktuMemperingatkan'),
  );
});

test('each share is told once; the next one is told anew', () => {
  const world = office();
  for (const cells of [8_100_000, 8_200_000, 9_100_000, 9_200_000]) {
    warnLimits(world.ports(), { ...FAR, cells });
    world.now += DAY;
  }
  expect(mails(world)).toEqual(['batas:cells:80', 'batas:cells:90']);
});

test('a role with more holders than one mail has room for is told', () => {
  const many = Array.from({ length: 41 }, (_, i) => ({
    row: i + 1,
    peran: 'ANALIS',
    nama: `Analis ${i}`,
    nip: '',
    pangkat: '',
    jabatan: '',
    surel: `a${i}@x.example`,
    kapasitas: 'DEFINITIF' as const,
    mulai: null,
    sampai: null,
    dasar: '',
    ringkasan: null,
  }));
  const [near] = readings(FAR, many as never, NOW).filter((one) => bandOf(one) !== null);
  expect(near).toMatchObject({ id: 'holders', used: 41, most: 50 });
});

test('mails that wait are worth a word only when the day has no room for them', () => {
  expect(mailReading(10, 10)).toEqual([]);
  expect(mailReading(11, 10)).toMatchObject([{ id: 'mail', used: 11, most: 10 }]);
  expect(mailReading(1, 0)).toMatchObject([{ share: 100 }]);
});

const MAIL = { at: NOW, subject: 'Perihal', salutation: 'Yth. Pejabat' } as const;

describe('texts made up of many parts', () => {
  test('fit their cell; one that was cut says so', () => {
    expect(fitted('x'.repeat(45_000))).toBe('x'.repeat(45_000));
    const cut = fitted('x'.repeat(60_000));
    expect(cut.length).toBeLessThan(CELL_TEXT);
    expect(cut.endsWith(CUT)).toBe(true);
  });

  test('a mail of ten thousand tasks goes out as text that says it was cut', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [`PPP-2026-${i}`, 'Pemeriksaan']);
    const row = outboxRow({
      ...MAIL,
      key: 'k',
      to: 'a@x.example',
      blocks: [{ kind: 'table', head: ['Kasus', 'Tahap'], rows }],
    });
    expect(row.html).toBeNull();
    expect(String(row.isi)).toContain('dipotong');
  });
});

describe('the state of a case', () => {
  const labels = {};
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`KEC-KARANGTENGAH-${i}`, 1_000_000 + i]));
  const sized = (length: number): Case => {
    const kase = stateOf(caseAt(3));
    return {
      ...kase,
      rencanaKerja: 'x'.repeat(length - JSON.stringify(kase).length + kase.rencanaKerja.length),
    };
  };
  const stateText = (row: Row) => STATE_COLUMNS.map((key) => row[key] ?? '').join('');

  test('at its limit it fits with the rows of sixty Perangkat Daerah, and reads back whole', () => {
    const record = {
      kase: sized(CASE_LIMIT.reserve),
      results: many(LIMIT.targets),
      previous: many(LIMIT.targets),
      agenda: { SURAT: 99_999, LAPORAN: 99_999 },
    };
    const row = registerRow(record, labels);
    expect(JSON.parse(stateText(row))).toEqual(record);
    for (const key of STATE_COLUMNS) expect(String(row[key] ?? '').length).toBeLessThanOrEqual(CELL_TEXT);
  });

  test('is refused and never cut where it does not fit', () => {
    expect(() => registerRow({ kase: sized(148_000), results: {} }, labels)).toThrow(Refused);
  });
});

/** Every letter of these is two in JSON. */
const worst = (length: number) => '"'.repeat(length);

test('the largest results of a visit fit one cell of the log', () => {
  const run = caseAt(7);
  const kase = stateOf(run);
  const pd = kase.targets[0]?.kode ?? '';
  const text = worst(LIMIT.component);
  const components = COMPONENTS.map(({ no }) => ({
    no,
    skor: 1 as const,
    kondisi: text,
    temuan: text,
    rekomendasi: text,
  }));
  const monitoring = {
    tanggal: '2026-11-25',
    unit: worst(LIMIT.short),
    ditemui: worst(LIMIT.short),
    components,
  };
  const actor = { email: 'a@x.example', nama: 'Analis', role: 'ANALIS', kapasitas: 'DEFINITIF' } as const;
  const event = { type: 'MonitoringRecorded', pd, monitoring } as const;
  const entry = eventEntry(kase, { at: NOW, actor, commandId: 'x', event }, {}, 14);
  const { rows } = logRows(
    () => '',
    '',
    { head: { seq: 0, hash: '' }, caseCount: 1, resultCount: 0, counters: {} },
    [entry],
  );
  expect(String(rows[0]?.data).length).toBeLessThan(CELL_TEXT);
});

test('the answers to fifty approvals with the longest titles fit one cell of the log', () => {
  const results = Array.from({ length: 50 }, (_, i) => ({
    no: 100_000 + i,
    kode: `PPP-2026-${100_000 + i}`,
    judul: worst(LIMIT.title),
    refusal: {
      code: 'VISIT_MOVED' as const,
      params: {
        langkah: 11,
        label: 'Penyerahan laporan hasil pemantauan',
        oleh: 'Kepala Bagian Organisasi',
        kapasitas: 'DEFINITIF',
        nama: worst(LIMIT.short),
      },
    },
  }));
  const session = { person: { email: 'a@x.example', nama: 'A' }, now: NOW } as Session;
  expect(JSON.stringify(bulkEntry(session, undefined, 'x', results).data).length).toBeLessThan(CELL_TEXT);
});

test('an edited row of many long cells fits one cell of the log, before and after', () => {
  const { columns } = tabOf('SOP');
  const row = (length: number): Row => Object.fromEntries(columns.map(({ key }) => [key, worst(length)]));
  const [copy, now] = [new FakeWorld(), new FakeWorld()];
  const digest = copy.ports().sha256;
  copy.tabs.SOP = [row(1_999)];
  now.tabs.SOP = [row(1_998)];
  const edits = findEdits(now.ports().store, copy.ports().store, digest);
  expect(edits.length).toBeGreaterThan(0);
  for (const edit of edits)
    expect(JSON.stringify(editNote(edit, 'tidak diketahui').data).length).toBeLessThan(CELL_TEXT);
});

describe('six minutes', () => {
  const waiting = (count: number, to: string): readonly Row[] =>
    Array.from({ length: count }, (_, i) =>
      outboxRow({ ...MAIL, key: `${to}${i}`, to, blocks: [{ kind: 'text', text: 'Isi' }] }),
    );
  const outbox = (rows: readonly Row[]) => {
    const world = office();
    world.quota = 10_000;
    world.commit(
      withSeals(
        world.ports().hmac,
        'kunci',
        rows.map((values): Change => ({ kind: 'append', tab: 'KOTAK_KELUAR', values })),
      ),
    );
    return world;
  };
  const count = (world: FakeWorld, status: string) =>
    world.rows('KOTAK_KELUAR').filter((row) => row.status === status).length;

  test('no mail is begun after four of them; the rest waits as if nobody had touched it', () => {
    const world = outbox(waiting(60, 'katim@x.example'));
    const ports = world.ports();
    const slow = {
      ...ports,
      mailer: {
        ...ports.mailer,
        send: (mail: Parameters<typeof ports.mailer.send>[0]) => {
          world.now += 10_000;
          ports.mailer.send(mail);
        },
      },
    };
    const start = world.now;
    sendOutbox(slow);
    expect(world.now - start).toBeLessThan(5 * 60_000);
    expect([count(world, 'Terkirim'), count(world, 'Menunggu')]).toEqual([24, 36]);
    expect(
      world
        .rows('KOTAK_KELUAR')
        .slice(24)
        .every(({ percobaan }) => percobaan === 0),
    ).toBe(true);
    for (let runs = 0; runs < 2; runs += 1) sendOutbox(slow);
    expect(count(world, 'Terkirim')).toBe(60);
    expect(world.sent).toHaveLength(60);
  });

  test('mails to a vacant role, however many, keep none of the others back', () => {
    const world = outbox([...waiting(100, 'peran:SEKDA'), ...waiting(3, 'katim@x.example')]);
    sendOutbox(world.ports());
    expect(world.sent).toHaveLength(3);
    expect(count(world, 'Menunggu')).toBe(100);
  });

  test('files are moved aside for four minutes, what was moved is noted, and the next run goes on', () => {
    const world = office();
    const ports = world.ports();
    const left = new Set(Array.from({ length: 30 }, (_, i) => `f${i}`));
    const slow = {
      ...ports,
      files: {
        ...ports.files,
        madeBetween: () => [...left].map((id) => ({ id, name: id, kasus: 'PPP-2026-001', folder: 'x' })),
        setAside: ({ id }: { readonly id: string }) => {
          world.now += 15_000;
          return left.delete(id);
        },
      },
    };
    expect(sweepOrphans(slow).swept).toBe(16);
    expect(sweepOrphans(slow).swept).toBe(14);
    expect(world.rows('RIWAYAT').map(({ peristiwa }) => peristiwa)).toEqual([
      'PewaktuMenyapu',
      'PewaktuMenyapu',
    ]);
  });
});

test('more people than can be remembered are refused before anybody’s rights are touched', () => {
  const world = office();
  for (let i = 0; i < 300; i += 1)
    world
      .rows('PEJABAT')
      .push({ peran: 'ANALIS', nama: `Analis ${i}`, surel: `analis.${i}@x.example`, kapasitas: 'Definitif' });
  expect(() => followPejabat(world.ports())).toThrow('MEMORY_FULL');
  expect(world.plans).toEqual([]);
  expect(refusalText({ code: 'MEMORY_FULL', params: { nama: 'pejabat' } })).toContain(
    'tidak ada yang diubah',
  );
});
