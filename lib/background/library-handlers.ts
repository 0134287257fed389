import type { Reading } from '../access/reading.ts';
import { EVERY_CLAIM } from '../claims/claim-query.ts';
import type { BulkUndone } from '../claims/bulk.ts';
import type { Undone } from '../claims/recent-change.ts';
import { claimView } from '../claims/view-of.ts';
import type { OwnedClaim, PageRequests } from '../messaging/protocol.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { Handlers } from '../messaging/router.ts';
import type { ClaimDetails, Library, Lost } from '../store/library.ts';
import type { BringNeeds, Bringing } from './bring-in.ts';
import { type ChangeNeeds, followChange, followUpheaval } from './changes.ts';
import { type FindNeeds, lookForRivals } from './find-rivals.ts';
import type { KeptTable } from './kept-table.ts';
import { followSteps } from './follow-steps.ts';
import { type RivalRound, lookThrough } from './rival-round.ts';
import { withRivals } from './rivals.ts';
import { type SampleFile, loadSample } from './sample.ts';

export interface LibraryNeeds extends ChangeNeeds {
  library: Pick<
    Library,
    | 'addRecords'
    | 'allTags'
    | 'claimDetails'
    | 'claimToday'
    | 'counts'
    | 'deleteRecord'
    | 'editClaim'
    | 'editSource'
    | 'readSource'
    | 'lostRecord'
    | 'recentChanges'
    | 'restoreRecord'
    | 'undoBulk'
    | 'imports'
    | 'turnImport'
    | 'undoRearrangement'
  > &
    FindNeeds['library'] &
    BringNeeds['library'];
  matcher: ChangeNeeds['matcher'] & FindNeeds['matcher'];
  table: KeptTable;
  sample: SampleFile;
  reading: Pick<Reading, 'sync'>;
  rivalRound: RivalRound;
  bringing: Bringing;
  wait: (milliseconds: number) => Promise<void>;
}

type LibraryRequests = Pick<
  PageRequests,
  | 'claim.read'
  | 'claim.edit'
  | 'source.read'
  | 'source.edit'
  | 'record.delete'
  | 'record.restore'
  | 'library.list'
  | 'library.tags'
  | 'library.count'
  | 'library.loadSample'
>;

const LOST_WORDS: Record<Lost, string> = {
  'without-claim': 'Its claim is not here any more. Bring that back first, then this.',
  'for-good': 'It was deleted for good, from the bin.',
  'too-old': 'It was deleted more than 30 days ago, so the bin has it no longer.',
  unknown:
    'There is nothing left of it to bring back: it was undone already, deleted for good from the bin, or too much was done since.',
};

/** Milliseconds of undoing what was done to many claims before it is said how far that is. */
const MOMENT = 1000;

