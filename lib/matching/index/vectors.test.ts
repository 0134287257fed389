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

  it('are made later where claims came by their words alone, whatever is added, removed, merged or stopped meanwhile', async () => {
    const vectorOf = (id: number): Float32Array =>
      Float32Array.from({ length: 8 }, (_, i) => (i === id % 8 ? 1 : 0));
    const recordFor = (id: number): Int32Array => Int32Array.of(id, 7);
    const step = fc.record({
      do: fc.constantFrom('add', 'add bare', 'remove', 'tidy', 'complete', 'reopen', 'ask'),
      ids: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        let index = createIndex(SPACE);
        const there = new Set<number>();
        const bare = new Set<number>();
        const extras = (id: number) => ({ vector: vectorOf(id), record: recordFor(id) });
        const add = (ids: readonly number[], isBare: boolean): void => {
          for (const id of ids) {
            there.add(id);
            if (isBare) bare.add(id);
            else bare.delete(id);
            const more = isBare ? { bare: true } : extras(id);
            index.add([{ id: String(id), language: 'en', hashes, words: String(id), ...more }]);
          }
        };
        const agree = (): void => {
          expect(index.bare === 0).toBe(bare.size === 0);
          for (const id of there) {
            const [found = []] = index.candidates([{ hashes, language: 'en', about: vectorOf(id) }], {
              least: 0.1,
              most: 99,
            });
            expect(new Set(found.map(({ place }) => Number(index.idAt(place))))).toEqual(there);
            for (const { place, cosine } of found) {
              const other = Number(index.idAt(place));
              expect(index.wordsAt(place)).toBe(String(other));
              expect([...index.recordAt(place)]).toEqual(bare.has(other) ? [] : [other, 7]);
              expect(Math.round(cosine)).toBe(!bare.has(other) && other % 8 === id % 8 ? 1 : 0);
            }
          }
        };
        for (const { do: what, ids } of steps) {
          if (what === 'add' || what === 'add bare') add(ids, what === 'add bare');
          else if (what === 'remove') {
            for (const id of ids) expect(index.remove(String(id))).toBe(there.delete(id));
            for (const id of ids) bare.delete(id);
          } else if (what === 'tidy') while (index.tidy());
          else if (what === 'reopen') {
            const again = openIndex(
              index.stored().map(({ name, bytes, marks }) => ({ name, bytes: bytes.slice(), marks })),
              SPACE,
            );
            if (again === undefined) throw new Error('What was stored cannot be opened.');
            index = again;
          } else if (what === 'complete') {
            let asked = false;
            while (
              await index.complete(
                (words) => extras(Number(words)),
                () => {
                  // Others have their turn in the middle of it.
                  if (asked) return undefined;
                  asked = true;
                  for (const id of ids) if (index.remove(String(id))) there.delete(id);
                  add([12], false);
                  index.tidy();
                  return Promise.resolve();
                },
              )
            );
            bare.clear();
          } else agree();
        }
        agree();
      }),
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
