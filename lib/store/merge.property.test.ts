import type { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, uuidOf } from '../claims/examples.ts';
import { MergeRefusal, sourceKey } from '../claims/merge.ts';
import { claimToday, mergedIntoOf } from '../claims/merged-into.ts';
import type { BackupRecords } from '../formats/backup-records.ts';
import { addAll } from './add.ts';
import { exportAll } from './backup.ts';
import { connect } from './connection.ts';
import { mergeClaims } from './merge.ts';
import { rearrangements } from './rearrange.ts';
import { splitClaim } from './split.ts';
import { undoRearrangement } from './undo.ts';
import { hangingOn } from './whole-claim.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
/** Each case opens some thirty transactions: all thousand take a minute. */
const settings = { numRuns: process.env['LONG'] === undefined ? 100 : 1000, seed };

const CLAIMS = [1, 2, 3, 4].map(uuidOf);
const which = fc.constantFrom(...CLAIMS);
const tag = fc.constantFrom('a', 'b', 'c');
const verdict = fc.record({
  value: fc.constantFrom('verified', 'refuted'),
  reason: fc.constant(''),
  at: fc.nat({ max: 3 }),
});
const claims = fc.tuple(
  ...CLAIMS.map((id, at) =>
    fc
      .record({ tags: fc.uniqueArray(tag), notes: fc.constantFrom('', `Note ${at}.`, 'Same.') })
      .chain((fields) => fc.option(verdict).map((given) => ({ ...fields, ...(given && { verdict: given }) })))
      .map((fields) => aClaim({ id, text: `Claim ${at}.`, ...fields })),
  ),
);
const hung = { claimId: which };
const page = fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://a.example/3');
const numbered = <T>(from: number, one: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(one, { maxLength }).map((all) => all.map((each, at) => ({ ...each, id: uuidOf(from + at) })));
const library = fc.record({
  claims,
  sources: numbered(100, fc.record({ ...hung, canonicalUrl: page }).map(aSource), 8),
  reviews: numbered(200, fc.record({ ...hung, url: page }).map(aReview), 3),
  decisions: numbered(
    300,
    fc.record({
      ...hung,
      createdAt: fc.constant(1),
      updatedAt: fc.nat({ max: 3 }),
      fingerprint: fc.constantFrom('aaaa', 'bbbb'),
      verdict: fc.constantFrom('confirmed', 'rejected'),
    }),
    4,
  ),
});
const step = fc.oneof(
  fc.record({ kind: fc.constant('merge'), keptId: which, mergedId: which }),
  fc.record({ kind: fc.constant('split'), claimId: which, share: fc.nat({ max: 7 }), back: fc.boolean() }),
  fc.record({ kind: fc.constant('undo'), which: fc.nat({ max: 3 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const connection = connect({ indexedDB: new IDBFactory(), IDBKeyRange });
afterAll(() => connection.close());

function inLibrary(records: Parameters<typeof addAll>[1], work: (db: Dexie) => Promise<void>): Promise<void> {
  return connection.run(async (db) => {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    await addAll(db, records);
    await work(db);
  });
}

/** What can be done is done; what is refused changes nothing. */
async function take(db: Dexie, number: number, step: Step): Promise<void> {
  const id = uuidOf(9000 + number);
  try {
    if (step.kind === 'merge') await mergeClaims(db, { ...step, id, verdict: 'merged' });
    if (step.kind === 'undo') {
      const entries = await rearrangements(db);
      const entry = entries[step.which % Math.max(entries.length, 1)];
      if (entry !== undefined) await undoRearrangement(db, entry.id);
    }
    if (step.kind === 'split') {
      const { sources } = await hangingOn(db, [step.claimId]);
      const home = sources.find(({ cameFrom }) => cameFrom !== undefined)?.cameFrom;
      const chosen = sources.filter(({ cameFrom }, at) =>
        step.back ? cameFrom === home : ((step.share >> (at % 3)) & 1) === 1,
      );
      const to =
        step.back && home !== undefined
          ? ({ id: home, back: true } as const)
          : { id: uuidOf(5000 + number), text: 'New.' };
      await splitClaim(db, { id, claimId: step.claimId, sourceIds: chosen.map((source) => source.id), to });
    }
  } catch (error) {
    if (!(error instanceof MergeRefusal)) throw error;
  }
}

/** All records but when they were changed last; what only remembers is left out. */
function undated(all: BackupRecords) {
  const { tombstones: _, settings: __, ...records } = all;
  return Object.fromEntries(
    Object.entries(records).map(([table, rows]: [string, { id: string }[]]) => [
      table,
      rows.map((row) => ({ ...row, updatedAt: 0 })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}

describe(`a library where anything is merged, split and undone (seed ${seed})`, () => {
  it('loses and hides no source, review or word, and is what it was once all is undone, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(
        library,
        fc.array(step, { maxLength: 6 }),
        fc.boolean(),
        (records, steps, oldestFirst) =>
          inLibrary(records as never, async (db) => {
            const before = await exportAll(db);
            for (const [number, step] of steps.entries()) await take(db, number, step);
            nothingLost(before, await exportAll(db));
            for (;;) {
              const entries = await rearrangements(db);
              if (entries.length === 0) break;
              // One may wait for another, but all never for each other.
              expect(await undoFirst(db, oldestFirst ? entries.toReversed() : entries)).toBe(true);
            }
            expect(undated(await exportAll(db))).toEqual(undated(before));
          }),
      ),
      settings,
    );
  }, 240_000);
});

async function undoFirst(db: Dexie, entries: readonly { id: string }[]): Promise<boolean> {
  for (const { id } of entries) {
    try {
      await undoRearrangement(db, id);
      return true;
    } catch (error) {
      if (!(error instanceof MergeRefusal)) throw error;
    }
  }
  return false;
}

function nothingLost(before: BackupRecords, now: BackupRecords): void {
  for (const table of ['sources', 'reviews', 'decisions'] as const)
    expect(now[table].map(({ id }) => id)).toEqual(before[table].map(({ id }) => id));
  const shown = new Set(now.claims.filter(({ mergedInto }) => mergedInto === undefined).map(({ id }) => id));
  const keys = now.sources.filter(({ claimId }) => shown.has(claimId)).map(sourceKey);
  expect(new Set(keys)).toEqual(new Set(before.sources.map(sourceKey)));
  const mergedInto = mergedIntoOf(now.claims);
  for (const { id } of now.claims) expect(shown).toContain(claimToday(id, mergedInto));
}
