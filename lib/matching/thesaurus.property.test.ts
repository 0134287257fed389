import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSenses, readThesaurus } from './thesaurus.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const word = fc.string({ unit: fc.constantFrom('b', 'k', 'o', 'é'), minLength: 1, maxLength: 4 });
const senses = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 4 });
const lines = fc.uniqueArray(fc.tuple(word, senses), { selector: ([key]) => key, maxLength: 30 });

describe('readThesaurus', () => {
  it('finds the senses of each word that is listed', () => {
    fc.assert(
      fc.property(lines, fc.array(word), (listed, others) => {
        const sorted = listed
          .map(([key, list]) => [key, list.toSorted((a, b) => a - b)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const block = sorted.map(([key, list]) => `${key}\t${packSenses(list)}`).join('\n');
        const thesaurus = readThesaurus(`${block}\n\nzz\t1\n\nzz zz\t1\n`);
        const known = new Map(sorted);
        for (const asked of [...known.keys(), ...others])
          if (known.has(asked)) expect(thesaurus.senses(asked)).toEqual(known.get(asked));
      }),
      { numRuns: 1_000, seed },
    );
  });

  it('finds the longest set phrase that begins at each word', () => {
    const forms = fc.array(fc.constantFrom('bo', 'ko', 'up', 'off', 'é', ';'), {
      minLength: 1,
      maxLength: 9,
    });
    const phrase = fc
      .array(fc.constantFrom('bo', 'ko', 'up', 'off', 'é'), { minLength: 2, maxLength: 4 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 12 }), forms, (keys, text) => {
        const sorted = keys.toSorted((a, b) => (a < b ? -1 : 1));
        const block = sorted.map((key, i) => `${key}\t${packSenses([i])}`).join('\n');
        const thesaurus = readThesaurus(`zz\t1\n\nzz\t1\n\n${block}`);
        const found = thesaurus.phrases(text).map(({ at, senses }) => ({ at, key: sorted[senses[0] ?? -1] }));
        expect(found).toEqual(text.flatMap((_, from) => longestAt(sorted, text, from)));
      }),
      { numRuns: 1_000, seed },
    );
  });
});

/** By trying each listed phrase: of the ways to find one the first, by places. */
function longestAt(keys: readonly string[], text: readonly string[], from: number) {
  const ways: { at: number[]; key: string }[] = [];
  const follow = (words: readonly string[], at: readonly number[], key: string): void => {
    const [next, ...rest] = words;
    if (next === undefined) {
      ways.push({ at: [...at], key });
      return;
    }
    const last = at.at(-1) ?? 0;
    for (let k = last + 1; k < Math.min(text.length, last + 5); k += 1) {
      const near = k - last - 1 < 2 || ['up', 'off'].includes(text[k] ?? '');
      if (text[k] === next && near) follow(rest, [...at, k], key);
      if (text[k] === ';') break;
    }
  };
  for (const key of keys) {
    const [first, ...rest] = key.split(' ');
    if (text[from] === first) follow(rest, [from], key);
  }
  const most = Math.max(0, ...ways.map(({ at }) => at.length));
  const longest = ways.filter(({ at }) => at.length === most);
  longest.sort((a, b) => a.at.map((k, i) => k - (b.at[i] ?? 0)).find((step) => step !== 0) ?? 0);
  return longest.slice(0, 1);
}
