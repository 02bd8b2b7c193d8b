/** Opens a kegiatan: title and rencana kerja. The case screen follows at step 1. */
import type { HomeView } from '../../src/api/contract';
import type { Command } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { ACTIONS, COMMON } from '../../src/messages/sidebar';
import { missing } from '../logic/forms';
import type { Sender } from '../state/command';
import { Button } from '../ui/Button';
import { AreaField, TextField } from '../ui/Field';
import { FormFrame, STEP_FORM } from '../ui/FormFrame';
import { bind, useForm } from '../ui/form';
import { AliveTimers } from '../ui/Heartbeat';
import { Notice } from '../ui/Notice';
import { Busy, Header } from '../ui/Shell';
import { capacityText } from './HomeScreen';

interface NewCaseProps {
  readonly home: HomeView | null;
  readonly sender: Sender;
  onBack(): void;
  send(command: Command): Promise<boolean>;
}

const TEXT = FORMS.open;
const START = { judul: '', rencanaKerja: '' };
const errorsOf = (values: typeof START) =>
  missing(values, { judul: TEXT.judul, rencanaKerja: TEXT.rencanaKerja });

export function NewCaseScreen({ home, sender, onBack, send }: NewCaseProps) {
  const form = useForm('open', START, errorsOf);
  const busy = sender.busy !== null;
  return (
    <div class="screen" data-testid="new">
      <Header title={TEXT.title} screen="new" backLabel={COMMON.back} onBack={onBack}>
        {home && <div class="who">{capacityText(home.me)}</div>}
      </Header>
      {busy && <Busy text={COMMON.saving} />}
      <main aria-busy={busy}>
        <p class="soft">{TEXT.intro}</p>
        <FormFrame
          form={form}
          kind="open"
          command={({ judul, rencanaKerja }) => ({
            type: 'open',
            judul: judul.trim(),
            rencanaKerja: rencanaKerja.trim(),
          })}
          send={send}
        >
          <TextField bound={bind(form, 'judul')} label={TEXT.judul} hint={TEXT.judulHint} />
          <AreaField
            bound={bind(form, 'rencanaKerja')}
            label={TEXT.rencanaKerja}
            hint={TEXT.rencanaKerjaHint}
          />
        </FormFrame>
        <AliveTimers />
      </main>
      <footer>
        <Notice notice={sender.notice} busy={busy} slow={sender.slow} onClose={sender.clear} />
        <div class="pair">
          <Button onPress={onBack}>{COMMON.cancel}</Button>
          <Button kind="primary" testId="action-open" busy={busy} form={STEP_FORM}>
            {busy ? COMMON.saving : ACTIONS.open}
          </Button>
        </div>
      </footer>
    </div>
  );
}
