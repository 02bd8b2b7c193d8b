/** Registers that earlier versions wrote: each is upgraded by Pasang Pantau, goes on where it stood, and loses nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Snapshot } from '../../emulator/snapshot';
import type { Execution } from '../../emulator/types';
import { createWorld, type LocalWorld } from '../../emulator/world';
import { HEADER_ROWS, SCHEMA_VERSION, TABS } from '../../src/app/tabs';
import { MIGRATIONS } from '../../src/app/upgrade';
import { Client } from '../../workspace/client';
import { ACCOUNTS, ADMIN_EMAIL, SCRIPT_NAME } from '../../workspace/personas';
import { BUNDLE, email, wib } from '../support/story';
import { linesFor, PD } from './steps';

/** Where the cases of each kept register stand, in the order of their numbers. */
const STANDING = ['end', '8', '6', '3'];
const EARLIER = Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1);

interface Setup {
  readonly changed: Readonly<Record<string, number>>;
}

class Register {
  readonly id: string;
  readonly client: Client;
  private constructor(
    readonly world: LocalWorld,
    private readonly folder: string,
  ) {
    this.id = world.spreadsheets()[0]?.id ?? '';
    this.client = new Client(world, this.id, 'baru');
  }

  static async open(schema: number): Promise<Register> {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-pemutakhiran-'));
    const stateFile = join(folder, 'state.json');
    writeFileSync(stateFile, gunzipSync(readFileSync(join(__dirname, `registers/schema-${schema}.json.gz`))));
    const world = await createWorld({
      bundle: BUNDLE,
      now: wib('2026-12-01T08:00'),
      scriptOwner: ADMIN_EMAIL,
      scriptName: SCRIPT_NAME,
      accounts: ACCOUNTS,
      stateFile,
    });
    return new Register(world, folder);
  }

  setUp(): Promise<Execution> {
    return this.world.runInEditor('pasangPantau', ADMIN_EMAIL);
  }

