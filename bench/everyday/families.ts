import { readFileSync, readdirSync } from 'node:fs';

/**
 * Families of sentences and claims about one event, in our own words, one event after another:
 *
 *   # topic
 *   d 2024-10-18        the day of the article, where it counts
 *   a                   the sentences follow one another in one article
 *   s A sentence.
 *   c SCN A claim.      a letter for each sentence: same, conflicts, neither; `?` where people would differ
 */
export interface Family {
  name: string;
  date: string | undefined;
  article: boolean;
  sentences: string[];
  claims: { letters: string; claim: string }[];
}

const FOLDER = new URL('families/', import.meta.url);

/** @throws with file and line where a line is none of the above or its letters do not fit the sentences. */
export function parseFamilies(text: string, file: string): Family[] {
  const families: Family[] = [];
  let family: Family | undefined;
  text.split('\n').forEach((line, index) => {
    const bare = line.trim();
    if (bare === '') return;
    const fail = (): never => {
      throw new Error(`${file}:${index + 1}: ${line}`);
    };
    if (bare.startsWith('# ')) {
      family = {
        name: `${file} ${families.length + 1} ${bare.slice(2)}`,
        date: undefined,
        article: false,
        sentences: [],
        claims: [],
      };
      families.push(family);
    } else if (family === undefined) fail();
    else if (bare === 'a') family.article = true;
    else if (bare.startsWith('d ')) family.date = bare.slice(2).trim();
    else if (bare.startsWith('s ') && family.claims.length === 0) family.sentences.push(bare.slice(2).trim());
    else {
      const [, letters = '', claim = ''] = /^c ([SCN?]+) (.+)$/.exec(bare) ?? fail();
      if (letters.length !== family.sentences.length) fail();
      family.claims.push({ letters, claim });
    }
  });
  return families;
}

/** All families, file by file. */
export const families = (): Family[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) => parseFamilies(readFileSync(new URL(file, FOLDER), 'utf8'), file));
