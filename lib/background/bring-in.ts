import type { Reading } from '../access/reading.ts';
import type { Library } from '../store/library.ts';
import { type ChangeNeeds, followUpheaval } from './changes.ts';
import { type RivalRound, lookThrough } from './rival-round.ts';

export interface BringNeeds extends ChangeNeeds {
  library: Pick<Library, 'resumeImports' | 'settleMerges' | 'sweepFeeds'>;
  reading: Pick<Reading, 'sync'>;
  rivalRound: RivalRound;
}

/** A backup was brought back: all that goes by the library follows. */
export async function followImport(needs: BringNeeds): Promise<void> {
  await needs.library.settleMerges();
  followUpheaval(needs);
  lookThrough(needs.rivalRound);
  // A backup has the settings too, and with them the sites that are off.
  await needs.reading.sync();
}

/**
 * A backup that a page did not bring in to its end, since it was closed or the browser was, is brought in now. Of a feed that
 * came in part nothing is kept: the rest was in the page's file.
 */
export async function resumeImports(needs: BringNeeds): Promise<void> {
  await needs.library.sweepFeeds();
  if (await needs.library.resumeImports()) await followImport(needs);
}
