import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLAIM, QUERY, captured, reader, setUp, tab } from '../../tests/background/world.ts';
import { aReview, uuidOf } from '../claims/examples.ts';
import type { ReviewToSave } from '../messaging/review-requests.ts';

let at = setUp();
beforeEach(() => {
  at = setUp();
  at.world.tabs = [tab(5)];
});
afterEach(() => at.library.close());

const PAGE = captured('').url;
const found = (change: Partial<ReviewToSave> = {}): ReviewToSave => ({
  id: uuidOf(20),
  tabId: 5,
  captured: captured('', { publisher: 'The Most Famous Paper' }),
  review: {
    claim: CLAIM.text,
    rating: { words: 'Four herrings', value: 1, best: 5, worst: 1 },
    url: PAGE,
    author: 'The Most Famous Paper',
    authorUrls: ['https://about.news.example/'],
    publishedAt: '2020-03-04',
  },
  verdict: 'refuted',
  standing: { own: true, site: 'news.example' },
  accept: false,
  ...change,
});
const save = async (change: Partial<ReviewToSave> = {}) =>
  await at.fromPage['review.save'](found(change), undefined);
const kept = async (id = uuidOf(20)) => (await at.library.claimDetails([id])).get(id);
const checkers = async () => (await at.settings.read()).factCheckers;

describe('review.save', () => {
  it('keeps a fact-check of an accepted fact-checker, named by its site, and marks the claim everywhere', async () => {
    const { claim, counted } = await save({ accept: true });
    expect(counted).toBe(true);
    expect(claim).toMatchObject({ text: CLAIM.text, status: 'refuted' });
    const { reviews = [], sources } = (await kept()) ?? {};
    expect(reviews).toMatchObject([
      {
        publisher: 'news.example',
        url: PAGE,
        datePublished: '2020-03-04',
        reviewRating: { alternateName: 'Four herrings', ratingValue: 1, bestRating: 5, worstRating: 1 },
        verdict: 'refuted',
      },
    ]);
    expect(sources).toEqual([]);
    expect(at.did).toEqual(['refresh all but none']);
    const { marks } = await at.fromReader['article.match'](QUERY, reader());
    expect(marks).toMatchObject([{ tone: 'refuted', matches: [{ claim: { status: 'refuted' } }] }]);
  });

  it('asks once: the next one of the same site counts by itself', async () => {
    await save({ accept: true });
    expect(await checkers()).toEqual(['news.example']);
    expect(await save({ id: uuidOf(30), review: { ...found().review, claim: 'It rained.' } })).toMatchObject({
      counted: true,
    });
    await save({ accept: true });
    expect(await checkers()).toEqual(['news.example']);
  });

  it('keeps what is not accepted as a source that mentions it, and says why', async () => {
    const { claim, counted } = await save();
    expect(counted).toBe(false);
    expect(claim).toMatchObject({ status: 'unverified', reviews: [] });
    expect((await kept())?.sources).toMatchObject([
      {
        url: PAGE,
        publisher: 'news.example',
        stance: 'mentions',
        review: { rating: 'Four herrings', uncounted: 'not-accepted' },
      },
    ]);
    expect(await checkers()).toEqual([]);
    await save({ accept: true });
    expect(await kept()).toMatchObject({ sources: [], reviews: [{ verdict: 'refuted' }] });
  });

  it.each([
    ['another site’s', { own: false, site: 'news.example', uncounted: 'elsewhere', of: 'other.example' }],
    ['nobody’s', { own: false, site: 'news.example', uncounted: 'no-address' }],
  ] as const)('never counts what is %s, accepted or not', async (_, standing) => {
    await at.settings.change(() => ({ factCheckers: ['news.example', 'other.example'] }));
    expect(await save({ standing, accept: true })).toMatchObject({ counted: false });
    const { own: _own, site: _site, ...why } = standing;
    expect((await kept())?.sources).toMatchObject([{ review: { rating: 'Four herrings', ...why } }]);
  });

  it.each([
    ['address', { url: 'https://other.example/a' }],
    ['author', { authorUrls: ['https://news.example', 'https://fake-news.example'] }],
    ['author at all', { authorUrls: [] }],
  ])('does not count what is called its own and has another %s', async (_, change) => {
    const { counted } = await save({ accept: true, review: { ...found().review, ...change } });
    expect(counted).toBe(false);
    expect(await checkers()).toEqual([]);
  });

  it('joins a claim that is kept, and disagreeing fact-checks make it disputed', async () => {
    await at.library.addRecords({ claims: [CLAIM], reviews: [aReview({ verdict: 'verified' })] });
    const { claim } = await save({ accept: true, claimId: CLAIM.id });
    expect(claim).toMatchObject({ id: CLAIM.id, status: 'disputed' });
    expect(claim.why.reviews).toHaveLength(2);
    expect((await at.library.exportAll()).statusEvents).toMatchObject([
      { from: 'verified', to: 'disputed', because: { kind: 'review' } },
    ]);
    expect(await at.library.counts()).toMatchObject({ claims: 1 });
  });

  it('is saved once, though it was sent twice or found anew', async () => {
    await save();
    await save();
    await save({ id: uuidOf(40), claimId: uuidOf(20) });
    expect(await at.library.counts()).toMatchObject({ claims: 1, sources: 1 });
  });

  it('is not saved from a tab that shows another page', async () => {
    at.world.tabs = [tab(5, 'other.example')];
    await expect(save({ accept: true })).rejects.toMatchObject({ code: 'failed' });
    at.world.tabs = [];
    await expect(save()).rejects.toMatchObject({ code: 'failed' });
    expect(await at.library.counts()).toMatchObject({ claims: 0 });
    expect(await checkers()).toEqual([]);
  });

  it('is not saved from a site that is off, nor from a private window unless allowed', async () => {
    at.world.privateTabs = [5];
    await expect(save({ accept: true })).rejects.toMatchObject({ code: 'private' });
    at.world.privateTabs = [];
    await at.settings.change(() => ({ sitesOff: ['news.example'] }));
    await expect(save()).rejects.toMatchObject({ code: 'site-off' });
    expect(await at.library.counts()).toMatchObject({ claims: 0 });
    expect(await checkers()).toEqual([]);
  });
});

