import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRetriever } from '../retriever.ts';
import { packTable } from '../meaning/table.ts';
import { readMeaning } from '../meaning.ts';
import { FEATURES } from './features.ts';
import { readQuery, wordsOf } from './query.ts';
import { createRanker } from './ranker.ts';
import { dayOf } from './reading.ts';
import { treesSay } from './trees.ts';
import type { Tree } from './trees.ts';

const MEANING = readMeaning(
  packTable({
    dimensions: 2,
    words: ['ferry', 'boat', 'bread', 'sank'],
    scales: new Float32Array([0.01, 0.01, 0.01, 0.001]),
    values: new Int8Array([100, 0, 100, 20, 0, 100, 50, 50]),
  }),
);
const TABLES = { meaning: MEANING, topics: MEANING };

const CLAIMS = [
  { id: 'a', text: 'A boat sank off Odense on Monday.', date: '2021-03-09' },
  { id: 'b', text: 'Bread from Odense won a prize on Monday.', date: '9 May 2016' },
];

const at = (row: Float64Array | undefined, name: string): number =>
  row?.[FEATURES.indexOf(name)] ?? Number.NaN;

describe('readQuery', () => {
  it('takes addresses out and parts tags, handles and the author of a post', () => {
    const post =
      'Shut the harbour now! #SaveOurHarbour https://example.org/x1 — Ana Lund (@ana_lund9) March 8, 2021';
    expect(wordsOf(post).whole.replace(/\s+/g, ' ')).toBe(
      'Shut the harbour now! Save Our Harbour — Ana Lund ( ana lund 9 ) March 8, 2021',
    );
    const read = readQuery(post, {});
    expect([...read.author]).toEqual(expect.arrayContaining(['ana', 'lund']));
    expect(read.tags).toBe('saveourharbour analund9');
    expect(read.day).toBe(Date.UTC(2021, 2, 8) / 86_400_000);
    expect(read.isPost).toBe(true);
  });

  it('reads a plain sentence as one', () => {
    const read = readQuery('The harbour - closed since May - is open (again).', {});
    expect([read.isPost, read.day, read.author.size, read.tags]).toEqual([false, undefined, 0, '']);
  });
});

describe('dayOf', () => {
  it.each([
    ['2016-05-09', Date.UTC(2016, 4, 9)],
    ['2016-05-09T10:00:00Z', Date.UTC(2016, 4, 9)],
    ['9 May 2016', Date.UTC(2016, 4, 9)],
    ['told on May 9, 2016 in an interview:', Date.UTC(2016, 4, 9)],
  ])('reads %s', (date, time) => {
    expect(dayOf(date)).toBe(time / 86_400_000);
  });

  it.each([[undefined], [''], ['2016'], ['yesterday']])('finds no day in %s', (date) => {
    expect(dayOf(date)).toBeUndefined();
  });
});

describe('the rows of a ranker', () => {
  const ranker = createRanker([], TABLES);
  const rows = ranker.rows(
    'A ferry sank off Odense. — Ana (@ana) March 8, 2021',
    CLAIMS.map((claim) => ({ claim, score: 2 })),
    () => 1,
  );

  it('have a finite number for each feature', () => {
    expect(rows.map((row) => row.length)).toEqual([FEATURES.length, FEATURES.length]);
    expect(rows.every((row) => row.every(Number.isFinite))).toBe(true);
  });

  it('tell the claim in other words from the one in the same place', () => {
    expect(at(rows[0], 'textSoft')).toBeGreaterThan(at(rows[1], 'textSoft'));
    expect(at(rows[0], 'textMeaning')).toBeGreaterThan(at(rows[1], 'textMeaning'));
    expect(at(rows[0], 'textMeaningOfBest')).toBe(1);
    expect(at(rows[0], 'daysAfter')).toBeCloseTo(Math.log(2));
    expect(at(rows[1], 'daysAfter')).toBeLessThan(-7);
  });

  it('stay numbers for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 15 }),
        fc.string({ maxLength: 15 }),
        (query, text) => {
          const found = [{ claim: { id: 'x', text, title: text }, score: 1 }];
          expect(ranker.rows(query, found, () => 1)[0]?.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('treesSay', () => {
  const tree: Tree = { feature: [0, 1], cut: [1, 5], left: [-1, -2], right: [1, -3], leaf: [10, 20, 30] };

  it.each([
    [[1, 9], 10],
    [[2, 5], 20],
    [[2, 6], 30],
  ])('follows the cuts of %j to %d', (row, leaf) => {
    expect(treesSay([tree], Float64Array.from(row))).toBe(leaf);
    expect(treesSay([tree, tree], Float64Array.from(row))).toBe(2 * leaf);
  });
});

describe('a retriever with a ranker', () => {
  /** Likes what is near in time, and nothing else. */
  const byDay: Tree = {
    feature: [FEATURES.indexOf('daysApart')],
    cut: [3],
    left: [-1],
    right: [-2],
    leaf: [1, 0],
  };

  it('puts what the first search found into the order of the ranker', () => {
    const retriever = createRetriever(createRanker([byDay], TABLES));
    retriever.add(CLAIMS);
    const text = 'Bread from Odense, and a prize. — Ana (@ana) March 8, 2021';
    expect(retriever.retrieve(text, 5).map(({ claim }) => claim)).toEqual(['a', 'b']);
    expect(createRetriever().retrieve(text, 5)).toEqual([]);
    expect(retriever.retrieve('of the', 5)).toEqual([]);
  });
});
