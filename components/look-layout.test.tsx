import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTwo, lookLayout, MOST_ORIGINS } from './look-layout.ts';

const origin = (name: string, backs: number[], against: number[] = []) => ({
  name,
  backs,
  named: backs.slice(0, 1),
  against,
});
const mark = (sentence: number) => ({ sentence, tone: 'open' as const });
const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

describe('the picture of an article', () => {
  it('draws a line for each sentence of each origin, in page order, and says which go against it', () => {
    const layout = lookLayout({ origins: [origin('Town Hall', [2, 7]), origin('', [], [7])] }, [
      mark(7),
      mark(2),
      mark(4),
      { sentence: 5 },
    ]);
    expect(layout.sentences.map(({ sentence }) => sentence)).toEqual([2, 4, 7]);
    const [second, , seventh] = layout.sentences.map(({ y }) => y);
    const [hall, unnamed] = layout.origins.map(({ y }) => y);
    expect(layout.origins.map(({ name }) => name)).toEqual(['Town Hall', 'a source without a name']);
    expect(layout.lines).toEqual([
      { from: hall, to: second, side: 'backs', named: true },
      { from: hall, to: seventh, side: 'backs', named: false },
      { from: unnamed, to: seventh, side: 'against', named: false },
    ]);
  });

  it('gathers the origins there is no room for, and their lines', () => {
    const many = Array.from({ length: MOST_ORIGINS + 3 }, (_, index) => origin(`Paper ${index}`, [1]));
    const layout = lookLayout({ origins: many }, [mark(1)]);
    expect(layout.origins).toHaveLength(MOST_ORIGINS);
    expect(layout.origins.at(-1)?.name).toBe('4 more origins');
    expect(layout.lines).toHaveLength(MOST_ORIGINS);
  });

  it(`keeps everything inside, apart and in order, however much there is (seed ${seed})`, () => {
    const places = fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: 120 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string(), backs: places, named: places, against: places })),
        (origins) => {
          const sentences = [...new Set(origins.flatMap(({ backs, against }) => [...backs, ...against]))];
          const layout = lookLayout({ origins }, sentences.map(mark));
          for (const side of [layout.origins, layout.sentences]) {
            const ys = side.map(({ y }) => y);
            expect(ys.every((y, index) => y > (ys[index - 1] ?? 0) && y < layout.height)).toBe(true);
          }
          const total = new Set(origins.slice(MOST_ORIGINS - 1).flatMap(({ backs }) => backs)).size;
          const backing = layout.lines.filter(({ side }) => side === 'backs').length;
          expect(backing).toBeLessThanOrEqual(origins.reduce((sum, { backs }) => sum + backs.length, 0));
          expect(backing).toBeGreaterThanOrEqual(total);
        },
      ),
      { numRuns: 300, seed },
    );
  });

  it('breaks long names between words, and shortens what two lines do not hold', () => {
    expect(inTwo('Town Hall')).toEqual(['Town Hall']);
    expect(inTwo('National Intelligence Service')).toEqual(['National', 'Intelligence Service']);
    expect(inTwo('Ministry of Defence of the Hill Country')).toEqual([
      'Ministry of Defence',
      'of the Hill Country',
    ]);
    expect(inTwo('x'.repeat(60))).toEqual(['x'.repeat(20), `${'x'.repeat(19)}…`]);
  });
});
