import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, aRivalLink, uuidOf } from '../claims/examples.ts';
import { questionsOf } from '../claims/rivals.ts';
import { type Library, openLibrary } from './library.ts';

const [ONE, TWO, THREE, FOUR] = [uuidOf(1), uuidOf(2), uuidOf(3), uuidOf(4)] as const;

let books: Library;
beforeEach(async () => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await books.addRecords({ claims: [ONE, TWO, THREE, FOUR].map((id) => aClaim({ id })) });
});
afterEach(() => books.close());

const say = (claimId: string, rivalId: string, state: 'proposed' | 'confirmed' | 'refused') =>
  books.setRivals({ claimId, rivalId, state });
const question = async (id: string) => questionsOf(await books.rivalLinks([id])).get(id);
const asked = async () => (await books.proposedRivals()).map(({ claimIds }) => claimIds);

describe('rivals that were found', () => {
  it('are proposed once, and no question yet', async () => {
    await books.proposeRivals(TWO, [ONE, TWO, uuidOf(77)]);
    await books.proposeRivals(ONE, [TWO]);
    expect(await asked()).toEqual([[ONE, TWO]]);
    expect((await books.exportAll()).rivalLinks).toHaveLength(1);
    expect(await question(ONE)).toBeUndefined();
  });

  it('are not proposed any more where they are found no longer, or deleted', async () => {
    await books.proposeRivals(ONE, [TWO, THREE]);
    await books.proposeRivals(ONE, [THREE]);
    expect(await asked()).toEqual([[ONE, THREE]]);
    await books.deleteRecord('claims', THREE);
    expect(await asked()).toEqual([]);
    await books.restoreRecord(THREE);
    expect(await asked()).toEqual([[ONE, THREE]]);
  });

  it('are counted as new only where they will be asked about', async () => {
    await say(ONE, TWO, 'confirmed');
    expect(await books.proposeRivals(THREE, [ONE, TWO])).toBe(1);
    expect(await asked()).toHaveLength(1);
    expect(await books.proposeRivals(THREE, [ONE, TWO])).toBe(0);
    await say(TWO, FOUR, 'refused');
    expect(await books.proposeRivals(FOUR, [ONE])).toBe(0);
    expect(await asked()).toHaveLength(1);
  });

  it('are never proposed again once they were refused', async () => {
    await books.proposeRivals(ONE, [TWO]);
    await say(TWO, ONE, 'refused');
    await books.proposeRivals(ONE, [TWO]);
    await books.proposeRivals(ONE, []);
    await books.proposeRivals(TWO, [ONE]);
    expect(await asked()).toEqual([]);
    await say(ONE, TWO, 'proposed');
    expect(await asked()).toEqual([[ONE, TWO]]);
  });

  it('stay refused where another replica proposes them later', async () => {
    await say(ONE, TWO, 'refused');
    const later = aRivalLink(1, 2, { state: 'proposed', updatedAt: 8e15 });
    await books.importAll({ ...(await books.exportAll()), rivalLinks: [later] });
    expect(await asked()).toEqual([]);
    await say(ONE, TWO, 'confirmed');
    expect((await books.exportAll()).rivalLinks).toMatchObject([{ state: 'confirmed' }]);
  });
});

describe('claims that were linked', () => {
  it('are one question, from whichever it is asked', async () => {
    await say(TWO, ONE, 'confirmed');
    await say(TWO, THREE, 'confirmed');
    for (const id of [ONE, TWO, THREE]) expect(await question(id)).toEqual([ONE, TWO, THREE]);
    expect(await question(FOUR)).toBeUndefined();
  });

  it('stay linked as they were without the one that is deleted, and are whole when it is back', async () => {
    await say(ONE, TWO, 'confirmed');
    await say(TWO, THREE, 'confirmed');
    await books.deleteRecord('claims', TWO);
    expect((await question(ONE))?.includes(THREE)).toBe(true);
    await books.restoreRecord(TWO);
    expect(await question(THREE)).toEqual([ONE, TWO, THREE]);
  });

  it('are taken out one by one, and put back', async () => {
    await say(ONE, TWO, 'confirmed');
    await say(TWO, THREE, 'confirmed');
    await say(ONE, TWO, 'refused');
    expect(await question(ONE)).toEqual([ONE, THREE]);
    expect(await question(TWO)).toBeUndefined();
    await books.proposeRivals(TWO, [ONE, THREE]);
    expect(await asked()).toEqual([]);
    await say(ONE, TWO, 'confirmed');
    expect(await question(TWO)).toEqual([ONE, TWO, THREE]);
  });

  it('are those of the claim that one is merged into, until they are parted again', async () => {
    await say(ONE, TWO, 'confirmed');
    await say(TWO, FOUR, 'refused');
    const { rivalLinks } = await books.exportAll();
    await books.mergeClaims({ id: uuidOf(99), keptId: THREE, mergedId: TWO });
    expect(await question(THREE)).toEqual([ONE, THREE]);
    expect(await question(ONE)).toEqual([ONE, THREE]);
    await books.proposeRivals(THREE, [ONE, FOUR]);
    expect(await asked()).toEqual([]);
    await books.undoRearrangement(uuidOf(99));
    expect((await books.exportAll()).rivalLinks).toEqual(rivalLinks);
    expect(await question(ONE)).toEqual([ONE, TWO]);
  });

  it('follow the later word where the merged claim had another', async () => {
    await say(ONE, TWO, 'confirmed');
    await books.mergeClaims({ id: uuidOf(99), keptId: THREE, mergedId: TWO });
    await say(ONE, TWO, 'refused');
    expect(await question(ONE)).toBeUndefined();
  });

  it('come back from a backup, as they were refused too', async () => {
    await say(ONE, TWO, 'confirmed');
    await say(ONE, THREE, 'refused');
    const other = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
    await other.importAll(await books.exportAll());
    expect(await other.rivalLinks([ONE])).toEqual(await books.rivalLinks([ONE]));
    await other.proposeRivals(THREE, [ONE]);
    expect(await other.proposedRivals()).toEqual([]);
    other.close();
  });
});
