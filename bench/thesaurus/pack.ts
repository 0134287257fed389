import { readFileSync, writeFileSync } from 'node:fs';
import { stem } from '../../lib/text/stem.ts';
import { BLOCKS, formOf, packSenses, Part } from '../../lib/matching/thesaurus.ts';

/**
 * `node bench/thesaurus/pack.ts`: the thesaurus as the extension looks things up in it. What people write is
 * `entries.txt`, one entry a line:
 *
 *   head (hint) = says the same, … | < narrower, … | > wider, … | ! rules it out, … | ~ the same from the other side, …
 *
 * Whoever believes a narrower word believes the head, and whoever believes the head a wider one.
 */
const SIGNS: Readonly<Record<string, number>> = {
  '<': Part.narrower,
  '>': Part.wider,
  '!': Part.opposite,
  '~': Part.converse,
};

/** Words of a phrase that change with who and what it is told of. */
const LOOSE =
  /^(?:a|an|the|one's|oneself|his|her|its|their|my|your|our|himself|herself|itself|themselves|somebody|someone|something)$/;

/** A word or phrase as it is listed, without the hint at its sense. */
const termOf = (listed: string): string =>
  listed
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase();

/** Packs entries. Lines that are empty or begin with `#` are left out. */
export function pack(entries: string): string {
  const blocks = {
    words: new Map<string, number[]>(),
    stems: new Map<string, number[]>(),
    phrases: new Map<string, number[]>(),
  };
  const put = (block: Map<string, number[]>, key: string, sense: number): void => {
    const known = block.get(key);
    if (known === undefined) block.set(key, [sense]);
    else if (known.at(-1) !== sense) known.push(sense);
  };
  const list = (term: string, sense: number): void => {
    const parts = term.split(/\s+/).filter((word) => word !== '' && !LOOSE.test(word));
    if (parts.length === 1) put(blocks.words, parts[0] ?? '', sense);
    else if (parts.length > 1) put(blocks.phrases, parts.map(formOf).join(' '), sense);
  };
  let entry = 0;
  for (const line of entries.split('\n')) {
    const cut = line.indexOf('=');
    if (cut <= 0 || line.startsWith('#')) continue;
    list(termOf(line.slice(0, cut)), entry * 8);
    line
      .slice(cut + 1)
      .split('|')
      .forEach((group, index) => {
        const bare = group.trim();
        const part = index === 0 ? Part.same : SIGNS[bare[0] ?? ''];
        if (part === undefined) return;
        for (const term of (index === 0 ? bare : bare.slice(1)).split(','))
          list(termOf(term), entry * 8 + part);
      });
    entry += 1;
  }
  for (const [word, senses] of blocks.words) {
    const key = stem(word);
    if (!blocks.stems.has(key)) blocks.stems.set(key, senses);
  }
  return BLOCKS.map((name) =>
    [...blocks[name]]
      .map(([key, senses]) => [key, packSenses([...new Set(senses)].toSorted((a, b) => a - b))] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, senses]) => `${key}\t${senses}`)
      .join('\n'),
  ).join('\n\n');
}

export const ENTRIES = new URL('entries.txt', import.meta.url);
export const PACKED = new URL('../../public/thesaurus.txt', import.meta.url);

if (import.meta.main) writeFileSync(PACKED, pack(readFileSync(ENTRIES, 'utf8')));
