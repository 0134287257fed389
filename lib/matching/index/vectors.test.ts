import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createIndex, openIndex } from './claim-index.ts';
import { termHashes } from './hash.ts';

const unitVector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .filter((values) => Math.hypot(...values) > 0.1)
  .map((values) => Float32Array.from(values, (value) => value / Math.hypot(...values)));

vi.setConfig({ testTimeout: 60_000 });

const SPACE = { dimensions: 8, version: 7 };
const hashes = termHashes(['bridge']);

describe('vectors of claims', () => {
  it('keep the cosine to a hundredth or two, wherever their claim goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(unitVector, { nil: undefined }), { minLength: 1, maxLength: 12 }),
        unitVector,
        fc.nat(12),
        (vectors, asked, gone) => {
          const index = createIndex(SPACE);
          for (const [i, vector] of vectors.entries())
            index.add([{ id: String(i), language: 'en', hashes, vector }]);
          index.remove(String(gone));
          const opened = openIndex(index.stored(), SPACE);
          opened?.add([{ id: 'last', language: 'en', hashes, vector: asked }]);
          while (opened?.tidy());
          const [found = []] =
            opened?.candidates([{ hashes, language: 'en', about: asked }], { least: 0.1, most: 9 }) ?? [];
          expect(found).toHaveLength(vectors.length + (gone < vectors.length ? 0 : 1));
          for (const { place, cosine } of found) {
            const id = opened?.idAt(place) ?? '';
            const kept = id === 'last' ? asked : vectors[Number(id)];
            const exact = kept?.reduce((sum, value, i) => sum + value * (asked[i] ?? 0), 0) ?? 0;
            expect(Math.abs(cosine - exact)).toBeLessThan(0.02);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are not taken for those of another table', () => {
    const index = createIndex(SPACE);
    index.add([{ id: 'a', language: 'en', hashes, vector: undefined }]);
    expect(openIndex(index.stored(), { dimensions: 8, version: 8 })).toBeUndefined();
    expect(openIndex(index.stored(), SPACE)?.size).toBe(1);
    expect(openIndex(index.stored())?.size).toBe(1);
    expect(index.bytesBesides).toBe(12 + 8);
  });
});
