import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aClaim, aSource, anOrigin, uuidOf } from '../../lib/claims/examples.ts';
import type { ImportChoice } from '../../lib/claims/import-view.ts';
import { type BackupRecords, noRecords } from '../../lib/formats/backup-records.ts';
import { packedBackup, writeBackup } from '../../lib/formats/backup.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { readIn } from './read-in.ts';

let books: Library;
beforeEach(() => {
  books = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
});

const CHOICE: ImportChoice = {
  new: true,
  newer: true,
  twins: 'join',
  deletions: true,
  settings: true,
  whole: false,
};
const BACKUP = { format: 'backup' } as const;
const backup = (records: Partial<BackupRecords>): Promise<string> =>
  writeBackup({ ...noRecords(), ...records }, 0);
const fileOf = (...parts: BlobPart[]) => new File(parts, 'saved.jsonl');
const control = () => ({
  signal: new AbortController().signal,
  gate: () => Promise.resolve(),
  onRead: () => undefined,
});
const read = (...parts: BlobPart[]) => readIn(books, fileOf(...parts), BACKUP, control());
async function toTheEnd(): Promise<void> {
  while ((await books.importStep()) !== undefined);
}
async function brought(records: Partial<BackupRecords>, choice: Partial<ImportChoice> = {}): Promise<string> {
  const id = await read(await backup(records));
  await books.turnImport(id, ['ready'], 'bringing', { ...CHOICE, ...choice });
  await toTheEnd();
  return id;
}
async function undone(id: string) {
  await books.turnImport(id, ['done', 'cancelled'], 'undoing');
  await toTheEnd();
  return (await books.imports()).find((each) => each.id === id)?.stayed;
}
const texts = async () => (await books.exportAll()).claims.map(({ text }) => text).toSorted();

const OWN = aClaim({ id: uuidOf(1), text: 'The weir was finished in May.', updatedAt: 5 });
const FERRY = aClaim({ id: uuidOf(2), text: 'The ferry carries 90 cars.', updatedAt: 5 });
/** The own claim's words, under another id. */
const TWIN = aClaim({ id: uuidOf(3), text: '“The weir was finished in May”', updatedAt: 5 });

describe('a file that is read', () => {
  it('is held against the library, and nothing of it is there yet', async () => {
    await books.addRecords({ claims: [OWN, FERRY, aClaim({ id: uuidOf(5), updatedAt: 9 })] });
    await books.deleteRecord('claims', uuidOf(5));
    await books.addRecords({ claims: [aClaim({ id: uuidOf(6), text: 'Mine is later.', updatedAt: 9 })] });
    const id = await read(
      await backup({
        claims: [
          OWN,
          { ...FERRY, text: 'The ferry carries 100 cars.', updatedAt: 6 },
          TWIN,
          aClaim({ id: uuidOf(4), text: 'A new one.' }),
          aClaim({ id: uuidOf(5), text: 'Back again.' }),
          aClaim({ id: uuidOf(6), text: 'Theirs is earlier.', updatedAt: 8 }),
        ],
        sources: [aSource({ id: uuidOf(20), claimId: OWN.id })],
      }),
    );
    const [view] = await books.imports();
    expect(view).toMatchObject({ id, state: 'ready', file: 'saved.jsonl' });
    expect(view?.look.claims).toEqual({ new: 2, newer: 1, older: 1, same: 1, twins: 1 });
    expect(view?.look).toMatchObject({ returning: 1, more: 1, entries: 7 });
    expect(view?.look.samples.newer).toEqual([
      { at: 3, text: 'The ferry carries 100 cars.', here: 'The ferry carries 90 cars.' },
    ]);
    expect(view?.look.samples.twins).toEqual([{ at: 4, text: TWIN.text, here: OWN.text }]);
    expect(await books.counts()).toEqual({ claims: 3, sources: 0 });
  });

  it('may be packed', async () => {
    const packed = await packedBackup({ ...noRecords(), claims: [OWN] }, 0);
    await read(packed);
    expect((await books.imports())[0]?.look.claims.new).toBe(1);
  });

  it('says how far it is, and ends where it is cancelled, keeping nothing', async () => {
    const claims = Array.from({ length: 600 }, (_, at) => aClaim({ id: uuidOf(at + 10) }));
    const stop = new AbortController();
    const seen = vi.fn(({ entries }: { entries: number }) => {
      if (entries >= 500) stop.abort();
    });
    const file = fileOf(await backup({ claims }));
    await expect(
      readIn(books, file, BACKUP, { ...control(), signal: stop.signal, onRead: seen }),
    ).rejects.toThrow();
    expect(seen.mock.calls.map(([{ entries }]) => entries)).toEqual([250, 500]);
    expect(await books.imports()).toEqual([]);
  });
});

