import type { TakeAwayWish, TakenAway } from '../../lib/claims/take-away.ts';
import { takenFile } from '../../lib/formats/take-away.ts';
import { send } from '../../lib/messaging/client.ts';
import type { Library } from '../../lib/store/library.ts';
import { RECORD_TABLES } from '../../lib/store/schema.ts';
import { download } from './download.ts';
import { withChosen } from './chosen-records.ts';

export type SavedStore = Pick<Library, 'claimDetails' | 'exportAll' | 'writtenCount'>;

/**
 * The library, or some of its claims, in a file that the browser is handed. It is made in this page, for it would be too much
 * for a message. Once everything was saved, what was written meanwhile counts as not saved.
 */
export async function saveFile(
  store: SavedStore,
  wish: TakeAwayWish,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<TakenAway> {
  const { entries: written } = await store.writtenCount();
  const records = await store.exportAll();
  signal.throwIfAborted();
  const chosen = wish.format === 'backup' ? records : await withChosen(store, records, wish.ids);
  const { file, ...taken } = await takenFile(chosen, wish, { at: new Date(), signal, onShare });
  download(new File([file], taken.name, { type: file.type }));
  if (wish.format === 'backup') {
    const entries = RECORD_TABLES.reduce((sum, table) => sum + records[table].length, 0);
    // The file is there, whoever may not hear of it.
    await send('backup.saved', { name: taken.name, entries, written }).catch(() => undefined);
  }
  return taken;
}
