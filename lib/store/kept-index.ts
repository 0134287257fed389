import type { Dexie } from 'dexie';
import { PACK_TABLES, packedIds } from './packs.ts';
import { INDEX, MATCH_STATE, REVISION, TOUCHED, type TouchedRow, inRows } from './touched.ts';

/** A segment of the index of claims with its marks, as `lib/matching/index` has them. */
export interface KeptSegment {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  marks: Uint8Array<ArrayBuffer> | undefined;
  /** Another where bytes or marks are others. */
  version: string;
}

export interface KeptIndex {
  segments: KeptSegment[];
  /** Of this state of what is kept: who keeps another has to know it. */
  stamp: string;
}

/** What was written since, as far as it was asked for. */
export interface ChangedClaims {
  /** See `matchState`. */
  revision: string;
  /** Claims that were added, changed or deleted, in parts, with the number of each part. */
  parts: readonly TouchedRow[];
}

/** In Blobs, which the browsers read faster than they copy buffers. */
interface SegmentRow {
  id: string;
  version: string;
  bytes: Blob;
  marks?: Blob;
}

interface IndexRow {
  name: typeof INDEX;
  stamp: string;
  segments: string[];
}

const segmentsOf = (db: Dexie) => db.table<SegmentRow, string>('segments');
const stateOf = (db: Dexie) => db.table<unknown, string>(MATCH_STATE);
const touchedIn = (db: Dexie) => db.table<TouchedRow, number>(TOUCHED);

/** Undefined where there is none, or not all of it can be read. Whether it can be trusted, its checksums say. */
export async function readIndex(db: Dexie): Promise<KeptIndex | undefined> {
  const found = await db.transaction('r', ['segments', MATCH_STATE], async () => {
    const row = await stateOf(db).get(INDEX);
    if (!isIndexRow(row)) return undefined;
    return { stamp: row.stamp, rows: await segmentsOf(db).bulkGet(row.segments) };
  });
  if (found === undefined) return undefined;
  try {
    const segments = await Promise.all(found.rows.map(segmentIn));
    return { stamp: found.stamp, segments };
  } catch {
    return undefined;
  }
}

async function segmentIn(row: SegmentRow | undefined): Promise<KeptSegment> {
  if (row === undefined) throw new Error('A segment of the index is missing.');
  const [bytes, marks] = await Promise.all([row.bytes.arrayBuffer(), row.marks?.arrayBuffer()]);
  return {
    name: row.id,
    version: row.version,
    bytes: new Uint8Array(bytes),
    marks: marks && new Uint8Array(marks),
  };
}

/** Begins an index of nothing, for which every claim there is counts as changed. */
export function startIndex(db: Dexie): PromiseLike<void> {
  return db.transaction('rw', ['claims', ...PACK_TABLES, 'segments', TOUCHED, MATCH_STATE], async () => {
    const rows = await db.table<unknown, string>('claims').toCollection().primaryKeys();
    await segmentsOf(db).clear();
    await touchedIn(db).clear();
    // The user's own first.
    const parts = [...inRows(rows), ...inRows(await packedIds(db))];
    await touchedIn(db).bulkAdd(parts as TouchedRow[]);
    await putIndexRow(db, []);
  });
}

/** What was written after the change of that number; undefined where what is kept is not the index of that stamp any more. */
export async function changedClaims(
  db: Dexie,
  stamp: string,
  after: number,
): Promise<ChangedClaims | undefined> {
  return await db.transaction('r', [TOUCHED, MATCH_STATE], async () => {
    const row = await stateOf(db).get(INDEX);
    if (!isIndexRow(row) || row.stamp !== stamp) return undefined;
    const parts = await touchedIn(db).where('number').above(after).toArray();
    return { revision: await revisionOf(db), parts };
  });
}

/**
 * Another where other claims may be met, or with other dates: cheap enough to be asked for each article.
 */
export async function revisionOf(db: Dexie): Promise<string> {
  const row = await stateOf(db).get(REVISION);
  return JSON.stringify(row ?? null);
}

/**
 * Keeps an index in which all changes up to the number `last` are. Answers the stamp of what is kept now; undefined where
 * meanwhile somebody else has kept another, and nothing was written.
 */
export function keepIndex(
  db: Dexie,
  {
    stamp,
    segments,
    written,
  }: { stamp: string; segments: readonly KeptSegment[]; written: ReadonlyMap<string, string> },
  last: number,
): PromiseLike<string | undefined> {
  const rows = segments
    .filter(({ name, version }) => written.get(name) !== version)
    .map(({ name, version, bytes, marks }): SegmentRow => {
      const marked = marks && { marks: new Blob([marks]) };
      return { id: name, version, bytes: new Blob([bytes]), ...marked };
    });
  const names = segments.map(({ name }) => name);
  const gone = [...written.keys()].filter((name) => !names.includes(name));
  return db.transaction('rw', ['segments', TOUCHED, MATCH_STATE], async () => {
    const row = await stateOf(db).get(INDEX);
    if (!isIndexRow(row) || row.stamp !== stamp) return undefined;
    await segmentsOf(db).bulkPut(rows);
    await segmentsOf(db).bulkDelete(gone);
    await touchedIn(db).where('number').belowOrEqual(last).delete();
    return await putIndexRow(db, names);
  });
}

async function putIndexRow(db: Dexie, segments: string[]): Promise<string> {
  const row: IndexRow = { name: INDEX, stamp: crypto.randomUUID(), segments };
  await stateOf(db).put(row);
  return row.stamp;
}

function isIndexRow(row: unknown): row is IndexRow {
  return typeof row === 'object' && row !== null && 'stamp' in row && 'segments' in row;
}
