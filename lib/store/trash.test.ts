import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import type { BackupRecords } from '../formats/backup-records.ts';
import { type Library, openLibrary } from './library.ts';

const ID = uuidOf(1);
const MORE = aSource({
  id: uuidOf(12),
  originId: uuidOf(13),
  sentence: 'Daily traffic: four thousand cars.',
});
let factory: IDBFactory;
let books: Library;

beforeEach(async () => {
  factory = new IDBFactory();
  books = openLibrary({ indexedDB: factory, IDBKeyRange });
  await books.addRecords({
    claims: [aClaim(), aClaim({ id: uuidOf(21) })],
    sources: [aSource({ missingSince: 7 }), MORE, aSource({ id: uuidOf(22), claimId: uuidOf(21) })],
    origins: [anOrigin(), anOrigin({ id: uuidOf(13), name: 'Counters' })],
    reviews: [aReview({ id: uuidOf(24), claimId: uuidOf(21) })],
  });
  await books.putDecision({ claimId: ID, fingerprint: 'aaaa', verdict: 'rejected' });
  await books.putDecision({ claimId: uuidOf(21), fingerprint: 'aaaa', verdict: 'confirmed' });
  const verdict = { value: 'disputed', reason: '' } as const;
  const given = await books.editClaim(ID, aClaim().updatedAt, { verdict });
  await books.editClaim(ID, given?.claim.updatedAt ?? 0, { verdict: null, tags: ['bridge', 'cars'] });
});
afterEach(() => books.close());

/** All there is but the trash, and when records were changed last. */
function undated(records: BackupRecords) {
  const bare = (record: object) => ({ ...record, updatedAt: 0 });
  const tables = Object.entries(records).filter(([table]) => table !== 'settings');
  return Object.fromEntries(tables.map(([table, rows]: [string, object[]]) => [table, rows.map(bare)]));
}

