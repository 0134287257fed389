import { frenchPictures } from '../french-pictures.ts';
import type { Parts } from '../parts.ts';

export const pictures: Parts['pictures'] = { pictures: frenchPictures };
