import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { type Library, openLibrary } from './library.ts';
import { statusNow } from './status-change.ts';

const OTHER = aClaim({ id: uuidOf(70), text: 'The ferry is late.' });
const REVIEW = aReview();
const SECOND = aReview({ id: uuidOf(71), claimId: OTHER.id });
const ELSEWHERE = aReview({ id: uuidOf(72), claimId: OTHER.id, publisher: 'Tally', verdict: 'verified' });

let books: Library;
beforeEach(async () => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await books.addRecords({
    claims: [aClaim(), OTHER],
    sources: [aSource()],
    origins: [anOrigin()],
    reviews: [REVIEW, SECOND, ELSEWHERE],
  });
});
afterEach(() => books.close());

const statuses = async () => {
  const details = await books.claimDetails([aClaim().id, OTHER.id]);
  return [aClaim(), OTHER].map(({ id }) => statusNow(details.get(id)));
};
const events = async () =>
  (await books.exportAll()).statusEvents.map(({ claimId, from, to, because }) => ({
    claimId,
    from,
    to,
    because,
  }));

it('has the fact-checks of one count no longer, keeps them, and names the cause in each history', async () => {
  expect(await statuses()).toEqual(['refuted', 'disputed']);
  const changed = await books.countReviews(REVIEW.publisher, false);
  expect(changed.toSorted()).toEqual([aClaim().id, OTHER.id].toSorted());
  expect(await statuses()).toEqual(['reported', 'verified']);
  const { reviews } = await books.exportAll();
  const now = reviews.find(({ id }) => id === REVIEW.id);
  expect(now).toEqual({ ...REVIEW, uncounted: 'not-accepted', updatedAt: now?.updatedAt });
  expect(now?.updatedAt).toBeGreaterThan(REVIEW.updatedAt);
  expect(reviews.find(({ id }) => id === ELSEWHERE.id)).toEqual(ELSEWHERE);
  const expected = [
    { claimId: aClaim().id, from: 'refuted', to: 'reported', because: { kind: 'refused', id: REVIEW.id } },
    { claimId: OTHER.id, from: 'disputed', to: 'verified', because: { kind: 'refused', id: SECOND.id } },
  ];
  expect(await events()).toEqual(expect.arrayContaining(expected));
});

it('has them count again as before, and does nothing twice', async () => {
  await books.countReviews(REVIEW.publisher, false);
  expect(await books.countReviews(REVIEW.publisher, false)).toEqual([]);
  expect(await books.countReviews(REVIEW.publisher, true)).toHaveLength(2);
  expect(await statuses()).toEqual(['refuted', 'disputed']);
  const kinds = (await events()).map(({ because }) => because.kind);
  expect(kinds.toSorted()).toEqual(['accepted', 'accepted', 'refused', 'refused']);
  expect(await books.countReviews('nobody.example', false)).toEqual([]);
});

it('has those in the trash count no longer either, so that they come back as the user has it by then', async () => {
  await books.deleteRecord('reviews', REVIEW.id);
  await books.countReviews(REVIEW.publisher, false);
  await books.restoreRecord(REVIEW.id);
  expect(await statuses()).toEqual(['reported', 'verified']);
  await books.deleteRecord('claims', OTHER.id);
  await books.countReviews(REVIEW.publisher, true);
  await books.restoreRecord(OTHER.id);
  expect(await statuses()).toEqual(['refuted', 'disputed']);
});
