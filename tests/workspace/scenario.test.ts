import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorld } from '../../emulator/world';
import { ACCOUNTS, ADMIN_EMAIL } from '../../workspace/personas';
import { parseScenario } from '../../workspace/scenarioFile';
import { playScenario, type ScenarioReport } from '../../workspace/scenarioRun';
import { BUNDLE } from '../support/story';

const HALF_AN_HOUR = 30 * 60_000;

async function play(file: string): Promise<ScenarioReport> {
  const scenario = parseScenario(readFileSync(join(__dirname, '../../docs/contoh', file), 'utf8'));
  const world = await createWorld({
    bundle: BUNDLE,
    now: scenario.start - HALF_AN_HOUR,
    scriptOwner: ADMIN_EMAIL,
    accounts: ACCOUNTS,
  });
  try {
    return await playScenario(world, scenario);
  } finally {
    await world.close();
  }
}

describe('the example of a whole SOP', () => {
  let report: ScenarioReport;
  beforeAll(async () => {
    report = await play('sop-lengkap.json');
  });

  test('every step is accepted', () => {
    expect(report.steps.filter((step) => !step.ok)).toEqual([]);
  });

  test('the case is closed with both numbers after one return, and nothing waits any more', () => {
    expect(report.cases).toEqual([
      expect.objectContaining({
        kode: 'PPP-2026-001',
        status: 'Selesai',
        dikembalikan: 1,
        nomor_surat: '118/000.8.3.4/XI/2026',
        nomor_laporan: '121/000.8.3.4/XI/2026',
        dibuka: '2026-11-16T07:35',
        ditutup: '2026-11-23T10:45',
      }),
    ]);
    expect(report.tasks).toEqual([]);
  });

  test('all eleven steps were visited, 2 and 3 twice, with the gate of penomoran before 6', () => {
    const walked = report.visits.map((visit) => `${visit.langkah}${visit.jenis === 'Penomoran' ? '*' : ''}`);
    expect(walked).toEqual(['1', '2', '3', '2', '3', '4', '5', '6*', '6', '7', '8', '9', '10', '11']);
    expect(report.visits.filter((visit) => visit.ketepatan === 'Terlambat')).toEqual([
      expect.objectContaining({ langkah: 4, terpakai: 105 }),
    ]);
  });

  test('the late step is announced to its holder and to his superior', () => {
    const warned = report.mails.filter((mail) => mail.subject.includes('batas waktu'));
    expect(warned.map((mail) => mail.to[0]?.split('@')[0])).toEqual(['asisten.umum', 'sekda']);
    expect(warned[0]?.text).toContain('Lewat 20 menit kerja');
  });

  test('two weekly mails: the week in which it ran, and the week in which it was closed', () => {
    const weekly = report.mails.filter((mail) => mail.subject.includes('Ringkasan minggu'));
    expect(weekly.map((mail) => mail.at)).toEqual(['2026-11-23T06:35', '2026-11-30T06:35']);
    for (const figure of [
      'Kegiatan berjalan: 1',
      'Langkah yang melewati standar, selesai maupun belum: 1.',
      'Langkah diselesaikan: 12; tepat waktu 11 (92%), melewati standar 1.',
    ])
      expect(weekly[0]?.text).toContain(figure);
    expect(weekly[1]?.text).toContain('Selesai minggu lalu: 1');
    expect(weekly[1]?.text).toContain('1 langkah melewati standar');
  });

  test('letters, agenda and results are there; signed naskah are frozen and have a PDF', () => {
    const named = (kind: string) => report.files.filter((file) => file.name.includes(kind));
    expect(report.agenda.map((row) => row.naskah)).toEqual(['Surat pemberitahuan', 'Laporan hasil']);
    expect(report.results).toHaveLength(28);
    expect(named('Tanda terima').filter((file) => !file.name.startsWith('Templat'))).toHaveLength(2);
    expect(named('Konsep surat')).toHaveLength(2);
    expect(named('- Laporan - v1').map((file) => file.mimeType)).toContain('application/pdf');
    expect(named('- Surat pemberitahuan - v2').some((file) => file.locked)).toBe(true);
  });

  test('calls are counted, for each step and by name', () => {
    expect(report.steps.every((step) => step.calls.every((calls) => calls > 0))).toBe(true);
    const approve = report.steps.find((step) => step.at === '2026-11-16T13:45');
    expect(approve?.calls[1]).toBeLessThanOrEqual(9);
    const steps = report.steps.flatMap((step) => step.calls).reduce((sum, calls) => sum + calls, 0);
    const names = Object.values(report.calls).reduce((sum, calls) => sum + calls, 0);
    expect(names).toBe(steps);
  });
});

test('the example of refusals: each code stands where the file says, and the case goes on between them', async () => {
  const report = await play('penolakan.json');
  expect(report.steps.map((step) => step.code)).toEqual([
    'NO_ROLE',
    'WRONG_ROLE',
    null,
    null,
    'TARGETS_MISSING',
    'PD_UNKNOWN',
    null,
    'FIELD_INVALID',
    'ACTION_NOT_HERE',
    null,
    'WRONG_ROLE',
    'NOTE_MISSING',
    'VISIT_MOVED',
    null,
    'VISIT_MOVED',
    'FIELD_INVALID',
    null,
    null,
    'CANCEL_TOO_LATE',
    'GATE_CLOSED',
    'NUMBER_MISSING',
    null,
    'PD_NOT_TARGET',
    null,
    'ROWS_OPEN',
    'ACTION_NOT_HERE',
    null,
    null,
    'CASE_ENDED',
    'EDIT',
    null,
    'REGISTER_ALTERED',
  ]);
  expect(report.steps[3]?.message).toContain('tidak dijalankan dua kali');
  expect(report.cases).toHaveLength(2);
  expect(report.steps.every((step) => step.code === null || step.message !== '')).toBe(true);
});
