import { mergeSegments } from './build.ts';
import { completed, noExtras, putExtras } from './complete.ts';
import { hold, holdMarked, isGone, living, markGone, marksOf, type Held } from './held.ts';
import { claimAt, idAt, soughtId } from './ids.ts';
import { createPending, type IndexedClaim } from './pending.ts';
import { search, PLACES, type Found, type Query, type Wanted } from './search.ts';
import {
  Head,
  MOST_CLAIMS,
  NO_SPACE,
  openSegment,
  recordAt,
  sealed,
  type Space,
  spaceOf,
  besides,
} from './segment.ts';
import { nearest, type Near } from './nearest.ts';
import { wordsAt } from './words.ts';
import { frequency, settle, sizeOf, weight } from './weights.ts';

/**
 * The candidate index: which claims share enough with a text to be compared with it. It holds no texts, only hashed terms:
 *
 *   claims added ──> pending ──(1,024, or what is stored)──> segment ─┐
 *                                                           segment ─┤── neighbours of like size merge ──> segment
 *                                                           segment ─┘   without the claims marked as removed
 *
 * What is kept is `stored()`: each segment's bytes under its name, with its marks. A segment's bytes never change but for
 * the weights of its claims, so that a saved claim writes a small segment, and at most the marks of one other.
 */
export interface ClaimIndex {
  /** Adds claims; one whose id is known takes the place of the earlier one. */
  add(claims: Iterable<IndexedClaim>): void;
  /** False where no such claim is there. */
  remove(id: string): boolean;
  has(id: string): boolean;
  readonly size: number;
  /** Text by text the claims that share so much with it (see `Wanted`), the likeliest first; those added first before others. */
  candidates(queries: readonly Query[], wanted: Wanted): Found[][];
  /** The claims that share most with a text, at most `top`, the nearest first; ties by place. */
  nearest(query: Query, top: number): Near[];
  /** What a claim that was found was added with to be read again; '' where that was nothing. */
  wordsAt(place: number): string;
  /** The same of a claim by its id; undefined where it is not there. */
  wordsOf(id: string): string | undefined;
  /** What a claim that was found is screened by; empty where it is not screened. */
  recordAt(place: number): Int32Array;
  /** The id of a claim that was found, until the index changes. */
  idAt(place: number): string;
  /** One step of merging; false where there is none to take. */
  tidy(): boolean;
  /** How many claims are found by their words alone as yet; see `IndexedClaim.bare`. */
  readonly bare: number;
  /**
   * Makes for one segment of such claims what they are about and screened by, each from what it was added with to be read again;
   * false where there is none. Others use the index between two breaths; until its end nothing is changed for them.
   */
  complete(make: MakeExtras, breathe: () => Promise<void> | undefined): Promise<boolean>;
  /** Everything there is, weighed for the library as it is now, to be kept. */
  stored(): StoredSegment[];
  /** Bytes of all arrays that candidates are found by. */
  readonly bytes: number;
  /** Of vectors, words and what is screened by. */
  readonly bytesBesides: number;
}

export type MakeExtras = (words: string) => Pick<IndexedClaim, 'vector' | 'record'>;

/** What is kept of a segment: written once under its name, and again only with other marks or weights. */
export interface StoredSegment {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  marks: Uint8Array<ArrayBuffer> | undefined;
  /** Changes where the bytes or the marks do: equal to what was stored last, they need not be written. */
  version: string;
}

/** Claims that are built anew into a small segment with every change; more are sealed. */
const MOST_PENDING = 1024;
/** A segment is written anew without its removed claims where they are more than one in so many. */
const GONE = 4;
/** The same of those that their commonest terms may find alone, which are looked at one by one; not of a handful. */
const LOOSE = 64;
const FEW_LOOSE = 16;

/** Up to so many claims a sentence's commonest terms lead to claims too, if they are as much as `SHARE_SMALL` of them. */
const SMALL = 20_000;
const SHARE_SMALL = 0.15;
/** A little less than `SURE`, since what terms weigh changes with the library. */
const SHARE = 0.28;

