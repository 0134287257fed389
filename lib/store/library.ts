import type { Dexie } from 'dexie';
import type { BinContent, BinEntry, Deletable } from '../claims/bin-entry.ts';
import type { BulkUndone } from '../claims/bulk.ts';
import type { RecentChange, Rejoined } from '../claims/recent-change.ts';
import type { Claim, Decision, Origin, Review, RivalLink, Source } from '../claims/claim.ts';
import type { Feed, FeedChecker } from '../claims/feed.ts';
import type { OwnedSource, SourceFacts } from '../claims/source-facts.ts';
import type { BackupRecords, BackupTable } from '../formats/backup-records.ts';
import type { MatchClaim } from '../matching/outcome.ts';
import { type LibraryRecords, addAll } from './add.ts';
import { binContent, emptyBin, listBin, purgeBin, restoreFromBin } from './bin.ts';
import { type ConnectionOptions, LIBRARY, connect } from './connection.ts';
import type {
  FileFormat,
  ImportChoice,
  ImportCounts,
  ImportState,
  ImportView,
} from '../claims/import-view.ts';
import { exportAll, importAll } from './backup.ts';
import { countReviews } from './count-reviews.ts';
import { decisionsFor, setDecision, takeBackDecision } from './decisions.ts';
import { type ClaimDetails, detailsOf } from './details.ts';
import { type ClaimEdit, type Edited, editClaim } from './edit.ts';
import { type SourceEdited, editSource, readSource } from './edit-source.ts';
import { type ListQuery, allTags, listClaims } from './list.ts';
import { changeLocalValue, localValue } from './local.ts';
import {
  type BadRow,
  type IndexGoal,
  type LibraryFacts,
  checkRows,
  indexGoal,
  libraryFacts,
} from './health.ts';
import {
  type ChangedClaims,
  type KeptIndex,
  changedClaims,
  keepIndex,
  readIndex,
  revisionOf,
  startIndex,
} from './kept-index.ts';
import { feedCheckers } from './feed-checkers.ts';
import { matchClaimsAfter, matchClaimsOf } from './match-claims.ts';
import {
  type MergeManyWish,
  type MergeOutcome,
  type MergeWish,
  mergeClaims,
  mergeMany,
  previewMerge,
} from './merge.ts';
import { allImports, dropImport, importAtWork, turnImport } from './imports.ts';
import { changeNamedValue, namedValue } from './named.ts';
import { allOrigins, originNamed } from './origin-named.ts';
import { type ReadPart, claimsOfOrigins, readThrough } from './read-through.ts';
import { type FileEntry, type ReadingIn, beginReading, endReading, readPack } from './reading-in.ts';
import { recentChanges } from './recent.ts';
import { settleMerges } from './rehome.ts';
import {
  type BringFeed,
  type FeedChange,
  allFeeds,
  bringFeed,
  hideFeed,
  removeFeed,
  sweepFeeds,
} from './feeds.ts';
import { feedsIn, packedDetails, packedMatchClaims } from './packs.ts';
import { taking } from './taking.ts';
import {
  type Earlier,
  type RivalDecision,
  proposeRivals,
  proposedRivals,
  rivalLinksOf,
  rivalQuestions,
  setRivals,
} from './rival-links.ts';
import { type NewSource, saveClaim } from './save.ts';
import { type NewReview, saveReview } from './save-review.ts';
import { RECORD_TABLES, type RecordTable } from './schema.ts';
import { setMissing, sourcesAt } from './sources.ts';
import { importCounts, stageImport, takeStep } from './staged.ts';
import { type ClaimsByWords, claimsByWords } from './twins.ts';
import { type SplitWish, splitClaim } from './split.ts';
import { type Tagging, forgetTaggings, tagClaims } from './tag-claims.ts';
import { type Lost, deleteClaims, deleteRecord, lostRecord, restoreRecord } from './trash.ts';
import { undoBulk } from './undo-bulk.ts';
import { undoRearrangement } from './undo.ts';
import { claimTodayIn, mergedIds } from './whole-claim.ts';
import { type WrittenOrAll, onWritten, tellAll, tellChecker } from './written.ts';
import { type WrittenCount, writtenIn } from './count-written.ts';

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