describe('review.claims', () => {
  it('finds the kept claim that was checked', async () => {
    await at.library.addRecords({ claims: [CLAIM] });
    const similar = await at.fromPage['review.claims']({ text: CLAIM.text, language: 'en' }, undefined);
    expect(similar).toMatchObject([{ relation: 'same', claim: { id: CLAIM.id } }]);
  });
});

describe('checker.refuse', () => {
  const refuse = async (uncount: boolean) =>
    await at.fromPage['checker.refuse']({ site: 'news.example', uncount }, undefined);
  const shown = async () => (await at.fromPage['claim.read']({ claimId: uuidOf(20) }, undefined))?.view;
  const RAIN = { ...found().review, claim: 'It rained.', url: 'https://news.example/rain' };
  beforeEach(async () => {
    await save({ accept: true });
    at.did.length = 0;
  });

  it('has new fact-checks not count, and those that are saved count on', async () => {
    expect((await refuse(false)).factCheckers).toEqual([]);
    expect(await shown()).toMatchObject({ status: 'refuted' });
    // What feeds have of it is otherwise.
    expect(at.did).toEqual(['refresh all but none']);
    expect(await save({ id: uuidOf(30), review: RAIN })).toMatchObject({ counted: false });
  });

  it('has those that are saved count no longer where it is wished, until it is accepted again', async () => {
    expect((await refuse(true)).factCheckers).toEqual([]);
    const view = await shown();
    expect(view).toMatchObject({ status: 'unverified', reviews: [{ uncounted: 'not-accepted' }] });
    expect(view?.history.at(-1)).toMatchObject({ cause: { kind: 'refused', name: 'news.example' } });
    expect(at.did).toEqual(['refresh all but none']);
    const { marks } = await at.fromReader['article.match'](QUERY, reader());
    expect(marks).toMatchObject([{ tone: 'open' }]);
    await save({ id: uuidOf(30), accept: true, review: RAIN });
    expect(await shown()).toMatchObject({ status: 'refuted' });
  });
});
