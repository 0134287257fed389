import type { Reading } from '../access/reading.ts';
import type { Library } from '../store/library.ts';
import { type ChangeNeeds, followUpheaval } from './changes.ts';
import { type RivalRound, lookThrough } from './rival-round.ts';

export interface BringNeeds extends ChangeNeeds {
  library: Pick<Library, 'importStep' | 'settleMerges'>;
  reading: Pick<Reading, 'sync'>;
  rivalRound: RivalRound;
}

/** Takes the steps of imports, and of their undoing, one after the other. */
export interface Bringing {
  /** Resolves once no step is left and all that goes by the library has followed; begins where nobody is at it. */
  go: () => Promise<void>;
  isAtWork: () => boolean;
}

/**
 * The engine brings files in, so that the page they were chosen in can be closed. What was not brought in to its end, since
 * the engine was stopped or the browser was, is taken up where it was.
 */
export function createBringing(needs: BringNeeds): Bringing {
  let current: Promise<void> | undefined;

  async function work(): Promise<void> {
    let steps = 0;
    try {
      while ((await needs.library.importStep()) !== undefined) {
        // It would compare claims that are about to change; it begins anew behind the last step.
        if (steps === 0) await needs.rivalRound.stop();
        steps += 1;
      }
    } finally {
      if (steps > 0) await followImport(needs);
    }
  }

  return {
    go() {
      current ??= work().finally(() => {
        current = undefined;
      });
      return current;
    },
    isAtWork: () => current !== undefined,
  };
}

/** All that goes by the library follows what was brought in, or taken out again. */
export async function followImport(needs: BringNeeds): Promise<void> {
  await needs.library.settleMerges();
  followUpheaval(needs);
  lookThrough(needs.rivalRound);
  // A backup has the settings too, and with them the sites that are off.
  await needs.reading.sync();
}
