import { type ConnectionOptions, LIBRARY, connect } from './connection.ts';
import { type ExchangingPart, exchangingPart } from './parts/exchanging.ts';
import { type FeedingPart, feedingPart } from './parts/feeding.ts';
import { type JudgingPart, judgingPart } from './parts/judging.ts';
import { type MatchingPart, matchingPart } from './parts/matching.ts';
import { type NamingPart, namingPart } from './parts/naming.ts';
import { type ReadingPart, readingPart } from './parts/reading.ts';
import { type RearrangingPart, rearrangingPart } from './parts/rearranging.ts';
import { type RemovingPart, removingPart } from './parts/removing.ts';
import { type SurveyingPart, surveyingPart } from './parts/surveying.ts';
import { type WritingPart, writingPart } from './parts/writing.ts';

export type { ClaimDetails } from './details.ts';
export type { MergeOutcome, MergeWish } from './merge.ts';
export type { SplitWish } from './split.ts';
export type { ClaimEdit, Edited } from './edit.ts';
export type { SourceEdited } from './edit-source.ts';
export { ClaimGoneError, type NewSource } from './save.ts';
export type { ReadClaim } from './read-through.ts';
export type { BadRow } from './health.ts';
export type { Lost } from './trash.ts';
export type { WrittenOrAll } from './written.ts';
export type { ImportCounts } from '../claims/import-view.ts';
export type { FileEntry, ReadingIn } from './reading-in.ts';

/** All that can be asked of a library, part by part. What is written is on the disk before it is answered. */
export interface Library
  extends
    MatchingPart,
    ReadingPart,
    WritingPart,
    RemovingPart,
    RearrangingPart,
    JudgingPart,
    ExchangingPart,
    FeedingPart,
    NamingPart,
    SurveyingPart {
  close(): void;
}

/**
 * The library in IndexedDB, opened on first use; only the background and the extension's own pages may hold one (in a
 * content script IndexedDB is the page's). Everything is parsed on its way in and out.
 * @throws {LibraryBlockedError} from every function, while an upgrade waits for another window
 * @throws {LibraryFullError} from what writes, where there is no room; nothing was written
 * @throws {RecordError} from what writes, for a record without its proper shape
 */
export function openLibrary(options: ConnectionOptions = {}): Library {
  const connection = connect(options);
  const { run } = connection;
  const library = options.name ?? LIBRARY;
  return {
    ...matchingPart(run, library),
    ...readingPart(run),
    ...writingPart(run, library),
    ...removingPart(run),
    ...rearrangingPart(run),
    ...judgingPart(run),
    ...exchangingPart(run),
    ...feedingPart(run, library),
    ...namingPart(run),
    ...surveyingPart(run),
    close: () => connection.close(),
  };
}
