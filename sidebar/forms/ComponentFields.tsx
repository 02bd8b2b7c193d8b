/** One of the components of Standar Pelayanan: a score, and words where words are needed. */
import { useState } from 'preact/hooks';
import type { ComponentResult } from '../../src/domain/types';
import { FORMS } from '../../src/messages/forms';
import { Segments } from '../ui/Checks';
import { AreaField } from '../ui/Field';
import type { Bound } from '../ui/form';

const TEXT = FORMS.monitoring;

const SCORES: readonly { value: ComponentResult['skor']; key: string; sign: string; text: string }[] = [
  { value: 0, key: '0', sign: '0', text: TEXT.scores[0] },
  { value: 1, key: '1', sign: '1', text: TEXT.scores[1] },
  { value: 2, key: '2', sign: '2', text: TEXT.scores[2] },
  { value: null, key: 'none', sign: '–', text: TEXT.scores.none },
];

const WORDS = ['kondisi', 'temuan', 'rekomendasi'] as const;
type Words = (typeof WORDS)[number];

interface ComponentProps {
  readonly result: ComponentResult;
  readonly nama: string;
  onChange(result: ComponentResult): void;
}

export function ComponentFields({ result, nama, onChange }: ComponentProps) {
  const [open, setOpen] = useState(false);
  const score = (skor: ComponentResult['skor']) => {
    // A component that falls short is where words are expected.
    if (skor === 0 || skor === 1) setOpen(true);
    onChange({ ...result, skor });
  };
  const filled = WORDS.filter((name) => result[name].trim() !== '').length;
  return (
    <div class="component">
      <div class="name">
        {result.no}. {nama}
      </div>
      <Segments
        name={`skor-${result.no}`}
        label={nama}
        value={result.skor}
        options={SCORES}
        onChange={score}
      />
      <details class="uraian" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {TEXT.detail} <span class="sr">{nama}</span>
          {filled > 0 && <span>&nbsp;({filled})</span>}
        </summary>
        {open &&
          WORDS.map((name) => <WordField key={name} name={name} result={result} onChange={onChange} />)}
      </details>
    </div>
  );
}

function WordField({ name, result, onChange }: Omit<ComponentProps, 'nama'> & { name: Words }) {
  const bound: Bound<string> = {
    name: `${name}-${result.no}`,
    value: result[name],
    error: '',
    onChange: (text) => onChange({ ...result, [name]: text }),
  };
  return <AreaField bound={bound} label={TEXT[name]} rows={2} optional />;
}
