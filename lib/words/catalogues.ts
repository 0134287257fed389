import { common as deCommon } from './de/common.ts';
import { panel as dePanel } from './de/panel.ts';
import { pictures as dePictures } from './de/pictures.ts';
import { popup as dePopup } from './de/popup.ts';
import { side as deSide } from './de/side.ts';
import { common as enCommon } from './en/common.ts';
import { panel as enPanel } from './en/panel.ts';
import { pictures as enPictures } from './en/pictures.ts';
import { popup as enPopup } from './en/popup.ts';
import { side as enSide } from './en/side.ts';
import { common as esCommon } from './es/common.ts';
import { panel as esPanel } from './es/panel.ts';
import { pictures as esPictures } from './es/pictures.ts';
import { popup as esPopup } from './es/popup.ts';
import { side as esSide } from './es/side.ts';
import { common as frCommon } from './fr/common.ts';
import { panel as frPanel } from './fr/panel.ts';
import { pictures as frPictures } from './fr/pictures.ts';
import { popup as frPopup } from './fr/popup.ts';
import { side as frSide } from './fr/side.ts';
import { common as koCommon } from './ko/common.ts';
import { panel as koPanel } from './ko/panel.ts';
import { pictures as koPictures } from './ko/pictures.ts';
import { popup as koPopup } from './ko/popup.ts';
import { side as koSide } from './ko/side.ts';
import { common as ukCommon } from './uk/common.ts';
import { panel as ukPanel } from './uk/panel.ts';
import { pictures as ukPictures } from './uk/pictures.ts';
import { popup as ukPopup } from './uk/popup.ts';
import { side as ukSide } from './uk/side.ts';
import type { Language } from './language-names.ts';
import type { Parts, Words } from './parts.ts';

/** All that the interface can say, part by part. For tests: a surface loads its parts alone (`load.ts`). */
export const PARTS: Record<Language, Parts> = {
  de: { common: deCommon, panel: dePanel, pictures: dePictures, popup: dePopup, side: deSide },
  en: { common: enCommon, panel: enPanel, pictures: enPictures, popup: enPopup, side: enSide },
  es: { common: esCommon, panel: esPanel, pictures: esPictures, popup: esPopup, side: esSide },
  fr: { common: frCommon, panel: frPanel, pictures: frPictures, popup: frPopup, side: frSide },
  ko: { common: koCommon, panel: koPanel, pictures: koPictures, popup: koPopup, side: koSide },
  uk: { common: ukCommon, panel: ukPanel, pictures: ukPictures, popup: ukPopup, side: ukSide },
};

const whole = (parts: Parts): Words => Object.assign({}, ...(Object.values(parts) as object[])) as Words;

export const CATALOGUES: Record<Language, Words> = {
  de: whole(PARTS.de),
  en: whole(PARTS.en),
  es: whole(PARTS.es),
  fr: whole(PARTS.fr),
  ko: whole(PARTS.ko),
  uk: whole(PARTS.uk),
};

export const english = CATALOGUES.en;