  /** Rows of a tab by the keys in its first row; columns of people and moments of writing are left out. */
  rows(title: string): readonly Readonly<Record<string, unknown>>[] {
    const cells = this.world.cells(this.id, title);
    const keys = (cells[0] ?? []).map((cell) => String(cell?.value ?? ''));
    return cells
      .slice(HEADER_ROWS)
      .map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i]?.value ?? null])))
      .filter((row) => Object.values(row).some((value) => value !== null && value !== ''));
  }

  /** All that the system tabs hold, without what depends on the minute of writing. */
  contents(): unknown {
    return TABS.map(({ title }) => [
      title,
      this.rows(title).map(({ waktu: _, sidik: __, perintah: ___, per: ____, ...row }) => row),
    ]);
  }

  async end(): Promise<void> {
    await this.world.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** At how many of its writes, evenly spread, a run is broken off. */
/** A run that was cut off stands in the way of the next for seven minutes: Google has ended it by then. */
const CUT_OFF_MS = 7 * 60_000;
const STRUCK = Number(process.env.PANTAU_STRUCK ?? 6);
/** Calls of a run that change something. */
const WRITING =
  /batchUpdate|setProperty|setProperties|Files\.(create|copy|update)|Permissions\.create|create$/;

describe.each(EARLIER)('a register of schema %i', (schema) => {
  let register: Register;
  let old: Snapshot;
  let upgraded: Execution;
  beforeAll(async () => {
    register = await Register.open(schema);
    old = register.world.snapshot();
    upgraded = await register.setUp();
  });
  afterAll(() => register.end());

  test('is upgraded once; a second run finds nothing to change', async () => {
    expect(upgraded.error).toBeNull();
    const again = (await register.setUp()).value as Setup;
    expect(Object.values(again.changed).every((count) => count === 0)).toBe(true);
  });

  test('keeps what was decided, and each running case goes on where it stood', async () => {
    for (const [i, step] of STANDING.entries()) {
      const no = i + 1;
      const parts = linesFor(PD, no);
      const next = parts.find((part) => part.step === step);
      for (const [who, command] of next?.lines ?? []) {
        const answer = await register.client.run({ no, command }, email(who));
        expect([no, command.type, answer.ok, answer.message]).toEqual([
          no,
          command.type,
          true,
          answer.message,
        ]);
      }
      const found = await register.client.case(no, email('KABAG'));
      const standing = found.ok ? (found.view.present?.step ?? found.view.status) : found.message;
      expect([no, standing]).toEqual([no, next === undefined ? 'SELESAI' : Number(step) + 1]);
    }
    expect(register.rows('Surat Keluar').map(({ nomor }) => nomor)).toEqual([
      ...[102, 103, 104, 106].map((urut) => `${urut}/000.8.3.4/XI/2026`),
    ]);
  });

  test('sends the mails that waited, each as one of its own', async () => {
    register.world.restore(old);
    await register.setUp();
    const states = () => register.rows('Kotak Keluar').map(({ status }) => status);
    const waiting = states().filter((status) => status === 'Menunggu').length;
    expect(waiting).toBeGreaterThan(0);
    await register.world.moveTo(register.world.now() + 61_000, { timers: false });
    const trigger = register.world.triggers().find(({ fn }) => fn === 'sendOutbox');
    expect((await register.world.fireTrigger(trigger?.id ?? '')).error).toBeNull();
    expect(states()).not.toContain('Gagal');
    expect(register.world.mails().length).toBeGreaterThanOrEqual(Math.min(waiting, 60));
  });

  test('is found whole afterwards: what earlier versions wrote follows from their log', async () => {
    register.world.restore(old);
    await register.setUp();
    await register.world.moveTo(register.world.now() + 61_000, { timers: false });
    const checked = await register.world.runInEditor('periksaKeutuhan', ADMIN_EMAIL);
    expect([checked.error, checked.value]).toEqual([null, expect.objectContaining({ kind: 'SOUND' })]);
  });

  test('broken off at writes all along the run, it is made good by the next: the same register comes of it', async () => {
    register.world.restore(old);
    await register.setUp();
    const whole = register.contents();
    const writes = upgraded.calls.map(({ name }) => name).filter((name) => WRITING.test(name));
    expect(writes.length).toBeGreaterThan(0);
    // A kill before a write leaves what a kill after the one before it leaves.
    for (let nth = 1; nth <= writes.length; nth += Math.ceil(writes.length / STRUCK)) {
      register.world.restore(old);
      register.world.orderFault({ kind: 'KILL_AFTER', at: { call: WRITING, nth, fn: 'pasangPantau' } });
      expect((await register.setUp()).ok).toBe(false);
      await register.world.moveTo(register.world.now() + CUT_OFF_MS, { timers: false });
      expect((await register.setUp()).error).toBeNull();
      expect([writes[nth - 1], register.contents()]).toEqual([writes[nth - 1], whole]);
    }
  });
});

describe('an upgrade of a register in use', () => {
  const [LAST] = EARLIER.slice(-1);
  const home = (register: Register) => register.client.home(email('KABAG'));

  test('what people typed into the tabs of Pantau before is told in log and mail, then written over', async () => {
    const register = await Register.open(LAST ?? 1);
    const column = (register.world.cells(register.id, 'Langkah')[0] ?? []).findIndex(
      ({ value }) => value === 'nama',
    );
    const was = register.rows('Langkah')[0]?.nama;
    await register.world.editCell(
      register.id,
      'Langkah',
      HEADER_ROWS + 1,
      column + 1,
      'Diketik',
      ADMIN_EMAIL,
    );
    expect((await register.setUp()).error).toBeNull();
    const told = register.rows('Riwayat').filter(({ peristiwa }) => peristiwa === 'PewaktuMemeriksa');
    expect(told).toHaveLength(1);
    expect(told[0]?.keterangan).toMatch(/1 isian yang diketik.*Tab Langkah, baris 3, .*“Diketik”/s);
    expect(register.rows('Langkah')[0]?.nama).toBe(was);
    const mails = register.world.mails().filter(({ subject }) => subject.includes('diketik dengan tangan'));
    expect(mails.map(({ to }) => to.includes(ADMIN_EMAIL))).toEqual([true]);
    expect(mails[0]?.text).toContain('“Diketik”');
    await register.end();
  });

  test.each(EARLIER)(
    'from schema %i: nobody decides before it is through, also when it was broken off',
    async (schema) => {
      const register = await Register.open(schema);
      const refused = {
        ok: false,
        code: 'REGISTER_OLDER',
        message: expect.stringContaining('Pasang Pantau'),
      };
      expect(await home(register)).toMatchObject({ ok: false });
      const nth = 12;
      register.world.orderFault({ kind: 'KILL_AFTER', at: { call: WRITING, nth, fn: 'pasangPantau' } });
      expect((await register.setUp()).ok).toBe(false);
      const command = { type: 'cancel', reason: 'Tidak jadi dilaksanakan.' } as const;
      expect(await register.client.run({ no: 4, visit: 3, command }, email('KABAG'))).toMatchObject(refused);
      expect(await home(register)).toMatchObject(refused);
      await register.world.moveTo(register.world.now() + CUT_OFF_MS, { timers: false });
      expect((await register.setUp()).error).toBeNull();
      expect(await home(register)).toMatchObject({ ok: true });
      await register.end();
    },
  );

  test('one that takes longer than a run says so, and the next runs go on to the same register', async () => {
    const register = await Register.open(LAST ?? 1);
    const old = register.world.snapshot();
    await register.setUp();
    const whole = register.contents();
    register.world.restore(old);
    register.world.setPrices({ 'Sheets.Spreadsheets.Values.batchGet': 13_000 });
    const said: (string | null)[] = [];
    for (let runs = 0; runs < 6 && said[said.length - 1] !== null; runs += 1)
      said.push((await register.setUp()).error);
    expect(said.length).toBeGreaterThan(1);
    expect(said[0]).toContain('Pemutakhiran register belum selesai');
    expect(said[said.length - 1]).toBeNull();
    expect(register.contents()).toEqual(whole);
    await register.end();
  });
});

test('a register of a later version is left alone, and the person is told what to do', async () => {
  const register = await Register.open(1);
  const { state, screens } = register.world.snapshot();
  const newer = JSON.stringify(state.properties).replaceAll(
    '\\"schema\\":1',
    `\\"schema\\":${SCHEMA_VERSION + 1}`,
  );
  const properties = JSON.parse(newer) as typeof state.properties;
  register.world.restore({ state: { ...state, properties }, screens });
  const contents = () => JSON.stringify(register.world.snapshot().state.files);
  const before = contents();
  const command = { type: 'cancel', reason: 'Tidak jadi dilaksanakan.' } as const;
  const timers = register.world.triggers().map(({ id }) => id);
  expect(timers.length).toBeGreaterThan(0);
  for (const id of timers) expect((await register.world.fireTrigger(id)).error).toContain('lebih baru');
  const answers = [
    await register.client.home(email('KABAG')),
    await register.client.run({ no: 4, visit: 3, command }, email('KABAG')),
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({
      ok: false,
      code: 'REGISTER_NEWER',
      message: expect.stringContaining('lebih baru'),
    });
  expect((await register.setUp()).ok).toBe(false);
  expect(contents() === before).toBe(true);
  await register.end();
});

test('there is one step to each schema, in order', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(EARLIER.map((schema) => schema + 1));
});

test('every earlier schema has its register kept here', () => {
  for (const schema of EARLIER)
    expect(() => readFileSync(join(__dirname, `registers/schema-${schema}.json.gz`))).not.toThrow();
});
