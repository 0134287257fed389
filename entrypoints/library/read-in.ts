import type { ReadingControl } from '../../components/BringIn.tsx';
import { createImporting } from '../../lib/background/imported-records.ts';
import type { FileFormat, ReadAs } from '../../lib/claims/import-view.ts';
import { readBackupEntries } from '../../lib/formats/backup.ts';
import { fileText } from '../../lib/formats/file-text.ts';
import { type EntryReader, FormatError, type ReadEntry } from '../../lib/formats/imported.ts';
import { readAnnotations } from '../../lib/formats/read-annotations.ts';
import { readClaimReviewFile } from '../../lib/formats/read-claim-reviews.ts';
import { readCsv } from '../../lib/formats/read-csv.ts';
import { parseSettings } from '../../lib/settings.ts';
import type { FileEntry, Library } from '../../lib/store/library.ts';
import { csvReading } from './look-into.ts';

type Store = Pick<
  Library,
  'beginReading' | 'readPack' | 'endReading' | 'dropImport' | 'allOrigins' | 'claimDetails' | 'readNamed'
>;

/** Records kept at a time. */
const PACK = 250;

/** What holds the reading of a file while its page is open. */
export const lockOf = (importId: string): string => `reading ${importId}`;

/**
 * Reads a file to its end, some hundreds of entries at a time, and holds them against the library; nothing of it is in the
 * library then. Where it ends before, nothing is kept.
 * @throws {FormatError} that names the line
 */
export async function readIn(store: Store, file: File, as: ReadAs, control: ReadingControl): Promise<string> {
  const id = crypto.randomUUID();
  await navigator.locks.request(lockOf(id), async () => {
    try {
      await readAll(store, id, file, as, control);
    } catch (error) {
      await store.dropImport(id);
      throw error;
    }
  });
  return id;
}

async function readAll(
  store: Store,
  id: string,
  file: File,
  as: ReadAs,
  control: ReadingControl,
): Promise<void> {
  const { signal, gate, onRead } = control;
  const reading = await store.beginReading(id, file.name, as.format);
  let bytes = 0;
  let entries = 0;
  let pack: FileEntry[] = [];
  const keep = async () => {
    await gate();
    signal.throwIfAborted();
    entries += pack.length;
    const share = Math.min(1, bytes / Math.max(1, file.size));
    const wanted = await store.readPack(reading, pack, share);
    if (!wanted) throw new Error('It was cancelled in another window.');
    pack = [];
    onRead({ share, entries });
  };
  const text = fileText(file, { encoding: as.encoding, onBytes: (count) => (bytes += count) });
  for await (const entry of entriesOf(store, file, text, as)) {
    pack.push(entry);
    if (pack.length >= PACK) await keep();
  }
  await keep();
  if (entries === 0 && as.format !== 'backup')
    throw new FormatError(1, 'There is nothing in it that could be brought in.');
  await store.endReading(reading);
}

async function* entriesOf(
  store: Store,
  file: File,
  text: AsyncIterable<string>,
  as: ReadAs,
): AsyncGenerator<FileEntry> {
  const { format } = as;
  if (format === 'backup') {
    yield* readBackupEntries(text);
    return;
  }
  const at = Math.min(file.lastModified, Date.now());
  const accepted = new Set(parseSettings(await store.readNamed('settings')).factCheckers);
  const importing = await createImporting({ library: store, at, accepted });
  let some: ReadEntry[] = [];
  for await (const entry of await claimsIn(file, text, { ...as, format }, at)) {
    some.push(entry);
    if (some.length < PACK) continue;
    yield* await importing.records(some);
    some = [];
  }
  yield* await importing.records(some);
}

async function claimsIn(
  file: File,
  text: AsyncIterable<string>,
  { format, csv, encoding }: ReadAs & { format: Exclude<FileFormat, 'backup'> },
  now: number,
): Promise<EntryReader> {
  switch (format) {
    case 'claim-feed':
      return readClaimReviewFile(text, { now });
    case 'annotations':
      return readAnnotations(text, { now });
    case 'csv':
      return readCsv(text, {
        now,
        ...(await csvReading(file, csv ?? { becomes: [], between: ';' }, encoding)),
      });
  }
}