describe('what is wanted of a file', () => {
  const claims = [{ ...OWN, notes: 'Theirs.', updatedAt: 6 }, FERRY, TWIN];
  const sources = [
    aSource({ id: uuidOf(21), claimId: FERRY.id }),
    aSource({ id: uuidOf(22), claimId: TWIN.id, url: 'https://twin.example/a' }),
    aSource({ id: uuidOf(23), claimId: OWN.id, url: 'https://own.example/a' }),
  ];
  beforeEach(() => books.addRecords({ claims: [OWN] }));

  it.each([
    [{}, [FERRY.id, OWN.id, OWN.id]],
    [{ new: false }, [OWN.id, OWN.id]],
    [{ newer: false }, [FERRY.id, OWN.id]],
    [{ twins: 'skip' }, [FERRY.id, OWN.id]],
    [{ twins: 'bring' }, [FERRY.id, TWIN.id, OWN.id]],
  ] as [Partial<ImportChoice>, string[]][])('comes with what hangs on it: %o', async (choice, homes) => {
    await brought({ claims, sources, origins: [anOrigin()] }, choice);
    const all = await books.exportAll();
    expect(all.sources.map(({ claimId }) => claimId)).toEqual(homes);
    const own = all.claims.find(({ id }) => id === OWN.id);
    expect(own?.notes).toBe(choice.newer === false ? OWN.notes : 'Theirs.');
    expect(all.claims.some(({ id }) => id === FERRY.id)).toBe(choice.new !== false);
    expect(all.claims.some(({ id }) => id === TWIN.id)).toBe(choice.twins === 'bring');
  });

  it('brings no source of a claim twice', async () => {
    await brought({ claims, sources });
    await brought({ claims, sources: sources.map((each, at) => ({ ...each, id: uuidOf(at + 40) })) });
    const own = (await books.exportAll()).sources.filter(({ claimId }) => claimId === OWN.id);
    expect(own.filter(({ url }) => url === 'https://twin.example/a')).toHaveLength(1);
  });

  it('comes not at all while it is paused, and goes on', async () => {
    const id = await read(await backup({ claims }));
    await books.turnImport(id, ['ready'], 'bringing', CHOICE);
    await books.turnImport(id, ['bringing'], 'paused');
    await toTheEnd();
    expect(await texts()).toEqual([OWN.text]);
    await books.turnImport(id, ['paused'], 'bringing');
    await toTheEnd();
    expect(await texts()).toEqual([FERRY.text, OWN.text].toSorted());
  });
});

