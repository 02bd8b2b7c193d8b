/**
 * Templates of a register in Drive. What is missing is made; a default that nobody changed follows the installed version;
 * what staff changed stays as it is and is named.
 */

import { guideBody } from '../../app/letters/guide';
import { docxParts, type Logo, type Printing } from '../../app/letters/ooxml';
import { fittedLogo, printingOf } from '../../app/letters/printing';
import { TEMPLATES, type TemplateDefinition } from '../../app/letters/templates';
import { Refused } from '../../app/ports';
import { GUIDE_NAME, TAB_PROBLEMS } from '../../messages/register';
import { change, contentOf, exists, folderOf, isMissing, trash } from '../lettersDrive';
import type { TemplateStamp } from '../memory';
import { sha256 } from '../ports';
import { drive } from '../services';
import { buildTemplate, type Paper } from '../templates';

const TEMPLATE_FOLDER = 'Templat';
/** Text file beside the script; Apps Script keeps no other kind than script and HTML. */
const MEANINGS = 'daftarIsian';
type Settings = Readonly<Record<string, string>>;

/** What is made into a document of the folder Templat: the templates, and the list of their placeholders. */
type Made = Pick<TemplateDefinition, 'name' | 'body' | 'draft' | 'paper' | 'unnumbered'> & {
  readonly id: string;
};
const all = (): readonly Made[] => [
  ...TEMPLATES,
  {
    id: 'DAFTAR_ISIAN',
    name: GUIDE_NAME,
    body: guideBody(HtmlService.createHtmlOutputFromFile(MEANINGS).getContent()),
    draft: false,
    paper: 'kertas_laporan',
  },
];

export interface KnownTemplates {
  /** file ids by template id */
  readonly templates: Readonly<Record<string, string>>;
  readonly stamps: Readonly<Record<string, TemplateStamp>>;
}
export interface EnsuredTemplates extends KnownTemplates {
  /** how many documents were made */
  readonly made: number;
  /** names of those that staff changed and that a newer default does not replace */
  readonly kept: readonly string[];
}

/** Where templates are made and how they are printed. */
interface Workshop {
  readonly registerId: string;
  readonly folderId: () => string;
  readonly settings: Settings;
  readonly logo: () => { readonly logo: Logo; readonly blob: GoogleAppsScript.Base.Blob } | null;
}

function workshop(registerId: string, folderId: string, settings: Settings): Workshop {
  let home = '';
  let logo: ReturnType<Workshop['logo']> | undefined;
  return {
    registerId,
    settings,
    folderId: () => {
      home = home === '' ? folderOf(folderId, TEMPLATE_FOLDER) : home;
      return home;
    },
    logo: () => {
      logo = logo === undefined ? logoFrom(settings.logo ?? '') : logo;
      return logo;
    },
  };
}

/**
 * The emblem that the setting names, null when it names none.
 * @throws Refused CONFIG_INVALID when its file is gone or no picture that Docs can show
 */
function logoFrom(setting: string): ReturnType<Workshop['logo']> {
  const fileId = setting.trim();
  if (fileId === '') return null;
  const wrong = (masalah: string) => new Refused({ code: 'CONFIG_INVALID', params: { masalah } });
  if (!exists(fileId)) throw wrong(TAB_PROBLEMS.logoGone);
  const blob = contentOf(fileId);
  const logo = fittedLogo(blob.getBytes());
  if (logo === null) throw wrong(TAB_PROBLEMS.logoType);
  return { logo, blob };
}

const digestOf = (one: Made, printing: Printing, settings: Settings): string =>
  sha256(JSON.stringify([docxParts(one.body, one.draft, printing), settings.logo ?? '']));

interface State {
  readonly modified: string;
}

/** The file as it is, null when it is gone or in the bin. */
function stateOf(fileId: string): State | null {
  if (fileId === '') return null;
  try {
    const { trashed, modifiedTime } = drive().Files.get(fileId, { fields: 'trashed,modifiedTime' });
    return trashed === true ? null : { modified: String(modifiedTime ?? '') };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function makeOne(
  shop: Workshop,
  one: Made,
  digest: string,
): { readonly id: string; readonly stamp: TemplateStamp } {
  const found = shop.logo();
  const paper: Paper = {
    ...printingOf(shop.settings, one),
    logo: found?.logo ?? null,
    logoBlob: found?.blob ?? null,
  };
  const marks = { pantau: shop.registerId, templat: one.id };
  const { id, modifiedTime } = buildTemplate(one, paper, shop.folderId(), marks);
  return { id, stamp: { digest, modified: modifiedTime } };
}

/** Makes what is missing and what is out of date. A second run changes nothing. */
export function ensureTemplates(
  registerId: string,
  known: KnownTemplates,
  folderId: string,
  settings: Settings,
): EnsuredTemplates {
  const shop = workshop(registerId, folderId, settings);
  const templates: Record<string, string> = {};
  const stamps: Record<string, TemplateStamp> = {};
  const kept: string[] = [];
  let made = 0;
  for (const one of all()) {
    const id = known.templates[one.id] ?? '';
    const stamp = known.stamps[one.id];
    const state = stateOf(id);
    const logo = shop.logo()?.logo ?? null;
    const digest = digestOf(one, { ...printingOf(settings, one), logo }, settings);
    const current = stamp?.digest === digest;
    const untouched = stamp !== undefined && state?.modified === stamp.modified;
    if (state !== null && (current || !untouched)) {
      templates[one.id] = id;
      if (stamp !== undefined) stamps[one.id] = stamp;
      if (!current) kept.push(one.name);
      continue;
    }
    const fresh = makeOne(shop, one, digest);
    templates[one.id] = fresh.id;
    stamps[one.id] = fresh.stamp;
    made += 1;
    if (state !== null) trash(id, (text) => console.warn(text));
  }
  return { templates, stamps, made, kept };
}

/** Whether somebody changed the template since it was made; true where that is not known. */
export function isChanged(fileId: string, stamp: TemplateStamp | undefined): boolean {
  return stamp === undefined || stateOf(fileId)?.modified !== stamp.modified;
}

/**
 * Puts the default beside a template: the new file is used from now on, the old one keeps its text under another name.
 * `label` names the day, e.g. "diganti 24 November 2026".
 */
export function restoreTemplate(
  registerId: string,
  templateId: string,
  known: KnownTemplates,
  folderId: string,
  settings: Settings,
  label: string,
): KnownTemplates {
  const one = all().find((each) => each.id === templateId);
  if (one === undefined) return known;
  const shop = workshop(registerId, folderId, settings);
  const old = known.templates[templateId] ?? '';
  const logo = shop.logo()?.logo ?? null;
  const fresh = makeOne(shop, one, digestOf(one, { ...printingOf(settings, one), logo }, settings));
  if (stateOf(old) !== null) change(old, { name: `${one.name} (${label})` });
  return {
    templates: { ...known.templates, [templateId]: fresh.id },
    stamps: { ...known.stamps, [templateId]: fresh.stamp },
  };
}
