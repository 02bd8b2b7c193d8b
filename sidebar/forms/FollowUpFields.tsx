/** Step 8: who follows each finding up and until when. Filled beforehand: the head of the Perangkat Daerah, the office's time. */
import type { CaseView } from '../../src/api/contract';
import type { FollowUp } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { DateField, TextField } from '../ui/Field';
import type { Bound } from '../ui/form';

const TEXT = FORMS.followUp;

interface FollowUpProps {
  readonly view: CaseView;
  readonly rows: readonly FollowUp[];
  readonly errors: Readonly<Record<string, string>>;
  onChange(rows: readonly FollowUp[]): void;
}

export function FollowUpFields({ view, rows, errors, onChange }: FollowUpProps) {
  if (rows.length === 0) return null;
  const change = (index: number, part: Partial<FollowUp>) =>
    onChange(rows.map((row, i) => (i === index ? { ...row, ...part } : row)));
  return (
    <fieldset class="field">
      <legend>{TEXT.title(rows.length)}</legend>
      {rows.map((row, index) => {
        const place = `${row.pd}-${row.komponen}`;
        const bound = (name: 'penanggungJawab' | 'batasWaktu'): Bound<string> => ({
          name: `${name}-${place}`,
          value: row[name],
          error: errors[`${name}-${place}`] ?? '',
          onChange: (value) => change(index, { [name]: value }),
        });
        return (
          <details key={place} class="pd" data-testid={`follow-${place}`}>
            <summary>
              <span class="grow">
                {findingOf(view, row)}
                <small>
                  {view.targets.find(({ kode }) => kode === row.pd)?.nama} · {row.penanggungJawab}
                </small>
              </span>
            </summary>
            <div class="inside">
              <TextField bound={bound('penanggungJawab')} label={TEXT.penanggungJawab} />
              <DateField bound={bound('batasWaktu')} label={TEXT.batasWaktu} />
            </div>
          </details>
        );
      })}
    </fieldset>
  );
}

function findingOf(view: CaseView, { pd, komponen }: FollowUp): string {
  return view.monitoring[pd]?.components.find(({ no }) => no === komponen)?.temuan ?? '';
}
