/** "Periksa templat" and "Pulihkan templat": what the templates of a register are like, and the way back to the default. */
import { CONFIG_RANGES, configFrom } from '../app/config';
import { type TemplateLine, templateProblems } from '../app/letters/templateCheck';
import { TEMPLATES, type TemplateDefinition } from '../app/letters/templates';
import { Refused } from '../app/ports';
import { capacitiesOf } from '../domain/people';
import { toCivil } from '../domain/time/civil';
import { formatDate } from '../messages/format';
import { CARE, CHANGED, FILE_STATE, type FileState, problemText } from '../messages/templates';
import { isMissing } from './lettersDrive';
import { sectionsOf } from './lettersFill';
import { loadStamps, propertyMemory, saveSetup, saveStamps } from './memory';
import { drive } from './services';
import { isChanged, restoreTemplate } from './setup/templates';
import { sheetStore } from './store';

export interface TemplateReport {
  readonly id: string;
  readonly name: string;
  readonly state: FileState;
  readonly changed: boolean;
  /** sentences, none when it can be used */
  readonly problems: readonly string[];
}

/** @throws Refused REGISTER_UNKNOWN */
function factsOf(registerId: string) {
  const facts = propertyMemory(registerId).load();
  if (facts === null) throw new Refused({ code: 'REGISTER_UNKNOWN', params: {} });
  return facts;
}

function fileState(fileId: string): FileState {
  if (fileId === '') return 'GONE';
  try {
    const file = drive().Files.get(fileId, { fields: 'trashed,capabilities' });
    if (file.trashed === true) return 'TRASHED';
    return file.capabilities?.canEdit === false ? 'READ_ONLY' : 'OPEN';
  } catch (error) {
    if (isMissing(error)) return 'GONE';
    throw error;
  }
}

/** Every paragraph of the template, null when Docs does not open it. */
function linesOf(fileId: string): readonly TemplateLine[] | null {
  let document: GoogleAppsScript.Document.Document;
  try {
    document = DocumentApp.openById(fileId);
  } catch (error) {
    console.warn(`template ${fileId}: ${String(error)}`);
    return null;
  }
  const { BODY_SECTION, HEADER_SECTION } = DocumentApp.ElementType;
  const { TABLE_CELL } = DocumentApp.ElementType;
  return sectionsOf(document).flatMap((section) => {
    const type = section.getType();
    const part = type === BODY_SECTION ? 'BODY' : type === HEADER_SECTION ? 'HEADER' : 'FOOTER';
    return section.getParagraphs().map((paragraph): TemplateLine => {
      const inTable = paragraph.getParent().getType() === TABLE_CELL;
      return { part, inTable, text: paragraph.getText() };
    });
  });
}

function reportOn(template: TemplateDefinition, fileId: string, changed: boolean): TemplateReport {
  const state = fileState(fileId);
  const whole = { id: template.id, name: template.name, changed };
  if (state === 'GONE' || state === 'TRASHED') return { ...whole, state, problems: [FILE_STATE[state]] };
  const lines = linesOf(fileId);
  if (lines === null) return { ...whole, state: 'UNREADABLE', problems: [FILE_STATE.UNREADABLE] };
  return { ...whole, state, problems: templateProblems(template, lines).map(problemText) };
}

/** Looks at every template of the register as it is now. */
export function checkTemplates(registerId: string): readonly TemplateReport[] {
  const { templates } = factsOf(registerId);
  const stamps = loadStamps(registerId);
  return TEMPLATES.map((template) => {
    const id = templates[template.id] ?? '';
    return reportOn(template, id, isChanged(id, stamps[template.id]));
  });
}

/** The report as a person reads it: a line for each template, what is wrong below it. */
export function reportText(reports: readonly TemplateReport[]): string {
  const lines = reports.flatMap(({ name, state, changed, problems }) => {
    const sound = [FILE_STATE[state], ...(changed ? [CHANGED] : [])].join(', ');
    return problems.length === 0
      ? [`${name}: ${sound}.`]
      : [`${name}:`, ...problems.map((each) => `  - ${each}`)];
  });
  const sound = reports.every((report) => report.problems.length === 0);
  return [...(sound ? [CARE.allSound, ''] : []), ...lines].join('\n');
}

/** Templates for which there is a reason to go back to the default. */
export const restorable = (reports: readonly TemplateReport[]): readonly TemplateReport[] =>
  reports.filter((report) => report.changed || report.problems.length > 0);

export const stateText = ({ changed, problems }: TemplateReport): string =>
  problems.length > 0 ? (problems[0] ?? '').replace(/\.$/, '') : changed ? CHANGED : FILE_STATE.OPEN;

/**
 * Makes the defaults of these templates the ones in use. The system account and administrators may.
 * @throws Refused OWNER_ONLY or REGISTER_UNKNOWN
 */
export function restoreTemplates(registerId: string, ids: readonly string[]): readonly string[] {
  const facts = factsOf(registerId);
  const { pejabat, settings } = configFrom(sheetStore(registerId).read(CONFIG_RANGES));
  const today = toCivil(Date.now()).date;
  const email = Session.getActiveUser().getEmail().trim().toLowerCase();
  const admin = capacitiesOf(pejabat, email, today).some((actor) => actor.role === 'ADMIN');
  if (!admin && email !== facts.systemAccount) throw new Refused({ code: 'OWNER_ONLY', params: {} });
  const label = CARE.replacedOn(formatDate(today));
  const start = { templates: facts.templates, stamps: loadStamps(registerId) };
  for (const id of ids) {
    const known = { ...start };
    Object.assign(start, restoreTemplate(registerId, id, known, facts.folderId, settings, label));
    const { key, systemAccount, folderId, webAppUrl, schema } = facts;
    saveSetup(registerId, { key, systemAccount, folderId, webAppUrl, schema, templates: start.templates });
    saveStamps(registerId, start.stamps);
  }
  return TEMPLATES.filter((template) => ids.includes(template.id)).map((template) => template.name);
}
