import * as fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import type { Claim, Origin, Review, Source } from '../claims/claim.ts';
import { RecordError } from '../claims/parse.ts';
import type { ConnectionOptions } from './connection.ts';
import { type Library, openLibrary } from './library.ts';
import { type SchemaVersion, VERSIONS } from './schema.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const kept = (n: number) => ({ id: id(n), createdAt: 1, updatedAt: 1 });

const claim = (n: number, more: Partial<Claim> = {}): Claim => ({
  ...kept(n),
  text: 'The harbour of Orlo closed for nine days.',
  language: 'en',
  tags: [],
  notes: '',
  ...more,
});
const source = (n: number, claimId: string, more: Partial<Source> = {}): Source => ({
  ...kept(n),
  claimId,
  url: 'https://news.example/a',
  canonicalUrl: 'https://news.example/a',
  publisher: 'The Orlo Courier',
  authors: [],
  title: 'Harbour closed',
  accessedAt: 1,
  quote: { exact: 'closed for nine days', prefix: '', suffix: '' },
  sentence: 'The harbour closed for nine days.',
  stance: 'supports',
  certainty: 'asserted',
  originId: id(900),
  ...more,
});
const origin: Origin = { ...kept(900), name: 'Harbour office', aliases: [] };
const review = (n: number, claimId: string): Review => ({
  ...kept(n),
  claimId,
  publisher: 'Checkers',
  url: 'https://checkers.example/r',
  reviewRating: { alternateName: 'True' },
  verdict: 'verified',
});

const open: Library[] = [];
let factory = new IDBFactory();
function library(options: ConnectionOptions = {}): Library {
  const opened = openLibrary({ indexedDB: factory, IDBKeyRange, ...options });
  open.push(opened);
  return opened;
}
function raw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('library');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('open')));
  });
}
const WORD = { claimId: id(1), fingerprint: 'aaaaaaaaaaaaaaaa' };

afterEach(() => {
  for (const each of open.splice(0)) each.close();
  factory = new IDBFactory();
});