/** Of no table a backup of so many has more records that is brought in at once. */
const MOST_AT_ONCE = 500;

/** Entries of the bin that go in one transaction. */
const PURGED_AT_ONCE = 500;

/** What is written is on the disk before it is answered. */
export interface Library {
  /** Those of the claims that may be met in an article, in the matcher's terms; claims merged into others are left out. */
  matchClaims(ids: readonly string[]): Promise<MatchClaim[]>;
  /** The next of all such claims, in the order of their ids; '' is before all. */
  matchClaimsAfter(id: string, most: number): Promise<MatchClaim[]>;
  /** The index of all claims as it was kept; undefined where it has to be made, beginning with `startIndex`. */
  readIndex(): Promise<KeptIndex | undefined>;
  startIndex(): Promise<void>;
  /**
   * The claims that were written after the change of that number, and that the kept index of that stamp does not know;
   * undefined where another is kept by now.
   */
  changedClaims(stamp: string, after: number): Promise<ChangedClaims | undefined>;
  /**
   * Keeps an index with all changes up to the number `last`; `written` are names and versions of the segments there are.
   * Answers its stamp; undefined where somebody else kept another since, and nothing was written.
   */
  keepIndex(
    index: KeptIndex & { written: ReadonlyMap<string, string> },
    last: number,
  ): Promise<string | undefined>;
  /** Another where other claims may be met, or with other dates. */
  matchState(): Promise<string>;
  /** The claims there are among `ids`. */
  claimDetails(ids: Iterable<string>): Promise<Map<string, ClaimDetails>>;
  /** The next of all claims behind an id, '' is before all; without those merged into others. */
  readThrough(after: string, most: number): Promise<ReadPart>;
  claimsOfOrigins(originIds: readonly string[]): Promise<string[]>;
  /** By claim, all claims of its question; none where it has no rival. */
  rivalQuestions(): Promise<Map<string, readonly string[]>>;
  /** Has it told what is written, here or in another page, from now on; answers how to stop that. */
  onWritten(listener: (written: WrittenOrAll) => void): () => void;
  /** Claims that have all words of the query, the last changed first; `total` counts them all. */
  listClaims(page: ListQuery): Promise<{ total: number; claims: ClaimDetails[] }>;
  /** The most used first. */
  allTags(): Promise<string[]>;
  /** The sources on a page, by any of its addresses; fragments do not count. */
  sourcesAt(addresses: readonly string[]): Promise<Source[]>;
  /** The origin of this name or alias, in whatever case. */
  originNamed(name: string): Promise<Origin | undefined>;
  allOrigins(): Promise<Origin[]>;
  /** Adds a source, with its claim and origin where they are new, all or nothing; answers both as they are kept. */
  saveClaim(given: NewSource): Promise<{ claim: Claim; source: Source }>;
  /** Adds a fact-check, with its claim where that is new, all or nothing; answers it as it is kept. */
  saveReview(given: NewReview): Promise<Review>;
  /** Has all fact-checks of this fact-checker count, or count no longer; answers the claims they are of. */
  countReviews(publisher: string, counts: boolean): Promise<string[]>;
  /** To be called once the user accepted a fact-checker, or does so no longer: whatever feeds have of it is otherwise. */
  tellChecker(site: string): void;
  feedCheckers(feedId: string): Promise<FeedChecker[]>;
  /** Changes fields of a claim; `base` is the `updatedAt` they were changed on. Undefined where there is no such claim. */
  editClaim(claimId: string, base: number, edit: ClaimEdit): Promise<Edited | undefined>;
  readSource(id: string): Promise<OwnedSource | undefined>;
  /** Corrects a source; `was` is what its form began with. Undefined where there is no such source. */
  editSource(
    id: string,
    was: Partial<SourceFacts>,
    change: Partial<SourceFacts>,
  ): Promise<SourceEdited | undefined>;
  /** Notes since when a source's page lacks its words; undefined where it has them. Answers whether that is new. */
  setMissing(sourceId: string, missingSince: number | undefined): Promise<boolean>;
  /** Deletes a claim with all that hangs on it, or one source or fact-check; answers whether there was one. */
  deleteRecord(table: Deletable, id: string): Promise<boolean>;
  /** Puts back all that `deleteRecord` took; answers whether it could. */
  /** Why a record that was deleted cannot be brought back. */
  lostRecord(id: string): Promise<Lost>;
  restoreRecord(id: string): Promise<Deletable | undefined>;
  /** What was deleted and has all words of the query, the last first; `total` counts them all. */
  listBin(page: ListQuery): Promise<{ total: number; entries: BinEntry[] }>;
  /** All of the bin that has the words of the query. */
  binContent(query: string): Promise<BinContent>;
  /** Puts back what of these is in the bin and has where to go; answers how many. */
  restoreFromBin(ids: readonly string[]): Promise<number>;
  /** Deletes these for good. */
  emptyBin(ids: readonly string[]): Promise<void>;
  /** Deletes for good what the bin kept for its time, and forgets what can be undone no longer. */
  purgeBin(): Promise<void>;
  /** What the claim of this id is today: itself, or what it was merged into. */
  claimToday(id: string): Promise<string>;
  /** What a merge would make of two claims; nothing is written. */
  previewMerge(wish: MergeWish): Promise<MergeOutcome>;
  /** Makes two claims one; `id` is the merge's own, under which it can be undone. Answers the claim that stays and the other. */
  mergeClaims(wish: MergeWish & { id: string }): Promise<{ claimId: string; otherId: string }>;
  /** Moves sources to a claim of their own, or back to the one they came from; answers the claim they leave and the other. */
  splitClaim(wish: SplitWish & { id: string }): Promise<{ claimId: string; otherId: string }>;
  /** Adds tags to claims or takes them away, as a step of a deed; answers how many changed. */
  tagClaims(deed: Tagging, ids: readonly string[]): Promise<number>;
  /** Deletes claims as `deleteRecord` does, as a step of a deed; answers how many there were. */
  deleteClaims(deed: string, ids: readonly string[]): Promise<number>;
  /** Merges claims into one, all or nothing; answers the claim that stays. */
  mergeMany(wish: MergeManyWish): Promise<string>;
  /** Takes back what was done to many claims by that deed, as much as is done in a moment; undefined where nothing of it is kept. */
  undoBulk(deed: string): Promise<BulkUndone | undefined>;
  /** Takes a merge or a split back; undefined where nothing of that id is kept. */
  undoRearrangement(id: string): Promise<Rejoined | undefined>;
  /** What was merged, split and deleted last and can be undone, newest first. */
  recentChanges(): Promise<RecentChange[]>;
  /** After records came from elsewhere: what hangs on merged claims goes where they went. */
  settleMerges(): Promise<void>;
  /** The user's words on these claims. Of several on one pair, the latest. */
  decisionsFor(claimIds: Iterable<string>): Promise<Decision[]>;
  putDecision(word: Pick<Decision, 'claimId' | 'fingerprint' | 'sentence' | 'verdict'>): Promise<Decision>;
  /** Takes the word on a pair back, leaving a tombstone; does nothing where there is none. */
  removeDecision(pair: Pick<Decision, 'claimId' | 'fingerprint'>): Promise<void>;
  /** All links of the questions that these claims belong to, with what is proposed to them. */
  rivalLinks(claimIds: Iterable<string>): Promise<RivalLink[]>;
  /** The pairs of claims the user is to be asked about, the oldest first. */
  proposedRivals(): Promise<RivalLink[]>;
  /**
   * Proposes these as the rivals of a claim, as far as the user has not spoken; its other proposals are taken back, or
   * kept. Answers how many are new.
   */
  proposeRivals(claimId: string, rivalIds: readonly string[], earlier?: Earlier): Promise<number>;
  /** Links two claims, or takes the second out of the question of the first; `proposed` takes the word back. */
  setRivals(decision: RivalDecision): Promise<void>;
  /** Adds what is not there yet, all or nothing; answers how many of each were added. */
  addRecords(records: Partial<LibraryRecords>): Promise<Record<RecordTable, number>>;
  /** All there is, as it was at one moment. */
  exportAll(): Promise<BackupRecords>;
  /**
   * Merges a backup into what is here: the later state of each record counts. All or nothing; a large one by steps, of which
   * `onShare` is told (0..1), and which `importStep` takes where they were not taken to the end.
   */
  importAll(records: BackupRecords, onShare?: (share: number) => void): Promise<ImportCounts>;
  /** Takes the next step of an import, or of the undoing of one; answers how far it is (0..1), undefined where there is none. */
  importStep(): Promise<number | undefined>;
  /** All imports that are under way or can be undone, the last begun first. */
  imports(): Promise<ImportView[]>;
  /** Whether there are steps to be taken. */
  hasImportSteps(): Promise<boolean>;
  /** Begins with the reading of a file; what is read of it is kept apart until it is brought in. */
  beginReading(id: string, file: string, format: FileFormat): Promise<ReadingIn & { words: ClaimsByWords }>;
  /** Holds the next entries against the library; answers false where the import was cancelled. */
  readPack(
    reading: ReadingIn & { words: ClaimsByWords },
    entries: readonly FileEntry[],
    read: number,
  ): Promise<boolean>;
  endReading(reading: ReadingIn): Promise<boolean>;
  /** Has an import that is in one of these states go on in another; answers whether it was in one. */
  turnImport(
    id: string,
    from: readonly ImportState[],
    to: ImportState,
    choice?: ImportChoice,
  ): Promise<boolean>;
  /** Forgets an import of which nothing is in the library, or that is not to be undone any more. */
  dropImport(id: string): Promise<void>;
  counts(): Promise<{ claims: number; sources: number }>;
  /** The feeds that are in whole, in the order they were brought in. */
  feeds(): Promise<Feed[]>;
  /**
   * Brings a file of a feed in, all or nothing, by steps between which everybody else is answered. Answers undefined where
   * the user did not agree to what it changes.
   */
  bringFeed(given: BringFeed): Promise<{ feed: Feed; change: FeedChange } | undefined>;
  /** Claims of a hidden feed are met in no article. Answers whether there is such a feed. */
  hideFeed(id: string, hidden: boolean): Promise<boolean>;
  /** Takes a feed away with all its claims but those the user touched. Answers whether there was such a feed. */
  removeFeed(id: string): Promise<boolean>;
  /** Takes back what pages that were closed had begun to bring in. */
  sweepFeeds(): Promise<void>;
  /** Anything small that is kept by name (settings), as JSON has it. Undefined where nothing was. */
  readNamed(name: string): Promise<unknown>;
  /** Changes a named value in one transaction, so that two changes at once lose neither. */
  changeNamed<T>(name: string, change: (value: unknown) => T): Promise<T>;
  /** Anything small that is of this browser alone and in no backup. Undefined where nothing was kept. */
  readLocal(name: string): Promise<unknown>;
  changeLocal<T>(name: string, change: (value: unknown) => T): Promise<T>;
  /** What there is, in numbers. */
  facts(): Promise<LibraryFacts>;
  indexGoal(): Promise<IndexGoal>;
  /** Reads the next rows of a table behind a key; `last` is undefined at its end. */
  checkRows(
    table: BackupTable,
    after: string | undefined,
  ): Promise<{ count: number; bad: BadRow[]; last: string | undefined }>;
  /** How much was written so far. */
  writtenCount(): Promise<WrittenCount>;
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
  const run = <T>(work: (db: Dexie) => PromiseLike<T>): Promise<T> => connection.run(work);
  /** What others asked meanwhile has its turn between two steps. */
  const step = async (): Promise<number | undefined> => {
    await new Promise((resolve) => setTimeout(resolve));
    return await run(takeStep);
  };
  /** Of what feeds have, too many claims to name. */
  const told = async <T>(done: Promise<T>): Promise<T> => {
    const answer = await done;
    tellAll(options.name ?? LIBRARY);
    return answer;
  };

