/** Checks of what lies in Drive: templates, folder, rights, and the web app's address. */
import { FOUND } from '../../messages/diagnosisFiles';
import { TEMPLATES } from '../letters/templates';
import { type Check, type Finding, failed, good, look, type Subject, technicalOf } from './model';

const T = FOUND;

interface TemplateState {
  readonly name: string;
  readonly gone: boolean;
  readonly trashed: boolean;
  readonly mayEdit: boolean;
  readonly technical: string;
}

function templateState({ google, facts }: Subject, id: string, name: string): TemplateState {
  const fileId = facts.templates[id] ?? '';
  const file = fileId === '' ? null : google.file(fileId);
  if (file === null) return { name, gone: true, trashed: false, mayEdit: false, technical: `absent: ${id}` };
  try {
    google.openDocument(fileId);
    return { name, gone: false, trashed: file.trashed, mayEdit: file.mayEdit, technical: '' };
  } catch (error) {
    return {
      name,
      gone: true,
      trashed: file.trashed,
      mayEdit: false,
      technical: `${id}: ${technicalOf(error)}`,
    };
  }
}

function templates(subject: Subject): Finding {
  const all = TEMPLATES.map(({ id, name }) => templateState(subject, id, name));
  const named = (fits: (state: TemplateState) => boolean) => all.filter(fits).map((one) => one.name);
  const trashed = named((one) => one.trashed);
  if (trashed.length > 0) return failed(T.templates.trashed(trashed));
  const gone = named((one) => one.gone);
  const technical = all.map((one) => one.technical).filter((text) => text !== '');
  if (gone.length > 0) return failed(T.templates.gone(gone), technical.join('\n'));
  return good(T.templates.good(all.length));
}

/** Only the administrator changes templates; letters are made from copies. */
function templateRights(subject: Subject): Finding {
  const all = TEMPLATES.map(({ id, name }) => templateState(subject, id, name));
  const readOnly = all.filter((one) => !one.gone && !one.mayEdit).map((one) => one.name);
  return readOnly.length === 0
    ? good(T.templateRights.good(all.filter((one) => !one.gone).length))
    : look(T.templateRights.readOnly(readOnly));
}

function folder({ google, facts }: Subject): Finding {
  const file = facts.folderId === '' ? null : google.file(facts.folderId);
  if (file === null) return failed(T.folder.gone);
  if (file.trashed) return failed(T.folder.trashed);
  return file.mayEdit ? good(T.folder.good) : failed(T.folder.readOnly);
}

function sharing({ google, facts, registerId, pejabat }: Subject): Finding {
  const wanted = pejabat().map((one) => one.email);
  const writers = [google.writers(registerId), google.writers(facts.folderId)];
  const lacking = wanted.filter(
    (email, i) => wanted.indexOf(email) === i && writers.some((emails) => !emails.includes(email)),
  );
  return lacking.length === 0 ? good(T.sharing.good) : failed(T.sharing.lacking(lacking));
}

function exporting({ ports, facts }: Subject): Finding {
  const first = TEMPLATES.map(({ id }) => facts.templates[id]).find((id) => id !== undefined && id !== '');
  if (first === undefined) return failed(T.exporting.none);
  const text = ports.letters.text(first);
  return text.includes('{{') ? good(T.exporting.good(text.length)) : failed(T.exporting.empty);
}

/** The recorded address counts, since mails carry it; Google's own answer differs from where it is asked. */
function webApp({ google, facts }: Subject): Finding {
  const recorded = facts.webAppUrl;
  const now = google.webAppUrl();
  if (recorded === '' && now === '') return look(T.webApp.none);
  if (!recorded.endsWith('/exec')) return look(recorded === '' ? T.webApp.none : T.webApp.dev);
  const moved = now.endsWith('/exec') && now !== recorded;
  return moved ? look(T.webApp.moved(now)) : good(T.webApp.good);
}

export const FILE_CHECKS: readonly Check[] = [
  { id: 'sharing', title: T.sharing.title, reach: 'ADMIN', run: sharing },
  { id: 'templates', title: T.templates.title, reach: 'HOLDER', run: templates },
  { id: 'templateRights', title: T.templateRights.title, reach: 'ADMIN', run: templateRights },
  { id: 'folder', title: T.folder.title, reach: 'HOLDER', run: folder },
  { id: 'exporting', title: T.exporting.title, reach: 'HOLDER', run: exporting },
  { id: 'webApp', title: T.webApp.title, reach: 'ANYONE', run: webApp },
];
