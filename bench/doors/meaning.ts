import { existsSync, readFileSync } from 'node:fs';
import { readMeaning } from '../../lib/matching/meaning.ts';
import type { Meaning } from '../../lib/matching/meaning.ts';

const TABLE = new URL('../../public/meaning.bin', import.meta.url);

/** The table of meanings that ships with the extension, or `undefined` where it is not there. */
export function loadMeaning(): Meaning | undefined {
  if (!existsSync(TABLE)) return undefined;
  return readMeaning(new Uint8Array(readFileSync(TABLE)).buffer);
}
