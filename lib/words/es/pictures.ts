import { spanishPictures } from '../spanish-pictures.ts';
import type { Parts } from '../parts.ts';

export const pictures: Parts['pictures'] = { pictures: spanishPictures };
