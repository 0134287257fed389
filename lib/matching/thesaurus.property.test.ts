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
});
