import { lackingExtra, recipientsOf } from '../../../src/domain/case/extras';
import type { Command, ExtraKind } from '../../../src/domain/types';
import { act, ask, caseAt, codeOf, refusalOf, stateOf } from './builders';
import { COMMANDS, document } from './forms';

const paper = (kind: ExtraKind, pd: string | null = null): Command => ({
  type: 'makeDocument',
  kind,
  pd,
  note: '',
});

describe('papers around letter and report', () => {
  test.each([
    [2, 'NOTA_DINAS'],
    [3, 'NOTA_DINAS'],
    [4, 'NOTA_DINAS'],
    [6, 'SURAT_TUGAS'],
    [6, 'SURAT_PENGANTAR'],
    [11, 'SURAT_PENGANTAR'],
  ] as const)('step %s makes a %s, and stays where it is', (step, kind) => {
    const run = act(caseAt(step), paper(kind), { documents: [document(kind)] });
    expect(stateOf(run).documents.map((one) => one.kind)).toEqual([kind]);
    expect(stateOf(run).visits).toEqual(stateOf(caseAt(step)).visits);
  });

  test.each([
    [3, 'SURAT_TUGAS'],
    [5, 'NOTA_DINAS'],
    [6, 'BERITA_ACARA'],
    [7, 'SURAT_PENGANTAR'],
  ] as const)('step %s makes no %s', (step, kind) => {
    expect(['DOCUMENT_NOT_HERE', 'ACTION_NOT_HERE']).toContain(codeOf(ask(caseAt(step), paper(kind))));
  });

  test('a berita acara needs the results of its Perangkat Daerah, and names which are missing', () => {
    const run = act(caseAt(7), COMMANDS.recordMonitoring);
    expect(codeOf(ask(run, paper('BERITA_ACARA', 'DINKES')))).toBe('OK');
    expect(refusalOf(ask(run, paper('BERITA_ACARA', 'DISDIK')))).toEqual({
      code: 'RESULTS_MISSING',
      params: { pd: 'Dinas Pendidikan' },
    });
    expect(codeOf(ask(run, paper('BERITA_ACARA')))).toBe('RESULTS_MISSING');
  });

  test('a paper for a Perangkat Daerah that is no target is refused', () => {
    expect(codeOf(ask(caseAt(6), paper('SURAT_PENGANTAR', 'DLH')))).toBe('PD_NOT_TARGET');
  });

  test('a batch goes on with the Perangkat Daerah that lack the paper in this step', () => {
    const run = act(caseAt(6), paper('SURAT_PENGANTAR'), {
      documents: [document('SURAT_PENGANTAR', 'DINKES')],
    });
    const kase = stateOf(run);
    const since = kase.visits[kase.visits.length - 1]?.entered ?? 0;
    expect(lackingExtra(kase, 'SURAT_PENGANTAR', since)).toEqual(['DISDIK']);
    expect(recipientsOf(kase, { kind: 'SURAT_PENGANTAR', pd: null, note: '' }, since)).toEqual(['DISDIK']);
    expect(lackingExtra(kase, 'SURAT_PENGANTAR', run.now)).toEqual(['DINKES', 'DISDIK']);
  });
});
