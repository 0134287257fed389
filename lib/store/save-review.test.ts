import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { RecordError } from '../claims/parse.ts';
import { statusNow } from './status-change.ts';
import { ClaimGoneError, type Library, openLibrary } from './library.ts';

const PAGE = 'https://plumbline.example/checks/bridge';
let books: Library;
beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => books.close());

const kept = async () => (await books.claimDetails([uuidOf(1)])).get(uuidOf(1));
const status = async () => statusNow(await kept());

describe('saving a fact-check', () => {
  it('keeps it with a new claim, and that it gave the status', async () => {
    await books.saveReview({ claim: aClaim(), review: aReview(), page: PAGE });
    expect(await kept()).toMatchObject({ claim: aClaim(), reviews: [aReview()] });
    expect((await books.exportAll()).statusEvents).toMatchObject([
      { from: 'unverified', to: 'refuted', because: { kind: 'review', id: aReview().id } },
    ]);
  });

  it('makes a claim disputed where another disagrees', async () => {
    await books.saveReview({ claim: aClaim(), review: aReview(), page: PAGE });
    const other = aReview({ id: uuidOf(9), url: 'https://tally.example/bridge', verdict: 'verified' });
    await books.saveReview({ review: other, page: other.url });
    expect(await status()).toBe('disputed');
    const events = (await books.exportAll()).statusEvents.toSorted((a, b) => a.at - b.at);
    expect(events.map(({ to }) => to)).toEqual(['refuted', 'disputed']);
  });

  it('changes no status where it leaves the matter open', async () => {
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    await books.saveReview({ review: aReview({ verdict: 'unclear' }), page: PAGE });
    expect(await status()).toBe('reported');
  });

  it('takes the place of what the same page said before', async () => {
    await books.saveReview({ claim: aClaim(), review: aReview(), page: PAGE });
    const corrected = aReview({
      id: uuidOf(9),
      verdict: 'verified',
      reviewRating: { alternateName: 'True' },
    });
    const saved = await books.saveReview({ review: corrected, page: PAGE });
    expect(saved).toMatchObject({ id: aReview().id, verdict: 'verified' });
    expect((await kept())?.reviews).toEqual([saved]);
    expect(await status()).toBe('verified');
  });

  it('takes the place of the page as a source that did not count', async () => {
    const review = { rating: 'False', uncounted: 'not-accepted' } as const;
    const mention = aSource({ url: `${PAGE}#top`, stance: 'mentions', review });
    await books.saveClaim({ claim: aClaim(), source: mention, origin: anOrigin() });
    await books.saveReview({ review: aReview(), page: PAGE });
    expect(await kept()).toMatchObject({ sources: [], reviews: [aReview()] });
    expect((await books.exportAll()).tombstones).toMatchObject([{ id: mention.id, table: 'sources' }]);
  });

  it('is done once, however often it is asked for', async () => {
    const given = { claim: aClaim(), review: aReview(), page: PAGE };
    await books.saveReview(given);
    await books.saveReview(given);
    expect((await kept())?.reviews).toHaveLength(1);
    expect((await books.exportAll()).statusEvents).toHaveLength(1);
  });

  it('writes nothing where the claim is gone, or a record is no record', async () => {
    await expect(books.saveReview({ review: aReview(), page: PAGE })).rejects.toBeInstanceOf(ClaimGoneError);
    const bad = { claim: aClaim(), review: aReview({ publisher: '' }), page: PAGE };
    await expect(books.saveReview(bad)).rejects.toBeInstanceOf(RecordError);
    const stray = { claim: aClaim({ id: uuidOf(7) }), review: aReview(), page: PAGE };
    await expect(books.saveReview(stray)).rejects.toBeInstanceOf(RecordError);
    expect(await books.counts()).toMatchObject({ claims: 0 });
  });
});
