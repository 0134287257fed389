import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../../lib/claims/examples.ts';
import { LIBRARY, connect } from '../../lib/store/connection.ts';
import { VERSIONS } from '../../lib/store/schema.ts';
import { trashRow } from '../../lib/store/trash-entry.ts';
import { readDatabase } from '../harness/database.ts';

export type Rows = Record<string, Record<string, unknown>[]>;

const AT = 1_600_000_000_000;
const bed = { createdAt: AT, updatedAt: AT };
const deleted = {
  id: uuidOf(90),
  table: 'claims' as const,
  records: {
    claims: [aClaim({ id: uuidOf(90), text: 'The mill was sold.' })],
    sources: [],
    reviews: [],
    decisions: [],
    statusEvents: [],
  },
  at: AT,
};
const merged = aClaim({ id: uuidOf(91), text: 'The bridge is used by 4,000 cars.', mergedInto: uuidOf(1) });
const brought = { id: uuidOf(92), counts: { added: 2, updated: 0, unchanged: 0, removed: 0 }, packs: 1 };

/**
 * What a library of that version holds: something in each of its tables, in the shape that version gave it. `many` more claims
 * make its upgrade take as long as a real one's.
 */
export function rowsOfVersion(version: number, many = 0): Rows {
  const from = (first: number, rows: Rows): Rows => (version >= first ? rows : {});
  const more = Array.from({ length: many }, (_, at) =>
    aClaim({ id: uuidOf(1000 + at), text: `The gauge at post ${at} was read at dawn.` }),
  );
  const settings: Record<string, unknown>[] = [
    { name: 'settings', value: { sitesOff: ['news.example'] }, ...(version > 1 && { updatedAt: AT }) },
  ];
  // Until the bin had tables of its own the last deletions lay together under a name.
  if (version > 1 && version < 7) settings.push({ name: 'trash', value: [deleted], updatedAt: AT });
  const rows: Rows = {
    claims: [
      { ...aClaim({ tags: ['bridge'] }) },
      ...(version >= 4 ? [{ ...merged }] : []),
      ...more.map((each) => ({ ...each })),
    ],
    sources: [{ ...aSource() }],
    origins: [{ ...anOrigin() }],
    reviews: [{ ...aReview() }],
    decisions: [{ id: uuidOf(5), ...bed, claimId: uuidOf(1), fingerprint: 'a', verdict: 'rejected' }],
    statusEvents: [
      {
        id: uuidOf(7),
        ...bed,
        claimId: uuidOf(1),
        from: 'reported',
        to: 'refuted',
        because: { kind: 'review', id: uuidOf(4) },
        at: AT,
      },
    ],
    tombstones: [{ id: uuidOf(6), table: 'claims', deletedAt: AT }],
    settings,
    ...from(2, { edits: [{ id: uuidOf(1), since: AT, times: { notes: AT } }] }),
    ...from(3, {
      rivalLinks: [{ id: uuidOf(8), ...bed, claimIds: [uuidOf(1), uuidOf(9)], state: 'refused' }],
    }),
    ...from(5, {
      touched: [{ number: 1, claimIds: [uuidOf(1)] }],
      matchState: [{ name: 'revision', value: 'a' }],
    }),
    ...from(6, {
      staged: [
        {
          number: 1,
          importId: uuidOf(92),
          records: { claims: [aClaim({ id: uuidOf(93), text: 'The dam held.' })] },
        },
      ],
      imports: [{ ...brought, ...(version >= 10 && { state: 'bringing' }) }],
    }),
    ...from(7, { trash: [{ ...trashRow(deleted) }], trashed: [deleted] }),
    ...from(9, { local: [{ name: 'written', entries: 1, since: AT }] }),
  };
  return rows;
}

/** A library of that version as it lies on the disk; see `readDatabase`. */
export async function libraryOfVersion(version: number, many = 0): Promise<string> {
  const platform = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = connect({ ...platform, versions: VERSIONS.slice(0, version) });
  const rows = rowsOfVersion(version, many);
  await old.run(async (db) => {
    for (const [table, records] of Object.entries(rows))
      await db.table<unknown, string>(table).bulkPut(records);
    // What notes the writing itself wrote beside it.
    for (const table of ['touched', 'matchState', 'local'].filter((each) => each in rows)) {
      await db.table(table).clear();
      await db.table<unknown, string>(table).bulkAdd(rows[table] ?? []);
    }
  });
  old.close();
  return readDatabase(LIBRARY, platform.indexedDB);
}
