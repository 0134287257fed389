import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { KOREAN } from './languages/korean.ts';
import type { Language } from './languages/language.ts';
import { PORTUGUESE } from './languages/portuguese.ts';
import { RUSSIAN } from './languages/russian.ts';
import { SPANISH } from './languages/spanish.ts';
import { UKRAINIAN } from './languages/ukrainian.ts';

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['de', GERMAN],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['ko', KOREAN],
  ['pt', PORTUGUESE],
  ['ru', RUSSIAN],
  ['uk', UKRAINIAN],
]);

/** The languages that are read with words of their own; English has rules of another kind (`lib/matching/syntax`). */
export const READ_LANGUAGES: readonly string[] = [...LANGUAGES.keys()];

/** What is known of a language by its primary subtag; of most nothing is. */
export const languageRules = (primary: string): Language | undefined => LANGUAGES.get(primary);

const stops = new Map<string, ReadonlySet<string>>();

/** The function words of a language, in small letters with their accents. */
export function stopWordsOf(primary: string): ReadonlySet<string> {
  let found = stops.get(primary);
  if (found === undefined) {
    found = new Set((LANGUAGES.get(primary)?.stop ?? '').split(/\s+/));
    stops.set(primary, found);
  }
  return found;
}