describe('library', () => {
  it('is empty at first', async () => {
    expect(await library().counts()).toEqual({ claims: 0, sources: 0 });
    expect(await library().matchClaimsAfter('', 100)).toEqual([]);
  });

  it('adds what is not there yet, and leaves the rest as it is', async () => {
    const books = library();
    expect(
      await books.addRecords({ claims: [claim(1), claim(2)], sources: [source(10, id(1))] }),
    ).toMatchObject({
      claims: 2,
      sources: 1,
    });
    const again = await books.addRecords({
      claims: [claim(1, { text: 'Other.' }), claim(3)],
      sources: [source(10, id(1))],
    });
    expect(again).toMatchObject({ claims: 1, sources: 0 });
    expect((await books.claimDetails([id(1)])).get(id(1))?.claim.text).toBe(claim(1).text);
    expect(await books.counts()).toEqual({ claims: 3, sources: 1 });
  });

  it('adds nothing at all where one record is wrong', async () => {
    const books = library();
    const wrong = { ...source(10, id(1)), url: 'javascript:alert(1)' };
    await expect(books.addRecords({ claims: [claim(1)], sources: [wrong] })).rejects.toBeInstanceOf(
      RecordError,
    );
    expect(await books.counts()).toEqual({ claims: 0, sources: 0 });
  });

  it('reads claims in the terms of the matcher', async () => {
    const books = library();
    await books.addRecords({
      claims: [
        claim(1, { title: 'Harbour', eventDate: '2021-05' }),
        claim(2),
        claim(3, { mergedInto: id(2) }),
        claim(4),
      ],
      sources: [
        source(10, id(1), { publishedAt: '2020-01-01' }),
        source(11, id(2), { publishedAt: '2022-03-04' }),
        source(12, id(2), { publishedAt: '2022-03-02' }),
      ],
    });
    const text = claim(1).text;
    expect(await books.matchClaimsAfter('', 100)).toEqual([
      { id: id(1), text, title: 'Harbour', date: '2021-05', language: 'en' },
      { id: id(2), text, date: '2022-03-02', language: 'en' },
      { id: id(4), text, language: 'en' },
    ]);
  });

  it('gives claims with what belongs to them, and nothing for ids it does not know', async () => {
    const books = library();
    await books.addRecords({
      claims: [claim(1), claim(2)],
      sources: [source(10, id(1)), source(11, id(2), { originId: id(901) })],
      reviews: [review(20, id(2))],
      origins: [origin],
    });
    const found = await books.claimDetails([id(1), id(2), id(2), id(77)]);
    expect([...found.keys()]).toEqual([id(1), id(2)]);
    expect(found.get(id(1))).toEqual({
      claim: claim(1),
      sources: [source(10, id(1))],
      reviews: [],
      origins: [origin],
      events: [],
    });
    expect(found.get(id(2))).toMatchObject({ reviews: [review(20, id(2))], origins: [] });
  });

  it('leaves a row out that it cannot read, and keeps it', async () => {
    const books = library();
    await books.addRecords({ claims: [claim(1), claim(2)] });
    const db = await raw();
    const put = db
      .transaction('claims', 'readwrite')
      .objectStore('claims')
      .put({ id: id(2), text: 7 });
    await new Promise((resolve) => put.addEventListener('success', resolve));
    db.close();
    expect((await books.matchClaimsAfter('', 100)).map((each) => each.id)).toEqual([id(1)]);
    expect(await books.counts()).toMatchObject({ claims: 2 });
  });

  it(`gives back what was put in, record by record (seed ${seed})`, async () => {
    const words = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .filter((it) => it.trim() !== '');
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const date = fc.constantFrom('2019', '2019-07', '2019-07-31', '2019-07-31T10:20:30Z');
    const claims = fc.record({
      id: fc.uuid(),
      createdAt: fc.nat(),
      updatedAt: fc.nat(),
      text: words,
      title: maybe(words),
      language: fc.constantFrom('en', 'de', 'pt-BR'),
      tags: fc.array(words, { maxLength: 3 }),
      eventDate: maybe(date),
      verdict: maybe(
        fc.record({ value: fc.constantFrom('verified', 'refuted'), reason: fc.string(), at: fc.nat() }),
      ),
      notes: fc.string(),
    });
    const books = library();
    await fc.assert(
      fc.asyncProperty(claims, words, date, async (given, quote, publishedAt) => {
        const record = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        ) as unknown as Claim;
        const from = source(1, record.id, {
          id: crypto.randomUUID(),
          quote: { exact: quote, prefix: '', suffix: quote },
          publishedAt,
        });
        await books.addRecords({ claims: [record], sources: [from], origins: [origin] });
        const found = (await books.claimDetails([record.id])).get(record.id);
        expect(found?.claim).toEqual(record);
        expect(found?.sources).toContainEqual(from);
        expect(found?.origins).toEqual([origin]);
      }),
      { numRuns: 1000, seed },
    );
  }, 60_000);
});

describe('decisions', () => {
  it('are found by claim, one for each pair', async () => {
    const books = library();
    const first = await books.putDecision({ ...WORD, verdict: 'confirmed' });
    const second = await books.putDecision({ ...WORD, verdict: 'rejected' });
    await books.putDecision({ ...WORD, claimId: id(2), verdict: 'confirmed' });
    expect(second.id).toBe(first.id);
    const found = await books.decisionsFor([id(1), id(2), id(1), id(3)]);
    const verdicts = new Map(found.map(({ claimId, verdict }) => [claimId, verdict]));
    expect(found).toHaveLength(2);
    expect(verdicts.get(id(1))).toBe('rejected');
    expect(verdicts.get(id(2))).toBe('confirmed');
  });

  it('of two replicas on one pair: the later counts, and taking it back takes both', async () => {
    const books = library();
    const made = { ...WORD, createdAt: 1 };
    await books.addRecords({
      decisions: [
        { ...made, id: id(50), updatedAt: 9, verdict: 'rejected' },
        { ...made, id: id(51), updatedAt: 5, verdict: 'confirmed' },
      ],
    });
    expect(await books.decisionsFor([WORD.claimId])).toMatchObject([{ id: id(50), verdict: 'rejected' }]);
    await books.removeDecision(WORD);
    expect(await books.decisionsFor([WORD.claimId])).toEqual([]);
  });

  it('leave a tombstone when taken back, and may come back', async () => {
    const books = library();
    const made = await books.putDecision({ ...WORD, verdict: 'rejected' });
    await books.removeDecision(WORD);
    await books.removeDecision(WORD);
    expect(await tombstones()).toMatchObject([{ id: made.id, table: 'decisions' }]);
    await books.addRecords({ decisions: [{ ...made, updatedAt: 1 }] });
    const [back] = await books.decisionsFor([WORD.claimId]);
    expect(back?.updatedAt).toBeGreaterThan(1);
    expect(await tombstones()).toEqual([]);
  });

  async function tombstones(): Promise<unknown[]> {
    const db = await raw();
    const request = db.transaction('tombstones').objectStore('tombstones').getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    db.close();
    return request.result as unknown[];
  }
});

