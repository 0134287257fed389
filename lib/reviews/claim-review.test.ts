import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaimReviews } from './claim-review.ts';
import { verdictOf } from './rating.ts';
import { standingOf } from './standing.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const PAGE = 'https://www.plumbline.example/checks/bridge';
const NODE = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: '/checks/bridge',
  claimReviewed: 'The Alder bridge carries 9,000 cars a day.',
  datePublished: '2020-03-04',
  author: { '@type': 'Organization', name: 'Plumbline', url: 'https://plumbline.example/' },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: '1',
    bestRating: '5',
    worstRating: 1,
    alternateName: 'False',
  },
};
const REVIEW = {
  claim: 'The Alder bridge carries 9,000 cars a day.',
  rating: { words: 'False', value: 1, best: 5, worst: 1 },
  url: PAGE,
  author: 'Plumbline',
  authorUrls: ['https://plumbline.example/'],
  publishedAt: '2020-03-04',
};
const read = (markup: unknown) => readClaimReviews(markup, PAGE);
const change = (fields: object) => read({ ...NODE, ...fields })[0];

describe('ClaimReview markup', () => {
  it.each([
    ['a node', NODE],
    ['a list', [[NODE]]],
    ['a graph', { '@graph': [{ '@type': 'WebPage' }, NODE] }],
    ['a main entity', { '@type': 'NewsArticle', mainEntity: NODE }],
    ['a list of reviews', { '@type': 'Article', review: [{ '@type': 'Review' }, NODE] }],
    ['something deep', { a: [{ b: { c: [{ hasPart: [{ about: NODE }] }] } }] }],
    ['twice the same', [NODE, { '@graph': [NODE] }]],
    ['two types', { ...NODE, '@type': ['Review', 'http://schema.org/ClaimReview'] }],
    ['no type', { ...NODE, '@type': undefined }],
    ['another spelling', { ...NODE, '@type': undefined, type: 'schema:claimreview' }],
  ])('is found as %s', (_, markup) => {
    expect(read(markup)).toEqual([REVIEW]);
  });

  it('follows references into the graph', () => {
    const markup = {
      '@graph': [
        { ...NODE, author: { '@id': '#us' }, reviewRating: { '@id': '#rating' } },
        { '@id': '#us', '@type': 'Organization', name: 'Plumbline', url: ['https://plumbline.example/'] },
        { '@id': '#rating', ...NODE.reviewRating },
      ],
    };
    expect(read(markup)).toEqual([REVIEW]);
  });

  it('has several of one page', () => {
    const other = { ...NODE, claimReviewed: 'The bridge was closed in May.' };
    expect(read([NODE, other]).map(({ claim }) => claim)).toEqual([NODE.claimReviewed, other.claimReviewed]);
  });

  it.each([
    [
      'entities',
      'Cars &amp;amp; lorries &#8220;flood&#8221; the town&rsquo;s bridge',
      'Cars & lorries “flood” the town’s bridge',
    ],
    ['tags', '<p>Cars flood<br/>the bridge</p>', 'Cars flood the bridge'],
    ['signs that are no tags', 'Fewer than <5 % and >2 % of cars', 'Fewer than <5 % and >2 % of cars'],
    ['quotation marks', ' “Cars flood the bridge.” ', 'Cars flood the bridge.'],
    ['quotations within', '“Cars” flood “the bridge”', '“Cars” flood “the bridge”'],
    ['a label', 'Fact Check: Cars flood the bridge', 'Cars flood the bridge'],
    ['a list', ['', 'Cars flood the bridge'], 'Cars flood the bridge'],
    [
      'a value with its language',
      { '@value': 'Cars flood the bridge', '@language': 'en' },
      'Cars flood the bridge',
    ],
  ])('has its claim without %s', (_, claimReviewed, claim) => {
    expect(change({ claimReviewed })?.claim).toBe(claim);
  });

  it.each([
    ['text alone', 'Half true', { words: 'Half true' }],
    ['a number alone', 2, { words: '2', value: 2 }],
    [
      'a number on a scale',
      { ratingValue: '2,0', bestRating: 5 },
      { words: '2 on a scale from 1 to 5', value: 2, best: 5 },
    ],
    ['words in the place of the number', { ratingValue: 'False' }, { words: 'False' }],
    ['a name', { name: 'False', ratingValue: -1, bestRating: -1 }, { words: 'False', value: -1, best: -1 }],
    ['a list', [NODE.reviewRating], REVIEW.rating],
  ])('has its rating from %s', (_, reviewRating, rating) => {
    expect(change({ reviewRating })?.rating).toEqual(rating);
  });

  it.each([
    ['no rating', { reviewRating: undefined }],
    ['an empty rating', { reviewRating: { alternateName: ' ', ratingValue: '' } }],
    ['no claim', { claimReviewed: '  ' }],
  ])('is nothing with %s', (_, fields) => {
    expect(change(fields)).toBeUndefined();
  });

  it.each([
    ['2019-11-19T09:01:42+05:30', '2019-11-19T09:01:42+05:30'],
    ['2019-11-19 14:42:55Z', '2019-11-19T14:42:55Z'],
    ['2019-11-19 morning', '2019-11-19'],
    ['0001-01-01 00:00:00Z', undefined],
    ['last week', undefined],
  ])('is dated %s', (datePublished, date) => {
    expect(change({ datePublished })?.publishedAt).toBe(date);
  });

  it('has no address where it gives none of the web', () => {
    expect(change({ url: 'javascript:alert(1)', author: 'Plumbline' })).toMatchObject({
      author: 'Plumbline',
      authorUrls: [],
    });
    expect(change({ url: 'javascript:alert(1)' })).not.toHaveProperty('url');
    expect(change({ author: { '@id': 'https://plumbline.example/#us', name: 'P' } })?.authorUrls).toEqual([]);
  });

  it('never fails on any JSON, and what it finds can be kept', () => {
    const json = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(...Object.keys(NODE), ...Object.keys(NODE.reviewRating), '@id', '@graph', 'name'),
          fc.oneof(
            tie('any'),
            fc.constantFrom('ClaimReview', 'False', 'https://plumbline.example', '&lt;b&gt;'),
          ),
        ),
      ),
    })).any;
    fc.assert(
      fc.property(json, (markup) => {
        for (const { claim, rating, url, authorUrls } of read([markup, NODE])) {
          expect(claim.trim()).toBe(claim);
          expect(claim.length * rating.words.length).toBeGreaterThan(0);
          for (const address of [url ?? PAGE, ...authorUrls]) expect(address).toMatch(/^https?:/);
        }
      }),
      { numRuns: 1000, seed },
    );
  });

  it(`is bounded, however much there is (seed ${seed})`, () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({ ...NODE, claimReviewed: `Claim ${index}` }));
    expect(read(many)).toHaveLength(20);
    let deep: unknown = NODE;
    for (let depth = 0; depth < 5_000; depth += 1) deep = [deep];
    expect(read(deep)).toEqual([]);
  });
});

const WILD = path.resolve('../shared/data/claimreview/in-the-wild.jsonl');
const there = existsSync(WILD);

describe(`markup of real pages${there ? '' : ' (skipped: ../shared is absent)'}`, () => {
  it.skipIf(!there)('is read with its rating, and only what names its author’s address is its own', () => {
    const lines = readFileSync(WILD, 'utf8').trim().split('\n');
    const pages = lines.map((line) => JSON.parse(line) as { page: string; jsonld: unknown });
    const found = pages.map(({ page, jsonld }) => {
      const [review] = readClaimReviews(jsonld, page);
      return review && [review.rating.words, verdictOf(review.rating), standingOf(review, page).own];
    });
    expect(found).toEqual([
      ['True', 'verified', false],
      ['False', 'refuted', false],
      ['Unproven', 'unclear', true],
    ]);
  });
});
