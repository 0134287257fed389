import type { MarkView } from '../lib/claims/view.ts';
import { hintText } from './words.ts';

export { hintText } from './words.ts';

/** One line about the mark under the pointer. */
export function Hint({ mark }: { mark: Pick<MarkView, 'tone' | 'matches'> }) {
  return (
    <div class="hint" role="tooltip">
      {hintText(mark)}
    </div>
  );
}
