import { saysStill } from '../page/says-still.ts';
import type { Mark } from './parts.ts';

/** Whether the mark still stands on the sentence it was made for. */
export function holds({ range, text }: Mark): boolean {
  return range.startContainer.isConnected && saysStill(range, text);
}
