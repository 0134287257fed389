import { describe, expect, it } from 'vitest';
import type { FeedClaim } from '../claims/feed.ts';
import { noReading, readClaimFeed } from './claim-feed.ts';

const check = (number: number, change: object = {}) => ({
  '@type': 'ClaimReview',
  claimReviewed: `“The bridge at mile ${number} was closed.”`,
  url: `https://www.check.example/${number}`,
  author: { '@type': 'Organization', name: 'Check', url: 'https://check.example/' },
  datePublished: '2026-03-04',
  reviewRating: {
    '@type': 'Rating',
    alternateName: 'False',
    ratingValue: '1',
    bestRating: 5,
    worstRating: 1,
  },
  ...change,
});

async function read(given: unknown) {
  const text = typeof given === 'string' ? given : JSON.stringify(given, undefined, 1);
  async function* parts() {
    for (let at = 0; at < text.length; at += 100) yield await Promise.resolve(text.slice(at, at + 100));
  }
  const reading = noReading();
  const claims: FeedClaim[] = [];
  for await (const some of readClaimFeed(parts(), reading)) claims.push(...some);
  return { ...reading, claims };
}

const texts = async (given: unknown) => (await read(given)).claims.map(({ text }) => text);
const ONE_TWO = ['The bridge at mile 1 was closed.', 'The bridge at mile 2 was closed.'];

describe('a feed of fact-checks', () => {
  it.each([
    [
      'a DataFeed',
      {
        '@type': 'DataFeed',
        dataFeedElement: [
          { '@type': 'DataFeedItem', item: [check(1)] },
          { '@type': 'DataFeedItem', item: check(2) },
        ],
      },
    ],
    ['a list', [check(1), check(2)]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [check(1), check(2)] }],
    ['lines', `${JSON.stringify(check(1))}\n${JSON.stringify(check(2))}`],
    ['a list of graphs', [{ '@graph': [check(1), check(2)] }]],
  ])('is read where it is %s', async (_, given) => {
    expect(await texts(given)).toEqual(ONE_TWO);
  });

  it('gives what each says, and whose it is', async () => {
    const { claims } = await read([
      check(1),
      check(2, { author: { name: 'Check', url: 'https://other.example' } }),
      check(3, { author: { name: 'Check' } }),
    ]);
    const url = (number: number) => `https://www.check.example/${number}`;
    expect(claims).toEqual([
      {
        key: url(1),
        text: ONE_TWO[0],
        language: 'en',
        review: {
          publisher: 'check.example',
          url: url(1),
          datePublished: '2026-03-04',
          reviewRating: { alternateName: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 },
          verdict: 'refuted',
        },
      },
      {
        key: url(2),
        text: ONE_TWO[1],
        language: 'en',
        mention: {
          url: url(2),
          publisher: 'check.example',
          title: '',
          publishedAt: '2026-03-04',
          review: { rating: 'False', uncounted: 'elsewhere', of: 'other.example' },
        },
      },
      expect.objectContaining({
        mention: expect.objectContaining({ review: { rating: 'False', uncounted: 'no-address' } }) as unknown,
      }),
    ]);
  });

  it('has a fact-check once, and knows those of one page apart', async () => {
    const second = check(1, { claimReviewed: 'The ferry was late.' });
    const { claims } = await read([check(1), second, check(1), check(2)]);
    expect(claims.map(({ text }) => text)).toEqual([ONE_TWO[0], 'The ferry was late.', ONE_TWO[1]]);
    expect(new Set(claims.map(({ key }) => key)).size).toBe(3);
    // By its address alone, so that it is the same when its claim is put in other words.
    expect(claims[0]?.key).toBe('https://www.check.example/1');
  });

  it.each([
    ['no rating', { reviewRating: null }, 'no fact-check'],
    ['no claim', { claimReviewed: ' ' }, 'no fact-check'],
    ['no address', { url: 'javascript:alert(1)' }, 'where the fact-check stands'],
    ['nesting without end', { about: JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown }, 'nested'],
  ])('goes on behind an entry with %s, and says which', async (_, change, fault) => {
    const read3 = await read(
      `[\n${[check(1), check(5, change), check(2)].map((each) => JSON.stringify(each)).join(',\n')}\n]`,
    );
    expect(read3.claims.map(({ text }) => text)).toEqual(ONE_TWO);
    expect(read3).toMatchObject({ entries: 3, faulty: 1, faults: [{ at: 3 }] });
    expect(read3.faults[0]?.fault).toContain(fault);
  });

  it('is text, whatever it holds', async () => {
    const hostile = '<img src=x onerror=alert(1)> <script>alert(2)</script> was said.';
    const { claims } = await read([check(1, { claimReviewed: hostile, ['__proto__']: { polluted: true } })]);
    expect(claims[0]?.text).toContain('<script>');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['no JSON', 'claim,url\n1,2'],
    ['a file that breaks off', JSON.stringify([check(1), check(2)]).slice(0, -30)],
  ])('is refused where it is %s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'FormatError' });
  });
});
