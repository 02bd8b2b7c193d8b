/** Step 1: the order. Which Perangkat Daerah, what is asked for, how urgent. */
import { useState } from 'preact/hooks';
import type { PdOption } from '../../src/api/contract';
import { matches } from '../../src/domain/text/match';
import { FORMS } from '../../src/messages/forms';
import { type OrderValues, orderCommand, orderErrors, orderStart } from '../logic/forms';
import { groupOf } from '../logic/view';
import { Check, CheckSet } from '../ui/Checks';
import { AreaField, ChoiceField } from '../ui/Field';
import { FormFrame } from '../ui/FormFrame';
import { type Bound, bind, type Form, useForm } from '../ui/form';
import { Search } from '../ui/Search';
import type { FormProps } from './StepForm';

const TEXT = FORMS.order;
const GROUPS = Object.entries(TEXT.groups);

export function OrderForm({ view, send }: FormProps) {
  const form = useForm('order', orderStart(view), orderErrors);
  return (
    <FormFrame form={form} kind="order" command={orderCommand} send={send}>
      <h2>{TEXT.title}</h2>
      <TargetField bound={bind(form, 'targets')} options={view.options.perangkatDaerah} />
      <OrderFields form={form} harap={view.options.harap} sifat={view.options.sifat} />
    </FormFrame>
  );
}

function OrderFields(props: { form: Form<OrderValues>; harap: readonly string[]; sifat: readonly string[] }) {
  const harap = bind(props.form, 'harap');
  return (
    <>
      <CheckSet bound={harap} legend={TEXT.harap} optional>
        {props.harap.map((text) => (
          <Check key={text} bound={harap} value={text}>
            {text}
          </Check>
        ))}
      </CheckSet>
      <ChoiceField bound={bind(props.form, 'sifat')} label={TEXT.sifat} options={props.sifat} />
      <AreaField bound={bind(props.form, 'catatan')} label={TEXT.catatan} optional />
    </>
  );
}

function union(values: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...values, ...more])];
}

function TargetField({ bound, options }: { bound: Bound<readonly string[]>; options: readonly PdOption[] }) {
  const [query, setQuery] = useState('');
  const found = options.filter((option) => matches(`${option.nama} ${option.singkatan}`, query));
  return (
    <CheckSet bound={bound} legend={TEXT.targets}>
      <Search label={TEXT.search} value={query} onChange={setQuery} />
      <QuickPicks bound={bound} options={options} />
      <div class="list">
        {found.length === 0 && <p class="soft">{TEXT.none}</p>}
        {found.map((option) => (
          <Check key={option.kode} bound={bound} value={option.kode}>
            {option.nama}
          </Check>
        ))}
      </div>
      <p class="hint" role="status">
        {TEXT.chosen(bound.value.length)}
      </p>
    </CheckSet>
  );
}

function QuickPicks({ bound, options }: { bound: Bound<readonly string[]>; options: readonly PdOption[] }) {
  const groups = GROUPS.map(([word, label]) => ({ label, kodes: groupOf(options, word) }));
  const picks = groups.filter(({ kodes }) => kodes.length > 0);
  const all = bound.value.length > 0 ? [...picks, { label: TEXT.clear, kodes: null }] : picks;
  return (
    <div class="pills">
      {all.map(({ label, kodes }) => (
        <button
          key={label}
          type="button"
          class="mini"
          onClick={() => bound.onChange(kodes ? union(bound.value, kodes) : [])}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
