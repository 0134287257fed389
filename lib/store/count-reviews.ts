import type { Dexie } from 'dexie';
import type { Review } from '../claims/claim.ts';
import { timeAfter } from './clock.ts';
import { changeNamedValue, namedValue } from './named.ts';
import { fromRows, rowsOf, toRow } from './rows.ts';
import { STATUS_TABLES, noting } from './status-change.ts';

/** The name under which lies whether the fact-checks of each count, as the user said last. */
const CHECKERS = 'checkers';

/**
 * Has all fact-checks of a fact-checker count, or count no longer, and keeps what that makes of their claims' statuses. They
 * stay where they are either way; those in the bin come back as the user has it by then. Answers the claims whose fact-checks changed.
 */
export function countReviews(db: Dexie, publisher: string, counts: boolean): PromiseLike<string[]> {
  return db.transaction('rw', [...STATUS_TABLES, 'settings'], async () => {
    const all = fromRows('reviews', await rowsOf(db, 'reviews').toArray());
    const isOther = (review: Review): boolean =>
      review.publisher === publisher && (review.uncounted === undefined) !== counts;
    const changing = all.filter(isOther);
    const byClaim = Map.groupBy(changing, ({ claimId }) => claimId);
    for (const [claimId, reviews] of byClaim) {
      const [first] = reviews;
      const because = { kind: counts ? 'accepted' : 'refused', ...(first && { id: first.id }) } as const;
      await noting(db, [claimId], because, () =>
        rowsOf(db, 'reviews').bulkPut(
          reviews.map((review) => toRow('reviews', countedOrNot(review, counts))),
        ),
      );
    }
    await changeNamedValue(db, CHECKERS, (value) => ({ ...wordsOn(value), [publisher]: counts }));
    return [...byClaim.keys()];
  });
}

/** A fact-check that comes back as the user's last word on its fact-checker has it. Inside a transaction on `settings`. */
export async function asCountedToday(db: Dexie): Promise<(review: Review) => Review> {
  const words = wordsOn(await namedValue(db, CHECKERS));
  return (review) => {
    const counts = words[review.publisher];
    const isOther = typeof counts === 'boolean' && (review.uncounted === undefined) !== counts;
    return isOther ? countedOrNot(review, counts) : review;
  };
}

function wordsOn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function countedOrNot(review: Review, counts: boolean): Review {
  const updatedAt = timeAfter(review.updatedAt);
  if (!counts) return { ...review, updatedAt, uncounted: 'not-accepted' };
  const { uncounted: _uncounted, ...counted } = review;
  return { ...counted, updatedAt };
}