const decoder = new TextDecoder();
const NO_RECORD = new Int32Array(0);

export const createIndex = (space: Space = NO_SPACE): ClaimIndex => indexOf([], space);

/**
 * The index as it was stored; `undefined` where any of it cannot be trusted, or was made with vectors of another space than
 * today's, and must be made from the claims. Where no space is given, it is opened with the one it was made with.
 */
export function openIndex(
  stored: Iterable<{ name: string; bytes: Uint8Array; marks?: Uint8Array | undefined }>,
  given?: Space,
): ClaimIndex | undefined {
  let space = given;
  const all: Held[] = [];
  for (const { name, bytes, marks } of stored) {
    const segment = openSegment(bytes);
    const held = segment === undefined ? undefined : holdMarked(segment, name, marks);
    if (held === undefined) return undefined;
    const own = spaceOf(held.segment);
    all.push(held);
    // Of bare claims nothing was made by any table yet.
    if (own.dimensions === 0) continue;
    space ??= own;
    if (own.dimensions !== space.dimensions || own.version !== space.version) return undefined;
  }
  return indexOf(
    all.sort((a, b) => orderOf(a.name) - orderOf(b.name)),
    space ?? NO_SPACE,
  );
}

/** Names are ascending numbers in the order of the segments, with letters that no other index has given. */
const orderOf = (name: string): number => Number.parseFloat(name);

function isWorn({ removed, segment: { claims, head } }: Held): boolean {
  const loose = head[Head.loose] ?? 0;
  return removed * GONE > claims || (loose > FEW_LOOSE && loose * LOOSE > claims);
}

