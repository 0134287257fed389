import { koreanPictures } from '../korean-pictures.ts';
import type { Parts } from '../parts.ts';

export const pictures: Parts['pictures'] = { pictures: koreanPictures };
