import type { Claim, Kept, Origin, Review, Source } from '../claims/claim.ts';
import type { Encoding } from '../claims/import-view.ts';

/** What a record says besides whose it is; with its id and times where its file gives them. */
type Loose<T extends Kept, Own extends keyof T = never> = Partial<Kept> & Omit<T, keyof Kept | Own>;

export interface ImportedOrigin extends Partial<Kept> {
  name: string;
  aliases: Origin['aliases'];
}

/** Not yet of any claim. Where its file names no origin, that is to be proposed as for a source that is saved from its page. */
export interface ImportedSource extends Loose<Source, 'claimId' | 'originId'> {
  origin?: ImportedOrigin;
}

export type ImportedReview = Loose<Review, 'claimId'>;

/**
 * A claim as a file gives it, with its sources and fact-checks: all that is known of it before it is one of this library.
 * Its id, where there is one, is that of the library it left, so that it is known again. `language` is to be told from its
 * words where the file does not say it.
 */
export interface ImportedClaim extends Loose<Claim, 'language' | 'mergedInto'> {
  language?: string;
  sources: ImportedSource[];
  reviews: ImportedReview[];
}

/** What a reader gives for each entry of a file, in its order. `at` is the line the entry begins on, from 1. */
export type ReadEntry = { at: number; record: ImportedClaim } | { at: number; fault: string };

export type EntryReader = AsyncIterable<ReadEntry>;

/** What a reader fills in where a file is silent. */
export interface ReadingOptions {
  /** When the file is read, in milliseconds since 1970: when its sources were last looked at, as far as it does not say. */
  now: number;
}

/** A file that cannot be read on, whatever its entries are; the message says what is wrong, where, and what to do. */
export class FormatError extends Error {
  /** From 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'FormatError';
    this.line = line;
  }
}

/** A file with bytes that the encoding it is read in does not have. */
export class EncodingError extends FormatError {
  readonly encoding: Encoding;

  constructor(line: number, encoding: Encoding) {
    super(
      line,
      `Line ${line} is not text in ${encoding.toUpperCase()}: the file is in another encoding, or damaged. Open it in the program it comes from, and save it as “UTF-8”.`,
    );
    this.name = 'EncodingError';
    this.encoding = encoding;
  }
}
