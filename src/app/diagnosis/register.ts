/** Checks of the spreadsheet: its owner, settings, tabs, protections, size. */
import { ADMIN_ROLE, inForce } from '../../domain/people';
import { toCivil } from '../../domain/time/civil';
import type { Pejabat } from '../../domain/types';
import { FOUND } from '../../messages/diagnosisRegister';
import { formatNumber } from '../../messages/format';
import { LIMIT_TEXT, limitsGood, limitText } from '../../messages/limits';
import { refusalText } from '../../messages/refusals';
import { bandOf, MOST, type Reading, reading, readings } from '../limits';
import { Refused } from '../ports';
import { LOCALES, SCHEMA_VERSION, TABS, type Tab, TIME_ZONE } from '../tabs';
import type { ProtectionFacts } from './google';
import { type Check, type Finding, failed, good, look, type Subject, unknown } from './model';

const T = FOUND;

function owner({ google, facts, registerId }: Subject): Finding {
  const file = google.file(registerId);
  if (file === null) return failed(T.owner.gone);
  if (file.trashed) return failed(T.owner.trashed);
  if (file.owner === '') return unknown(T.owner.hidden);
  return file.owner === facts.systemAccount
    ? good(T.owner.good(file.owner))
    : failed(T.owner.other(file.owner, facts.systemAccount));
}

function schema({ facts }: Subject): Finding {
  if (facts.schema > SCHEMA_VERSION) return failed(T.schema.newer(facts.schema, SCHEMA_VERSION));
  if (facts.schema < SCHEMA_VERSION) return look(T.schema.older(facts.schema, SCHEMA_VERSION));
  return good(T.schema.good(SCHEMA_VERSION));
}

function tabs({ ports }: Subject): Finding {
  try {
    ports.store.read(TABS.map((tab) => ({ tab: tab.id, from: 1, to: 1 })));
    return good(T.tabs.good(TABS.length));
  } catch (error) {
    if (error instanceof Refused) return failed(T.tabs.altered(refusalText(error.refusal)));
    throw error;
  }
}

interface Guarded {
  readonly tab: Tab;
  /** protections of the whole sheet that really stop people */
  readonly by: readonly ProtectionFacts[];
}

function guarded({ google }: Subject): readonly Guarded[] {
  const { sheets } = google.spreadsheet();
  return TABS.map((tab) => {
    const sheet = sheets.find((one) => one.sheetId === tab.sheetId);
    return { tab, by: (sheet?.protections ?? []).filter((one) => one.whole && !one.warningOnly) };
  });
}

const titles = (all: readonly Guarded[]) => all.map(({ tab }) => tab.title);

/** Whether the tab Pejabat gives this account the right to write to a tab. The owner always may. */
/** Whose row holds today: rights follow the tab by a timer. */
function presentOf(subject: Subject): readonly Pejabat[] {
  const today = toCivil(subject.ports.now()).date;
  return subject.pejabat().filter((row) => inForce(row, today));
}

function entitled(subject: Subject): (tab: Tab) => boolean {
  const email = subject.ports.effectiveEmail().toLowerCase();
  const rows = presentOf(subject).filter((one) => one.email === email);
  const isOwner = subject.google.file(subject.registerId)?.owner === email;
  return (tab) => isOwner || rows.some((one) => tab.owner === 'SYSTEM' || one.role === ADMIN_ROLE);
}

function protection(subject: Subject): Finding {
  const all = guarded(subject);
  const open = all.filter(({ by }) => by.length === 0);
  if (open.length > 0) return failed(T.protection.open(titles(open)));
  const may = entitled(subject);
  const barred = all.filter(({ tab, by }) => may(tab) && by.some((one) => !one.mayEdit));
  if (barred.length > 0) return failed(T.protection.barred(titles(barred)));
  const extra = all.filter(({ tab, by }) => !may(tab) && by.every((one) => one.mayEdit));
  return extra.length > 0 ? look(T.protection.extra(titles(extra))) : good(T.protection.good(all.length));
}

const unique = (values: readonly string[]) => values.filter((one, i) => values.indexOf(one) === i);
const without = (all: readonly string[], others: readonly string[]) =>
  all.filter((one) => !others.includes(one));