function indexOf(all: Held[], space: Space): ClaimIndex {
  const pending = createPending(space);
  /** The pending claims as a segment, where they have not changed since. */
  let built: Held | undefined;
  let size = sizeOf(all);
  let last = all.reduce((most, { name }) => Math.max(most, Math.floor(orderOf(name))), 0);

  const isBare = ({ segment }: Held): boolean => space.dimensions > 0 && spaceOf(segment).dimensions === 0;
  /** The segment that is being completed: merged meanwhile, it would be completed for nothing. */
  let completing: Held | undefined;

  const nextName = (): string => `${(last += 1)}-${crypto.randomUUID()}`;

  /** In small libraries next to nothing stands with a claim: what a claim with a small share needs is hardly walked there. */
  const shareOfRests = (): number => (size <= SMALL ? SHARE_SMALL : SHARE);

  const buildPending = (): Held =>
    hold(
      pending.build({
        weightOf: (hash, own) => weight(size, frequency(all, hash) + own),
        share: shareOfRests(),
      }),
      nextName(),
    );

  function seal(): void {
    if (pending.size > 0) all.push(built ?? buildPending());
    pending.clear();
    built = undefined;
  }

  /** All segments, the pending claims as the last of them. */
  function whole(): Held[] {
    if (pending.size === 0) return all;
    if (pending.size > MOST_PENDING) {
      seal();
      return all;
    }
    built ??= buildPending();
    return [...all, built];
  }

  function remove(id: string): boolean {
    if (pending.remove(id)) {
      built = undefined;
      size -= 1;
      return true;
    }
    if (all.length === 0) return false;
    const sought = soughtId(id);
    for (const held of all) {
      const claim = claimAt(held.segment, sought);
      if (claim < 0 || isGone(held, claim)) continue;
      markGone(held, new Set([claim]));
      size -= 1;
      return true;
    }
    return false;
  }

  /** Merges neighbours from `from` on into one, or into none where nothing of them lives. */
  function merge(from: number, count: number): void {
    const parts = all.slice(from, from + count);
    const segment = mergeSegments(
      parts.map((held) => ({ segment: held.segment, isGone: (claim: number) => isGone(held, claim) })),
      idAt,
      parts.some(isBare) ? NO_SPACE : space,
      { weightOf: (hash) => weight(size, frequency(all, hash)), share: shareOfRests() },
    );
    const name = `${orderOf(parts[0]?.name ?? '0')}-${crypto.randomUUID()}`;
    all.splice(from, count, ...(segment.claims === 0 ? [] : [hold(segment, name)]));
  }

  return {
    add(claims) {
      for (const claim of claims) {
        remove(claim.id);
        if (pending.rows > 0 && pending.areBare !== (claim.bare === true)) seal();
        pending.add(claim);
        built = undefined;
        size += 1;
        if (pending.rows >= MOST_CLAIMS) seal();
      }
    },
    remove,
    has(id) {
      const sought = soughtId(id);
      const holds = (held: Held): boolean => {
        const claim = claimAt(held.segment, sought);
        return claim >= 0 && !isGone(held, claim);
      };
      return pending.has(id) || all.some(holds);
    },
    get size() {
      return size;
    },
    candidates(queries, wanted) {
      const held = whole();
      settle(held);
      return search(held, size, queries, wanted);
    },
    nearest(query, top) {
      const held = whole();
      settle(held);
      return nearest(held, size, query, top);
    },
    wordsAt(place) {
      const held = whole()[Math.floor(place / PLACES)];
      return held === undefined ? '' : decoder.decode(wordsAt(held.segment, place % PLACES));
    },
    wordsOf(id) {
      const sought = soughtId(id);
      for (const held of whole()) {
        const claim = claimAt(held.segment, sought);
        if (claim >= 0 && !isGone(held, claim)) return decoder.decode(wordsAt(held.segment, claim));
      }
      return undefined;
    },
    recordAt(place) {
      const held = whole()[Math.floor(place / PLACES)];
      return held === undefined ? NO_RECORD : recordAt(held.segment, place % PLACES);
    },
    idAt(place) {
      const held = whole()[Math.floor(place / PLACES)];
      return held === undefined ? '' : idAt(held.segment, place % PLACES);
    },
    tidy() {
      const worn = all.findIndex((held) => held !== completing && isWorn(held));
      if (worn >= 0) {
        merge(worn, 1);
        return true;
      }
      const like = all.findIndex((held, i) => {
        const next = all[i + 1];
        if (next === undefined || isBare(held) !== isBare(next)) return false;
        if (held === completing || next === completing) return false;
        const [one, other] = [living(held), living(next)];
        return one + other <= MOST_CLAIMS && one < 2 * other;
      });
      if (like >= 0) merge(like, 2);
      return like >= 0;
    },
    get bare() {
      const sealed = all.reduce((sum, held) => sum + (isBare(held) ? living(held) : 0), 0);
      return sealed + (pending.areBare ? pending.size : 0);
    },
    async complete(make, breathe) {
      if (pending.areBare) seal();
      const held = all.find(isBare);
      if (held === undefined || completing !== undefined) return false;
      completing = held;
      try {
        const { segment } = held;
        const extras = noExtras(segment.claims, space);
        for (let claim = 0; claim < segment.claims; claim += 1) {
          if (isGone(held, claim)) continue;
          putExtras(extras, claim, make(decoder.decode(wordsAt(segment, claim))));
          await breathe();
        }
        const place = all.indexOf(held);
        const name = `${orderOf(held.name)}-${crypto.randomUUID()}`;
        if (place >= 0) all[place] = { ...held, segment: completed(segment, extras), name };
        return true;
      } finally {
        completing = undefined;
      }
    },
    stored() {
      if (pending.size > MOST_PENDING) seal();
      const held = whole();
      settle(held);
      return held.map((each) => ({
        name: each.name,
        bytes: sealed(each.segment),
        marks: marksOf(each),
        version: `${each.segment.head.slice(Head.terms).join(' ')} ${each.removed}`,
      }));
    },
    get bytes() {
      return whole().reduce(
        (sum, { segment, marks }) => sum + segment.bytes.length - besides(segment) + (marks?.byteLength ?? 0),
        0,
      );
    },
    get bytesBesides() {
      return whole().reduce((sum, { segment }) => sum + besides(segment), 0);
    },
  };
}
