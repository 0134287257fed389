import type { Claim, Review, Source } from '../../claims/claim.ts';
import type { SourceFacts } from '../../claims/source-facts.ts';
import type { Run } from '../connection.ts';
import { countReviews } from '../count-reviews.ts';
import { type SourceEdited, editSource } from '../edit-source.ts';
import { type ClaimEdit, type Edited, editClaim } from '../edit.ts';
import { type NewReview, saveReview } from '../save-review.ts';
import { type NewSource, saveClaim } from '../save.ts';
import { setMissing } from '../sources.ts';
import { taking } from '../taking.ts';
import { tellChecker } from '../written.ts';

/** What the user saves and corrects, claim by claim. */
export interface WritingPart {
  /** Adds a source, with its claim and origin where they are new, all or nothing; answers both as they are kept. */
  saveClaim(given: NewSource): Promise<{ claim: Claim; source: Source }>;
  /** Adds a fact-check, with its claim where that is new, all or nothing; answers it as it is kept. */
  saveReview(given: NewReview): Promise<Review>;
  /** Has all fact-checks of this fact-checker count, or count no longer; answers the claims they are of. */
  countReviews(publisher: string, counts: boolean): Promise<string[]>;
  /** To be called once the user accepted a fact-checker, or does so no longer: whatever feeds have of it is otherwise. */
  tellChecker(site: string): void;
  /** Changes fields of a claim; `base` is the `updatedAt` they were changed on. Undefined where there is no such claim. */
  editClaim(claimId: string, base: number, edit: ClaimEdit): Promise<Edited | undefined>;
  /** Corrects a source; `was` is what its form began with. Undefined where there is no such source. */
  editSource(
    id: string,
    was: Partial<SourceFacts>,
    change: Partial<SourceFacts>,
  ): Promise<SourceEdited | undefined>;
  /** Notes since when a source's page lacks its words; undefined where it has them. Answers whether that is new. */
  setMissing(sourceId: string, missingSince: number | undefined): Promise<boolean>;
}

/** @param library the name of its database, by which other pages are told what is written */
export function writingPart(run: Run, library: string): WritingPart {
  return {
    saveClaim: (given) => run((db) => taking(db, [given.source.claimId], () => saveClaim(db, given))),
    saveReview: (given) => run((db) => taking(db, [given.review.claimId], () => saveReview(db, given))),
    countReviews: (publisher, counts) => run((db) => countReviews(db, publisher, counts)),
    tellChecker: (site) => tellChecker(library, site),
    editClaim: (claimId, base, edit) =>
      run((db) => taking(db, [claimId], () => editClaim(db, claimId, base, edit))),
    editSource: (id, was, change) => run((db) => taking(db, [id], () => editSource(db, id, was, change))),
    setMissing: (sourceId, missingSince) => run((db) => setMissing(db, sourceId, missingSince)),
  };
}