describe('an import that is undone', () => {
  it('leaves what was changed or put to since, and says which', async () => {
    const id = await brought({ claims: [FERRY, aClaim({ id: uuidOf(7), text: 'Edited since.' }), TWIN] });
    await books.editClaim(uuidOf(7), aClaim().updatedAt, { notes: 'Mine.' });
    await books.saveClaim({
      claim: TWIN,
      source: aSource({ claimId: TWIN.id }),
      origin: anOrigin(),
    });
    expect(await undone(id)).toEqual({
      count: 2,
      texts: expect.arrayContaining(['Edited since.', TWIN.text]) as unknown,
    });
    expect(await texts()).toEqual(['Edited since.', TWIN.text].toSorted());
    expect((await books.exportAll()).sources).toHaveLength(1);
  });

  it('puts back what it changed and deleted', async () => {
    await books.addRecords({ claims: [OWN, FERRY] });
    const id = await brought({
      claims: [{ ...OWN, notes: 'Theirs.', updatedAt: 6 }],
      tombstones: [{ id: FERRY.id, table: 'claims', deletedAt: 7 }],
    });
    expect(await texts()).toEqual([OWN.text]);
    expect(await undone(id)).toEqual({ count: 0, texts: [] });
    expect(await texts()).toEqual([FERRY.text, OWN.text].toSorted());
    expect((await books.exportAll()).claims.map(({ notes }) => notes)).toEqual([OWN.notes, FERRY.notes]);
  });

  it('is told among what was done lately, as long as it can be undone', async () => {
    const id = await brought({ claims: [FERRY] });
    expect(await books.recentChanges()).toMatchObject([
      { id, kind: 'import', text: 'saved.jsonl', added: 1, updated: 0 },
    ]);
    await undone(id);
    expect(await books.recentChanges()).toEqual([]);
  });
});

describe('a bad file leaves the library as it was, and its message names the line:', () => {
  const whole = async () => (await backup({ claims: [OWN, FERRY], origins: [anOrigin()] })).split('\n');

  async function refused(says: RegExp, ...parts: BlobPart[]): Promise<void> {
    await books.addRecords({ claims: [OWN] });
    const before = await books.exportAll();
    await expect(read(...parts)).rejects.toThrow(says);
    expect(await books.exportAll()).toEqual(before);
    expect(await books.imports()).toEqual([]);
  }

  it('one that breaks off', async () => {
    const lines = await whole();
    await refused(/breaks off at line 3/u, `${lines.slice(0, 3).join('\n')}\n`);
  });

  it('one that breaks off within what is packed', async () => {
    const packed = await packedBackup({ ...noRecords(), claims: [OWN, FERRY] }, 0);
    await refused(/breaks off or is damaged at line 4/u, packed.slice(0, packed.size - 20));
  });

  it('one in another encoding', async () => {
    const [head = '', ...rest] = await whole();
    const latin = Uint8Array.from(`${head}\n{"table":"claims","record":"caf\xe9"}\n`, (char) =>
      char.charCodeAt(0),
    );
    await refused(/Line 2 is not text in UTF-8/u, latin, rest.join('\n'));
  });

  it('one bad line of 10,000', async () => {
    const claims = Array.from({ length: 9_999 }, (_, at) => aClaim({ id: uuidOf(at + 1) }));
    const lines = (await backup({ claims })).split('\n');
    lines[7_777] = lines[7_777]?.replace('"id":"', '"id":"?') ?? '';
    await refused(/Line 7778 cannot be read \(claim\.id: expected a UUID/u, lines.join('\n'));
  });

  it('nesting without an end', async () => {
    const [head = ''] = await whole();
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const line = `{"table":"claims","record":{"text":${deep}}}`;
    await refused(/Line 2 cannot be read/u, [head, line, ''].join('\n'));
  });

  it('one whose end says that it is of 2 GB', async () => {
    const lines = await whole();
    lines[4] = lines[4]?.replace('"lines":4', '"lines":2147483648') ?? '';
    await refused(/Line 5 says that 2147483648 lines come before it, and there are 4/u, lines.join('\n'));
  });

  it('but one with markup in every field is text, and comes as it is', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const claim = aClaim({ text: evil, tags: [evil], notes: evil, title: evil });
    const source = aSource({ publisher: evil, title: evil, sentence: evil, authors: [evil] });
    await brought({ claims: [claim], sources: [source] });
    expect(await books.exportAll()).toMatchObject({ claims: [claim], sources: [source] });
    const address = { ...source, url: 'javascript:alert(1)' };
    await expect(read(await backup({ claims: [claim], sources: [address] }))).rejects.toThrow(
      /Line 3 cannot be read \(source\.url: expected an http or https address/u,
    );
  });
});
