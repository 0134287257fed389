import type { Claim, Decision, Origin, Review, Source, StatusEvent } from '../claims/claim.ts';
import {
  RecordError,
  parseClaim,
  parseDecision,
  parseOrigin,
  parseReview,
  parseSource,
  parseStatusEvent,
} from '../claims/parse.ts';
import type { RecordTable } from './schema.ts';

export interface RecordOf {
  claims: Claim;
  sources: Source;
  reviews: Review;
  origins: Origin;
  decisions: Decision;
  statusEvents: StatusEvent;
}

const PARSE: { [T in RecordTable]: (value: unknown) => RecordOf[T] } = {
  claims: parseClaim,
  sources: parseSource,
  reviews: parseReview,
  origins: parseOrigin,
  decisions: parseDecision,
  statusEvents: parseStatusEvent,
};

/** A record on its way in. @throws {RecordError} */
export function toRow<T extends RecordTable>(table: T, record: unknown): RecordOf[T] {
  return PARSE[table](record);
}

/**
 * Rows on their way out. One that cannot be read is left out, so that one bad row does not make a library unreadable; it
 * stays where it is, for a version that can read it.
 */
export function fromRows<T extends RecordTable>(table: T, rows: readonly unknown[]): RecordOf[T][] {
  return rows.flatMap((row) => {
    try {
      return [PARSE[table](row)];
    } catch (error) {
      if (error instanceof RecordError) return [];
      throw error;
    }
  });
}
