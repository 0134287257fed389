import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTable, readTable } from './table.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '한', '😀', "'"),
  minLength: 1,
  maxLength: 6,
});

describe('a table of words', () => {
  it('finds each of its words in its row, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 60 }),
        fc.array(fc.oneof(letters, fc.string()), { maxLength: 20 }),
        (words, asked) => {
          const scales = Float32Array.from(words, (_, row) => row / 7);
          const values = Int8Array.from(words, (_, row) => row);
          const table = readTable(packTable({ dimensions: 1, words, scales, values }));
          expect(table.words).toEqual(words);
          expect([...table.scales]).toEqual([...scales]);
          expect([...table.values]).toEqual([...values]);
          for (const word of [...words, ...asked.filter((each) => !each.includes('\n')), ''])
            expect(table.rowOf(word)).toBe(words.indexOf(word));
        },
      ),
      { numRuns: 1_000, seed },
    );
  });
});
