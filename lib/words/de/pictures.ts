import { germanPictures } from '../german-pictures.ts';
import type { Parts } from '../parts.ts';

export const pictures: Parts['pictures'] = { pictures: germanPictures };
