import type { ReadingControl } from '../../components/BringIn.tsx';
import { readBackupEntries } from '../../lib/formats/backup.ts';
import { fileText } from '../../lib/formats/file-text.ts';
import type { FileEntry, Library } from '../../lib/store/library.ts';

type Store = Pick<Library, 'beginReading' | 'readPack' | 'endReading' | 'dropImport'>;

/** Records kept at a time. */
const PACK = 250;

/** What holds the reading of a file while its page is open. */
export const lockOf = (importId: string): string => `reading ${importId}`;

/**
 * Reads a file to its end, some hundreds of entries at a time, and holds them against the library; nothing of it is in the
 * library then. Where it ends before, nothing is kept.
 * @throws {FormatError} that names the line
 */
export async function readIn(store: Store, file: File, control: ReadingControl): Promise<string> {
  const id = crypto.randomUUID();
  await navigator.locks.request(lockOf(id), async () => {
    try {
      await readAll(store, id, file, control);
    } catch (error) {
      await store.dropImport(id);
      throw error;
    }
  });
  return id;
}

async function readAll(store: Store, id: string, file: File, control: ReadingControl): Promise<void> {
  const { signal, gate, onRead } = control;
  const reading = await store.beginReading(id, file.name);
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
  const text = fileText(file, { onBytes: (count) => (bytes += count) });
  for await (const entry of readBackupEntries(text)) {
    pack.push(entry);
    if (pack.length >= PACK) await keep();
  }
  await keep();
  await store.endReading(reading);
}
