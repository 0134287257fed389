import { existsSync, readFileSync } from 'node:fs';
import { readMeaning } from '../../lib/matching/meaning.ts';
import type { Aids } from '../../lib/matching/matcher.ts';
import type { Meaning } from '../../lib/matching/meaning.ts';
import { judge } from './judge.ts';
import { readThesaurus } from '../../lib/matching/thesaurus.ts';
import type { Tables } from '../../lib/matching/ranker/reading.ts';

/** The tables of words that ship with the extension; each is missing where its file is. */
const TABLES = new URL('../../public/', import.meta.url);

function load(name: string): Meaning | undefined {
  const file = new URL(name, TABLES);
  return existsSync(file) ? readMeaning(new Uint8Array(readFileSync(file)).buffer) : undefined;
}

/** What words mean, and what they say of each other. */
export function loadMeaning(): Meaning | undefined {
  const meaning = load('meaning.bin');
  const file = new URL('thesaurus.txt', TABLES);
  if (meaning === undefined || !existsSync(file)) return meaning;
  return { ...meaning, thesaurus: readThesaurus(readFileSync(file, 'utf8')) };
}

export const loadTables = (): Tables => ({ meaning: loadMeaning(), topics: load('topics.bin') });

/** All that the extension decides with. */
export const loadAids = (): Aids => ({ ...loadTables(), judge });
