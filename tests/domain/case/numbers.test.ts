import {
  advance,
  agendaPlace,
  alike,
  type Counters,
  mint,
  type NumberRegister,
} from '../../../src/domain/agenda';
import type { Case, Command, NaskahNumber } from '../../../src/domain/types';
import { act, actAll, ask, caseAt, codeOf, type Run, refusalOf, stateOf, whereIs } from './builders';
import { COMMANDS, NUMBER, NUMBERING } from './forms';

const DATE: NaskahNumber = { nomor: '', tanggal: '2026-11-23', tautan: '' };
const MINT: Command = { type: 'recordNumber', number: DATE, mint: true };

const counted = (run: Run): Counters =>
  run.log.reduce<Counters>((counters, { event }) => advance(counters, event), {});
const at = (counters: Counters) => ({ numbering: { ...NUMBERING, counters } });

describe('a number from the sequence', () => {
  test('is the next of its year, at the gate and for the report, and counts up', () => {
    const letter = act(caseAt('GATE'), MINT, at({ 'Surat Keluar/2026': 117, 'Surat Keluar/2025': 900 }));
    expect(stateOf(letter).letterNumber?.nomor).toBe('118/000.8.3.4/XI/2026');
    const report = act(
      caseAt(10),
      { type: 'approve', note: '', number: DATE, mint: true },
      at(counted(letter)),
    );
    expect(stateOf(report).reportNumber?.nomor).toBe('119/000.8.3.4/XI/2026');
  });

  test('needs no link yet, but a date that has come', () => {
    expect(codeOf(ask(caseAt('GATE'), MINT))).toBe('OK');
    const later = { ...MINT, number: { ...DATE, tanggal: '2027-01-02' } };
    expect(refusalOf(ask(caseAt('GATE'), later)).params).toMatchObject({ aturan: 'BELUM_TIBA' });
  });

  test('the year of the date decides: an old year goes on where it stood', () => {
    const counters = { 'Surat Keluar/2025': 900, 'Surat Keluar/2026': 3 };
    expect(mint({ ...NUMBERING, counters }, 'SURAT', '2025-12-31').nomor).toBe('901/000.8.3.4/XII/2025');
  });

  test('a number given elsewhere in our form moves the sequence on, another form does not', () => {
    const ours = act(caseAt('GATE'), { ...COMMANDS.recordNumber, number: NUMBER });
    expect(counted(ours)['Surat Keluar/2026']).toBe(41);
    const foreign = { ...NUMBER, nomor: 'B/7/Setda/2026' };
    expect(counted(act(caseAt('GATE'), { ...COMMANDS.recordNumber, number: foreign }))).toEqual({
      baris: 1,
      'agenda/2026': 1,
    });
  });

  test('the agenda counts its own lines, by year', () => {
    const counters = counted(caseAt('END'));
    expect(agendaPlace(counters, '2026-12-01')).toEqual({ row: 2, no: 2 });
    expect(agendaPlace(counters, '2027-01-04')).toEqual({ row: 2, no: 0 });
  });

  test('two sequences whose numbers look alike would give one number twice, and are refused', () => {
    const letters = NUMBERING.registers.SURAT;
    const reports: NumberRegister = { ...letters, name: 'Laporan' };
    const pattern = '{register}/{urut}/{kode}/{tahun}';
    expect(alike({ SURAT: letters, LAPORAN: reports })).toBe(true);
    expect(alike({ SURAT: { ...letters, pattern }, LAPORAN: { ...reports, pattern } })).toBe(false);
    const numbering = { counters: {}, registers: { SURAT: letters, LAPORAN: reports } };
    expect(codeOf(ask(caseAt('GATE'), MINT, { numbering }))).toBe('CONFIG_INVALID');
  });
});

describe('a void number', () => {
  const numberOf = (kase: Case) => [kase.letterNumber, kase.reportNumber];

  test('of the letter goes back to the gate, and the next one is another', () => {
    const voided = act(act(caseAt('GATE'), MINT), COMMANDS.voidNumber);
    expect([whereIs(voided), ...numberOf(stateOf(voided))]).toEqual(['GATE 6', null, null]);
    const again = act(voided, MINT, at(counted(voided)));
    expect(stateOf(again).letterNumber?.nomor).toBe('2/000.8.3.4/XI/2026');
    expect(whereIs(again)).toBe('6');
  });

  test('of the report goes back to its signature', () => {
    const voided = act(caseAt(11), COMMANDS.voidNumber);
    expect([whereIs(voided), stateOf(voided).reportNumber]).toEqual(['10', null]);
  });

  test('stays recorded with its reason, and the reason must be there', () => {
    const voided = act(caseAt(6), COMMANDS.voidNumber);
    expect(voided.log.map(({ event }) => event)).toContainEqual({
      type: 'NumberVoided',
      naskah: 'SURAT',
      nomor: NUMBER.nomor,
      reason: 'Salah tujuan surat',
    });
    expect(codeOf(ask(caseAt(6), { type: 'voidNumber', reason: ' ' }))).toBe('FIELD_MISSING');
  });

  test('is refused once somebody has the naskah, naming who', () => {
    const sent = act(caseAt(6), { ...COMMANDS.recordDelivery, pd: ['DISDIK'] });
    expect(refusalOf(ask(sent, COMMANDS.voidNumber))).toEqual({
      code: 'NUMBER_SENT',
      params: { pd: 'Dinas Pendidikan' },
    });
  });

  test('may not be used again, by nobody', () => {
    const usedNumbers = [{ nomor: NUMBER.nomor, milik: 'PPP-2026-003' }];
    const voided = act(caseAt(6), COMMANDS.voidNumber);
    expect(refusalOf(ask(voided, COMMANDS.recordNumber, { usedNumbers })).params).toMatchObject({
      milik: 'PPP-2026-003',
    });
  });
});

test('the link to the signed file can follow the number', () => {
  const run = actAll(act(caseAt('GATE'), MINT), [COMMANDS.linkSigned]);
  expect(stateOf(run).letterNumber).toMatchObject({ tautan: 'https://srikandi.example/naskah/41-ttd' });
  expect(codeOf(ask(caseAt(6), { type: 'linkSigned', tautan: 'javascript:alert(1)' }))).toBe('FIELD_INVALID');
});
