import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Claim, Review, Source, VerificationStatus } from './claim.ts';
import { aClaim, aReview, anOrigin, anotherSource, uuidOf } from './examples.ts';
import { outlookWords } from './status-outlook.ts';
import { whyOf } from './status-why.ts';
import { becauseWords } from './status-words.ts';
import { statusOf as computed } from './status.ts';
import { panel } from '../words/en/panel.ts';

/** With what is said of it in English. */
function statusOf(...given: Parameters<typeof computed>) {
  const found = computed(...given);
  const why = whyOf(found.reasons);
  const { status } = found;
  return { ...found, because: becauseWords(status, why, panel), outlook: outlookWords(status, why, panel) };
}

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };
// A thousand cases take seconds on a machine that is busy with others.
vi.setConfig({ testTimeout: 60_000 });

const ORIGINS = [3, 31, 32, 33].map((id) => anOrigin({ id: uuidOf(id), name: `Origin ${id}` }));
const SENTENCES = [
  'Some 4,000 cars a day cross the old bridge at Vale, by the count of the road office this spring.',
  'By the count of the road office this spring some 4,000 cars a day cross the old bridge at Vale.',
  'The bridge carries as many as that, a warden of the northern bank told us.',
  'In 2017 the bridge carried 4,000 cars a day.',
  'Nobody counted.',
];

const source: fc.Arbitrary<Source> = fc
  .record(
    {
      id: fc.uuid(),
      createdAt: fc.nat({ max: 5 }),
      publisher: fc.constantFrom('Valley Echo', 'Hill Herald', 'Coast Courier', 'Origin 31'),
      originId: fc.constantFrom(...ORIGINS.map(({ id }) => id), uuidOf(99)),
      sentence: fc.constantFrom(...SENTENCES),
      stance: fc.constantFrom('supports', 'supports', 'disputes', 'mentions'),
      certainty: fc.constantFrom('asserted', 'asserted', 'hedged', 'unverified'),
      attributedTo: fc.constantFrom('Origin 3', 'the Hill Herald', 'a passer-by'),
      publishedAt: fc.constantFrom('2017-04', '2023', '2024-10-18', '2024-12-01T08:00:00Z'),
    },
    { requiredKeys: ['id', 'createdAt', 'publisher', 'originId', 'sentence', 'stance', 'certainty'] },
  )
  .map((change) => anotherSource(change));
const sources = fc.array(source, { maxLength: 7 });
const review: fc.Arbitrary<Review> = fc
  .record({ id: fc.uuid(), verdict: fc.constantFrom('verified', 'refuted', 'disputed', 'unclear') })
  .map((change) => aReview(change));
const reviews = fc.array(review, { maxLength: 2 });
const value = fc.constantFrom('verified', 'refuted', 'disputed');
const plain = fc
  .record({ eventDate: fc.constantFrom('2017', '2024', '2024-10-18') }, { requiredKeys: [] })
  .map((change) => aClaim(change));
const claim: fc.Arbitrary<Claim> = fc
  .tuple(plain, fc.option(fc.record({ value, reason: fc.string(), at: fc.nat() })))
  .map(([bare, verdict]) => (verdict === null ? bare : { ...bare, verdict }));

const status = (given: Claim, from: Source[], checks: Review[] = []): VerificationStatus =>
  statusOf(given, from, checks, ORIGINS).status;

/** How much a status says for the claim. */
const HEIGHT: Record<VerificationStatus, number> = {
  refuted: 0,
  disputed: 1,
  unverified: 2,
  reported: 3,
  corroborated: 4,
  verified: 5,
};

function shuffled<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((each, at) => [keys[at] ?? at, each] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => each);
}

