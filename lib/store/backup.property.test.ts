import type { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, describe, expect, it } from 'vitest';
import { CHANGE_KINDS, JUDGED, type StatusEvent } from '../claims/claim.ts';
import type { BackupRecords, RecordOf, Tombstone } from '../formats/backup-records.ts';
import { BackupError, readBackup, writeBackup } from '../formats/backup.ts';
import { exportAll, importAll } from './backup.ts';
import { connect } from './connection.ts';
import { allImports, turnImport } from './imports.ts';
import { importCounts, stageImport, takeStep } from './staged.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', '"', '\\', '{"kind":"end"}', 'a\nb', '\r\n', '\u2028', '\ufeff', '__proto__', '\ud800'),
);
const words = anyText.filter((text) => text.trim() !== '');
const time = fc.oneof(fc.nat({ max: 20 }), fc.nat(), fc.constant(8.64e15));
const date = fc.constantFrom('2019', '2019-07', '2019-07-31', '2019-07-31T10:20:30Z');
const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
// Few ids, so that records refer to each other and two libraries hold the same ones.
const uuid = (table: number, key: string) => `${table}0000000-0000-4000-8000-00000000000${key}`;
const key = fc.constantFrom('0', '1', '2', '3', '4');
const id = key.map((one) => uuid(0, one));
const known = { createdAt: time, updatedAt: time };
const status = fc.constantFrom('refuted', 'verified', 'disputed', 'corroborated', 'reported', 'unverified');
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** A record of these fields, of which any number of the others may be absent. */
function some<T, O>(
  fields: { [K in keyof T]: fc.Arbitrary<T[K]> },
  others: { [K in keyof O]: fc.Arbitrary<O[K]> },
) {
  return fc
    .tuple(fc.record(fields), fc.record(others, { requiredKeys: [] }))
    .map(([needed, more]) => ({ ...needed, ...more }));
}

const bodies = {
  claims: some(
    {
      ...known,
      text: words,
      language: fc.constantFrom('en', 'pt-BR'),
      tags: fc.array(words, { maxLength: 3 }),
      notes: anyText,
    },
    {
      title: words,
      eventDate: date,
      verdict: fc.record({
        value: fc.constantFrom('verified', 'refuted', 'disputed'),
        reason: anyText,
        at: time,
      }),
      mergedInto: id,
    },
  ),
  sources: some(
    {
      ...known,
      claimId: id,
      url,
      canonicalUrl: url,
      publisher: words,
      authors: fc.array(words, { maxLength: 2 }),
      title: anyText,
      accessedAt: time,
      quote: fc.record({ exact: words, prefix: anyText, suffix: anyText }),
      sentence: words,
      stance: fc.constantFrom('supports', 'disputes', 'mentions'),
      certainty: fc.constantFrom('asserted', 'hedged', 'unverified'),
      originId: id,
    },
    {
      publishedAt: date,
      position: fc.tuple(fc.nat(), fc.nat()).map(([start, more]) => ({ start, end: start + more })),
      attributedTo: words,
      sketch: fc.array(fc.nat(), { maxLength: 3 }),
      byUser: fc.subarray([...JUDGED]),
      missingSince: time,
      review: some(
        { rating: words, uncounted: fc.constantFrom('no-address', 'elsewhere', 'not-accepted') },
        { of: words },
      ),
      cameFrom: id,
    },
  ),
  origins: some(
    { ...known, name: words, aliases: fc.array(words, { maxLength: 2 }) },
    { learned: fc.array(fc.record({ words, sourceId: id, from: words }), { maxLength: 2 }) },
  ),
  reviews: some(
    {
      ...known,
      claimId: id,
      publisher: words,
      url,
      reviewRating: some(
        { alternateName: words },
        { ratingValue: number, bestRating: number, worstRating: number },
      ),
      verdict: fc.constantFrom('verified', 'refuted', 'disputed', 'unclear'),
    },
    { datePublished: date, uncounted: fc.constant('not-accepted') },
  ),
  decisions: some(
    { ...known, claimId: id, fingerprint: words, verdict: fc.constantFrom('confirmed', 'rejected') },
    { sentence: words },
  ),
  statusEvents: fc.record({
    ...known,
    claimId: id,
    from: status,
    to: status,
    because: some({ kind: fc.constantFrom(...CHANGE_KINDS) }, { id }),
    at: time,
  }),
  rivalLinks: fc.record({
    ...known,
    claimIds: fc.uniqueArray(id, { minLength: 2, maxLength: 2 }).map((ids) => ids.toSorted()),
    state: fc.constantFrom('proposed', 'confirmed', 'refused'),
  }),
};
type Table = keyof typeof bodies;
interface Dated {
  id: string;
  updatedAt: number;
}

