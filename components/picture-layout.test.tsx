import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLDED, type OriginGraph, SIDES } from '../lib/claims/pictures.ts';
import { apart } from './label-places.ts';
import { originLayout } from './origin-layout.ts';
import { inLines, widthOf } from './picture-text.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const RUNS = { numRuns: 1000, seed };
/** Milliseconds, on a machine with other work to do. */
const TIMEOUT = 60_000;

describe('labels that would like to stand at the same height', () => {
  it(`stand apart, in their order, within what there is where there is room (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 12 }), (wishes) => {
        const places = apart(wishes, 16, 0, 200);
        const sorted = wishes
          .map((wish, at) => ({ wish, at, place: places[at] ?? 0 }))
          .toSorted((a, b) => a.wish - b.wish || a.at - b.at);
        for (const [at, each] of sorted.entries()) {
          const next = sorted[at + 1];
          if (next !== undefined) expect(next.place - each.place).toBeGreaterThanOrEqual(16 - 1e-6);
          expect(each.place).toBeGreaterThanOrEqual(-1e-6);
          expect(each.place).toBeLessThanOrEqual(200 + 1e-6);
        }
        const isFree = sorted.every(({ wish }, at) => at === 0 || wish - (sorted[at - 1]?.wish ?? 0) >= 16);
        if (isFree) expect(places).toEqual(wishes);
      }),
      RUNS,
    );
  });
});

describe('a text in lines', () => {
  it(`fits its width, loses nothing but white space unless it says so, and is never too many lines (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' }), { maxLength: 12 }),
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (parts, width, most) => {
          const text = parts.join(' ');
          const lines = inLines(text, width, 13, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(width + 13);
          const plain = (words: string) => words.replaceAll(/\s/gu, '');
          const shown = plain(lines.join(''));
          if (shown.endsWith('…')) expect(plain(text).startsWith(shown.slice(0, -1))).toBe(true);
          else expect(shown).toBe(plain(text));
        },
      ),
      RUNS,
    );
  });
});

const name = fc.string({ minLength: 1, maxLength: 60 });
const graph = fc
  .record({
    outlets: fc.array(name, { minLength: 1, maxLength: 14 }),
    origins: fc.array(name, { minLength: 1, maxLength: 14 }),
    claims: fc.array(name, { minLength: 1, maxLength: 14 }),
    rest: fc.boolean(),
    links: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 400 })), { maxLength: 40 }),
  })
  .map(({ outlets, origins, claims, rest, links }): OriginGraph => {
    const folded = rest ? 7 : 0;
    const place = (number: number, list: readonly string[]) => {
      const at = number % (list.length + (rest ? 1 : 0));
      return at === list.length ? FOLDED : at;
    };
    return {
      sources: 9,
      outlets: { shown: outlets.map((each) => ({ name: each, sources: 1, origins: 1 })), rest: folded },
      origins: {
        shown: origins.map((each) => ({
          name: each,
          outlets: 1,
          sources: 1,
          claims: 1,
          sides: [1, 0, 0, 0],
        })),
        rest: folded,
      },
      claims: {
        shown: claims.map((text, at) => ({ id: String(at), text, status: 'reported', origins: 1 })),
        rest: folded,
      },
      rests: links.map(([a, b, sources]) => ({
        outlet: place(a, outlets),
        origin: place(b, origins),
        sources,
      })),
      says: links.map(([a, b, pairs]) => ({
        origin: place(a, origins),
        claim: place(b, claims),
        side: SIDES[pairs % 4] ?? 'aside',
        pairs,
      })),
    };
  });

describe('the graph of origins on any width', () => {
  it(
    `has boxes that do not meet, within the picture, and lines from the side of one to the side of another (seed ${seed})`,
    () => {
      fc.assert(
        fc.property(graph, fc.integer({ min: 260, max: 1400 }), (given, width) => {
          const more = { outlet: '7 more outlets', origin: '7 more origins', claim: '7 more claims' };
          const { height, boxes, links, headings } = originLayout(given, width, more);
          const isInside = boxes.every(
            (box) => box.x >= 0 && box.x + box.width <= width + 1e-6 && box.y + box.height <= height,
          );
          const isFree = boxes.every((box, at) =>
            boxes.slice(at + 1).every((other) => {
              const beside = other.x >= box.x + box.width || box.x >= other.x + other.width;
              return beside || other.y >= box.y + box.height || box.y >= other.y + other.height;
            }),
          );
          expect({ isInside, isFree }).toEqual({ isInside: true, isFree: true });
          expect(links).toHaveLength(given.rests.length + given.says.length);
          const touches = ([x, y]: [number, number], wanted: string, right: boolean) =>
            boxes.some(
              (box) =>
                box.name === wanted &&
                Math.abs(box.x + (right ? box.width : 0) - x) < 1e-6 &&
                y >= box.y &&
                y <= box.y + box.height,
            );
          const loose = links.filter(
            ({ from, to, start, end }) => !touches(start, from, true) || !touches(end, to, false),
          );
          expect(loose).toEqual([]);
          expect(headings).toHaveLength(width >= 600 ? 3 : 4);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
