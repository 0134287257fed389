import { type ChangeNeeds, followChange, followUpheaval } from './changes.ts';

/** Called after each step of long work; `more` where another step follows at once. */
export type FollowSteps = (more: boolean) => Promise<void>;

/** Milliseconds after a step by which the next one has come, if one does. */
const PAUSE = 2000;

/**
 * What goes by the library follows long work at its end, not at each of its steps; and soon after the last step where the
 * page that asked for them was closed before the end.
 */
export function followSteps(needs: ChangeNeeds): FollowSteps {
  let late: ReturnType<typeof setTimeout> | undefined;
  return async (more) => {
    const wasLong = late !== undefined;
    clearTimeout(late);
    late = undefined;
    if (more) {
      late = setTimeout(() => {
        late = undefined;
        followUpheaval(needs);
      }, PAUSE);
    } else if (wasLong) followUpheaval(needs);
    else await followChange(needs);
  };
}