/** Records and tombstones, never both of one id: a library has none of that kind. */
function recordsOf<T extends Table>(table: T) {
  const number = Object.keys(bodies).indexOf(table);
  const entry = fc.tuple(bodies[table] as fc.Arbitrary<object>, fc.option(time, { freq: 4 }));
  return fc.dictionary(key, entry, { maxKeys: 3 }).map((entries) => {
    const records: RecordOf[T][] = [];
    const tombstones: Tombstone[] = [];
    for (const [one, [body, deletedAt]] of Object.entries(entries)) {
      const id = uuid(number, one);
      if (deletedAt === null) records.push({ id, ...body } as RecordOf[T]);
      else tombstones.push({ id, table, deletedAt });
    }
    return { records, tombstones };
  });
}

const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const records = { claims: [], sources: [], reviews: [], decisions: [], statusEvents: [] };
const trash = fc
  .tuple(id, time)
  .map(([id, at]) => ({ name: `trash/${id}`, value: { id, table: 'claims', records, at }, updatedAt: at }));
const named = fc.oneof(
  fc.record({ name: fc.oneof(words, fc.constant('settings')), value: json, updatedAt: time }),
  trash,
);
const library: fc.Arbitrary<BackupRecords> = fc
  .tuple(
    fc.record({
      claims: recordsOf('claims'),
      sources: recordsOf('sources'),
      reviews: recordsOf('reviews'),
      origins: recordsOf('origins'),
      decisions: recordsOf('decisions'),
      statusEvents: recordsOf('statusEvents'),
      rivalLinks: recordsOf('rivalLinks'),
    }),
    fc.uniqueArray(named, { selector: ({ name }) => name, maxLength: 3 }),
  )
  .map(([tables, settings]) => ({
    claims: tables.claims.records,
    sources: tables.sources.records,
    reviews: tables.reviews.records,
    origins: tables.origins.records,
    decisions: tables.decisions.records,
    statusEvents: tables.statusEvents.records,
    rivalLinks: tables.rivalLinks.records,
    tombstones: Object.values(tables).flatMap(({ tombstones }) => tombstones),
    settings,
  }));

/** Every table in one order, since a table has none. */
function sorted(records: Record<string, object[]>): unknown {
  const key = (row: object) => ('id' in row ? String(row.id) : 'name' in row ? String(row.name) : '');
  return Object.fromEntries(
    Object.entries(records).map(([table, rows]: [string, object[]]) => [
      table,
      rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
    ]),
  );
}

const connection = connect({ indexedDB: new IDBFactory(), IDBKeyRange });
afterAll(() => connection.close());

/** On a library without a record; opening a new one a thousand times takes a minute. */
function inEmptyLibrary(work: (db: Dexie) => Promise<void>): Promise<void> {
  return connection.run(async (db) => {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    await work(db);
  });
}

describe(`libraries of any records (seed ${seed})`, () => {
  it('come back from a file record by record', async () => {
    await fc.assert(
      fc.asyncProperty(library, time, (records, now) =>
        inEmptyLibrary(async (db) => {
          const file = await writeBackup(records, now);
          await importAll(db, await readBackup(file));
          const found = await exportAll(db);
          expect(sorted(found)).toEqual(sorted(records));
          expect(sorted(await readBackup(await writeBackup(found, now)))).toEqual(sorted(records));
        }),
      ),
      settings,
    );
  }, 120_000);

  it('merge into one that has the later state of each record, and merging again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, fc.nat(3), (here, there, pack) =>
        inEmptyLibrary(async (db) => {
          await importAll(db, here);
          const counts = await (pack === 0
            ? importAll(db, there)
            : importCounts(db, await importByStep(db, there, pack)));
          const all = await exportAll(db);
          const [noted, merged] = apart(all, here, there);
          for (const { from, to, because } of noted) {
            expect(because).toEqual({ kind: 'imported' });
            expect(from).not.toBe(to);
          }
          for (const table of Object.keys(bodies) as Table[]) {
            const found: Dated[] = merged[table];
            expect(new Map(found.map((each) => [each.id, each.updatedAt]))).toEqual(
              latestOf(table, here, there),
            );
            const given = [...here[table], ...there[table]].map(undated);
            for (const each of found) expect(given).toContain(undated(each));
          }
          expect(counts.added - counts.removed).toBe(sizeOf(merged) - sizeOf(here));
          const again = await importAll(db, there);
          expect(again).toMatchObject({ added: 0, updated: 0, removed: 0 });
          expect(await exportAll(db)).toEqual(all);
        }),
      ),
      settings,
    );
  }, 120_000);

  it('are as they were once a file that was brought in is taken out again', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, fc.integer({ min: 2, max: 100 }), (any, there, pack) =>
        inEmptyLibrary(async (db) => {
          const here = withoutOrphans(any);
          await importAll(db, here);
          const before = await exportAll(db);
          const id = await importByStep(db, there, pack);
          expect(await turnImport(db, id, ['done'], 'undoing')).toBe(true);
          while ((await takeStep(db)) !== undefined);
          // Its records are dated anew, what it took out is remembered as deleted, and what came into the bin stays there.
          const after = await exportAll(db);
          const known = new Set(before.statusEvents.map((event) => event.id));
          const noted = after.statusEvents.filter((event) => !known.has(event.id));
          expect(noted.filter(({ because }) => because.kind !== 'restored')).toEqual([]);
          const statusEvents = after.statusEvents.filter((event) => known.has(event.id));
          expect(dateless({ ...after, statusEvents })).toEqual(dateless(before));
          expect((await allImports(db)).map(({ state, stayed }) => [state, stayed.count])).toEqual([
            ['undone', 0],
          ]);
        }),
      ),
      // Each takes as long as five of the others.
      { ...settings, numRuns: 200 },
    );
  }, 120_000);

  it('are not touched by a file with one character changed', async () => {
    await inEmptyLibrary(async (db) => {
      await fc.assert(
        fc.asyncProperty(
          library,
          fc.nat(),
          fc.constantFrom('"', '{', '}', ':', ',', '0', 'a', ' ', '\n'),
          async (records, place, other) => {
            const file = await writeBackup(records, 0);
            const at = place % file.length;
            fc.pre(file[at] !== other);
            const before = await db.table('claims').count();
            const bringBack = async () =>
              importAll(db, await readBackup(file.slice(0, at) + other + file.slice(at + 1)));
            await expect(bringBack()).rejects.toBeInstanceOf(BackupError);
            expect(await db.table('claims').count()).toEqual(before);
          },
        ),
        settings,
      );
    });
  }, 120_000);
});

