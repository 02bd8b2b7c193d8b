/** Every screen of the page in every state a person may meet, for pictures and for the checks of accessibility. */
import { CASES } from './galleryCases';
import { DECISIONS, FORMS } from './galleryForms';
import { BULKS, HOMES, SEARCHES } from './galleryLists';
import type { Place, Shot } from './gallerySet';

export type { Shot } from './gallerySet';

export const GALLERY: readonly Shot[] = [...HOMES, ...SEARCHES, ...BULKS, ...FORMS, ...DECISIONS, ...CASES];

/** The places where a state is met. */
export const placesOf = ({ only }: Shot): readonly Place[] => (only ? [only] : ['SIDEBAR', 'WEB']);
