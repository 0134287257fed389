import type { Origin, Review, Source, VerificationStatus } from '../claims/claim.ts';
import { statusOf } from '../claims/status.ts';
import { whyOf } from '../claims/status-why.ts';
import { becauseWords } from '../claims/status-words.ts';
import { panel } from '../words/en/panel.ts';
import type { BackupRecords } from './backup-records.ts';
import type { ImportedClaim, ImportedReview, ImportedSource } from './imported.ts';

/** Files are for other tools and other people: their words do not change with the language of the interface. */
const ENGLISH = panel;

/** A claim on its way into a file, with what its status is and why. */
export interface TakenClaim {
  claim: ImportedClaim;
  status: VerificationStatus;
  because: string;
}

type Records = Pick<BackupRecords, 'claims' | 'sources' | 'reviews' | 'origins'>;

/** The claims of a library, or those of these ids, with what hangs on each; not those that were merged into others. */
export function* takenClaims(records: Records, ids?: ReadonlySet<string>): Generator<TakenClaim> {
  const sources = Map.groupBy(records.sources, ({ claimId }) => claimId);
  const reviews = Map.groupBy(records.reviews, ({ claimId }) => claimId);
  const origins = new Map(records.origins.map((origin) => [origin.id, origin]));
  for (const record of records.claims) {
    const { mergedInto, ...claim } = record;
    if (mergedInto !== undefined || ids?.has(claim.id) === false) continue;
    const own = sources.get(claim.id) ?? [];
    const checks = reviews.get(claim.id) ?? [];
    const named = [...new Set(own.map(({ originId }) => originId))].flatMap((id) => origins.get(id) ?? []);
    const { status, reasons } = statusOf(record, own, checks, named);
    yield {
      claim: {
        ...claim,
        sources: own.map((source) => sourceOf(source, origins.get(source.originId))),
        reviews: checks.map(reviewOf),
      },
      status,
      because: becauseWords(status, whyOf(reasons), ENGLISH),
    };
  }
}

function sourceOf(record: Source, origin: Origin | undefined): ImportedSource {
  const { claimId: _claim, originId: _origin, ...source } = record;
  if (origin === undefined) return source;
  const { learned: _, ...named } = origin;
  return { ...source, origin: named };
}

function reviewOf(record: Review): ImportedReview {
  const { claimId: _, ...review } = record;
  return review;
}

/** A format that claims are written in one by one. */
export interface ClaimWriter {
  head: string;
  /** What there is of a claim; nothing where the format has no place for it. */
  entries: (taken: TakenClaim) => string[];
  /** Between two entries. */
  between: string;
  tail: string;
}

/** The text of a file, a part for each claim, and one before and after them. */
export function* written(writer: ClaimWriter, claims: Iterable<TakenClaim>): Generator<string> {
  yield writer.head;
  let first = true;
  for (const taken of claims) {
    const entries = writer.entries(taken).join(writer.between);
    yield entries === '' || first ? entries : writer.between + entries;
    first &&= entries === '';
  }
  yield writer.tail;
}