describe('named values', () => {
  it('are undefined first, then what they were changed to, and two changes at once lose neither', async () => {
    const books = library();
    expect(await books.readNamed('settings')).toBeUndefined();
    const add = (n: number) =>
      books.changeNamed('settings', (list) => [...((list as number[] | undefined) ?? []), n]);
    await Promise.all([add(1), add(2)]);
    expect(await library().readNamed('settings')).toEqual([1, 2]);
  });
});

describe('connection', () => {
  const next: readonly SchemaVersion[] = [
    ...VERSIONS,
    {
      stores: { claims: 'id, updatedAt, mergedInto, language' },
      upgrade: (transaction) => transaction.table('claims').toCollection().modify({ notes: 'upgraded' }),
    },
  ];

  /** The factory with its `open` watched or replaced. */
  const withOpen = (open: IDBFactory['open']): IDBFactory => ({
    cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
    databases: () => factory.databases(),
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    open,
  });

  it('opens anew when the handle was closed under it', async () => {
    const handles: IDBDatabase[] = [];
    const books = library({
      indexedDB: withOpen((...request) => {
        const opening = factory.open(...request);
        opening.addEventListener('success', () => handles.push(opening.result));
        return opening;
      }),
    });
    await books.addRecords({ claims: [claim(1)] });
    handles[0]?.close();
    expect(await books.counts()).toMatchObject({ claims: 1 });
    handles.at(-1)?.close();
    await books.putDecision({ ...WORD, verdict: 'confirmed' });
    expect(await books.decisionsFor([WORD.claimId])).toHaveLength(1);
    expect(handles).toHaveLength(3);
  });

  it('tries no more than twice', async () => {
    let tries = 0;
    const broken = withOpen(() => {
      tries += 1;
      throw new DOMException('closed', 'InvalidStateError');
    });
    await expect(library({ indexedDB: broken }).counts()).rejects.toThrow('closed');
    expect(tries).toBe(2);
  });

  it('opens again after an opening failed', async () => {
    let fail = true;
    const books = library({
      indexedDB: withOpen((...request) => {
        if (fail) throw new DOMException('disk', 'DataError');
        return factory.open(...request);
      }),
    });
    await expect(books.counts()).rejects.toThrow('disk');
    fail = false;
    expect(await books.counts()).toEqual({ claims: 0, sources: 0 });
  });

  it('lets a newer version upgrade while it is open, keeps the data, and is refused what that made of it', async () => {
    const old = library();
    await old.addRecords({ claims: [claim(1)], sources: [source(10, id(1))] });
    await old.putDecision({ ...WORD, verdict: 'rejected' });
    const newer = library({ versions: next });
    const upgraded = (await newer.claimDetails([id(1)])).get(id(1));
    expect(upgraded?.claim).toEqual(claim(1, { notes: 'upgraded' }));
    expect(upgraded?.sources).toEqual([source(10, id(1))]);
    expect(await newer.decisionsFor([WORD.claimId])).toHaveLength(1);
    await expect(old.counts()).rejects.toMatchObject({ name: 'LibraryNewerError' });
  });

  it('says that it is blocked while a window does not let go, and works as soon as it does', async () => {
    await library().counts();
    for (const each of open.splice(0)) each.close();
    const stubborn = await raw();
    const newer = library({ versions: next, patience: 0 });
    await expect(newer.counts()).rejects.toMatchObject({ name: 'LibraryBlockedError' });
    await expect(newer.counts()).rejects.toMatchObject({ name: 'LibraryBlockedError' });
    stubborn.close();
    await expect.poll(() => newer.counts().catch(() => undefined)).toEqual({ claims: 0, sources: 0 });
  });
});
