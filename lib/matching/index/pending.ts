import { buildSegment } from './build.ts';
import type { Segment } from './segment.ts';

/** A claim as the index has it. */
export interface IndexedClaim {
  id: string;
  /** Primary subtag. */
  language: string;
  /** As `termHashes` gives them. */
  hashes: readonly number[];
}

/** Claims that are in no segment yet, in the order in which they came. */
export interface Pending {
  add(claim: IndexedClaim): void;
  /** False where it is not there. */
  remove(id: string): boolean;
  has(id: string): boolean;
  readonly size: number;
  /** With those that were removed again. */
  readonly rows: number;
  /** All of them as a segment. */
  build(): Segment;
  clear(): void;
}

export function createPending(): Pending {
  let ids: (string | undefined)[] = [];
  let languages: string[] = [];
  let starts: number[] = [0];
  let hashes = new Uint32Array(1024);
  const places = new Map<string, number>();

  return {
    add(claim) {
      const from = starts.at(-1) ?? 0;
      const to = from + claim.hashes.length;
      if (to > hashes.length) {
        const more = new Uint32Array(Math.max(to, hashes.length * 2));
        more.set(hashes);
        hashes = more;
      }
      hashes.set(claim.hashes, from);
      places.set(claim.id, ids.length);
      ids.push(claim.id);
      languages.push(claim.language);
      starts.push(to);
    },
    remove(id) {
      const place = places.get(id);
      if (place === undefined) return false;
      places.delete(id);
      ids[place] = undefined;
      return true;
    },
    has: (id) => places.has(id),
    get size() {
      return places.size;
    },
    get rows() {
      return ids.length;
    },
    build() {
      const kept: string[] = [];
      const written: string[] = [];
      const all = new Uint32Array(starts.at(-1) ?? 0);
      const claims = new Uint16Array(all.length);
      let at = 0;
      for (const [place, id] of ids.entries()) {
        if (id === undefined) continue;
        const own = hashes.subarray(starts[place], starts[place + 1]);
        all.set(own, at);
        claims.fill(kept.length, at, at + own.length);
        at += own.length;
        kept.push(id);
        written.push(languages[place] ?? '');
      }
      return buildSegment({
        ids: kept,
        languages: written,
        hashes: all.subarray(0, at),
        claims: claims.subarray(0, at),
      });
    },
    clear() {
      ids = [];
      languages = [];
      starts = [0];
      hashes = new Uint32Array(1024);
      places.clear();
    },
  };
}
