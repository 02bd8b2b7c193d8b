/** A scan or photograph to go along with a delivery, or to be added to the case. */
import { useId, useState } from 'preact/hooks';
import type { Upload } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { COMMON } from '../../src/messages/sidebar';
import { UploadFault, uploadOf } from '../logic/upload';
import { FieldError } from './Field';

const TEXT = FORMS.proof;

interface ProofProps {
  readonly file: Upload | null;
  /** what is asked for, where it is no proof */
  readonly label?: string;
  onChange(file: Upload | null): void;
}

export function ProofField({ file, label = TEXT.label, onChange }: ProofProps) {
  const id = useId();
  const [fault, setFault] = useState('');
  const choose = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0];
    setFault('');
    try {
      onChange(chosen ? await uploadOf(chosen) : null);
    } catch (error) {
      const large = error instanceof UploadFault && error.reason === 'TOO_LARGE';
      setFault(large ? TEXT.tooLarge : TEXT.unreadable);
      onChange(null);
    }
  };
  return (
    <div class="field">
      <label for={id}>
        {label} <span class="soft light">{COMMON.optional}</span>
      </label>
      <input
        // Emptied once what was chosen has been saved.
        key={file === null ? 'none' : 'one'}
        id={id}
        type="file"
        accept="application/pdf,image/jpeg,image/png,image/*"
        data-testid="field-file"
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event.currentTarget)}
      />
      <div class="hint" id={`${id}-hint`}>
        {file ? file.name : TEXT.hint}
      </div>
      <FieldError id={`${id}-error`} text={fault} />
    </div>
  );
}
