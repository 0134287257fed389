import type { Dexie } from 'dexie';
import type { Review } from '../claims/claim.ts';
import { timeAfter } from './clock.ts';
import { changeNamedValue } from './named.ts';
import { fromRows, rowsOf, toRow } from './rows.ts';
import { STATUS_TABLES, noting } from './status-change.ts';
import { parseTrash } from './trash-entry.ts';

/**
 * Has all fact-checks of a fact-checker count, or count no longer, and keeps what that makes of their claims' statuses. They
 * stay where they are either way, be it in the trash. Answers the claims whose fact-checks changed.
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
    await changeNamedValue(db, 'trash', (value) =>
      parseTrash(value).map((entry) => {
        const reviews = entry.records.reviews.map((each) =>
          isOther(each) ? countedOrNot(each, counts) : each,
        );
        return { ...entry, records: { ...entry.records, reviews } };
      }),
    );
    return [...byClaim.keys()];
  });
}

function countedOrNot(review: Review, counts: boolean): Review {
  const updatedAt = timeAfter(review.updatedAt);
  if (!counts) return { ...review, updatedAt, uncounted: 'not-accepted' };
  const { uncounted: _uncounted, ...counted } = review;
  return { ...counted, updatedAt };
}
