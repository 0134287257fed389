import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LookMark, type LookMatch, articleLook, restsOn } from './article-look.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

const anySource = fc.record({
  stance: fc.constantFrom('supports', 'disputes', 'mentions'),
  origin: fc.oneof(fc.constantFrom('Town Hall', 'town hall', 'the Town Hall', 'Hill Wire', ''), fc.string()),
});
type AnyMatch = LookMatch & Pick<LookMark, 'tone'>;
const anyMatch: fc.Arbitrary<AnyMatch> = fc
  .record({
    claim: fc.record({
      status: fc.constantFrom('refuted', 'verified', 'disputed', 'corroborated', 'reported', 'unverified'),
      sources: fc.array(anySource, { maxLength: 4 }),
    }),
    said: fc.constantFrom<Pick<AnyMatch, 'relation' | 'suggested' | 'decision' | 'tone'>[]>(
      { relation: 'same', tone: 'open' },
      { relation: 'same', tone: 'backed', decision: 'confirmed' },
      { relation: 'conflicts', tone: 'contested' },
      { relation: 'related' },
      { relation: 'related', suggested: 'same', tone: 'suggested' },
      { relation: 'related', suggested: 'conflicts', tone: 'suggested' },
    ),
  })
  .map(({ said, ...rest }) => ({ ...rest, ...said }));
const anyMarks: fc.Arbitrary<LookMark[]> = fc
  .uniqueArray(
    fc.record({
      sentence: fc.nat({ max: 60 }),
      certainty: fc.constantFrom('asserted', 'hedged', 'unverified', 'denied'),
      attributedTo: fc.constantFrom('the town hall', 'Hill Wire', 'officials'),
      matches: fc.array(anyMatch, { minLength: 1, maxLength: 3 }),
    }),
    { selector: ({ sentence }) => sentence, maxLength: 8 },
  )
  .map((marks) =>
    marks.map((mark) => {
      const tone = mark.matches.find((match) => match.tone !== undefined)?.tone;
      return { ...mark, ...(tone === undefined ? {} : { tone }) };
    }),
  );

const sourcesOf = (marks: readonly LookMark[], ofOne: (match: LookMatch) => boolean = () => true) =>
  marks.flatMap(({ matches }) => matches.filter(ofOne).flatMap(({ claim }) => claim.sources));

/** The same things in another order at every level. */
const shuffled = (marks: readonly LookMark[]): LookMark[] =>
  marks.toReversed().map((mark) => ({
    ...mark,
    matches: mark.matches
      .toReversed()
      .map((match) => ({ ...match, claim: { ...match.claim, sources: match.claim.sources.toReversed() } })),
  }));

/** Every source a second time. */
const copied = (marks: readonly LookMark[]): LookMark[] =>
  marks.map((mark) => ({
    ...mark,
    matches: mark.matches.map((match) => {
      const { sources } = match.claim;
      return { ...match, claim: { ...match.claim, sources: [...sources, ...sources] } };
    }),
  }));

describe(`an article in one look (seed ${seed})`, () => {
  const holds = (is: (marks: LookMark[]) => void) => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        is(marks);
      }),
      settings,
    );
  };

  it('has no more origins than its sentences have sources, and no fewer with one more sentence', () => {
    holds((marks) => {
      const look = articleLook({ sentences: 61 }, marks);
      expect(look.origins.length).toBeLessThanOrEqual(sourcesOf(marks).length);
      const backing = sourcesOf(marks, ({ relation }) => relation === 'same');
      expect(restsOn(look).length).toBeLessThanOrEqual(backing.length);
      expect(look.origins.length).toBeGreaterThanOrEqual(
        articleLook({ sentences: 61 }, marks.slice(1)).origins.length,
      );
    });
  });

  it('is the same in whatever order its parts come, and with a copy of every source', () => {
    holds((marks) => {
      const look = articleLook({ sentences: 61 }, marks);
      expect(articleLook({ sentences: 61 }, shuffled(marks))).toEqual(look);
      expect(articleLook({ sentences: 61 }, copied(marks))).toEqual(look);
    });
  });

  it('has every sentence as matched, related or unspoken, and origins only of those that say something', () => {
    holds((marks) => {
      const look = articleLook({ sentences: 61 }, marks);
      expect(look.matched + look.related + look.unspoken).toBe(look.checked);
      for (const part of [look.conflicting, look.hedgedMatched, look.suggested]) {
        expect(part).toBeLessThanOrEqual(look.matched);
      }
      const saying = marks.filter(({ matches }) => matches.some(({ relation }) => relation !== 'related'));
      const places = new Set(saying.map(({ sentence }) => sentence));
      for (const { backs, against, named } of look.origins) {
        expect(named.filter((place) => !backs.includes(place))).toEqual([]);
        expect(backs.length + against.length).toBeGreaterThan(0);
        expect([...backs, ...against].filter((place) => !places.has(place))).toEqual([]);
      }
    });
  });
});
