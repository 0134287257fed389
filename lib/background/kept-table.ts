import { type ClaimTable, createClaimTable } from '../browsing/claim-table.ts';
import { entryOf } from '../browsing/entry.ts';
import type { Origin } from '../claims/claim.ts';
import type { BrowseReading } from '../messaging/browse-requests.ts';
import type { Library, ReadClaim, WrittenOrAll } from '../store/library.ts';
import { createBreath } from './breathe.ts';

export type TableLibrary = Pick<
  Library,
  | 'allOrigins'
  | 'claimDetails'
  | 'claimsOfOrigins'
  | 'counts'
  | 'onWritten'
  | 'readThrough'
  | 'rivalQuestions'
>;

/** The table of all claims: read when it is first needed, kept in memory, and brought up to date before it answers. */
export interface KeptTable {
  /** As the library is now. */
  current(): Promise<ClaimTable>;
  /** The same where it takes no longer than that; else how far it is. */
  within(milliseconds: number): Promise<ClaimTable | BrowseReading>;
}

/** Claims read in one transaction: what is asked meanwhile waits no longer for it than for a frame or two. */
const PART = 500;

/** What was written since the table was last brought up to date. */
interface Behind {
  all: boolean;
  claimIds: Set<string>;
  originIds: Set<string>;
  rivals: boolean;
  checkers: Set<string>;
}

const behindNothing = (): Behind => ({
  all: false,
  claimIds: new Set(),
  originIds: new Set(),
  rivals: false,
  checkers: new Set(),
});

export function createKeptTable(library: TableLibrary): KeptTable {
  const breathe = createBreath();
  let table: ClaimTable | undefined;
  let behind = behindNothing();
  let questions: ReadonlyMap<string, readonly string[]> = new Map();
  let reading: Promise<ClaimTable> | undefined;
  let progress = { done: 0, total: 0 };
  let isListening = false;

  function note(written: WrittenOrAll): void {
    if (written === 'all') {
      behind.all = true;
      return;
    }
    for (const id of written.claimIds) behind.claimIds.add(id);
    for (const id of written.originIds) behind.originIds.add(id);
    for (const site of written.checkers) behind.checkers.add(site);
    behind.rivals ||= written.rivals;
  }

  async function take(
    into: ClaimTable,
    claims: Iterable<ReadClaim>,
    originsOf: (claim: ReadClaim) => Origin[],
    isFromFeed: (claimId: string) => boolean,
  ): Promise<void> {
    for (const read of claims) {
      const rivals = hasRivals(into, read.claim.id);
      into.put(
        entryOf({ ...read, origins: originsOf(read) }, { rivals, fromFeed: isFromFeed(read.claim.id) }),
      );
      progress.done += 1;
      await breathe();
    }
  }

  const hasRivals = (of: ClaimTable, id: string): boolean =>
    (questions.get(id) ?? []).some((other) => other !== id && of.has(other));

  async function readAll(): Promise<ClaimTable> {
    const made = createClaimTable();
    const [origins, { claims }] = await Promise.all([library.allOrigins(), library.counts()]);
    const byId = new Map(origins.map((origin) => [origin.id, origin]));
    progress = { done: 0, total: claims };
    for (let after: string | undefined = ''; after !== undefined;) {
      const part = await library.readThrough(after, PART);
      const originsOf = ({ sources }: ReadClaim) =>
        sources.flatMap(({ originId }) => byId.get(originId) ?? []);
      await take(made, part.claims, originsOf, () => part.fromFeed === true);
      after = part.last;
    }
    return made;
  }

  async function catchUp(into: ClaimTable, { claimIds, originIds, checkers }: Behind): Promise<void> {
    const ids = new Set(claimIds);
    if (originIds.size > 0) for (const id of await library.claimsOfOrigins([...originIds])) ids.add(id);
    for (const site of checkers) for (const id of into.ofPublisher(site)) ids.add(id);
    // Of one pack one after the other, so that it is read once.
    const all = [...ids].sort();
    progress = { done: 0, total: all.length };
    for (let at = 0; at < all.length; at += PART) {
      const part = all.slice(at, at + PART);
      const details = await library.claimDetails(part);
      const there = [...details.values()].filter(({ claim }) => claim.mergedInto === undefined);
      const shown = new Set(there.map(({ claim }) => claim.id));
      for (const id of part) if (!shown.has(id)) into.remove(id);
      await take(
        into,
        there,
        ({ claim }) => details.get(claim.id)?.origins ?? [],
        (id) => details.get(id)?.feed !== undefined,
      );
    }
  }

  async function readOn(): Promise<ClaimTable> {
    if (!isListening) library.onWritten(note);
    isListening = true;
    for (;;) {
      const now = behind;
      behind = behindNothing();
      try {
        const isNew = table === undefined || now.all;
        const made = table === undefined || now.all ? await readAll() : table;
        if (!isNew) await catchUp(made, now);
        // A merge makes other links of the same.
        questions = await library.rivalQuestions();
        made.markRivals((id) => hasRivals(made, id));
        table = made;
      } catch (error) {
        // What was read in part would be behind the library.
        table = undefined;
        throw error;
      }
      if (!isBehind()) return table;
    }
  }

  const isBehind = (): boolean =>
    behind.all ||
    behind.rivals ||
    behind.claimIds.size > 0 ||
    behind.originIds.size > 0 ||
    behind.checkers.size > 0;

  function current(): Promise<ClaimTable> {
    if (reading !== undefined) return reading;
    if (table !== undefined && !isBehind()) return Promise.resolve(table);
    reading = readOn().finally(() => (reading = undefined));
    return reading;
  }

  return {
    current,
    async within(milliseconds) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<BrowseReading>((resolve) => {
        timer = setTimeout(() => resolve({ reading: { ...progress } }), milliseconds);
      });
      try {
        return await Promise.race([current(), late]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
