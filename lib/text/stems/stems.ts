import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { fold } from '../normalize.ts';
import { koreanStem } from './korean.ts';
import { ukrainianStem } from './ukrainian.ts';

/** The stem of one word in small letters; endings are told by their accents, so that it is folded afterwards. */
type Stemmer = (lower: string) => string;

const STRESS = /\u0301/gu;
const cyrillic = (lower: string): string => lower.replace(STRESS, '').replaceAll('ё', 'е');

const STEMMERS: Record<string, Stemmer> = {
  es: (lower) => fold(spanish(lower)),
  fr: (lower) => fold(french(lower)),
  de: (lower) => fold(german(lower)),
  pt: (lower) => fold(portuguese(lower)),
  ru: (lower) => russian(cyrillic(lower)),
  uk: (lower) => ukrainianStem(cyrillic(fold(lower))),
  ko: koreanStem,
};

/** The stem of a word of a language other than English; the folded word where there is no stemmer for it. */
export const stemIn = (language: string, lower: string): string =>
  (Object.hasOwn(STEMMERS, language) ? STEMMERS[language]?.(lower) : undefined) ?? fold(lower);
