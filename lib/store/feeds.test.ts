import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../claims/claim.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import type { Feed, FeedClaim } from '../claims/feed.ts';
import { claimView } from '../claims/view-of.ts';
import type { BringFeed, FeedChange } from './bring-feed.ts';
import { type Connection, connect } from './connection.ts';
import { type Library, openLibrary } from './library.ts';

let books: Library;
let raw: Connection;
beforeEach(() => {
  const platform = { indexedDB: new IDBFactory(), IDBKeyRange };
  books = openLibrary(platform);
  raw = connect(platform);
});
afterEach(() => {
  books.close();
  raw.close();
});

const checked = (number: number, text = `Bridge ${number} was closed.`): FeedClaim => ({
  key: `https://check.example/${number}`,
  text,
  language: 'en',
  review: {
    publisher: 'check.example',
    url: `https://check.example/${number}`,
    datePublished: '2026-03-04',
    reviewRating: { alternateName: 'False' },
    verdict: 'refuted',
  },
});

const mentioned = (number: number): FeedClaim => ({
  key: `https://hoster.example/${number}`,
  text: `Ferry ${number} was late.`,
  language: 'en',
  mention: {
    publisher: 'hoster.example',
    url: `https://hoster.example/${number}`,
    title: '',
    publishedAt: '2025',
    review: { rating: 'False', uncounted: 'elsewhere', of: 'check.example' },
  },
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => checked(from + at));

async function* parts(claims: readonly FeedClaim[], size = 700) {
  for (let from = 0; from < claims.length; from += size)
    yield await Promise.resolve(claims.slice(from, from + size));
}

async function bring(
  claims: readonly FeedClaim[],
  more: Partial<BringFeed> & { id?: string } = {},
): Promise<{ feed: Feed; change: FeedChange }> {
  const { id, ...rest } = more;
  const feed = { name: 'Checks', ...(id === undefined ? {} : { id }) };
  const brought = await books.bringFeed({ feed, claims: parts(claims), ...rest });
  if (brought === undefined) throw new Error('It was not brought in.');
  return brought;
}

/** All claims that are read, by parts of some size. */
async function readAll(most: number): Promise<Claim[]> {
  const read: Claim[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const part = await books.readThrough(after, most);
    read.push(...part.claims.map(({ claim }) => claim));
    after = part.last;
  }
  return read;
}

/** Ids of all claims that are listed, by their text. */
async function listed(): Promise<Map<string, string>> {
  return new Map((await readAll(5_000)).map(({ text, id }) => [text, id]));
}

async function idOf(text: string): Promise<string> {
  return (await listed()).get(text) ?? '';
}

async function statusOf(id: string): Promise<string> {
  const details = (await books.claimDetails([id])).get(id);
  if (details === undefined) throw new Error('No such claim.');
  return claimView(details.claim, details.sources, details.reviews, details.origins).status;
}

describe('a feed that is brought in', () => {
  it('is listed with its claims, which are read, counted and matched as rows are', async () => {
    const { feed, change } = await bring([...range(0, 1_200), mentioned(1)]);
    expect(change).toEqual({ added: 1_201, changed: 0, gone: 0, same: 0, own: 0 });
    expect(await books.feeds()).toEqual([feed]);
    expect(feed).toMatchObject({ name: 'Checks', hidden: false, claims: 1_201 });
    expect(await books.counts()).toEqual({ claims: 1_201, sources: 0 });
    const claims = await listed();
    expect(claims.size).toBe(1_201);
    const id = claims.get('Bridge 1111 was closed.') ?? '';
    expect(await books.matchClaims([id, uuidOf(9)])).toEqual([
      { id, text: 'Bridge 1111 was closed.', language: 'en' },
    ]);
    const { claim, reviews } = (await books.claimDetails([id])).get(id) ?? {};
    expect(claim).toMatchObject({ id, text: 'Bridge 1111 was closed.', tags: ['Checks'] });
    expect(reviews).toMatchObject([{ claimId: id, publisher: 'check.example', uncounted: 'not-accepted' }]);
    const ferry = claims.get('Ferry 1 was late.') ?? '';
    expect(await books.matchClaims([ferry])).toMatchObject([{ date: '2025' }]);
    expect((await books.claimDetails([ferry])).get(ferry)?.sources).toMatchObject([
      { stance: 'mentions', review: { rating: 'False', of: 'check.example' } },
    ]);
  });

  it('is read through with all others, without what was touched or is hidden', async () => {
    await books.addRecords({ claims: [aClaim()] });
    const { feed } = await bring(range(0, 600));
    await bring([mentioned(1)]);
    await books.editClaim(await idOf('Bridge 3 was closed.'), 9e15, { notes: 'n' });
    const all = async () => (await readAll(100)).map(({ text }) => text).toSorted();
    const bridges = range(0, 600).map(({ text }) => text);
    expect(await all()).toEqual([aClaim().text, 'Ferry 1 was late.', ...bridges].toSorted());
    await books.hideFeed(feed.id, true);
    expect(await all()).toEqual([aClaim().text, 'Bridge 3 was closed.', 'Ferry 1 was late.'].toSorted());
  });

  it('is read through to its end by parts of any size, each claim once', async () => {
    const [first, second] = [
      await bring(range(0, 730)),
      await bring(range(2_000, 2_130), { feed: { name: 'More' } }),
    ];
    const all = 860;
    for (const most of [1, 150, 500, 5_000]) {
      const seen = (await readAll(most)).map(({ id }) => id);
      expect([seen.length, new Set(seen).size]).toEqual([all, all]);
    }
    expect(first.feed.claims + second.feed.claims).toBe(all);
  });

  it('is told to those who keep all claims', async () => {
    const heard: unknown[] = [];
    const stop = books.onWritten((written) => heard.push(written));
    const { feed } = await bring(range(0, 3));
    await books.hideFeed(feed.id, true);
    await books.removeFeed(feed.id);
    stop();
    expect(heard).toEqual(['all', 'all', 'all']);
  });

  it('says of its claims what the fact-checkers say that the user accepts', async () => {
    await bring([checked(1)]);
    const id = await idOf('Bridge 1 was closed.');
    expect(await statusOf(id)).toBe('unverified');
    await books.changeNamed('settings', () => ({ factCheckers: ['check.example'] }));
    expect(await statusOf(id)).toBe('refuted');
  });

  it('tells the index which claims came, in every path', async () => {
    await books.startIndex();
    const { stamp = '' } = (await books.readIndex()) ?? {};
    await bring(range(0, 1_100));
    const changed = await books.changedClaims(stamp, 0);
    expect(changed?.parts.flatMap(({ claimIds }) => claimIds)).toHaveLength(1_100);
    await books.startIndex();
    const anew = await books.changedClaims((await books.readIndex())?.stamp ?? '', 0);
    expect(anew?.parts.flatMap(({ claimIds }) => claimIds)).toHaveLength(1_100);
  });

  it('has each claim once', async () => {
    const { change } = await bring([checked(1), checked(2), checked(1)]);
    expect(change.added).toBe(2);
  });
});

describe('a claim of a feed that is touched', () => {
  it.each([
    ['edited', (id: string) => books.editClaim(id, 9e15, { notes: 'n' })],
    [
      'decided on',
      (id: string) =>
        books.putDecision({ claimId: id, fingerprint: 'f', sentence: 's', verdict: 'rejected' as const }),
    ],
    [
      'given a source',
      (id: string) =>
        books.saveClaim({ claim: undefined, source: aSource({ claimId: id }), origin: anOrigin() }),
    ],
    [
      'merged',
      async (id: string) => {
        await books.addRecords({ claims: [aClaim()] });
        await books.mergeClaims({ id: uuidOf(77), keptId: id, mergedId: uuidOf(1) });
      },
    ],
    [
      'made a rival',
      async (id: string) => {
        await books.addRecords({ claims: [aClaim()] });
        await books.setRivals({ claimId: id, rivalId: uuidOf(1), state: 'confirmed' });
      },
    ],
  ])('becomes a row when it is %s, with all that hangs on it', async (_, touch) => {
    await bring([checked(1), mentioned(2), checked(3)]);
    const id = await idOf('Bridge 1 was closed.');
    await touch(id);
    const rows = await books.exportAll();
    const own = rows.claims.find((claim) => claim.id === id);
    expect(own).toMatchObject({ text: 'Bridge 1 was closed.', tags: ['Checks'] });
    expect(rows.reviews).toMatchObject([{ claimId: id, url: 'https://check.example/1' }]);
    expect(await books.feeds()).toMatchObject([{ claims: 2 }]);
    expect([...(await listed()).keys()].filter((text) => text.startsWith('Bridge 1'))).toHaveLength(1);
  });

  it('keeps its source, under an origin of that name', async () => {
    await bring([mentioned(2)]);
    const id = await idOf('Ferry 2 was late.');
    await books.editClaim(id, 9e15, { notes: 'n' });
    const { sources, origins } = await books.exportAll();
    expect(sources).toMatchObject([{ claimId: id, originId: origins[0]?.id }]);
    expect(origins).toMatchObject([{ name: 'hoster.example' }]);
    const source = sources[0]?.id ?? '';
    expect(await books.readSource(source)).toMatchObject({ id: source, claimId: id });
  });

  it('is gone for good when it is deleted, and comes back when that is undone', async () => {
    const { feed } = await bring([checked(1), checked(2)]);
    const id = await idOf('Bridge 1 was closed.');
    expect(await books.deleteRecord('claims', id)).toBe(true);
    expect([...(await listed()).keys()]).toEqual(['Bridge 2 was closed.']);
    expect(await books.matchClaims([id])).toEqual([]);
    await bring([checked(1), checked(2)], { id: feed.id });
    expect([...(await listed()).keys()]).toEqual(['Bridge 2 was closed.']);
    await books.restoreRecord(id);
    expect((await listed()).size).toBe(2);
  });

  it('is not written over by a newer file, and stays when the feed is removed', async () => {
    const { feed } = await bring([checked(1), checked(2)]);
    const id = await idOf('Bridge 1 was closed.');
    await books.editClaim(id, 9e15, { text: 'Bridge 1 was open.' });
    const { change } = await bring([checked(1, 'Something else.'), checked(2)], { id: feed.id });
    expect(change).toEqual({ added: 0, changed: 0, gone: 0, same: 1, own: 1 });
    expect(await books.removeFeed(feed.id)).toBe(true);
    expect([...(await listed()).keys()]).toEqual(['Bridge 1 was open.']);
    expect(await books.feeds()).toEqual([]);
    expect(await books.removeFeed(feed.id)).toBe(false);
  });

  it('is not touched by being proposed as a rival', async () => {
    await bring([checked(1)]);
    await books.addRecords({ claims: [aClaim()] });
    const id = await idOf('Bridge 1 was closed.');
    expect(await books.proposeRivals(uuidOf(1), [id])).toBe(0);
    expect((await books.exportAll()).claims).toHaveLength(1);
  });
});

describe('a newer file of a feed', () => {
  it('changes what it says otherwise, under the same ids, and tells the index of nothing else', async () => {
    const { feed } = await bring(range(0, 1_200));
    const kept = await idOf('Bridge 5 was closed.');
    const changes = await idOf('Bridge 6 was closed.');
    const goes = await idOf('Bridge 1199 was closed.');
    await books.startIndex();
    const { stamp = '' } = (await books.readIndex()) ?? {};
    const before = (await books.changedClaims(stamp, 0))?.parts.at(-1)?.number ?? 0;
    const file = [...range(0, 1_199), checked(2_000)].map((claim) =>
      claim.text === 'Bridge 6 was closed.' ? { ...claim, text: 'Bridge 6 was opened.' } : claim,
    );
    const { change } = await bring(file, { id: feed.id });
    expect(change).toEqual({ added: 1, changed: 1, gone: 1, same: 1_198, own: 0 });
    const claims = await listed();
    expect(claims.size).toBe(1_200);
    expect(claims.get('Bridge 5 was closed.')).toBe(kept);
    expect(claims.get('Bridge 6 was opened.')).toBe(changes);
    const touched = (await books.changedClaims(stamp, before))?.parts.flatMap(({ claimIds }) => claimIds);
    expect(touched?.toSorted()).toEqual(
      [changes, goes, claims.get('Bridge 2000 was closed.') ?? ''].toSorted(),
    );
    expect(await books.feeds()).toMatchObject([{ claims: 1_200 }]);
  });

  it('changes nothing where the user does not agree', async () => {
    const { feed } = await bring(range(0, 3));
    const asked: FeedChange[] = [];
    const answer = await books.bringFeed({
      feed: { id: feed.id, name: 'Other' },
      claims: parts(range(1, 700)),
      agree: (change) => {
        asked.push(change);
        return Promise.resolve(false);
      },
    });
    expect(answer).toBeUndefined();
    expect(asked).toEqual([{ added: 697, changed: 0, gone: 1, same: 2, own: 0 }]);
    expect(await books.feeds()).toEqual([feed]);
    expect((await listed()).size).toBe(3);
    // What had been written of it is gone, so that the next file begins where this one did.
    expect((await bring(range(0, 4), { id: feed.id })).change).toMatchObject({ added: 1 });
    expect((await listed()).size).toBe(4);
  });
});

describe('a file that is not brought in whole', () => {
  const broken = async function* () {
    yield await Promise.resolve(range(0, 6_000));
    throw new Error('The file breaks off.');
  };

  it('leaves nothing', async () => {
    await expect(books.bringFeed({ feed: { name: 'Checks' }, claims: broken() })).rejects.toThrow(
      'breaks off',
    );
    expect(await books.feeds()).toEqual([]);
    expect((await listed()).size).toBe(0);
  });

  it('is seen by nobody while it comes, and is swept up once nobody brings it any more', async () => {
    let halfIn: () => void = () => undefined;
    const half = new Promise<void>((resolve) => (halfIn = resolve));
    const stopped = async function* () {
      yield await Promise.resolve(range(0, 6_000));
      halfIn();
      await new Promise(() => undefined);
    };
    void books.bringFeed({ feed: { name: 'Checks' }, claims: stopped() });
    await half;
    expect(await books.feeds()).toEqual([]);
    expect((await listed()).size).toBe(0);
    await books.startIndex();
    const { stamp = '' } = (await books.readIndex()) ?? {};
    expect((await books.changedClaims(stamp, 0))?.parts).toEqual([]);
    // Somebody who is at work is left alone.
    await books.sweepFeeds();
    expect(await rows('packs')).toBeGreaterThan(0);
    await changeRow('feeds', (row) => ({ ...row, coming: { by: 'x', at: 1 } }));
    await books.sweepFeeds();
    expect(await rows('packs')).toBe(0);
    expect(await rows('feeds')).toBe(0);
  });
});

describe('a hidden feed', () => {
  it('is matched and listed nowhere until it is shown again', async () => {
    const { feed } = await bring(range(0, 3));
    const id = await idOf('Bridge 1 was closed.');
    expect(await books.hideFeed(feed.id, true)).toBe(true);
    expect(await books.matchClaims([id])).toEqual([]);
    expect((await listed()).size).toBe(0);
    expect(await books.counts()).toMatchObject({ claims: 0 });
    expect(await books.feeds()).toMatchObject([{ hidden: true, claims: 3 }]);
    await books.hideFeed(feed.id, false);
    expect(await books.matchClaims([id])).toHaveLength(1);
  });
});

const rows = (table: string): Promise<number> => raw.run((db) => db.table(table).count());

async function changeRow(table: string, change: (row: object) => object): Promise<void> {
  await raw.run(async (db) => {
    const [row] = await db.table<object>(table).toArray();
    if (row !== undefined) await db.table<object>(table).put(change(row));
  });
}
