/**
 * What the import leaves aside. An element changes nothing that is seen (SKIPPED), nothing while it is off (OFF), or
 * it is read somewhere; any other one is named and refused, so that a document never silently looks different.
 */
import { NotEmulated } from '../../errors';
import { attribute, type Element, elements, nameOf } from './xml';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

interface Known {
  readonly read: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  readonly off: ReadonlySet<string>;
}

const MARKS =
  'bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd rPrChange pPrChange';

/** By the element whose children are checked. */
const KNOWN: Readonly<Record<string, Known>> = {
  rPr: {
    read: words('rStyle rFonts b i u strike color sz highlight shd vertAlign'),
    skipped: words(
      'lang noProof bCs iCs szCs cs kern snapToGrid webHidden eastAsianLayout specVanish rPrChange ins',
    ),
    off: words(
      'caps smallCaps dstrike outline shadow emboss imprint vanish effect bdr em rtl fitText spacing w position',
    ),
  },
  pPr: {
    read: words(
      'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc rPr',
    ),
    skipped: words(
      'outlineLvl suppressAutoHyphens suppressLineNumbers snapToGrid adjustRightInd autoSpaceDE autoSpaceDN kinsoku wordWrap ' +
        'overflowPunct topLinePunct divId cnfStyle textboxTightWrap textAlignment pPrChange',
    ),
    off: words('contextualSpacing mirrorIndents bidi textDirection'),
  },
  p: {
    read: words('pPr r hyperlink fldSimple smartTag sdt'),
    skipped: words(MARKS),
    off: words('-'),
  },
  r: {
    read: words('rPr t tab br cr noBreakHyphen softHyphen drawing fldChar instrText'),
    skipped: words('lastRenderedPageBreak annotationRef commentReference'),
    off: words('-'),
  },
  body: { read: words('p tbl sectPr sdt'), skipped: words(MARKS), off: words('-') },
  tbl: { read: words('tblPr tblGrid tr'), skipped: words(MARKS), off: words('-') },
  tr: { read: words('trPr tc'), skipped: words(`tblPrEx ${MARKS}`), off: words('-') },
  tblPr: {
    read: words('tblStyle tblW jc tblInd tblBorders tblCellMar'),
    skipped: words(
      'tblLayout tblLook tblOverlap tblCaption tblDescription tblPrChange tblStyleRowBandSize tblStyleColBandSize',
    ),
    off: words('bidiVisual tblCellSpacing'),
  },
  trPr: {
    read: words('cantSplit tblHeader trHeight jc'),
    skipped: words('cnfStyle trPrChange divId'),
    off: words('gridBefore gridAfter wBefore wAfter hidden tblCellSpacing'),
  },
  tcPr: {
    read: words('tcW gridSpan vMerge tcBorders shd tcMar vAlign'),
    skipped: words('cnfStyle noWrap hideMark tcPrChange'),
    off: words('tcFitText textDirection'),
  },
  sectPr: {
    read: words('headerReference footerReference pgSz pgMar titlePg cols type pgNumType'),
    skipped: words('docGrid formProt footnotePr endnotePr noEndnote paperSrc printerSettings sectPrChange'),
    off: words('bidi rtlGutter vAlign textDirection lnNumType pgBorders'),
  },
};

/** Values with which an element does nothing. */
const NOTHING: ReadonlySet<string> = new Set([
  '0',
  'false',
  'off',
  'none',
  'nil',
  '100',
  'top',
  'lrTb',
  'auto',
]);

/** @throws NotEmulated naming the first child that is seen but not known here. */
export function checkKnown(element: Element | null, kind: string): void {
  const known = KNOWN[kind];
  if (known === undefined) throw new Error(`no list of elements for ${kind}`);
  for (const one of elements(element)) {
    const name = nameOf(one);
    if (known.read.has(name) || known.skipped.has(name)) continue;
    const value = attribute(one, 'val') ?? attribute(one, 'w') ?? '';
    if (known.off.has(name) && NOTHING.has(value)) continue;
    throw unseen(`w:${name} in w:${kind}`);
  }
}

/** An error for something of a Word file that would look different here. */
export function unseen(what: string): NotEmulated {
  return new NotEmulated(`Import of a Word document with ${what}`);
}
