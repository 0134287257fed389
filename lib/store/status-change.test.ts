import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StatusEvent } from '../claims/claim.ts';
import { aClaim, aReview, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { noRecords } from '../formats/backup-records.ts';
import { type Library, openLibrary } from './library.ts';

const ID = uuidOf(1);
const SECOND = aSource({
  id: uuidOf(12),
  originId: uuidOf(13),
  publisher: 'Hill Herald',
  sentence: 'Daily traffic: four thousand cars.',
});
const HILL = anOrigin({ id: uuidOf(13), name: 'Hill Herald' });

let books: Library;
beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => books.close());

/** What the claim has been through, in order. */
async function history(): Promise<string[]> {
  const { statusEvents } = await books.exportAll();
  return statusEvents.toSorted((a, b) => a.at - b.at).map(inShort);
}

function inShort({ from, to, because: { kind } }: StatusEvent): string {
  return `${from} > ${to}: ${kind}`;
}

async function updatedAt(): Promise<number> {
  return (await books.claimDetails([ID])).get(ID)?.claim.updatedAt ?? 0;
}

describe('every change of status is kept, with its cause', () => {
  it('when a claim is saved, gets a second source, loses it and gets it back', async () => {
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    await books.saveClaim({ source: SECOND, origin: HILL });
    await books.deleteRecord('sources', SECOND.id);
    await books.restoreRecord(SECOND.id);
    expect(await history()).toEqual([
      'unverified > reported: source',
      'reported > corroborated: source',
      'corroborated > reported: deleted',
      'reported > corroborated: restored',
    ]);
  });

  it('when the user gives a verdict and takes it back', async () => {
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    await books.editClaim(ID, await updatedAt(), { verdict: { value: 'refuted', reason: '' } });
    await books.editClaim(ID, await updatedAt(), { verdict: null });
    expect((await history()).slice(1)).toEqual([
      'reported > refuted: verdict',
      'refuted > reported: verdict',
    ]);
  });

  it('when the claim is deleted and comes back, nothing has changed and nothing is lost', async () => {
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    const before = await history();
    await books.deleteRecord('claims', ID);
    expect(await history()).toEqual([]);
    await books.restoreRecord(ID);
    expect(await history()).toEqual(before);
  });

  it('when what was deleted comes back to a claim that was saved anew', async () => {
    await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
    await books.deleteRecord('claims', ID);
    await books.addRecords({ claims: [aClaim()] });
    await books.restoreRecord(ID);
    expect(await history()).toEqual(['unverified > reported: source', 'unverified > reported: restored']);
  });

  it('when a file of claims brings a source for one there is, and not for the claims it brings whole', async () => {
    await books.addRecords({ claims: [aClaim()], sources: [aSource()], origins: [anOrigin()] });
    expect(await history()).toEqual([]);
    await books.addRecords({ sources: [SECOND], origins: [HILL] });
    expect(await history()).toEqual(['reported > corroborated: imported']);
  });

  it('when a backup brings a review, a deletion, or another name of an origin', async () => {
    await books.addRecords({
      claims: [aClaim()],
      sources: [aSource(), { ...SECOND, attributedTo: 'the Road Board' }],
      origins: [anOrigin(), HILL],
    });
    const later = Date.now();
    const board = anOrigin({ updatedAt: later, aliases: ['Road Board'] });
    await books.importAll({ ...noRecords(), origins: [board] });
    await books.importAll({ ...noRecords(), reviews: [aReview()] });
    const graves = [aReview().id, aSource().id, SECOND.id];
    await books.importAll({
      ...noRecords(),
      tombstones: graves.map((id, at) => ({ id, table: at === 0 ? 'reviews' : 'sources', deletedAt: later })),
    });
    expect(await history()).toEqual([
      'corroborated > reported: imported',
      'reported > refuted: imported',
      'refuted > unverified: imported',
    ]);
  });

  it('is dated after all the claim has been through, also where a clock was set back', async () => {
    const future = Date.now() + 1e9;
    const event = { id: uuidOf(30), createdAt: 1, updatedAt: 1, claimId: ID, at: future } as const;
    await books.addRecords({
      claims: [aClaim()],
      statusEvents: [{ ...event, from: 'unverified', to: 'reported', because: { kind: 'source' } }],
    });
    await books.saveClaim({ source: aSource(), origin: anOrigin() });
    const { statusEvents } = await books.exportAll();
    expect(statusEvents.find(({ id }) => id !== event.id)?.at).toBeGreaterThan(future);
  });
});
