/** The dialog of Diagnostik: one HTML text without script. What needs attention stands first. */
import type { CheckResult, Diagnosis } from '../../app/diagnose';
import type { Verdict } from '../../app/diagnosis/model';
import { DIAGNOSIS, VERDICT_LABEL } from '../../messages/diagnosis';
import { formatMoment } from '../../messages/format';

/** Order of urgency, and the sign before each verdict: colour alone must not tell. */
const SIGN: Readonly<Record<Verdict, string>> = { FAILED: '✕', LOOK: '!', UNKNOWN: '?', GOOD: '✓' };
const URGENCY = Object.keys(SIGN) as readonly Verdict[];

const STYLE = `
body{margin:0;padding:4px 16px 16px;overflow-wrap:anywhere;font:14px/1.45 Roboto,Arial,sans-serif;color:#1f1f1f}
p{margin:4px 0}h1{font-size:14px;margin:4px 0}h2{font-size:13px;margin:16px 0 4px;color:#444746;font-weight:500}
ul{list-style:none;margin:0;padding:0}li{padding:8px 0;border-top:1px solid #e3e3e3}
.h{display:flex;gap:8px;align-items:baseline;justify-content:space-between}.h b{font-weight:500}
.v{flex:none;border-radius:8px;padding:1px 8px;font-size:12px;font-weight:500}
.GOOD .v{background:#e6f4ea;color:#146c2e}.LOOK .v{background:#fef3e0;color:#8a5000}
.FAILED .v{background:#fce8e6;color:#b3261e}.UNKNOWN .v{background:#eceff1;color:#455a64}
.do{border-left:3px solid #0b57d0;padding-left:8px}.soft{color:#444746}
summary{cursor:pointer;color:#0b57d0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:12px;margin:4px 0}
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function item({ id, title, verdict, found, advice, technical }: CheckResult): string {
  const todo = advice === '' ? '' : `<p class="do"><b>${DIAGNOSIS.todo}:</b> ${escaped(advice)}</p>`;
  const fold =
    technical === ''
      ? ''
      : `<details><summary>${DIAGNOSIS.technical}</summary><pre>${escaped(technical)}</pre></details>`;
  const chip = `<span class="v">${SIGN[verdict]} ${VERDICT_LABEL[verdict]}</span>`;
  const head = `<div class="h"><b>${escaped(title)}</b>${chip}</div>`;
  return `<li class="${verdict}" data-check="${id}">${head}<p>${escaped(found)}</p>${todo}${fold}</li>`;
}

function section(title: string, results: readonly CheckResult[]): string {
  return results.length === 0 ? '' : `<h2>${title}</h2><ul>${results.map(item).join('')}</ul>`;
}

/** The page for one diagnosis. */
export function diagnosisHtml({ account, at, reach, results }: Diagnosis): string {
  const of = (verdict: Verdict) => results.filter((one) => one.verdict === verdict);
  const counts = URGENCY.map((verdict): [string, number] => [VERDICT_LABEL[verdict], of(verdict).length]);
  const attention = URGENCY.filter((verdict) => verdict !== 'GOOD').flatMap(of);
  return [
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${DIAGNOSIS.title}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${DIAGNOSIS.summary(counts)}</h1>`,
    `<p class="soft">${escaped(DIAGNOSIS.for(account, formatMoment(at)))}</p>`,
    reach === 'ADMIN' ? '' : `<p class="soft">${DIAGNOSIS.fewer}</p>`,
    section(DIAGNOSIS.attention, attention),
    section(DIAGNOSIS.sound, of('GOOD')),
    '</main></body></html>',
  ].join('');
}
