import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClaim, anOrigin, anotherSource, aSource, uuidOf } from '../claims/examples.ts';
import { type Library, openLibrary } from './library.ts';

const OFFICE = anOrigin();
const ECHO = anOrigin({ id: uuidOf(30), name: 'Valley Echo' });
const POST = anOrigin({ id: uuidOf(31), name: 'Port Post' });
const WORDS = 'the road wardens';
/** Of its outlet, though it names somebody. */
const SOURCE = aSource({ originId: ECHO.id, attributedTo: WORDS });

let books: Library;
beforeEach(async () => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await books.addRecords({ claims: [aClaim()], sources: [SOURCE], origins: [OFFICE, ECHO, POST] });
});
afterEach(() => books.close());

const learned = async () =>
  (await books.allOrigins()).flatMap(({ name, learned: all = [] }) =>
    all.map(({ words }) => `${words}: ${name}`),
  );
const correct = (origin: string) => books.editSource(SOURCE.id, {}, { origin });

describe('a corrected origin', () => {
  it('teaches what the words of the source mean, and no more once it is corrected back', async () => {
    const before = await books.allOrigins();
    await correct('Road Office');
    expect(await learned()).toEqual([`${WORDS}: Road Office`]);
    await correct('Port Watch');
    expect(await learned()).toEqual([`${WORDS}: Port Watch`]);
    await correct('');
    expect(await learned()).toEqual([]);
    const kept = (await books.allOrigins()).filter(({ name }) => name !== 'Port Watch');
    expect(kept.map((origin) => ({ ...origin, updatedAt: 0 }))).toEqual(
      before.map((origin) => ({ ...origin, updatedAt: 0 })),
    );
  });

  it('keeps why the status of another claim that rests on those words became another', async () => {
    const other = aClaim({ id: uuidOf(50), text: 'The road is closed.' });
    await books.addRecords({
      claims: [other],
      sources: [
        anotherSource({ claimId: other.id, originId: OFFICE.id, sentence: 'Closed, it said.' }),
        anotherSource({
          claimId: other.id,
          originId: POST.id,
          publisher: 'Port Post',
          attributedTo: WORDS,
          sentence: 'It is shut.',
        }),
      ],
    });
    expect(await correct('Road Office')).toMatchObject({ claimIds: [uuidOf(1), other.id] });
    await correct('Valley Echo');
    const events = (await books.exportAll()).statusEvents.filter(({ claimId }) => claimId === other.id);
    expect(events.toSorted((a, b) => a.at - b.at || (a.to === 'reported' ? -1 : 1))).toMatchObject([
      { from: 'corroborated', to: 'reported', because: { kind: 'origin', id: OFFICE.id } },
      { from: 'reported', to: 'corroborated', because: { kind: 'origin', id: OFFICE.id } },
    ]);
  });

  it('teaches also where it was corrected before it was saved', async () => {
    const source = anotherSource({ attributedTo: 'the bridge wardens', originId: uuidOf(60) });
    const origin = anOrigin({ id: uuidOf(60), name: 'Bridge Watch', aliases: ['BW'] });
    await books.saveClaim({ source, origin, insteadOf: 'Valley Echo' });
    expect(await learned()).toEqual(['the bridge wardens: Bridge Watch']);
    const again = anotherSource({ originId: uuidOf(61) });
    await books.saveClaim({
      source: again,
      origin: anOrigin({ id: uuidOf(61), name: 'bridge watch', aliases: ['BW', 'B.W.'] }),
    });
    const kept = (await books.allOrigins()).find(({ name }) => name === 'Bridge Watch');
    expect(kept?.aliases).toEqual(['BW', 'B.W.']);
    expect((await books.readSource(again.id))?.facts.origin).toBe('Bridge Watch');
  });

  it.each(['officials', 'the agency', 'Port Post', 'Reuters', 'a clerk', 'Road Office of Alder'])(
    'teaches nothing of “%s”',
    async (attributedTo) => {
      const source = anotherSource({ originId: ECHO.id, attributedTo });
      await books.addRecords({ sources: [source] });
      await books.editSource(source.id, {}, { origin: 'Road Office' });
      expect(await learned()).toEqual([]);
    },
  );
});
