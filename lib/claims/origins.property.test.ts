import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin, Source, VerificationStatus } from './claim.ts';
import { aClaim, anOrigin, aSource, uuidOf } from './examples.ts';
import { taughtBy } from './learned.ts';
import { independentOrigins } from './origins.ts';
import { statusOf } from './status.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

const NAMES = ['Road Office', 'Valley Echo', 'Hill Herald', 'Port Watch', 'officials'] as const;
const ORIGINS: Origin[] = NAMES.map((name, at) => anOrigin({ id: uuidOf(900 + at), name }));
const SENTENCES = [
  'The old bridge over the Alder carries about four thousand cars on every working day of the year.',
  'A counter on the deck says that on weekdays in the cold season some 4,000 vehicles cross it.',
  'Both lanes are full.',
];
const SKETCHES = [0, 1].map((at) => Array.from({ length: 90 }, (_, hash) => hash * 10 + at));

const sources = fc
  .array(
    fc.record({
      origin: fc.nat(NAMES.length - 1),
      publisher: fc.constantFrom('Valley Echo', 'Hill Herald', 'Coast Daily'),
      attributedTo: fc.constantFrom(
        undefined,
        ...NAMES,
        'the bridge people',
        'the bridge ministry',
        'a clerk of the Road Office',
      ),
      sentence: fc.constantFrom(...SENTENCES),
      sketch: fc.constantFrom(undefined, ...SKETCHES),
      stance: fc.constantFrom('supports', 'supports', 'disputes', 'mentions'),
      certainty: fc.constantFrom('asserted', 'hedged'),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ origin, attributedTo, sketch, ...rest }, at) =>
      aSource({
        id: uuidOf(at + 10),
        originId: uuidOf(900 + origin),
        createdAt: at,
        ...(attributedTo !== undefined && { attributedTo }),
        ...(sketch !== undefined && { sketch }),
        ...rest,
      }),
    ),
  );

const idsOf = (groups: { sources: Source[] }[]) =>
  new Set(
    groups.map((group) =>
      group.sources
        .map(({ id }) => id)
        .toSorted()
        .join(),
    ),
  );
const RANK: Record<VerificationStatus, number> = {
  refuted: 0,
  unverified: 0,
  disputed: 0,
  reported: 1,
  corroborated: 2,
  verified: 3,
};

const namesOf = (groups: { name: string }[]) => groups.map(({ name }) => name).toSorted();

describe(`independentOrigins (seed ${seed})`, () => {
  it('joins through any number of others, and names each witness after one of its own', () => {
    fc.assert(
      fc.property(sources, fc.nat(), (all, turn) => {
        const witnesses = independentOrigins(all, ORIGINS);
        expect(namesOf(independentOrigins(all.toReversed(), ORIGINS))).toEqual(namesOf(witnesses));
        const of = new Map(witnesses.flatMap((one) => one.sources.map(({ id }) => [id, one])));
        const parted = all.flatMap((a, index) =>
          all
            .slice(index + 1)
            .filter((b) => of.get(a.id) !== of.get(b.id) && independentOrigins([a, b], ORIGINS).length < 2),
        );
        expect(parted).toEqual([]);
        const strangers = witnesses.filter(
          ({ name, sources: own }) =>
            !own.some(({ originId, publisher, attributedTo = '-' }) =>
              [publisher, attributedTo, NAMES[Number(originId.slice(-3)) - 900] ?? '-'].some((each) =>
                name.includes(each),
              ),
            ),
        );
        expect(strangers).toEqual([]);
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].toReversed();
        expect(idsOf(independentOrigins(turned, ORIGINS))).toEqual(idsOf(witnesses));
      }),
      settings,
    );
  });

  it('never lets a copy of a source raise a status, under whatever name it is printed', () => {
    const copied = fc.record({
      of: fc.nat(),
      same: fc.boolean(),
      publisher: fc.constantFrom('Coast Daily', 'Alder Post'),
    });
    fc.assert(
      fc.property(sources, copied, (all, { of, same, publisher }) => {
        const original = all[of % Math.max(1, all.length)];
        fc.pre(original !== undefined);
        // A short sentence is no proof of a copy: there the article is.
        fc.pre(same || original.sentence.length > 40);
        const copy = {
          ...original,
          id: uuidOf(99),
          ...(same ? {} : { publisher, url: 'https://copy.example/', originId: uuidOf(99) }),
        };
        const { status: before } = statusOf(aClaim(), all, [], ORIGINS);
        const { status: after } = statusOf(aClaim(), [...all, copy], [], ORIGINS);
        expect(RANK[after]).toBeLessThanOrEqual(RANK[before]);
      }),
      settings,
    );
  });

  it('does not join origins that the user keeps apart by words that were learned', () => {
    const words = fc.constantFrom('the bridge people', 'the spy agency', 'Port Watchers');
    const pick = fc.constantFrom(0, 3);
    fc.assert(
      fc.property(words, pick, pick, fc.boolean(), (said, one, other, both) => {
        fc.pre(one !== other);
        const learned = [{ words: said, sourceId: uuidOf(10), from: 'Valley Echo' }];
        const origins = ORIGINS.map((origin, at) =>
          at === one || (both && at === other) ? { ...origin, learned } : origin,
        );
        const here = aSource({
          id: uuidOf(10),
          originId: uuidOf(900 + one),
          attributedTo: said,
          sentence: 'a',
        });
        const there = aSource({
          id: uuidOf(11),
          originId: uuidOf(900 + other),
          attributedTo: said,
          sentence: 'b',
          url: 'https://b.example/',
          canonicalUrl: 'https://b.example/',
        });
        expect(independentOrigins([here, there], origins)).toHaveLength(2);
        // Words of nobody else's mean it where no origin is named; words of two mean neither.
        const unnamed = { ...there, originId: uuidOf(901) };
        expect(independentOrigins([here, unnamed], origins)).toHaveLength(both ? 2 : 1);
      }),
      settings,
    );
  });
});

describe(`taughtBy (seed ${seed})`, () => {
  it('leaves nothing behind where the user comes back to what stood there first', () => {
    const way = fc.array(fc.nat(NAMES.length - 1), { maxLength: 6 });
    const words = fc.constantFrom('the bridge people', 'officials', 'Road Office', 'Reuters', undefined);
    fc.assert(
      fc.property(fc.nat(NAMES.length - 1), way, words, (first, between, attributedTo) => {
        const source = aSource({ ...(attributedTo !== undefined && { attributedTo }) });
        let origins: Origin[] = ORIGINS;
        let now = first;
        for (const next of [...between, first]) {
          if (next === now) continue;
          const changed = taughtBy(source, NAMES[now] ?? '', uuidOf(900 + next), origins);
          origins = origins.map((origin) => changed.find(({ id }) => id === origin.id) ?? origin);
          now = next;
          const holders = origins.filter(({ learned = [] }) => learned.length > 0);
          expect(holders.length).toBeLessThanOrEqual(1);
          if (attributedTo !== 'the bridge people') expect(holders).toEqual([]);
        }
        expect(origins).toEqual(ORIGINS);
      }),
      settings,
    );
  });
});
