import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { RecordError } from '../claims/parse.ts';
import { ClaimGoneError, type Library, openLibrary } from './library.ts';

const NEW = { claim: aClaim(), source: aSource(), origin: anOrigin() };
const NEXT = aSource({
  id: uuidOf(12),
  originId: uuidOf(13),
  url: 'https://coast.example/b',
  sentence: 'Four thousand cars pass daily, says Coast.',
});
let books: Library;

beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => {
  vi.restoreAllMocks();
  books.close();
});

describe('saving', () => {
  it('keeps claim, source and origin, and why the claim has its status', async () => {
    expect(await books.saveClaim(NEW)).toEqual({ claim: NEW.claim, source: NEW.source });
    const all = await books.exportAll();
    expect(all).toMatchObject({ claims: [NEW.claim], sources: [NEW.source], origins: [NEW.origin] });
    expect(all.statusEvents).toMatchObject([
      { claimId: uuidOf(1), from: 'unverified', to: 'reported', because: { kind: 'source', id: uuidOf(2) } },
    ]);
  });

  it('adds a source to a claim there is', async () => {
    await books.saveClaim(NEW);
    const other = anOrigin({ id: uuidOf(13), name: 'Coast' });
    await books.saveClaim({ source: NEXT, origin: other });
    const details = (await books.claimDetails([uuidOf(1)])).get(uuidOf(1));
    expect(details?.sources).toEqual([NEW.source, NEXT]);
    expect((await books.exportAll()).statusEvents.map(({ to }) => to).toSorted()).toEqual([
      'corroborated',
      'reported',
    ]);
  });

  it('says that a verdict gave the status, where one came along', async () => {
    const verdict = { value: 'refuted', reason: 'Counted.', at: 5 } as const;
    await books.saveClaim({ ...NEW, claim: aClaim({ verdict }) });
    expect((await books.exportAll()).statusEvents).toMatchObject([
      { to: 'refuted', because: { kind: 'verdict' } },
    ]);
  });

  it('takes the origin there is for one of the same name', async () => {
    await books.saveClaim(NEW);
    const twin = anOrigin({ id: uuidOf(13), name: 'ROAD office' });
    const { source } = await books.saveClaim({ source: NEXT, origin: twin });
    expect(source.originId).toBe(NEW.origin.id);
    expect((await books.exportAll()).origins).toEqual([NEW.origin]);
  });

  it('sent twice is saved once', async () => {
    await books.saveClaim(NEW);
    const before = await books.exportAll();
    expect(await books.saveClaim(NEW)).toEqual({ claim: NEW.claim, source: NEW.source });
    expect(await books.exportAll()).toEqual(before);
  });

  it('refuses a source of a claim that is gone, and keeps nothing of it', async () => {
    await books.saveClaim(NEW);
    await books.deleteRecord('claims', uuidOf(1));
    const before = await books.exportAll();
    const late = books.saveClaim({ source: NEXT, origin: anOrigin({ id: uuidOf(13), name: 'Coast' }) });
    await expect(late).rejects.toBeInstanceOf(ClaimGoneError);
    expect(await books.exportAll()).toEqual(before);
  });

  it('refuses records that do not belong together', async () => {
    const stray = books.saveClaim({ ...NEW, source: aSource({ claimId: uuidOf(8) }) });
    await expect(stray).rejects.toBeInstanceOf(RecordError);
    const nameless = books.saveClaim({ ...NEW, origin: anOrigin({ id: uuidOf(8) }) });
    await expect(nameless).rejects.toBeInstanceOf(RecordError);
    expect(await books.counts()).toEqual({ claims: 0, sources: 0 });
  });

  it('leaves nothing behind where its last write fails', async () => {
    await books.saveClaim(NEW);
    const before = await books.exportAll();
    const taken = before.statusEvents[0]?.id as ReturnType<typeof crypto.randomUUID>;
    vi.spyOn(crypto, 'randomUUID').mockReturnValue(taken);
    const claim = aClaim({ id: uuidOf(11) });
    const failing = books.saveClaim({ claim, source: { ...NEXT, claimId: claim.id } });
    await expect(failing).rejects.toMatchObject({ name: 'BulkError' });
    expect(await books.exportAll()).toEqual(before);
  });
});