  return {
    matchClaims: (ids) =>
      run(async (db) => {
        // First those in packs: one that becomes a row meanwhile is met as either.
        const packed = await packedMatchClaims(db, ids);
        const rows = await matchClaimsOf(db, ids);
        return [...new Map([...packed, ...rows].map((claim) => [claim.id, claim])).values()];
      }),
    matchClaimsAfter: (id, most) => run((db) => matchClaimsAfter(db, id, most)),
    readIndex: () => run(readIndex),
    startIndex: () => run(startIndex),
    changedClaims: (stamp, after) => run((db) => changedClaims(db, stamp, after)),
    keepIndex: (index, last) => run((db) => keepIndex(db, index, last)),
    matchState: () => run(revisionOf),
    readThrough: (after, most) => run((db) => readThrough(db, after, most)),
    claimsOfOrigins: (originIds) => run((db) => claimsOfOrigins(db, originIds)),
    rivalQuestions: () => run(rivalQuestions),
    onWritten: (listener) => onWritten(options.name ?? LIBRARY, listener),
    claimDetails: (ids) => run((db) => detailsOfAll(db, [...new Set(ids)])),
    listClaims: (page) => run((db) => listClaims(db, page)),
    allTags: () => run(allTags),
    sourcesAt: (addresses) => run((db) => sourcesAt(db, addresses)),
    originNamed: (name) => run((db) => originNamed(db, name)),
    allOrigins: () => run(allOrigins),
    saveClaim: (given) => run((db) => taking(db, [given.source.claimId], () => saveClaim(db, given))),
    saveReview: (given) => run((db) => taking(db, [given.review.claimId], () => saveReview(db, given))),
    countReviews: (publisher, counts) => run((db) => countReviews(db, publisher, counts)),
    tellChecker: (site) => tellChecker(options.name ?? LIBRARY, site),
    feedCheckers: (feedId) => run((db) => feedCheckers(db, feedId)),
    editClaim: (claimId, base, edit) =>
      run((db) => taking(db, [claimId], () => editClaim(db, claimId, base, edit))),
    readSource: (id) => run((db) => taking(db, [id], () => readSource(db, id))),
    editSource: (id, was, change) => run((db) => taking(db, [id], () => editSource(db, id, was, change))),
    setMissing: (sourceId, missingSince) => run((db) => setMissing(db, sourceId, missingSince)),
    deleteRecord: (table, id) => run((db) => taking(db, [id], () => deleteRecord(db, table, id))),
    restoreRecord: (id) => run((db) => restoreRecord(db, id)),
    lostRecord: (id) => run((db) => lostRecord(db, id)),
    listBin: (page) => run((db) => listBin(db, page)),
    binContent: (query) => run((db) => binContent(db, query)),
    restoreFromBin: async (ids) => (await run((db) => restoreFromBin(db, ids))).length,
    emptyBin: (ids) => run((db) => emptyBin(db, ids)),
    async purgeBin() {
      while ((await run((db) => purgeBin(db, PURGED_AT_ONCE))) > 0)
        await new Promise((resolve) => setTimeout(resolve));
      await run((db) => forgetTaggings(db));
    },
    claimToday: (id) => run((db) => claimTodayIn(db, id)),
    previewMerge: (wish) =>
      run((db) => taking(db, [wish.keptId, wish.mergedId], () => previewMerge(db, wish))),
    mergeClaims: (wish) => run((db) => taking(db, [wish.keptId, wish.mergedId], () => mergeClaims(db, wish))),
    splitClaim: (wish) => run((db) => taking(db, [wish.claimId], () => splitClaim(db, wish))),
    tagClaims: (deed, ids) => run((db) => taking(db, ids, () => tagClaims(db, deed, ids))),
    deleteClaims: (deed, ids) => run((db) => taking(db, ids, () => deleteClaims(db, deed, ids))),
    mergeMany: (wish) => run((db) => taking(db, [wish.keptId, ...wish.mergedIds], () => mergeMany(db, wish))),
    undoBulk: (deed) => run((db) => undoBulk(db, deed)),
    undoRearrangement: (id) => run((db) => undoRearrangement(db, id)),
    recentChanges: () => run(recentChanges),
    settleMerges: () => run(settleMerges),
    decisionsFor: (claimIds) => run((db) => decisionsFor(db, [...new Set(claimIds)])),
    putDecision: (word) => run((db) => taking(db, [word.claimId], () => setDecision(db, word))),
    removeDecision: (pair) => run((db) => takeBackDecision(db, pair)),
    rivalLinks: (claimIds) => run((db) => rivalLinksOf(db, [...new Set(claimIds)])),
    proposedRivals: () => run(proposedRivals),
    proposeRivals: (claimId, rivalIds, earlier) =>
      run(async (db) => {
        // What a feed says is nobody's to be asked about before it is touched.
        const packed = new Set((await packedDetails(db, rivalIds)).keys());
        const rivals = rivalIds.filter((id) => !packed.has(id));
        return await proposeRivals(db, claimId, rivals, earlier);
      }),
    setRivals: (decision) =>
      run((db) => taking(db, [decision.claimId, decision.rivalId], () => setRivals(db, decision))),
    addRecords: (records) => run((db) => addAll(db, records)),
    exportAll: () => run(exportAll),
    async importAll(records, onShare) {
      if (RECORD_TABLES.every((table) => records[table].length <= MOST_AT_ONCE))
        return await run((db) => importAll(db, records));
      const id = crypto.randomUUID();
      await run((db) => stageImport(db, id, records));
      for (let share = await step(); share !== undefined; share = await step()) onShare?.(share);
      return await run((db) => importCounts(db, id));
    },
    importStep: step,
    imports: () => run(allImports),
    hasImportSteps: () => run(async (db) => (await importAtWork(db)) !== undefined),
    beginReading: (id, file, format) =>
      run(async (db) => ({ ...(await beginReading(db, id, file, format)), words: await claimsByWords(db) })),
    readPack: (reading, entries, read) => run((db) => readPack(db, reading, entries, reading.words, read)),
    endReading: (reading) => run((db) => endReading(db, reading)),
    turnImport: (id, from, to, choice) => run((db) => turnImport(db, id, from, to, choice)),
    dropImport: (id) => run((db) => dropImport(db, id)),
    counts: () => run(counts),
    feeds: () => run(allFeeds),
    bringFeed: (given) => told(bringFeed(run, given)),
    hideFeed: (id, hidden) => told(run((db) => hideFeed(db, id, hidden))),
    removeFeed: (id) => told(run((db) => removeFeed(db, id))),
    sweepFeeds: () => run(sweepFeeds),
    readNamed: (name) => run((db) => namedValue(db, name)),
    changeNamed: (name, change) =>
      run((db) => db.transaction('rw', 'settings', () => changeNamedValue(db, name, change))),
    readLocal: (name) => run((db) => localValue(db, name)),
    changeLocal: (name, change) => run((db) => changeLocalValue(db, name, change)),
    facts: () => run(libraryFacts),
    indexGoal: () => run(indexGoal),
    checkRows: (table, after) => run((db) => checkRows(db, table, after)),
    writtenCount: () => run(writtenIn),
    close: () => connection.close(),
  };
}

async function detailsOfAll(db: Dexie, ids: readonly string[]): Promise<Map<string, ClaimDetails>> {
  // First those in packs: one that becomes a row meanwhile is there as either.
  const packed = await packedDetails(db, ids);
  const rows = await detailsOf(db, ids);
  return packed.size === 0 ? rows : new Map([...packed, ...rows]);
}

async function counts(db: Dexie): Promise<{ claims: number; sources: number }> {
  return await db.transaction('r', ['claims', 'sources', 'feeds'], async () => {
    const hidden = await mergedIds(db);
    const feeds = (await feedsIn(db).toArray()).filter((feed) => !feed.hidden);
    const packed = feeds.reduce((sum, feed) => sum + feed.claims, 0);
    const [claims, sources, shared] = await Promise.all([
      db.table('claims').count(),
      db.table('sources').count(),
      db.table('sources').where('claimId').anyOf(hidden).count(),
    ]);
    return { claims: claims - hidden.length + packed, sources: sources - shared };
  });
}
