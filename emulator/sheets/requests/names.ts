/** Requests on named ranges and developer metadata. */
import { ApiRefusal } from '../../errors';
import { metadataOf } from '../dataFilter';
import { mergeMasked, writeMask } from '../fields';
import type { DeveloperMetadata, NamedRange } from '../model';
import { gridBox } from '../range';
import type { BatchContext, Body, Handler } from './context';

/** A name of letters, digits and underscores that is neither a cell nor TRUE or FALSE (reference of NamedRange). */
function checkName({ draft }: BatchContext, name: string, except: NamedRange | null): void {
  const likeCell = /^(?:[A-Za-z]{1,3}\d+|R\d+C\d+|true|false)$/i.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || likeCell)
    throw new ApiRefusal(400, `Invalid name: ${name}`);
  if (draft.namedRanges.some((one) => one !== except && one.name?.toLowerCase() === name.toLowerCase())) {
    throw new ApiRefusal(
      400,
      `Cannot add named range with name: ${name}. A named range with the same name already exists.`,
    );
  }
}

function checkRange({ draft }: BatchContext, range: NamedRange['range']): void {
  gridBox(draft.sheet(range?.sheetId), range ?? {});
}

export const addNamedRange: Handler<Body<'addNamedRange'>> = (context, body) => {
  const { draft } = context;
  const given = body.namedRange ?? {};
  checkName(context, given.name ?? '', null);
  checkRange(context, given.range);
  if (given.namedRangeId && draft.namedRanges.some((one) => one.namedRangeId === given.namedRangeId)) {
    throw new ApiRefusal(400, `A named range with id ${given.namedRangeId} already exists.`);
  }
  const namedRange = { namedRangeId: String(context.newId()), ...given };
  draft.namedRanges = [...draft.namedRanges, namedRange];
  return { addNamedRange: { namedRange } };
};

function findName({ draft }: BatchContext, id: string | undefined): NamedRange {
  const found = draft.namedRanges.find((one) => one.namedRangeId === id);
  if (!found) throw new ApiRefusal(400, `No named range with id: ${id ?? ''}`);
  return found;
}

export const updateNamedRange: Handler<Body<'updateNamedRange'>> = (context, body) => {
  const { draft } = context;
  const given = body.namedRange ?? {};
  const found = findName(context, given.namedRangeId);
  const merged = mergeMasked(found, given, writeMask(body.fields, 'NamedRange'));
  const fresh = { ...merged, namedRangeId: found.namedRangeId };
  checkName(context, fresh.name ?? '', found);
  checkRange(context, fresh.range);
  draft.namedRanges = draft.namedRanges.map((one) => (one === found ? fresh : one));
  return {};
};

export const deleteNamedRange: Handler<Body<'deleteNamedRange'>> = (context, body) => {
  const found = findName(context, body.namedRangeId);
  context.draft.namedRanges = context.draft.namedRanges.filter((one) => one !== found);
  return {};
};

/** Metadata lies on the spreadsheet, a sheet, or one whole row or column (reference of DeveloperMetadataLocation). */
function placed(context: BatchContext, given: DeveloperMetadata): DeveloperMetadata {
  const { location = {}, metadataKey, visibility } = given;
  if (!metadataKey) throw new ApiRefusal(400, 'metadataKey must be specified.');
  if (!visibility) throw new ApiRefusal(400, 'visibility must be specified.');
  const { dimensionRange: range } = location;
  if (location.spreadsheet) return { ...given, location: { ...location, locationType: 'SPREADSHEET' } };
  const sheet = context.draft.anySheet(location.sheetId ?? range?.sheetId);
  if (!range) return { ...given, location: { ...location, locationType: 'SHEET' } };
  if ((range.endIndex ?? Number.NaN) - (range.startIndex ?? 0) !== 1) {
    throw new ApiRefusal(400, 'The dimension range of developer metadata must be one row or one column.');
  }
  const rows = range.dimension === 'ROWS';
  if ((range.endIndex ?? 0) > (rows ? sheet.grid.rows : sheet.grid.columns) || (range.startIndex ?? 0) < 0) {
    throw new ApiRefusal(400, 'The dimension range of developer metadata exceeds grid limits.');
  }
  return { ...given, location: { ...location, locationType: rows ? 'ROW' : 'COLUMN' } };
}

export const createDeveloperMetadata: Handler<Body<'createDeveloperMetadata'>> = (context, body) => {
  const { draft } = context;
  const metadataId = body.developerMetadata?.metadataId ?? context.newId();
  if (draft.metadata.some((one) => one.metadataId === metadataId)) {
    throw new ApiRefusal(400, `Developer metadata with id ${metadataId} already exists.`);
  }
  const developerMetadata = { ...placed(context, body.developerMetadata ?? {}), metadataId };
  draft.metadata = [...draft.metadata, developerMetadata];
  return { createDeveloperMetadata: { developerMetadata } };
};

export const updateDeveloperMetadata: Handler<Body<'updateDeveloperMetadata'>> = (context, body) => {
  const { draft } = context;
  const mask = writeMask(body.fields, 'DeveloperMetadata');
  const wanted = new Set((body.dataFilters ?? []).flatMap((filter) => metadataOf(draft, filter)));
  const changed: DeveloperMetadata[] = [];
  draft.metadata = draft.metadata.map((one) => {
    if (!wanted.has(one)) return one;
    const merged = mergeMasked(one, body.developerMetadata ?? {}, mask);
    const fresh = placed(context, { ...merged, metadataId: one.metadataId });
    changed.push(fresh);
    return fresh;
  });
  return { updateDeveloperMetadata: { developerMetadata: changed } };
};

export const deleteDeveloperMetadata: Handler<Body<'deleteDeveloperMetadata'>> = (context, body) => {
  const { draft } = context;
  const gone = new Set(metadataOf(draft, body.dataFilter ?? {}));
  draft.metadata = draft.metadata.filter((one) => !gone.has(one));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: [...gone] } };
};