/** As a large one, each pack of so many records in a transaction of its own. */
async function importByStep(db: Dexie, records: BackupRecords, pack: number): Promise<string> {
  const id = crypto.randomUUID();
  await stageImport(db, id, records, pack);
  // Sent twice, as where the connection was closed before it was answered.
  await stageImport(db, id, records, pack);
  while ((await takeStep(db)) !== undefined);
  return id;
}

/** A library in which what hangs on a claim has it, as all that the user made has. */
function withoutOrphans(records: BackupRecords): BackupRecords {
  const claims = new Set(records.claims.map((claim) => claim.id));
  const origins = new Set(records.origins.map((origin) => origin.id));
  const hangs = ({ claimId }: { claimId: string }): boolean => claims.has(claimId);
  return {
    ...records,
    sources: records.sources.filter((source) => hangs(source) && origins.has(source.originId)),
    reviews: records.reviews.filter(hangs),
    decisions: records.decisions.filter(hangs),
    statusEvents: records.statusEvents.filter(hangs),
  };
}

/** All but the bin, the dates of the last change and the tombstones, in one order. */
function dateless(records: BackupRecords): unknown {
  const settings = records.settings.filter(({ name }) => !name.startsWith('trash/'));
  const tables = Object.entries({ ...records, settings, tombstones: [] }).map(
    ([table, rows]: [string, object[]]): [string, object[]] => [
      table,
      rows.map((row) => ({ ...row, updatedAt: 0 })),
    ],
  );
  return sorted(Object.fromEntries(tables));
}

/** What merging itself kept of statuses that became others, and all the rest. */
function apart(all: BackupRecords, ...given: BackupRecords[]): [StatusEvent[], BackupRecords] {
  const ids = new Set(given.flatMap(({ statusEvents }) => statusEvents.map(({ id }) => id)));
  const { true: old = [], false: noted = [] } = Object.groupBy(
    all.statusEvents,
    ({ id }) => `${ids.has(id)}`,
  );
  return [noted, { ...all, statusEvents: old }];
}

function sizeOf(records: BackupRecords): number {
  return (Object.keys(bodies) as Table[]).reduce((size, table) => size + records[table].length, 0);
}

/** The ids that have to be there after a merge, with their times: said without the code under test. */
function latestOf(table: Table, here: BackupRecords, there: BackupRecords): Map<string, number> {
  const latest = new Map<string, number>(here[table].map(({ id, updatedAt }: Dated) => [id, updatedAt]));
  for (const { id, deletedAt } of there.tombstones) {
    if ((latest.get(id) ?? Infinity) <= deletedAt) latest.delete(id);
  }
  const deletedHere = new Map(here.tombstones.map(({ id, deletedAt }) => [id, deletedAt]));
  for (const { id, updatedAt } of there[table] as Dated[]) {
    latest.set(
      id,
      Math.max(updatedAt, latest.get(id) ?? 0, Math.min((deletedHere.get(id) ?? -1) + 1, 8.64e15)),
    );
  }
  return latest;
}

function undated(value: Dated): string {
  const entries = Object.entries({ ...value, updatedAt: 0 });
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