/** Editors of each protection against the tab Pejabat, as setup would write them; the owner counts on neither side. */
function editors(subject: Subject): Finding {
  const people = presentOf(subject);
  const system = subject.facts.systemAccount;
  const wantedFor = (tab: Tab) =>
    without(
      unique(
        people.filter((one) => tab.owner === 'SYSTEM' || one.role === ADMIN_ROLE).map((one) => one.email),
      ),
      [system],
    );
  const seen = guarded(subject).flatMap(({ tab, by }) =>
    by.map((one) => ({ tab, wanted: wantedFor(tab), there: one.editors })),
  );
  const known = seen.flatMap(({ tab, wanted, there }) =>
    there === null ? [] : [{ tab, wanted, there: without(there, [system]) }],
  );
  if (known.length < seen.length) return unknown(T.editors.hidden);
  const wrong = known.filter(
    ({ wanted, there }) => without(wanted, there).length + without(there, wanted).length > 0,
  );
  if (wrong.length === 0) return good(T.editors.good(unique(people.map((one) => one.email)).length));
  const lacking = unique(wrong.flatMap(({ wanted, there }) => without(wanted, there)));
  const surplus = unique(wrong.flatMap(({ wanted, there }) => without(there, wanted)));
  return failed(T.editors.differ(unique(wrong.map(({ tab }) => tab.title)), lacking, surplus));
}

function cells({ google }: Subject): Finding {
  const count = google.spreadsheet().sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  const { share, ...one } = reading('cells', count, MOST.cells);
  const text = formatNumber(count);
  return bandOf({ share, ...one }) === null
    ? good(T.cells.good(text, share))
    : look(T.cells.near(text, share));
}

/** Everything that fills up, but for the register's own size, which the check before tells. */
function limits({ google, ports, pejabat }: Subject): Finding {
  const all = readings(google.usage(), pejabat(), ports.now()).filter(({ id }) => id !== 'cells');
  const near = all.filter((one) => bandOf(one) !== null);
  const text = ({ id, used, most }: Reading) => limitText(id, used, most);
  if (near.length === 0) return good(limitsGood(all.map(({ id, share }) => [id, share] as const)));
  return look({
    found: near.map(text).join(' '),
    todo: near.map(({ id }) => LIMIT_TEXT[id].todo).join(' '),
  });
}

function scriptZone({ google }: Subject): Finding {
  const zone = google.scriptTimeZone();
  return zone === TIME_ZONE ? good(T.scriptZone.good(zone)) : failed(T.scriptZone.other(zone, TIME_ZONE));
}

function sheetZone({ google }: Subject): Finding {
  const { timeZone } = google.spreadsheet();
  return timeZone === TIME_ZONE
    ? good(T.sheetZone.good(timeZone))
    : failed(T.sheetZone.other(timeZone, TIME_ZONE));
}

function locale({ google }: Subject): Finding {
  const found = google.spreadsheet().locale;
  return LOCALES.includes(found) ? good(T.locale.good) : failed(T.locale.other(found));
}

export const REGISTER_CHECKS: readonly Check[] = [
  { id: 'owner', title: T.owner.title, reach: 'ANYONE', run: owner },
  { id: 'scriptZone', title: T.scriptZone.title, reach: 'ANYONE', run: scriptZone },
  { id: 'sheetZone', title: T.sheetZone.title, reach: 'ANYONE', run: sheetZone },
  { id: 'locale', title: T.locale.title, reach: 'ANYONE', run: locale },
  { id: 'schema', title: T.schema.title, reach: 'ANYONE', run: schema },
  { id: 'tabs', title: T.tabs.title, reach: 'ANYONE', run: tabs },
  { id: 'protection', title: T.protection.title, reach: 'ANYONE', run: protection },
  { id: 'editors', title: T.editors.title, reach: 'ADMIN', run: editors },
  { id: 'cells', title: T.cells.title, reach: 'ANYONE', run: cells },
  { id: 'limits', title: T.limits.title, reach: 'ADMIN', run: limits },
];