/** What the library page asks. Every change is on the disk, and followed by the matcher, before it is answered. */
export function createLibraryHandlers(needs: LibraryNeeds): Handlers<LibraryRequests, undefined> {
  const { library, sample, rivalRound, table } = needs;
  const follow = followSteps(needs);

  async function owned(claimId: string): Promise<OwnedClaim | undefined> {
    const today = await library.claimToday(claimId);
    const details = (await library.claimDetails([today])).get(today);
    return details && (await withRivals(library, [ownedClaim(details)]))[0];
  }

  /** A source alone does not tell whose it is; it may have dated its claim. */
  async function followRecord(table: 'claims' | 'sources' | 'reviews'): Promise<void> {
    if (table === 'claims') await followChange(needs);
    else followUpheaval(needs);
  }

  /** As much of it as is done in a moment; who asks sees that more is left. */
  async function undoneBulk(id: string): Promise<BulkUndone | undefined> {
    const end = performance.now() + MOMENT;
    let undone = await library.undoBulk(id);
    while (undone !== undefined && undone.left > 0 && performance.now() < end) {
      const next = await library.undoBulk(id);
      if (next === undefined) break;
      undone = { ...next, back: undone.back + next.back };
    }
    if (undone !== undefined) await follow(undone.left > 0);
    return undone;
  }

  return {
    'claim.read': ({ claimId }) => owned(claimId),

    async 'claim.edit'({ claimId, base, change }) {
      const edited = await library.editClaim(claimId, base, change);
      if (edited?.state === 'saved') {
        await followChange(needs);
        if (change.text !== undefined || change.eventDate !== undefined)
          lookForRivals(needs, edited.claim.id);
      }
      const now = await owned(claimId);
      if (edited === undefined || now === undefined) throw gone('This claim has been deleted meanwhile.');
      return edited.state === 'saved'
        ? { state: 'saved', now }
        : { state: 'changed', now, fields: edited.fields };
    },

    'source.read': ({ sourceId }) => library.readSource(sourceId),

    async 'source.edit'({ sourceId, was, change }) {
      const edited = await library.editSource(sourceId, was, change);
      if (edited?.state === 'changed') return edited;
      if (edited !== undefined && edited.claimIds.length > 0) await followChange(needs);
      const now = edited && (await owned(edited.source.claimId));
      if (now === undefined) throw gone('This source has been deleted meanwhile.');
      return { state: 'saved', now };
    },

    async 'record.delete'({ table, id }) {
      // What is gone already is deleted: a message may come twice.
      if (await library.deleteRecord(table, id)) await followRecord(table);
      return undefined;
    },

    async 'record.restore'({ id }) {
      const bulk = await undoneBulk(id);
      if (bulk !== undefined) return bulk;
      const undone = await library.undoRearrangement(id);
      if (undone !== undefined) {
        // Claims that stay merged are met nowhere; these two may be again.
        await followChange(needs);
        return undone;
      }
      const brought = await undoImport(needs, id);
      if (brought !== undefined) return brought;
      const table = await library.restoreRecord(id);
      const isClaim = (await library.claimDetails([id])).has(id);
      if (table === undefined && !isClaim) throw gone(LOST_WORDS[await library.lostRecord(id)]);
      await followRecord(isClaim ? 'claims' : 'sources');
      if (isClaim) return { kind: 'claim-deleted', claimId: id };
      return { kind: table === 'reviews' ? 'review-deleted' : 'source-deleted' };
    },

    async 'library.list'({ query, offset, limit }) {
      const now = await table.current();
      const { total, rows } = now.page({ ...EVERY_CLAIM, words: query, sort: 'changed' }, offset, limit);
      const details = await library.claimDetails(rows.map(({ id }) => id));
      const claims = rows.flatMap(({ id }) => details.get(id) ?? []);
      return { total, claims: await withRivals(library, claims.map(ownedClaim)) };
    },

    'library.tags': () => library.allTags(),

    'library.count': () => library.counts(),

    async 'library.loadSample'() {
      const added = await loadSample(library, sample);
      followUpheaval(needs);
      if (added > 0) lookThrough(rivalRound);
      return { added };
    },
  };
}

/** Milliseconds that an undoing has before it is answered that it goes on. */
const PATIENCE = 6_000;

/** Takes an import out again; undefined where there is none of this id that can be. */
async function undoImport(
  { library, bringing, wait }: LibraryNeeds,
  id: string,
): Promise<Undone | undefined> {
  if (!(await library.turnImport(id, ['done', 'cancelled', 'paused'], 'undoing'))) return undefined;
  await Promise.race([bringing.go(), wait(PATIENCE)]);
  const brought = (await library.imports()).find((each) => each.id === id);
  return {
    kind: 'import',
    file: brought?.file ?? '',
    over: brought?.state !== 'undoing',
    stayed: brought?.stayed ?? { count: 0, texts: [] },
  };
}

function ownedClaim({ claim, sources, reviews, origins, ...more }: ClaimDetails): OwnedClaim {
  return { claim, view: claimView(claim, sources, reviews, origins, more) };
}

function gone(words: string): RequestError {
  return new RequestError('failed', words);
}
