import { ukrainianPictures } from '../ukrainian-pictures.ts';
import type { Parts } from '../parts.ts';

export const pictures: Parts['pictures'] = { pictures: ukrainianPictures };
