import type { MarkView } from '../lib/claims/view.ts';
import { useWords } from './spoken.ts';
import { hintText } from './words.ts';

export { hintText } from './words.ts';

/** One line about the mark under the pointer. */
export function Hint({ mark }: { mark: Pick<MarkView, 'tone' | 'matches'> }) {
  const words = useWords();
  return (
    <div class="hint" role="tooltip" lang={words.tag} dir={words.direction}>
      {hintText(mark, words)}
    </div>
  );
}
