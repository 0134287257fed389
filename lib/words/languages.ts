import { english, type Words } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { korean } from './korean.ts';
import { type Language, LANGUAGES } from './language-names.ts';
import { spanish } from './spanish.ts';
import { ukrainian } from './ukrainian.ts';

export const CATALOGUES: Record<Language, Words> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  ko: korean,
  uk: ukrainian,
};

/** The words for a language as browsers name it ("de-AT", "uk"); English where there are none. */
export function wordsFor(tag: string): Words {
  const [base = ''] = tag.toLowerCase().split(/[-_]/u);
  return CATALOGUES[LANGUAGES.find((each) => each === base) ?? 'en'];
}
