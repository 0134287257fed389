import { existsSync, readFileSync } from 'node:fs';
import { readMeaning } from '../../lib/matching/meaning.ts';
import type { Meaning } from '../../lib/matching/meaning.ts';
import type { Tables } from '../../lib/matching/ranker/reading.ts';

/** The tables of words that ship with the extension; each is missing where its file is. */
const TABLES = new URL('../../public/', import.meta.url);

function load(name: string): Meaning | undefined {
  const file = new URL(name, TABLES);
  return existsSync(file) ? readMeaning(new Uint8Array(readFileSync(file)).buffer) : undefined;
}

export const loadMeaning = (): Meaning | undefined => load('meaning.bin');

export const loadTables = (): Tables => ({ meaning: loadMeaning(), topics: load('topics.bin') });