describe('deleting', () => {
  it('takes a claim with all that hangs on it, and nothing else', async () => {
    const before = await books.exportAll();
    expect(await books.deleteRecord('claims', ID)).toBe(true);
    const after = await books.exportAll();
    for (const table of ['claims', 'sources', 'reviews', 'decisions', 'statusEvents'] as const) {
      const kept = before[table].filter(
        (record) => record.id !== ID && !('claimId' in record && record.claimId === ID),
      );
      expect(after[table]).toEqual(kept);
    }
    expect(after.origins).toEqual(before.origins);
    const gone = (['claims', 'sources', 'decisions', 'statusEvents'] as const).flatMap((table) =>
      before[table].filter((record) => !after[table].some(({ id }) => id === record.id)),
    );
    expect(gone).toHaveLength(1 + 2 + 1 + 2);
    expect(after.tombstones.map(({ id }) => id).toSorted()).toEqual(gone.map(({ id }) => id).toSorted());
    for (const { id, updatedAt } of gone) {
      expect(after.tombstones.find((grave) => grave.id === id)?.deletedAt).toBeGreaterThan(updatedAt);
    }
  });

  it('takes what was merged into it too, and brings both back', async () => {
    await books.mergeClaims({ id: uuidOf(900), keptId: ID, mergedId: uuidOf(21) });
    const before = await books.exportAll();
    await books.deleteRecord('claims', ID);
    expect(await books.exportAll()).toMatchObject({ claims: [], sources: [], reviews: [], decisions: [] });
    await books.restoreRecord(ID);
    expect(undated(await books.exportAll())).toEqual(undated(before));
  });

  it('and restoring brings back every record as it was, later than its tombstone', async () => {
    const before = await books.exportAll();
    await books.deleteRecord('claims', ID);
    const { tombstones } = await books.exportAll();
    books.close();
    books = openLibrary({ indexedDB: factory, IDBKeyRange });
    expect(await books.restoreRecord(ID)).toBeDefined();
    const after = await books.exportAll();
    expect(undated(after)).toEqual(undated(before));
    const records = [...after.claims, ...after.sources, ...after.decisions, ...after.statusEvents];
    for (const { id, deletedAt } of tombstones) {
      expect(records.find((record) => record.id === id)?.updatedAt).toBeGreaterThan(deletedAt);
    }
    expect(await books.restoreRecord(ID)).toBeUndefined();
  });

  it('takes one source, undoes it, and says what both did to the status', async () => {
    const before = await books.exportAll();
    expect(await books.deleteRecord('sources', MORE.id)).toBe(true);
    const without = await books.exportAll();
    expect(without.sources).toEqual(before.sources.filter(({ id }) => id !== MORE.id));
    const events = without.statusEvents.filter(({ because }) => because.kind === 'deleted');
    expect(events).toMatchObject([
      { claimId: ID, from: 'corroborated', to: 'reported', because: { id: MORE.id } },
    ]);
    expect(await books.restoreRecord(MORE.id)).toBeDefined();
    const after = await books.exportAll();
    const told = after.statusEvents.filter(({ id }) => !before.statusEvents.some((each) => each.id === id));
    expect(told.toSorted((a, b) => a.at - b.at)).toMatchObject([
      { from: 'corroborated', to: 'reported', because: { kind: 'deleted', id: MORE.id } },
      { from: 'reported', to: 'corroborated', because: { kind: 'restored', id: MORE.id } },
    ]);
    expect(undated({ ...after, statusEvents: [] })).toEqual(undated({ ...before, statusEvents: [] }));
  });

  it('takes one fact-check, and undoes it', async () => {
    await books.saveReview({ review: aReview({ claimId: ID }), page: aReview().url });
    const before = await books.exportAll();
    expect(await books.deleteRecord('reviews', aReview().id)).toBe(true);
    const without = await books.exportAll();
    expect(without.reviews).toEqual(before.reviews.filter(({ id }) => id !== aReview().id));
    expect(without.statusEvents.filter(({ because }) => because.kind === 'deleted')).toMatchObject([
      { claimId: ID, from: 'refuted', to: 'corroborated', because: { id: aReview().id } },
    ]);
    expect(await books.restoreRecord(aReview().id)).toBe('reviews');
    const after = await books.exportAll();
    expect(undated({ ...after, statusEvents: [] })).toEqual(undated({ ...before, statusEvents: [] }));
    await books.deleteRecord('reviews', aReview().id);
    await books.deleteRecord('claims', ID);
    expect(await books.restoreRecord(aReview().id)).toBeUndefined();
  });

  it('does nothing to what is not there', async () => {
    const before = await books.exportAll();
    expect(await books.deleteRecord('claims', uuidOf(99))).toBe(false);
    expect(await books.deleteRecord('sources', ID)).toBe(false);
    expect(await books.restoreRecord(uuidOf(99))).toBeUndefined();
    expect(await books.exportAll()).toEqual(before);
  });

  it('brings a source back only to its claim', async () => {
    await books.deleteRecord('sources', MORE.id);
    await books.deleteRecord('claims', ID);
    expect(await books.restoreRecord(MORE.id)).toBeUndefined();
    await books.restoreRecord(ID);
    expect(await books.restoreRecord(MORE.id)).toBeDefined();
    expect((await books.claimDetails([ID])).get(ID)?.sources).toHaveLength(2);
  });

  it('leaves what came back another way as it is', async () => {
    await books.deleteRecord('claims', ID);
    await books.addRecords({ claims: [aClaim({ text: 'Loaded anew.' })] });
    expect(await books.restoreRecord(ID)).toBeDefined();
    const details = (await books.claimDetails([ID])).get(ID);
    expect(details).toMatchObject({ claim: { text: 'Loaded anew.' }, sources: [{}, {}] });
  });

  it('remembers all of many', async () => {
    const ids = Array.from({ length: 22 }, (_, index) => uuidOf(1_000 + index));
    await books.addRecords({ claims: ids.map((id) => aClaim({ id })) });
    for (const id of ids) await books.deleteRecord('claims', id);
    const restored = [];
    for (const id of ids) restored.push(await books.restoreRecord(id));
    expect(restored).toEqual(ids.map(() => 'claims'));
  });

  it('lets a window that edited meanwhile ask before it writes', async () => {
    const seen = (await books.claimDetails([ID])).get(ID)?.claim.updatedAt ?? 0;
    await books.deleteRecord('claims', ID);
    expect(await books.editClaim(ID, seen, { notes: 'Late.' })).toBeUndefined();
    await books.restoreRecord(ID);
    expect(await books.editClaim(ID, seen, { notes: 'Late.' })).toMatchObject({ state: 'changed' });
  });
});
