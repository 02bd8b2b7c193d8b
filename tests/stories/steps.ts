/** The straight way up to a step, as short as the SOP allows. */
import type { CaseView } from '../../src/api/contract';
import type { Command } from '../../src/domain/types';
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
  report,
  sign,
} from '../../workspace/samples';
import type { Story } from '../support/story';

export const PD = ['DINKES', 'KEC-CILEDUG'];

type Line = readonly [who: string, command: Command];

/** Running number of a case's letter; its report has the next. */
export const letterUrut = (no: number): number => 100 + 2 * no;

/** What closes each step, in order; the gate stands between 5 and 6. */
export function linesFor(
  pd: readonly string[],
  no: number,
): readonly { readonly step: string; readonly lines: readonly Line[] }[] {
  return [
    { step: '1', lines: [['KABAG', order(pd)]] },
    { step: '2', lines: [['KATIM', letter('2026-11-26')]] },
    { step: '3', lines: [['KABAG', approve()]] },
    { step: '4', lines: [['ASISTEN', approve()]] },
    { step: '5', lines: [['SEKDA', approve()]] },
    {
      step: 'gate',
      lines: [['KATIM', { type: 'recordNumber', number: numberOf(letterUrut(no), '2026-11-23') }]],
    },
    {
      step: '6',
      lines: [
        ['KATIM', delivery(pd, '2026-11-24')],
        ['KATIM', complete],
      ],
    },
    {
      step: '7',
      lines: [...pd.map((one): Line => ['ANALIS', monitoring(one, '2026-11-25')]), ['ANALIS', complete]],
    },
    { step: '8', lines: [['ANALIS', report]] },
    { step: '9', lines: [['KATIM', approve()]] },
    { step: '10', lines: [['KABAG', sign(numberOf(letterUrut(no) + 1, '2026-11-30'))]] },
    {
      step: '11',
      lines: [...pd.map((one): Line => ['KATIM', receipt(one, '2026-12-01')]), ['KATIM', complete]],
    },
  ];
}

/** Opens a case and takes it to the named step ('1' … '11', 'gate', 'end'). */
export function caseAt(story: Story, step: string, pd: readonly string[] = PD): Promise<CaseView> {
  return story.go(`case at ${step} for ${pd.join()}`, async () => {
    let view = await story.act('KABAG', null, openCase('Pelayanan kesehatan dan kependudukan'));
    for (const part of linesFor(pd, view.no)) {
      if (part.step === step) return view;
      for (const [who, command] of part.lines) view = await story.act(who, view.no, command);
    }
    return view;
  });
}
