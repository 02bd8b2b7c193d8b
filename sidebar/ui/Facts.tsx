/** What was ordered and written so far, as a list of terms. */
import type { ComponentChildren } from 'preact';
import type { CaseView } from '../../src/api/contract';
import type { LetterParticulars, NaskahNumber, Target } from '../../src/domain/types';
import { formatDate, formatDay } from '../../src/messages/format';
import { FORMS } from '../../src/messages/forms';
import { CASE, COMMON, FACTS } from '../../src/messages/sidebar';
import { isLink } from '../logic/text';

const TEXT = FACTS;

/** A text as a link where it is one. */
function Linked({ text }: { text: string }) {
  if (!isLink(text)) return <>{text}</>;
  return (
    <a href={text.trim()} rel="noopener">
      {text.trim()} <span class="sr">{COMMON.opensNewTab}</span>
    </a>
  );
}

function schedule({ tanggal, tanggalSampai, pukul }: LetterParticulars): string {
  const day = tanggalSampai ? TEXT.until(formatDay(tanggal), formatDay(tanggalSampai)) : formatDay(tanggal);
  return TEXT.at(day, pukul);
}

function numberOf(number: NaskahNumber | null): ComponentChildren {
  if (!number) return '';
  const text = TEXT.numberDate(number.nomor, formatDate(number.tanggal));
  if (!isLink(number.tautan)) return text;
  return (
    <a href={number.tautan} rel="noopener">
      {text} <span class="sr">{COMMON.opensNewTab}</span>
    </a>
  );
}

function resultOf({ nama, monitoring }: Target): string[] {
  if (!monitoring) return [];
  return [FORMS.monitoring.result(nama, monitoring.skor, monitoring.maksimum, monitoring.temuan)];
}

type Fact = readonly [label: string, content: ComponentChildren];

function factsOf(view: CaseView): readonly Fact[] {
  const { order, letter } = view;
  const targets = view.targets.map((target) => target.nama);
  const all: readonly Fact[] = [
    [TEXT.rencanaKerja, view.rencanaKerja && <Linked text={view.rencanaKerja} />],
    [TEXT.sasaran, targets.length > 0 ? targets.join(', ') : ''],
    [TEXT.harap, order ? order.harap.join('; ') : ''],
    [TEXT.sifat, order?.sifat],
    [TEXT.catatan, order?.catatan],
    [TEXT.jadwal, letter && schedule(letter)],
    [TEXT.tempat, letter?.tempat],
    [TEXT.tim, letter?.tim],
    [TEXT.hasil, view.targets.flatMap(resultOf).join('\n')],
    [TEXT.nomorSurat, numberOf(view.letterNumber)],
    [TEXT.nomorLaporan, numberOf(view.reportNumber)],
    [TEXT.kesimpulan, view.report?.kesimpulan],
  ];
  return all.filter(([, content]) => Boolean(content));
}

export function Facts({ view, open }: { view: CaseView; open: boolean }) {
  const facts = factsOf(view);
  if (facts.length === 0) return null;
  return (
    <details class="group" open={open}>
      <summary>
        <h2>
          <span>{CASE.facts}</span>
        </h2>
      </summary>
      <dl>
        {facts.map(([label, content]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
