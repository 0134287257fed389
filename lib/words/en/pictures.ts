import { englishPictures } from '../english-pictures.ts';

export const pictures = { pictures: englishPictures };