describe(`the status of any claim (seed ${seed})`, () => {
  it('is not raised by a copy of a source, whoever prints it', () => {
    const copies = fc.record(
      { publisher: fc.string({ minLength: 1 }), originId: fc.uuid(), certainty: fc.constant('asserted') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        claim,
        sources,
        reviews,
        source,
        copies,
        fc.boolean(),
        (given, from, checks, one, change, whole) => {
          // The same record again; or its text in another outlet, which a near copy is known by if it is long enough.
          fc.pre(whole || (one.sentence.length > 60 && one.certainty === 'asserted'));
          const copy = { ...one, id: uuidOf(5_000), ...(whole ? {} : change) };
          const before = status(given, [...from, one], checks);
          expect(HEIGHT[status(given, [...from, one, copy], checks)]).toBeLessThanOrEqual(HEIGHT[before]);
        },
      ),
      settings,
    );
  });

  it('never reaches corroborated by hedged support alone', () => {
    fc.assert(
      fc.property(plain, sources, (given, from) => {
        const hedged = from.map((each) =>
          each.stance === 'supports' && each.certainty === 'asserted'
            ? { ...each, certainty: 'hedged' as const }
            : each,
        );
        expect(['unverified', 'reported', 'disputed']).toContain(status(given, hedged));
      }),
      settings,
    );
  });

  it('is the same, word for word, in whatever order sources and reviews come', () => {
    const keys = fc.array(fc.integer(), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        claim,
        fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 7 }),
        reviews,
        keys,
        (given, from, checks, by) => {
          const words = ({ status, because, outlook }: ReturnType<typeof statusOf>) => [
            status,
            because,
            outlook,
          ];
          const origins = shuffled(ORIGINS, by);
          expect(words(statusOf(given, shuffled(from, by), shuffled(checks, by), origins))).toEqual(
            words(statusOf(given, from, checks, ORIGINS)),
          );
        },
      ),
      settings,
    );
  });

  it('is the user’s verdict where there is one, and says so', () => {
    fc.assert(
      fc.property(plain, value, fc.string(), sources, reviews, (given, verdict, reason, from, checks) => {
        const decided = { ...given, verdict: { value: verdict, reason, at: 1 } };
        const told = statusOf(decided, from, checks, ORIGINS);
        expect(told.status).toBe(verdict);
        expect(told.because).toContain('your verdict');
        if (reason.trim() !== '') expect(told.because).toContain(reason.trim());
        const otherwise = status(given, from, checks);
        expect(told.reasons.verdict?.otherwise).toBe(otherwise);
        if (otherwise !== verdict) expect(told.outlook).toContain(otherwise);
      }),
      settings,
    );
  });

  it('is neither raised nor lowered by a source from before the event, or about another year', () => {
    fc.assert(
      fc.property(claim, sources, reviews, source, fc.boolean(), (given, from, checks, one, early) => {
        const dated = { ...given, eventDate: '2024-10-18' };
        const late = early
          ? { ...one, publishedAt: '2024-10-17' }
          : { ...one, publishedAt: '2025', sentence: 'In 2017 the bridge carried 4,000 cars a day.' };
        expect(status(dated, [...from, late], checks)).toBe(status(dated, from, checks));
      }),
      settings,
    );
  });

  it('becomes what the outlook says it would', () => {
    const fresh = (stance: Source['stance'], id: number) =>
      anotherSource({
        id: uuidOf(7_000 + id),
        originId: uuidOf(8_000 + id),
        publisher: `Newcomer ${id}`,
        sentence: 'We counted.',
        stance,
        publishedAt: '2025-01-02',
      });
    fc.assert(
      fc.property(plain, sources, (given, from) => {
        const { outlook, status: now } = statusOf(given, from, [], ORIGINS);
        const after = (...more: Source[]) => status(given, [...from, ...more]);
        if (outlook.startsWith('A second origin')) expect(after(fresh('supports', 1))).toBe('corroborated');
        else if (outlook.startsWith('Two independent'))
          expect(after(fresh('supports', 1), fresh('supports', 2))).toBe('corroborated');
        else if (outlook.endsWith('supports it would make it reported.'))
          expect(after(fresh('supports', 1))).toBe('reported');
        else if (outlook.endsWith('supports it would make it disputed.'))
          expect(after(fresh('supports', 1))).toBe('disputed');
        else if (outlook.startsWith('A source that disputes'))
          expect(after(fresh('disputes', 1))).toBe('disputed');
        else expect(now).toBe('disputed');
      }),
      settings,
    );
  });
});
