import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { RecordError } from '../claims/parse.ts';
import type { Edited } from './edit.ts';
import { type Library, openLibrary } from './library.ts';

const open: Library[] = [];
let factory = new IDBFactory();
function library(): Library {
  const opened = openLibrary({ indexedDB: factory, IDBKeyRange });
  open.push(opened);
  return opened;
}
const ID = uuidOf(1);
const BASE = aClaim().updatedAt;

async function withClaim(): Promise<Library> {
  const books = library();
  await books.addRecords({ claims: [aClaim()], sources: [aSource()], origins: [anOrigin()] });
  return books;
}
const claimOf = async (books: Library) => (await books.claimDetails([ID])).get(ID)?.claim;

afterEach(() => {
  for (const each of open.splice(0)) each.close();
  factory = new IDBFactory();
});

describe('editing a claim', () => {
  it('changes what is given and nothing else, and dates it later', async () => {
    const books = await withClaim();
    const answer = await books.editClaim(ID, BASE, { text: 'It carries 5,000.', tags: ['bridge'] });
    const claim = await claimOf(books);
    expect(answer).toEqual({ state: 'saved', claim });
    expect(claim).toEqual(
      aClaim({ text: 'It carries 5,000.', tags: ['bridge'], updatedAt: claim?.updatedAt ?? 0 }),
    );
    expect(claim?.updatedAt).toBeGreaterThan(BASE);
  });

  it('of different fields from two windows keeps both', async () => {
    await withClaim();
    const [one, other] = [library(), library()];
    const answers = await Promise.all([
      one.editClaim(ID, BASE, { text: 'It carries 5,000.', eventDate: '2024-05' }),
      other.editClaim(ID, BASE, { notes: 'Ask the Road Office.' }),
    ]);
    expect(answers.map((each) => each?.state)).toEqual(['saved', 'saved']);
    expect(await claimOf(library())).toMatchObject({
      text: 'It carries 5,000.',
      eventDate: '2024-05',
      notes: 'Ask the Road Office.',
    });
  });

  it('of one field from two windows writes the first and shows it to the second', async () => {
    await withClaim();
    const [one, other] = [library(), library()];
    const first = await one.editClaim(ID, BASE, { text: 'Mine.', notes: 'Mine too.' });
    const second = await other.editClaim(ID, BASE, { text: 'Yours.', tags: ['yours'] });
    expect(second).toEqual({ state: 'changed', claim: first?.claim, fields: ['text'] });
    expect(await claimOf(other)).toEqual(first?.claim);
    const again = await other.editClaim(ID, first?.claim.updatedAt ?? 0, { text: 'Yours.' });
    expect(again).toMatchObject({ state: 'saved', claim: { text: 'Yours.', notes: 'Mine too.' } });
  });

  it('keeps apart what changed before the base and what after', async () => {
    const books = await withClaim();
    const seen = await books.editClaim(ID, BASE, { text: 'First.' });
    const base = seen?.claim.updatedAt ?? 0;
    await books.editClaim(ID, base, { notes: 'Later.' });
    expect(await books.editClaim(ID, base, { text: 'Second.' })).toMatchObject({ state: 'saved' });
    expect(await books.editClaim(ID, base, { notes: 'Other.' })).toMatchObject({ fields: ['notes'] });
  });

  it('sent twice is saved once', async () => {
    const books = await withClaim();
    const edit = { text: 'It carries 5,000.', verdict: { value: 'refuted', reason: 'Counted.' } } as const;
    const first = await books.editClaim(ID, BASE, edit);
    expect(await books.editClaim(ID, BASE, edit)).toEqual(first);
    expect((await books.exportAll()).statusEvents).toHaveLength(1);
  });

  it('asks where it cannot know what changed since the base', async () => {
    const books = library();
    await books.addRecords({ claims: [aClaim({ updatedAt: BASE + 5 })] });
    const answer = await books.editClaim(ID, BASE, { text: 'Older.' });
    expect(answer).toMatchObject({ state: 'changed', fields: ['text'] });
  });

  it('dates, notes and takes back a verdict', async () => {
    const books = await withClaim();
    const given = await books.editClaim(ID, BASE, { verdict: { value: 'refuted', reason: 'Counted.' } });
    expect(given?.claim.verdict).toEqual({
      value: 'refuted',
      reason: 'Counted.',
      at: given?.claim.updatedAt,
    });
    const taken = await books.editClaim(ID, given?.claim.updatedAt ?? 0, { verdict: null });
    expect(taken?.claim).not.toHaveProperty('verdict');
    const { statusEvents } = await books.exportAll();
    const steps = statusEvents.map(({ from, to, because }) => `${from} ${to} ${because.kind}`);
    expect(steps.toSorted()).toEqual(['refuted reported verdict', 'reported refuted verdict']);
  });

  it('takes a date away, and has no word on a claim that is not there', async () => {
    const books = await withClaim();
    const dated = await books.editClaim(ID, BASE, { eventDate: '2024' });
    const bare = await books.editClaim(ID, dated?.claim.updatedAt ?? 0, { eventDate: null });
    expect(bare?.claim).not.toHaveProperty('eventDate');
    expect(await books.editClaim(uuidOf(9), BASE, { text: 'Nobody.' })).toBeUndefined();
  });

  it('writes nothing of what no claim may be', async () => {
    const books = await withClaim();
    const before = await books.exportAll();
    const wrong = books.editClaim(ID, BASE, { notes: 'Good.', eventDate: 'Friday' });
    await expect(wrong).rejects.toBeInstanceOf(RecordError);
    expect(await books.exportAll()).toEqual(before);
  });

  it('grows strictly, however fast it follows', async () => {
    const books = await withClaim();
    const times = [BASE];
    for (let count = 0; count < 20; count += 1) {
      const answer: Edited | undefined = await books.editClaim(ID, times.at(-1) ?? 0, { notes: `${count}` });
      times.push(answer?.claim.updatedAt ?? 0);
    }
    expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
  });
});
