import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimQuery, EVERY_CLAIM } from '../claims/claim-query.ts';
import type { Claim, Source } from '../claims/claim.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { createClaimTable } from './claim-table.ts';
import { isBetween } from './days.ts';
import { entryOf } from './entry.ts';

const entry = (
  number: number,
  claim: Partial<Claim> = {},
  sources: Partial<Source>[] = [],
  rivals = false,
) => {
  const id = uuidOf(number);
  return entryOf(
    {
      claim: aClaim({ id, ...claim }),
      sources: sources.map((source, at) =>
        aSource({ id: uuidOf(number * 100 + at), claimId: id, ...source }),
      ),
      reviews: [],
      origins: [anOrigin()],
    },
    { rivals, fromFeed: false },
  );
};

function tableOf(...entries: ReturnType<typeof entry>[]) {
  const table = createClaimTable();
  for (const each of entries) table.put(each);
  const found = (query: Partial<ClaimQuery>) =>
    table.ids({ ...EVERY_CLAIM, ...query }).map((id) => Number(id.slice(-12)));
  const facets = (query: Partial<ClaimQuery>) => table.page({ ...EVERY_CLAIM, ...query }, 0, 0).facets;
  return { table, found, facets };
}

const quote = (exact: string) => ({ quote: { exact, prefix: '', suffix: 'storm' } });

describe('the words of a query', () => {
  const { found } = tableOf(
    entry(1, { updatedAt: 30, tags: ['Réforme'], notes: 'Ask Łucja.' }),
    entry(2, { updatedAt: 20, text: 'The Elbe froze in 1929.', title: 'Ice' }, [
      { publisher: 'Hafenblatt', title: '', ...quote('froze') },
    ]),
    entry(3, { updatedAt: 40, text: '東京の橋は閉鎖された。', language: 'ja' }),
    entry(4, { updatedAt: 20, text: 'Nothing happened.' }, [quote('a quiet day')]),
  );

  it.each([
    ['', [3, 1, 2, 4]],
    ['alder', [1]],
    ['CARS brid', [1]],
    ['reforme', [1]],
    ['RÉFORME alder', [1]],
    ['łucja', [1]],
    ['4,000', [1]],
    ['ice hafen', [2]],
    ['quiet', [4]],
    ['橋', [3]],
    ['lbe', []],
    ['alder froze', []],
    ['storm', []],
    ['***', [3, 1, 2, 4]],
  ])('“%s” are looked for', (words, expected) => {
    expect(found({ words, sort: 'changed' })).toEqual(expected);
  });

  it('put first what has them whole and in its own text', () => {
    const { found: ranked } = tableOf(
      entry(1, { text: 'A ferry sank.', notes: 'The port was closed.' }),
      entry(2, { text: 'A ferry sank.', notes: 'Portland was closed.' }),
      entry(3, { text: 'Portugal closed it.' }),
      entry(4, { text: 'The port is open.' }),
    );
    expect(ranked({ words: 'port' })).toEqual([4, 3, 1, 2]);
  });
});

