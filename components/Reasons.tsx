import type { MatchView } from '../lib/claims/view.ts';
import { kindWords, sidesWords } from './reasons.ts';

/** In words, why sentence and claim are said to be what they are to each other: what differs, then what they have in common. */
export function Reasons({ differences, met }: Pick<MatchView, 'differences' | 'met'>) {
  if (differences.length + met.length === 0) return null;
  return (
    <ul class="reasons">
      {differences.map((difference, at) => (
        <li key={at}>
          <b>{kindWords(difference)}:</b> {sidesWords(difference)}
        </li>
      ))}
      {met.length > 0 && <li class="quiet">In common: {met.join(', ')}</li>}
    </ul>
  );
}
