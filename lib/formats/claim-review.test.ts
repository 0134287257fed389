import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claims, inParts, recordsIn, taken } from '../../tests/formats/any-claims.ts';
import { aClaim, aReview, aSource } from '../claims/examples.ts';
import { feedWriter } from './claim-review.ts';
import type { ImportedClaim, ReadEntry } from './imported.ts';
import { readClaimReviewFile } from './read-claim-reviews.ts';
import { written } from './taken.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const NOW = 1_795_000_000_000;
const ME = { name: 'The Desk', url: 'https://desk.example/checks' };
const fileOf = (records: ImportedClaim[], author?: typeof ME) =>
  [...written(feedWriter(NOW, author), records.map(taken))].join('');
const read = (text: string) => readClaimReviewFile(inParts(text), { now: NOW });

interface Feed {
  '@type': string;
  dataFeedElement: { item: Record<string, unknown>[] }[];
}
const itemsIn = (text: string) => (JSON.parse(text) as Feed).dataFeedElement.flatMap(({ item }) => item);

const CHECKED: ImportedClaim = {
  ...aClaim({ text: 'The Alder bridge is 40 metres long.' }),
  sources: [aSource(), aSource({ url: 'https://hill.example', stance: 'disputes' })],
  reviews: [aReview({ datePublished: '2024-05-06' })],
};

describe('a feed of fact-checks', () => {
  it('has of each claim its fact-checks with all they have to say', () => {
    const [review, ...others] = itemsIn(fileOf([CHECKED]));
    expect(others).toEqual([]);
    expect(review).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://plumbline.example/checks/bridge',
      datePublished: '2024-05-06',
      author: { '@type': 'Organization', name: 'Plumbline Checks', url: 'https://plumbline.example' },
      claimReviewed: 'The Alder bridge is 40 metres long.',
      itemReviewed: {
        '@type': 'Claim',
        appearance: [
          { '@type': 'CreativeWork', url: 'https://valley.example/bridge', headline: 'The bridge' },
        ],
      },
      reviewRating: { '@type': 'Rating', alternateName: 'False' },
    });
  });

  it('has the user’s verdicts where the user asks, and says whose they are', () => {
    const verdict = { value: 'refuted', reason: 'We measured it.', at: NOW } as const;
    const own = { ...CHECKED, reviews: [], verdict };
    expect(itemsIn(fileOf([own]))).toEqual([]);
    expect(itemsIn(fileOf([own], ME))).toMatchObject([
      {
        url: `https://desk.example/checks#claim-${CHECKED.id ?? ''}`,
        datePublished: new Date(NOW).toISOString(),
        author: ME,
        reviewRating: { alternateName: 'False' },
        reviewBody: 'We measured it.',
      },
    ]);
  });

  it(`says what is required of each, and is read back (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (records) => {
        const file = fileOf(records, ME);
        for (const review of itemsIn(file)) {
          for (const field of ['url', 'datePublished', 'author', 'claimReviewed', 'reviewRating'])
            expect(review[field]).toBeTruthy();
        }
        // What is no sentence may be nothing once it is read as a page's: tags, entities, white space.
        const entries: ReadEntry[] = [];
        for await (const entry of read(file)) entries.push(entry);
        const once = entries.flatMap((entry) => ('record' in entry ? entry.record : []));
        const twice = await recordsIn(read(fileOf(once)));
        expect(twice.flatMap(({ reviews }) => reviews)).toEqual(
          once.flatMap(({ reviews }) => reviews).filter(({ datePublished }) => datePublished !== undefined),
        );
      }),
      { numRuns: 1_000, seed },
    );
  }, 60_000);

  it('gives back words, rating, address and date as they are', async () => {
    const words = 'שלום — “ніколи” 🌉 5 % <5 & 다리';
    const reviewRating = { alternateName: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 };
    const {
      id: _id,
      createdAt: _c,
      updatedAt: _u,
      claimId: _,
      ...review
    } = aReview({
      datePublished: '2024-05-06T07:08:09Z',
      reviewRating,
      publisher: 'plumbline.example',
    });
    const [record] = await recordsIn(read(fileOf([{ ...CHECKED, text: words, reviews: [review] }])));
    expect(record).toEqual({ text: words, tags: [], notes: '', sources: [], reviews: [review] });
  });

  it('is read from a list, and what is no fact-check is told by line', async () => {
    const review = (change: object) => ({
      '@type': 'ClaimReview',
      claimReviewed: 'It rains.',
      reviewRating: { alternateName: 'True' },
      url: 'https://a.example/1',
      author: { url: 'https://b.example' },
      ...change,
    });
    const lines = [
      review({}),
      { '@type': 'Person' },
      review({ url: 'javascript:alert(1)' }),
      review({ claimReviewed: 'It snows.' }),
    ];
    const entries: ReadEntry[] = [];
    for await (const entry of read(`[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]`))
      entries.push(entry);
    expect(entries).toMatchObject([
      {
        at: 2,
        record: {
          text: 'It rains.',
          reviews: [],
          sources: [
            { stance: 'mentions', review: { rating: 'True', uncounted: 'elsewhere', of: 'b.example' } },
          ],
        },
      },
      { at: 3, fault: 'it has no fact-check with a claim and a rating' },
      { at: 4, fault: 'url: expected the address of the fact-check' },
      { at: 5, record: { text: 'It snows.' } },
    ]);
  });
});