describe('filters', () => {
  const { found, facets } = tableOf(
    entry(1, { tags: ['sea', 'fog'], eventDate: '2026-10' }, [{ publisher: 'A', originId: uuidOf(3) }], true),
    entry(2, { tags: ['sea'], eventDate: '2026-11-23' }, [{ publisher: 'B', stance: 'mentions' }]),
    entry(3, { language: 'de', updatedAt: Date.parse('2026-01-05T12:00') }),
  );

  it.each<[Partial<ClaimQuery>, number[]]>([
    [{ statuses: ['reported'] }, [1]],
    [{ statuses: ['reported', 'unverified'] }, [3, 1, 2]],
    [{ tags: ['sea'] }, [1, 2]],
    [{ tags: ['sea', 'fog'] }, [1]],
    [{ tags: ['nobody’s'] }, []],
    [{ publishers: ['A', 'B'] }, [1, 2]],
    [{ origins: ['Road Office'], publishers: ['A'] }, [1]],
    [{ languages: ['de'] }, [3]],
    [{ rivals: true }, [1]],
    [{ from: '2026-11' }, [2]],
    [{ to: '2026-10-15' }, [1]],
    [{ from: '2026-10-20', to: '2026' }, [1, 2]],
    [{ dated: 'changed', from: '2026', to: '2026-01-05' }, [3]],
    [{ dated: 'changed', from: '2026-01-06' }, []],
  ])('%o let through what they say', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('are offered with how many claims each would leave', () => {
    expect(facets({})).toEqual({
      statuses: [
        ['unverified', 2],
        ['reported', 1],
      ],
      tags: [
        ['sea', 2],
        ['fog', 1],
      ],
      origins: [['Road Office', 2]],
      publishers: [
        ['A', 1],
        ['B', 1],
      ],
      languages: [
        ['en', 2],
        ['de', 1],
      ],
      rivals: 1,
    });
    // Another status may be chosen besides; another tag is asked for on top.
    const { statuses, tags } = facets({ statuses: ['reported'] });
    expect({ statuses, tags }).toEqual({
      statuses: [
        ['unverified', 2],
        ['reported', 1],
      ],
      tags: [
        ['fog', 1],
        ['sea', 1],
      ],
    });
  });

  it('take a date for as long as it is precise', () => {
    expect(isBetween('2026', '2026-05', '2026-06')).toBe(true);
    expect(isBetween('2026-05-01T09:00:00Z', '2026-05-01', '2026-05-01')).toBe(true);
    expect(isBetween('2026-04', '2026-05', '')).toBe(false);
  });
});

describe('sorting', () => {
  it('goes by what is asked, and by the last change where that is the same', () => {
    const { found } = tableOf(
      entry(1, { text: '“Élan” won.', createdAt: 5, updatedAt: 10, eventDate: '2020' }),
      entry(2, { text: 'apples fell.', createdAt: 9, updatedAt: 9 }, [{}]),
      entry(3, { text: 'Zebras ran.', createdAt: 7, updatedAt: 30, eventDate: '2021-01' }),
    );
    expect(found({ sort: 'changed' })).toEqual([3, 1, 2]);
    expect(found({ sort: 'saved' })).toEqual([2, 3, 1]);
    expect(found({ sort: 'event' })).toEqual([3, 1, 2]);
    expect(found({ sort: 'text' })).toEqual([2, 1, 3]);
    expect(found({ sort: 'origins' })).toEqual([2, 3, 1]);
  });

  it('has the user’s own claims before those of feeds', () => {
    const { table, found } = tableOf(entry(1, { updatedAt: 1 }));
    table.put({ ...entry(2, { updatedAt: 2 }), row: { ...entry(2, { updatedAt: 2 }).row, fromFeed: true } });
    expect(found({})).toEqual([1, 2]);
  });
});

const WORDS = ['fog', 'foghorn', 'sea', 'seal', 'Élan', 'elan', '4,000', '東京', 'port'];
const aWord = fc.constantFrom(...WORDS);
const aDeed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ id: fc.nat(12), words: fc.array(aWord, { maxLength: 4 }), at: fc.nat(5) }),
  },
  { weight: 1, arbitrary: fc.record({ id: fc.nat(12) }) },
);

describe('a table that was changed often', () => {
  it('finds and sorts what one made anew finds', () => {
    fc.assert(
      fc.property(
        fc.array(aDeed, { maxLength: 12 }),
        fc.array(aWord, { maxLength: 2 }),
        fc.constantFrom('relevance', 'changed', 'text'),
        (deeds, words, sort) => {
          const { table, found } = tableOf();
          const now = new Map<number, ReturnType<typeof entry>>();
          const query = { words: words.join(' '), sort } as const;
          for (const deed of deeds) {
            if ('words' in deed) {
              const made = entry(deed.id, { text: `${deed.words.join(' ')}.`, updatedAt: deed.at });
              table.put(made);
              now.set(deed.id, made);
            } else {
              table.remove(uuidOf(deed.id));
              now.delete(deed.id);
            }
            // Orders are kept from here on, and patched.
            found(query);
          }
          expect(found(query)).toEqual(tableOf(...now.values()).found(query));
          expect(table.size).toBe(now.size);
        },
      ),
      { numRuns: 1000 },
    );
  }, 30_000);

  it('closes up what is gone', () => {
    const { table, found } = tableOf();
    for (let turn = 0; turn < 6; turn += 1)
      for (let number = 1; number <= 1200; number += 1)
        table.put(entry(number, { text: `Claim ${number} of turn${turn}.`, updatedAt: number }));
    expect(table.size).toBe(1200);
    expect(found({ words: 'turn5' })).toHaveLength(1200);
    expect(found({ words: 'turn4' })).toEqual([]);
    expect(found({ words: '1200 turn5' })).toEqual([1200]);
  });
});
