import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../claims/examples.ts';
import { noRecords } from '../formats/backup-records.ts';
import { LibraryFullError, isFull } from './full.ts';
import { type Library, openLibrary } from './library.ts';

afterEach(() => vi.restoreAllMocks());

/** From now on the disk takes no more rows, from the given one of them on. */
function fill(after: number): void {
  let left = after;
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...row) {
      left -= 1;
      if (left < 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return write.apply(this, row);
    });
  }
}

const WAYS: [string, (books: Library) => Promise<unknown>][] = [
  [
    'a claim',
    (books) =>
      books.saveClaim({
        claim: aClaim({ id: uuidOf(7) }),
        source: aSource({ id: uuidOf(8), claimId: uuidOf(7) }),
      }),
  ],
  ['an edit', (books) => books.editClaim(uuidOf(1), aClaim().updatedAt, { notes: 'n', tags: ['t'] })],
  ['a deletion', (books) => books.deleteRecord('claims', uuidOf(1))],
  ['a decision', (books) => books.putDecision({ claimId: uuidOf(1), fingerprint: 'a', verdict: 'rejected' })],
  ['a setting', (books) => books.changeNamed('settings', () => 1)],
  ['a backup', (books) => books.importAll({ ...noRecords(), claims: [aClaim({ id: uuidOf(9) })] })],
];

describe('a disk that is full', () => {
  for (const rows of [0, 1, 2]) {
    it.each(WAYS)(
      `has %s refused in words and changes nothing, full after ${rows} rows`,
      async (_, write) => {
        const books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
        await books.saveClaim({ claim: aClaim(), source: aSource(), origin: anOrigin() });
        const before = [await books.exportAll(), await books.writtenCount()];
        fill(rows);
        const failed = await write(books).catch((error: unknown) => error);
        vi.restoreAllMocks();
        // Few rows are written where little changes.
        if (failed instanceof Error) {
          expect(failed).toBeInstanceOf(LibraryFullError);
          expect(failed.message).toContain('Make room on the disk');
          expect([await books.exportAll(), await books.writtenCount()]).toEqual(before);
        } else {
          expect(rows).toBeGreaterThan(0);
        }
        // And goes on once there is room.
        await write(books);
        books.close();
      },
    );
  }

  it.each([
    [new DOMException('', 'QuotaExceededError'), true],
    [
      Object.assign(new Error('Transaction aborted'), {
        name: 'AbortError',
        inner: new DOMException('', 'QuotaExceededError'),
      }),
      true,
    ],
    [
      Object.assign(new Error('2 of 5 failed'), {
        name: 'BulkError',
        failures: [new DOMException('', 'QuotaExceededError')],
      }),
      true,
    ],
    [
      new DOMException(
        'Encountered full disk while opening backing store for indexedDB.open.',
        'UnknownError',
      ),
      true,
    ],
    [new DOMException('Internal error.', 'UnknownError'), false],
    [new Error('The claim is gone.'), false],
    [undefined, false],
  ])('is told from other failures: %s', (error, full) => {
    expect(isFull(error)).toBe(full);
  });
});
