import type { Dexie } from 'dexie';
import type { Origin, Source } from '../../claims/claim.ts';
import type { OwnedSource } from '../../claims/source-facts.ts';
import type { Run } from '../connection.ts';
import { type ClaimDetails, detailsOf } from '../details.ts';
import { readSource } from '../edit-source.ts';
import { allOrigins, originNamed } from '../origin-named.ts';
import { packedDetails } from '../packs.ts';
import { type ReadPart, claimsOfOrigins, readThrough } from '../read-through.ts';
import { sourcesAt } from '../sources.ts';
import { allTags } from '../tags.ts';
import { taking } from '../taking.ts';
import { claimTodayIn } from '../whole-claim.ts';

/** What the library is asked for: claims with what belongs to them, and what a form offers. */
export interface ReadingPart {
  /** The claims there are among `ids`. */
  claimDetails(ids: Iterable<string>): Promise<Map<string, ClaimDetails>>;
  /** The next of all claims behind an id, '' is before all; without those merged into others. */
  readThrough(after: string, most: number): Promise<ReadPart>;
  claimsOfOrigins(originIds: readonly string[]): Promise<string[]>;
  /** The most used first. */
  allTags(): Promise<string[]>;
  /** The sources on a page, by any of its addresses; fragments do not count. */
  sourcesAt(addresses: readonly string[]): Promise<Source[]>;
  /** The origin of this name or alias, in whatever case. */
  originNamed(name: string): Promise<Origin | undefined>;
  allOrigins(): Promise<Origin[]>;
  readSource(id: string): Promise<OwnedSource | undefined>;
  /** What the claim of this id is today: itself, or what it was merged into. */
  claimToday(id: string): Promise<string>;
}

/** That part of a library, on its connection. */
export function readingPart(run: Run): ReadingPart {
  return {
    claimDetails: (ids) => run((db) => detailsOfAll(db, [...new Set(ids)])),
    readThrough: (after, most) => run((db) => readThrough(db, after, most)),
    claimsOfOrigins: (originIds) => run((db) => claimsOfOrigins(db, originIds)),
    allTags: () => run(allTags),
    sourcesAt: (addresses) => run((db) => sourcesAt(db, addresses)),
    originNamed: (name) => run((db) => originNamed(db, name)),
    allOrigins: () => run(allOrigins),
    readSource: (id) => run((db) => taking(db, [id], () => readSource(db, id))),
    claimToday: (id) => run((db) => claimTodayIn(db, id)),
  };
}

async function detailsOfAll(db: Dexie, ids: readonly string[]): Promise<Map<string, ClaimDetails>> {
  // First those in packs: one that becomes a row meanwhile is there as either.
  const packed = await packedDetails(db, ids);
  const rows = await detailsOf(db, ids);
  return packed.size === 0 ? rows : new Map([...packed, ...rows]);
}
