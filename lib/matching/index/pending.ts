import { buildSegment, type Division } from './build.ts';
import { NO_SPACE, type Segment, type Space } from './segment.ts';
import { writeVector } from './vectors.ts';

/** A claim as the index has it. */
export interface IndexedClaim {
  id: string;
  /** Primary subtag. */
  language: string;
  /** As `termHashes` gives them. */
  hashes: readonly number[];
  /** What it is about, a unit vector of the index's space. */
  vector?: Float32Array | undefined;
  /** Whatever is to be read again of it; all claims of an index have some, or none has. */
  words?: string | undefined;
  /** What it is screened by. */
  record?: Int32Array | undefined;
  /** It is found by its words at once; vector and record are made later, from what is to be read again of it (`complete`). */
  bare?: boolean | undefined;
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
  /** Whether these are claims whose vectors and records are made later: all of them are, or none. */
  readonly areBare: boolean;
  /** All of them as a segment. */
  build(division: Division): Segment;
  clear(): void;
}

const encoder = new TextEncoder();
const NO_RECORD = new Int32Array(0);

export function createPending(space: Space): Pending {
  const { dimensions } = space;
  let areBare = false;
  let ids: (string | undefined)[] = [];
  let languages: string[] = [];
  let starts: number[] = [0];
  let hashes = new Uint32Array(1024);
  let steps: number[] = [];
  let vectors = new Int8Array(dimensions * 64);
  let words: (Uint8Array | undefined)[] = [];
  let records: (Int32Array | undefined)[] = [];
  const places = new Map<string, number>();

  return {
    add(claim) {
      areBare = claim.bare === true;
      const from = starts.at(-1) ?? 0;
      const to = from + claim.hashes.length;
      if (to > hashes.length) {
        const more = new Uint32Array(Math.max(to, hashes.length * 2));
        more.set(hashes);
        hashes = more;
      }
      hashes.set(claim.hashes, from);
      words.push(claim.words === undefined ? undefined : encoder.encode(claim.words));
      if (dimensions > 0 && !areBare) {
        const at = ids.length * dimensions;
        if (at + dimensions > vectors.length) {
          const more = new Int8Array(vectors.length * 2);
          more.set(vectors);
          vectors = more;
        }
        steps.push(writeVector(claim.vector, vectors, at));
      }
      places.set(claim.id, ids.length);
      ids.push(claim.id);
      languages.push(claim.language);
      records.push(claim.record);
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
    get areBare() {
      return areBare && ids.length > 0;
    },
    build(division) {
      const kept: string[] = [];
      const written: string[] = [];
      const all = new Uint32Array(starts.at(-1) ?? 0);
      const claims = new Uint16Array(all.length);
      const own = areBare ? NO_SPACE : space;
      const worth = new Float32Array(own.dimensions === 0 ? 0 : places.size);
      const values = new Int8Array(places.size * own.dimensions);
      const told: Uint8Array[] = [];
      const screened: Int32Array[] = [];
      let at = 0;
      for (const [place, id] of ids.entries()) {
        if (id === undefined) continue;
        if (own.dimensions > 0) {
          worth[kept.length] = steps[place] ?? 0;
          const vector = vectors.subarray(place * dimensions, (place + 1) * dimensions);
          values.set(vector, kept.length * dimensions);
        }
        const terms = hashes.subarray(starts[place], starts[place + 1]);
        all.set(terms, at);
        claims.fill(kept.length, at, at + terms.length);
        at += terms.length;
        kept.push(id);
        const line = words[place];
        if (line !== undefined) told.push(line);
        written.push(languages[place] ?? '');
        screened.push(records[place] ?? NO_RECORD);
      }
      const entries = {
        ids: kept,
        languages: written,
        hashes: all.subarray(0, at),
        claims: claims.subarray(0, at),
        vectors: { space: own, steps: worth, values },
        words: told.length === kept.length ? told : undefined,
        records: screened,
      };
      return buildSegment(entries, division);
    },
    clear() {
      areBare = false;
      ids = [];
      languages = [];
      starts = [0];
      hashes = new Uint32Array(1024);
      steps = [];
      words = [];
      records = [];
      vectors = new Int8Array(dimensions * 64);
      places.clear();
    },
  };
}
