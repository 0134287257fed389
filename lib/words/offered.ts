import { type Language, languageOf } from './language-names.ts';
import type { Words } from './parts.ts';

/** In the scripts' own world, where the page cannot see it. */
const KEY = Symbol.for('second-source.words');

const world = globalThis as { [KEY]?: Partial<Record<Language, Words>> };

/** Called by a script of words (`entrypoints/words-de.ts`), which is put into a page before what draws in it. */
export function offerWords(language: Language, words: object): void {
  world[KEY] = { ...world[KEY], [language]: words as Words };
}

/** The words that were put here in a language (a browser's tag will do), else `others`. */
export function offeredWords(tag: string, others: Words): Words {
  return world[KEY]?.[languageOf(tag)] ?? others;
}
