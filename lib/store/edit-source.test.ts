import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, aSource, anOrigin, anotherSource, uuidOf } from '../claims/examples.ts';
import { RecordError } from '../claims/parse.ts';
import type { SourceFacts } from '../claims/source-facts.ts';
import { type Library, openLibrary } from './library.ts';

let books: Library;
beforeEach(async () => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await books.addRecords({ claims: [aClaim()], sources: [aSource()], origins: [anOrigin()] });
});
afterEach(() => books.close());

const ID = aSource().id;
const edit = async (change: Partial<SourceFacts>, was: Partial<SourceFacts> = {}) =>
  await books.editSource(ID, was, change);
const facts = async () => (await books.readSource(ID))?.facts;
const events = async () => (await books.exportAll()).statusEvents;

describe('correcting a source', () => {
  it('changes what is given and nothing else, and dates it later', async () => {
    const answer = await edit({ publisher: 'Valley Post', authors: ['Ann Lee'], publishedAt: '2024-05' });
    const source = (await books.claimDetails([uuidOf(1)])).get(uuidOf(1))?.sources[0];
    expect(answer).toEqual({ state: 'saved', source, claimIds: [uuidOf(1)] });
    expect(source).toEqual({
      ...aSource({ publisher: 'Valley Post', authors: ['Ann Lee'], publishedAt: '2024-05' }),
      updatedAt: source?.updatedAt ?? 0,
    });
    expect(source?.updatedAt).toBeGreaterThan(aSource().updatedAt);
    await edit({ publishedAt: '' });
    expect(await facts()).toMatchObject({ publisher: 'Valley Post', publishedAt: '', origin: 'Road Office' });
  });

  it('finds the origin that is meant by a name, or makes it', async () => {
    await edit({ origin: 'Bridge Watch' });
    expect((await facts())?.origin).toBe('Bridge Watch');
    await edit({ origin: ' road office ' });
    expect((await facts())?.origin).toBe('Road Office');
    expect((await books.exportAll()).origins.map(({ name }) => name).toSorted()).toEqual([
      'Bridge Watch',
      'Road Office',
    ]);
  });

  it('takes the outlet for the origin where none is named, and lets it follow the publisher', async () => {
    await edit({ origin: ' ' });
    expect((await facts())?.origin).toBe('Valley Echo');
    await edit({ publisher: 'Valley Post' });
    expect(await facts()).toMatchObject({ publisher: 'Valley Post', origin: 'Valley Post' });
  });

  it('keeps a stance or certainty as the user’s own', async () => {
    await edit({ publisher: 'Valley Post' });
    const source = async () => (await books.claimDetails([uuidOf(1)])).get(uuidOf(1))?.sources[0];
    expect(await source()).not.toHaveProperty('byUser');
    await edit({ stance: 'disputes' });
    await edit({ certainty: 'hedged' });
    expect(await source()).toMatchObject({
      stance: 'disputes',
      certainty: 'hedged',
      byUser: ['stance', 'certainty'],
    });
  });

  it('keeps why the status of the claim became another', async () => {
    const other = anotherSource({
      sentence: 'A counter on the deck has it at about that many, day after day.',
    });
    await books.addRecords({
      sources: [other],
      origins: [anOrigin({ id: other.originId, name: 'Ann Lee' })],
    });
    await edit({ origin: 'Ann Lee' });
    await edit({ stance: 'disputes', origin: 'Road Office' });
    expect((await events()).map(({ to }) => to).toSorted()).toEqual(['corroborated', 'disputed', 'reported']);
  });

  it('says what stands there where somebody else corrected the same, and writes nothing', async () => {
    await edit({ publisher: 'One' });
    const answer = await edit(
      { publisher: 'Two', authors: ['Ann Lee'] },
      { publisher: 'Valley Echo', authors: [] },
    );
    expect(answer).toMatchObject({ state: 'changed', fields: ['publisher'], now: { publisher: 'One' } });
    expect(await facts()).toMatchObject({ publisher: 'One', authors: [] });
    // The same wish twice is one.
    expect(await edit({ publisher: 'One' }, { publisher: 'Valley Echo' })).toMatchObject({ state: 'saved' });
  });

  it('refuses what no source may be, and knows no source that is gone', async () => {
    await expect(edit({ publisher: '' })).rejects.toBeInstanceOf(RecordError);
    await expect(edit({ publishedAt: 'May' })).rejects.toBeInstanceOf(RecordError);
    expect(await facts()).toMatchObject({ publisher: 'Valley Echo' });
    await books.deleteRecord('sources', ID);
    expect([await edit({ origin: 'a' }), await books.readSource(ID)]).toEqual([undefined, undefined]);
  });
});
