import type { Dexie } from 'dexie';
import type { Claim, Review, Source } from '../claims/claim.ts';
import { RecordError } from '../claims/parse.ts';
import { addMissing } from './add.ts';
import { timeAfter } from './clock.ts';
import { detailsOf } from './details.ts';
import { toRow } from './rows.ts';
import { ClaimGoneError } from './save.ts';
import { pageOf } from './sources.ts';
import { STATUS_TABLES, noteStatus, statusNow } from './status-change.ts';
import { bury } from './tombstones.ts';
import { claimTodayIn } from './whole-claim.ts';

/** A fact-check of a claim, with the claim where that is new, and the address of the page it was found on. */
export interface NewReview {
  claim?: Claim | undefined;
  review: Review;
  page: string;
}

/**
 * Adds a fact-check to a claim, both or neither. One fact-checker has one fact-check of a claim at one address: what it
 * says now takes the place of what it said, and of a source that the same page was while it did not count.
 * @throws {ClaimGoneError} where its claim is neither there nor given
 * @throws {RecordError} before anything is written
 */
export async function saveReview(db: Dexie, given: NewReview): Promise<Review> {
  const claim = given.claim && toRow('claims', given.claim);
  const wanted = toRow('reviews', given.review);
  if (claim !== undefined && claim.id !== wanted.claimId) throw new RecordError('review.claimId', claim.id);

  return await db.transaction('rw', [...STATUS_TABLES, 'tombstones'], async () => {
    // It may have been merged since the page was looked at.
    const claimId = await claimTodayIn(db, wanted.claimId);
    const review = { ...wanted, claimId };
    const before = (await detailsOf(db, [claimId])).get(claimId);
    if (before === undefined && claim === undefined) throw new ClaimGoneError();
    if (claim !== undefined) await addMissing(db, 'claims', [claim]);
    const earlier = before?.reviews.find(({ id, url }) => id === review.id || url === review.url);
    const saved = earlier === undefined ? review : inPlaceOf(earlier, review);
    if (earlier === undefined) await addMissing(db, 'reviews', [saved]);
    else await db.table('reviews').put(saved);
    await bury(db, 'sources', before?.sources.filter((source) => carriesIt(source, given.page)) ?? []);
    await noteStatus(db, claimId, statusNow(before), { kind: 'review', id: saved.id });
    return saved;
  });
}

function inPlaceOf({ id, createdAt, updatedAt }: Review, review: Review): Review {
  return { ...review, id, createdAt, updatedAt: timeAfter(updatedAt) };
}

function carriesIt({ review, url }: Source, page: string): boolean {
  return review !== undefined && pageOf(url) === pageOf(page);
}
