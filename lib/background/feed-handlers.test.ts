import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QUERY, SENTENCE, reader, setUp } from '../../tests/background/world.ts';
import { aClaim, uuidOf } from '../claims/examples.ts';
import { EVERY_CLAIM } from '../claims/claim-query.ts';
import type { Feed, FeedClaim } from '../claims/feed.ts';
import { createFeedHandlers } from './feed-handlers.ts';

let at = setUp();
beforeEach(() => {
  at = setUp();
});
afterEach(() => at.library.close());

const checked = (number: number, text: string): FeedClaim => ({
  key: String(number),
  text,
  language: 'en',
  review: {
    publisher: 'check.example',
    url: `https://check.example/${number}`,
    reviewRating: { alternateName: 'False' },
    verdict: 'refuted',
  },
});

async function bring(texts: readonly string[]): Promise<Feed> {
  const claims = async function* () {
    yield await Promise.resolve(texts.map((text, number) => checked(number, text)));
  };
  const brought = await at.library.bringFeed({ feed: { name: 'Checks' }, claims: claims() });
  if (brought === undefined) throw new Error('It was not brought in.');
  await at.fromPage['feeds.changed'](undefined, undefined);
  return brought.feed;
}

const marks = async () => (await at.fromReader['article.match'](QUERY, reader())).marks;
const shown = async () => (await marks()).flatMap(({ matches }) => matches);

describe('a claim of a feed', () => {
  it('is met in an article, and shown with who says what of it', async () => {
    await bring([SENTENCE, 'The lake froze.']);
    const [mark] = await marks();
    expect(mark?.matches).toMatchObject([
      {
        relation: 'same',
        claim: {
          text: SENTENCE,
          status: 'unverified',
          reviews: [{ publisher: 'check.example', rating: 'False', uncounted: 'not-accepted' }],
        },
      },
    ]);
    await at.settings.change(() => ({ factCheckers: ['check.example'] }));
    expect(await shown()).toMatchObject([{ claim: { status: 'refuted' } }]);
  });

  it('says whose it is, and has its status once the fact-checker is accepted, for as long', async () => {
    const { id } = await bring([SENTENCE, 'The lake froze.']);
    expect(await shown()).toMatchObject([{ claim: { feed: 'Checks', status: 'unverified' } }]);
    const checkers = async () => await at.fromPage['feed.checkers']({ id }, undefined);
    expect(await checkers()).toEqual([{ site: 'check.example', claims: 2, accepted: false }]);
    at.did.length = 0;
    const accepted = await at.fromPage['checker.accept']({ site: 'check.example' }, undefined);
    expect(accepted.factCheckers).toEqual(['check.example']);
    expect(await checkers()).toMatchObject([{ accepted: true }]);
    expect(at.did).toEqual(['refresh all but none']);
    expect(await shown()).toMatchObject([{ claim: { status: 'refuted' } }]);
    await at.fromPage['checker.refuse']({ site: 'check.example', uncount: false }, undefined);
    expect(await shown()).toMatchObject([{ claim: { status: 'unverified' } }]);
    expect(await at.fromPage['feed.checkers']({ id: 'gone' }, undefined)).toEqual([]);
  });

  it('is the user’s own once it was touched', async () => {
    await bring([SENTENCE]);
    const claimId = (await shown())[0]?.claim.id ?? '';
    await at.fromReader['decision.set']({ claimId, sentence: SENTENCE, verdict: 'confirmed' }, reader());
    expect((await shown())[0]?.claim).not.toHaveProperty('feed');
  });

  it('is read, edited and rejected as any other', async () => {
    await bring([SENTENCE]);
    const claimId = (await shown())[0]?.claim.id ?? '';
    const read = await at.fromPage['claim.read']({ claimId }, undefined);
    expect(read).toMatchObject({ claim: { id: claimId, tags: ['Checks'] } });
    const base = read?.claim.updatedAt ?? 0;
    await at.fromPage['claim.edit']({ claimId, base, change: { notes: 'Asked them.' } }, undefined);
    expect((await at.library.exportAll()).claims).toMatchObject([{ id: claimId, notes: 'Asked them.' }]);
    await at.fromReader['decision.set']({ claimId, sentence: SENTENCE, verdict: 'rejected' }, reader());
    expect(await shown()).toEqual([]);
  });

  it('is met nowhere while its feed is hidden, and once it is removed', async () => {
    const { id } = await bring([SENTENCE]);
    await at.fromPage['feed.hide']({ id, hidden: true }, undefined);
    expect(await shown()).toEqual([]);
    const EVERY = { query: EVERY_CLAIM, offset: 0, limit: 9 };
    expect(await at.fromReader['article.match'](QUERY, reader())).toMatchObject({ hiddenFeeds: 1 });
    expect(await at.fromPage['claims.browse'](EVERY, undefined)).toMatchObject({ all: 0, hiddenFeeds: 1 });
    await at.library.addRecords({ claims: [aClaim({ id: uuidOf(9), text: 'The lake froze.' })] });
    expect(await at.fromReader['article.match'](QUERY, reader())).not.toHaveProperty('hiddenFeeds');
    expect(await at.fromPage['claims.browse'](EVERY, undefined)).not.toHaveProperty('hiddenFeeds');
    await at.fromPage['feed.hide']({ id, hidden: false }, undefined);
    expect(await shown()).toHaveLength(1);
    await at.fromPage['feed.remove']({ id }, undefined);
    expect(await shown()).toEqual([]);
    expect(await at.fromPage['feeds.list'](undefined, undefined)).toMatchObject({
      feeds: [],
      behind: 0,
      bare: 0,
    });
    await expect(at.fromPage['feed.hide']({ id, hidden: true }, undefined)).rejects.toThrow('removed');
  });
});

describe('a feed of many claims', () => {
  // Ten times what is read at a time: an article is asked about before that can be done.
  const MANY = Array.from({ length: 10_100 }, (_, number) => `Ferry ${number} sank.`);

  it('has nobody wait: articles are matched, and claims saved, while it is read', async () => {
    await bring([...MANY, SENTENCE]);
    const behind = async () => (await at.fromPage['feeds.list'](undefined, undefined)).behind;
    expect(await behind()).toBeGreaterThan(0);
    await at.library.addRecords({ claims: [aClaim({ id: uuidOf(9), text: SENTENCE })] });
    expect((await shown()).map(({ claim }) => claim.id)).toContain(uuidOf(9));
    expect(await behind()).toBeGreaterThan(0);
    while ((await behind()) > 0) await new Promise((resolve) => setTimeout(resolve));
    const { bare, all } = await at.fromPage['feeds.list'](undefined, undefined);
    expect(all).toBe(MANY.length + 2);
    // Without a model of what claims are about there is nothing to wait for but their words.
    expect(bare).toBe(0);
    expect((await shown()).map(({ claim }) => claim.text)).toEqual([SENTENCE, SENTENCE]);
  }, 30_000);
});

it('tells of how many claims what they are about is still being made', async () => {
  const { 'feeds.list': list } = createFeedHandlers({
    library: at.library,
    matcher: { open: () => Promise.resolve(), behind: 3, bare: 5, size: 9 },
    readers: { refresh: () => Promise.resolve() },
  });
  expect(await list(undefined, undefined)).toEqual({ feeds: [], behind: 3, bare: 5, all: 12 });
});
