import type { Feed, FeedClaim } from '../claims/feed.ts';
import { wideHashOf } from '../text/hash.ts';
import { beginFeed, ownComing, rollBack } from './coming-feed.ts';
import type { Run } from './connection.ts';
import { shownOf } from './feeds.ts';
import { type PackedClaim, keyPart, keyPartOf, packIdOf, packOf } from './packed-claim.ts';
import {
  type FeedRow,
  PACK_TABLES,
  type PackRow,
  claimsOf,
  eachPackOf,
  feedsIn,
  packRow,
  packsIn,
  rangeOf,
  takenIn,
} from './packs.ts';
import { TOUCH_TABLES, noteClaims } from './touched.ts';

/** What a file of a feed is to the feed as it was. */
export interface FeedChange {
  added: number;
  changed: number;
  gone: number;
  same: number;
  /** Which the user touched: they stay as they are. */
  own: number;
}

export interface NewFeed {
  /** Of the feed that the file is a newer one of. */
  id?: string;
  name: string;
  address?: string;
}

export interface BringFeed {
  feed: NewFeed;
  /** The claims of the file, some at a time. */
  claims: AsyncIterable<readonly FeedClaim[]>;
  /** Asked once all is read and nothing is changed yet; answers what the feed is to be called, false leaves it as it was. */
  agree?: (change: FeedChange) => Promise<NewFeed | false>;
}

/** A pack is read whole where one of its claims is met: the fewer, the less is read for nothing, and the more rows there are. */
const PER_PACK = 100;
/** Packs written in one step: some 100 ms, in which nobody else can write. */
const PER_STEP = 50;
const MOST_NAME = 100;

/**
 * Brings a file of a feed in, all or nothing: its packs are written by steps, in which nobody sees them yet, and become the
 * feed's in the last. What is left of one that was stopped goes with the next (`sweepFeeds`). Answers undefined where the user
 * did not agree.
 */
export async function bringFeed(
  run: Run,
  { feed: wished, claims, agree }: BringFeed,
): Promise<{ feed: Feed; change: FeedChange } | undefined> {
  const by = crypto.randomUUID();
  const begun = await run((db) => beginFeed(db, wished, by));
  const bringing = new Bringing(run, begun, by);
  try {
    await bringing.readKnown();
    for await (const some of claims) await bringing.take(some);
    await bringing.flush(1);
    const called = agree === undefined ? wished : await agree(bringing.change());
    if (called === false) return undefined;
    return { feed: await bringing.finish(called), change: bringing.change() };
  } finally {
    await run((db) => rollBack(db, begun.id, by));
  }
}

/** What came of one file so far. */
class Bringing {
  readonly #run: Run;
  readonly #feed: FeedRow;
  readonly #by: string;
  readonly #now = Date.now();
  /** By the key's part of its id: the claim and what it says. */
  readonly #known = new Map<string, { id: string; said: string }>();
  readonly #own = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #changed: PackedClaim[] = [];
  readonly #addedIds: string[] = [];
  #waiting: PackedClaim[] = [];
  #next: number;
  #same = 0;
  #ownSeen = 0;

  constructor(run: Run, feed: FeedRow, by: string) {
    this.#run = run;
    this.#feed = feed;
    this.#by = by;
    this.#next = feed.packs;
  }

  async readKnown(): Promise<void> {
    const feed = this.#feed;
    if (feed.packs === 0) return;
    await this.#run((db) =>
      db.transaction('r', PACK_TABLES, async () => {
        await eachPackOf(db, feed, (claims) => {
          for (const claim of claims)
            this.#known.set(keyPartOf(claim.id), { id: claim.id, said: saidIn(claim) });
        });
        const taken = await takenIn(db)
          .where('id')
          .between(...rangeOf(feed))
          .primaryKeys();
        for (const id of taken) this.#own.add(keyPartOf(id));
      }),
    );
  }

  async take(claims: readonly FeedClaim[]): Promise<void> {
    for (const { key, ...claim } of claims) {
      const part = keyPart(key);
      if (this.#seen.has(part)) continue;
      this.#seen.add(part);
      const known = this.#known.get(part);
      if (this.#own.has(part)) this.#ownSeen += 1;
      else if (known === undefined) this.#waiting.push({ ...claim, id: part, at: this.#now });
      else if (known.said === saidIn({ ...claim, id: known.id, at: 0 })) this.#same += 1;
      else this.#changed.push({ ...claim, id: known.id, at: this.#now });
    }
    await this.flush(PER_PACK * PER_STEP);
  }

  /** Writes what waits, where that is so much. */
  async flush(least: number): Promise<void> {
    if (this.#waiting.length < least) return;
    const packs: PackRow[] = [];
    for (let from = 0; from < this.#waiting.length; from += PER_PACK) {
      const id = packIdOf(this.#feed.id, this.#next);
      const claims = this.#waiting
        .slice(from, from + PER_PACK)
        .map((claim) => ({ ...claim, id: `${id}-${claim.id}` }));
      for (const claim of claims) this.#addedIds.push(claim.id);
      packs.push(packRow(id, claims));
      this.#next += 1;
    }
    this.#waiting = [];
    await this.#run((db) =>
      db.transaction('rw', PACK_TABLES, async () => {
        const row = await ownComing(db, this.#feed.id, this.#by);
        await packsIn(db).bulkPut(packs);
        await feedsIn(db).put({ ...row, coming: { by: this.#by, at: Date.now() } });
      }),
    );
  }

  change(): FeedChange {
    return {
      added: this.#addedIds.length + this.#waiting.length,
      changed: this.#changed.length,
      gone: this.#gone().length,
      same: this.#same,
      own: this.#ownSeen,
    };
  }

  #gone(): string[] {
    return [...this.#known].flatMap(([part, { id }]) => (this.#seen.has(part) ? [] : [id]));
  }

  finish(called: NewFeed): Promise<Feed> {
    const changed = new Map(this.#changed.map((claim) => [claim.id, claim]));
    const gone = new Set(this.#gone());
    const written = [...changed.keys(), ...gone];
    return this.#run((db) =>
      db.transaction('rw', [...PACK_TABLES, ...TOUCH_TABLES], async () => {
        const { coming: _, ...row } = await ownComing(db, this.#feed.id, this.#by);
        for (const pack of await packsIn(db).bulkGet([...new Set(written.map(packOf))])) {
          if (pack === undefined) continue;
          const claims = claimsOf(pack).flatMap((claim) =>
            gone.has(claim.id) ? [] : [changed.get(claim.id) ?? claim],
          );
          await packsIn(db).put(packRow(pack.id, claims));
        }
        const taken = (await takenIn(db).bulkGet(written)).filter((each) => each !== undefined);
        const goneHere = gone.size - taken.filter(({ id }) => gone.has(id)).length;
        const feed: FeedRow = {
          ...row,
          ...said(called),
          refreshedAt: this.#now,
          packs: this.#next,
          claims: row.claims + this.#addedIds.length - goneHere,
        };
        await feedsIn(db).put(feed);
        await noteClaims(db, [...this.#addedIds, ...written]);
        return shownOf(feed);
      }),
    );
  }
}

const said = ({ name, address }: NewFeed): Pick<Feed, 'name' | 'address'> => ({
  name: name.trim().slice(0, MOST_NAME),
  ...(address === undefined ? {} : { address }),
});

function saidIn({ text, language, review, mention }: PackedClaim): string {
  return wideHashOf(JSON.stringify([text, language, review, mention]));
}
