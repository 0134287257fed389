import type { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { MergeRefusal } from '../claims/merge.ts';
import type { BackupRecords } from '../formats/backup-records.ts';
import { addAll } from './add.ts';
import { exportAll } from './backup.ts';
import { connect } from './connection.ts';
import { mergeMany } from './merge.ts';
import { recentChanges } from './recent.ts';
import { tagClaims } from './tag-claims.ts';
import { deleteClaims } from './trash.ts';
import { undoBulk } from './undo-bulk.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
/** Each case is a history of up to ten deeds, each undone and done again: all thousand take minutes. */
const settings = { numRuns: process.env['LONG'] === undefined ? 30 : 1000, seed };

const CLAIMS = [1, 2, 3, 4, 5].map(uuidOf);
const which = fc.constantFrom(...CLAIMS);
const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
const verdict = fc.record({
  value: fc.constantFrom('verified', 'refuted'),
  reason: fc.constant(''),
  at: fc.nat({ max: 3 }),
});
const numbered = <T>(from: number, one: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(one, { maxLength }).map((all) => all.map((each, at) => ({ ...each, id: uuidOf(from + at) })));
const library = fc.record({
  claims: fc.tuple(
    ...CLAIMS.map((id, at) =>
      fc
        .record({ tags, verdict: fc.option(verdict, { nil: undefined }) })
        .map(({ verdict: given, ...fields }) =>
          aClaim({ id, text: `Claim ${at}.`, ...fields, ...(given && { verdict: given }) }),
        ),
    ),
  ),
  sources: numbered(
    100,
    fc
      .record({
        claimId: which,
        canonicalUrl: fc.constantFrom('https://a.example/1', 'https://a.example/2'),
        originId: fc.constantFrom(uuidOf(50), uuidOf(51)),
      })
      .map(aSource),
    6,
  ),
  reviews: numbered(200, fc.record({ claimId: which }).map(aReview), 2),
});
const some = fc.uniqueArray(which, { minLength: 1 });
const deed = fc.oneof(
  fc.record({
    kind: fc.constantFrom('tag', 'untag'),
    ids: some,
    tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'd'), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('delete'), ids: some }),
  fc.record({ kind: fc.constant('merge'), ids: some, keptId: which }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const connection = connect({ indexedDB: new IDBFactory(), IDBKeyRange });
afterAll(() => connection.close());

/** In steps of two, as of very many. What is refused changes nothing. */
async function take(db: Dexie, id: string, deed: Deed): Promise<void> {
  try {
    if (deed.kind === 'merge' && 'keptId' in deed)
      await mergeMany(db, { id, keptId: deed.keptId, mergedIds: deed.ids });
    for (let at = 0; at < deed.ids.length; at += 2) {
      const part = deed.ids.slice(at, at + 2);
      if (deed.kind === 'delete') await deleteClaims(db, id, part);
      if ('tags' in deed) await tagClaims(db, { id, kind: deed.kind, tags: deed.tags }, part);
    }
  } catch (error) {
    if (!(error instanceof MergeRefusal)) throw error;
  }
}

async function undo(db: Dexie, id: string): Promise<void> {
  for (let left = 1; left > 0;) left = (await undoBulk(db, id))?.left ?? 0;
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

describe(`a library where much is done to many claims (seed ${seed})`, () => {
  it('is what it was once a deed is undone by its id, whatever was done before, and the deed is told once', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.array(deed, { minLength: 1, maxLength: 10 }), (records, deeds) =>
        connection.run(async (db) => {
          await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
          const origins = [50, 51].map((at) => anOrigin({ id: uuidOf(at), name: `Origin ${at}` }));
          await addAll(db, { ...records, origins });
          for (const [number, deed] of deeds.entries()) {
            const before = undated(await exportAll(db));
            const told = (await recentChanges(db)).length;
            const [tried, done] = [uuidOf(8000 + number), uuidOf(9000 + number)];
            await take(db, tried, deed);
            const isDone = (await recentChanges(db)).some(({ id }) => id === tried);
            expect((await recentChanges(db)).length - told).toBe(isDone ? 1 : 0);
            await undo(db, tried);
            expect(undated(await exportAll(db))).toEqual(before);
            expect(await recentChanges(db)).toHaveLength(told);
            await take(db, done, deed);
          }
        }),
      ),
      settings,
    );
  }, 600_000);
});
