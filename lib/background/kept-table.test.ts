import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERY_CLAIM } from '../claims/claim-query.ts';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { type Library, openLibrary } from '../store/library.ts';
import { type KeptTable, createKeptTable } from './kept-table.ts';

let library: Library;
let table: KeptTable;
const platform = { indexedDB: new IDBFactory(), IDBKeyRange };
let name = 0;

beforeEach(() => {
  name += 1;
  library = openLibrary({ ...platform, name: `kept table ${name}` });
  table = createKeptTable(library);
});
afterEach(() => library.close());

const rows = async (words = '') => (await table.current()).page({ ...EVERY_CLAIM, words }, 0, 100).rows;
const short = async (words = '') =>
  (await rows(words)).map(({ id, status, origins, rivals }) => [
    Number(id.slice(-3)),
    status,
    origins,
    ...(rivals ? ['rivals'] : []),
  ]);
const source = (number: number, claim: number, origin: number) =>
  aSource({
    id: uuidOf(number),
    claimId: uuidOf(claim),
    originId: uuidOf(origin),
    publisher: `Paper ${number}`,
    sentence: `Report ${number} has ${'abcdefgh'[number % 8] ?? ''} cars.`,
  });

describe('the table of all claims', () => {
  beforeEach(async () => {
    await library.addRecords({
      claims: [aClaim({ updatedAt: 2 }), aClaim({ id: uuidOf(9), text: 'The Elbe froze.', updatedAt: 1 })],
      sources: [source(101, 1, 3), source(102, 9, 4)],
      origins: [anOrigin(), anOrigin({ id: uuidOf(4), name: 'Ice Watch' })],
    });
  });

  it('has their statuses and origins', async () => {
    expect(await short()).toEqual([
      [1, 'reported', 1],
      [9, 'reported', 1],
    ]);
  });

  it('follows every change, whoever makes it', async () => {
    await rows();
    await library.editClaim(uuidOf(9), 1, { text: 'The Oder froze.' });
    expect(await short('oder')).toEqual([[9, 'reported', 1]]);
    expect(await short('elbe')).toEqual([]);

    await library.addRecords({ sources: [source(103, 9, 3)] });
    expect(await short('oder')).toEqual([[9, 'corroborated', 2]]);
    await library.editSource(uuidOf(103), {}, { stance: 'disputes' });
    expect(await short('oder')).toEqual([[9, 'disputed', 2]]);
    await library.deleteRecord('sources', uuidOf(103));
    expect(await short('oder')).toEqual([[9, 'reported', 1]]);

    await library.deleteRecord('claims', uuidOf(9));
    expect(await short()).toEqual([[1, 'reported', 1]]);
    await library.restoreRecord(uuidOf(9));
    expect(await short('oder')).toEqual([[9, 'reported', 1]]);
  });

  it('follows rivals and merges', async () => {
    await rows();
    await library.setRivals({ claimId: uuidOf(1), rivalId: uuidOf(9), state: 'confirmed' });
    expect(await short()).toEqual([
      [1, 'reported', 1, 'rivals'],
      [9, 'reported', 1, 'rivals'],
    ]);
    await library.deleteRecord('claims', uuidOf(9));
    expect(await short()).toEqual([[1, 'reported', 1]]);
    await library.restoreRecord(uuidOf(9));
    await library.mergeClaims({ id: uuidOf(500), keptId: uuidOf(1), mergedId: uuidOf(9) });
    expect(await short()).toEqual([[1, 'corroborated', 2]]);
  });

  it('follows what another page of the extension writes', async () => {
    await rows();
    const elsewhere = openLibrary({ ...platform, name: `kept table ${name}` });
    const all = await elsewhere.exportAll();
    const fresh = aClaim({ id: uuidOf(50), text: 'A barge sank.', updatedAt: 99 });
    await elsewhere.importAll({ ...all, claims: [...all.claims, fresh] });
    expect(await short('barge')).toEqual([[50, 'unverified', 0]]);
    elsewhere.close();
  });

  it('follows whose fact-checks of feeds count, and reads the claims of that fact-checker alone', async () => {
    const of = (publisher: string, number: number) => ({
      key: `${publisher} ${number}`,
      text: `Bridge ${number} of ${publisher} fell.`,
      language: 'en',
      review: {
        publisher,
        url: `https://${publisher}/${number}`,
        reviewRating: { alternateName: 'False' },
        verdict: 'refuted' as const,
      },
    });
    async function* claims() {
      yield await Promise.resolve([of('check.example', 1), of('facts.example', 2)]);
    }
    await library.bringFeed({ feed: { name: 'Checks' }, claims: claims() });
    const read: string[] = [];
    table = createKeptTable({
      ...library,
      readThrough: (after, most) => {
        read.push('all');
        return library.readThrough(after, most);
      },
      claimDetails: (ids) => {
        read.push(`${[...ids].length} claims`);
        return library.claimDetails(ids);
      },
    });
    const bridges = async () =>
      new Map(
        (await rows('fell')).map(({ text, status, fromFeed }) => [text.slice(0, 8), [status, fromFeed]]),
      );
    expect(await bridges()).toEqual(
      new Map([
        ['Bridge 1', ['unverified', true]],
        ['Bridge 2', ['unverified', true]],
      ]),
    );
    read.length = 0;
    await library.changeNamed('settings', () => ({ factCheckers: ['check.example'] }));
    library.tellChecker('check.example');
    expect(await bridges()).toEqual(
      new Map([
        ['Bridge 1', ['refuted', true]],
        ['Bridge 2', ['unverified', true]],
      ]),
    );
    expect(read).toEqual(['1 claims']);
  });

  it('says how far it is where it takes longer than is waited for', async () => {
    const slow: KeptTable = createKeptTable({
      ...library,
      readThrough: () => new Promise(() => undefined),
    });
    const late = await slow.within(1);
    expect('reading' in late && late.reading.done).toBe(0);
  });

  it('is read anew after it could not be read', async () => {
    let fails = true;
    const shaky = createKeptTable({
      ...library,
      readThrough: (after, most) =>
        fails ? Promise.reject(new Error('Torn.')) : library.readThrough(after, most),
    });
    await expect(shaky.current()).rejects.toThrow('Torn.');
    fails = false;
    expect((await shaky.current()).size).toBe(2);
  });
});
