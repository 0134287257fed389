import type { MatchView } from '../lib/claims/view.ts';
import { kindWords, sidesWords } from './reasons.ts';

/** In words, why sentence and claim are said to be what they are to each other: what differs, then what they have in common. */
export function Reasons({ differences, met }: Pick<MatchView, 'differences' | 'met'>) {
  // A verb that is said in one and denied in the other is met, and yet not in common.
  const apart = new Set(differences.map(({ there }) => there.toLowerCase()));
  const common = met.filter((words) => !apart.has(words.toLowerCase()));
  if (differences.length + common.length === 0) return null;
  return (
    <ul class="reasons">
      {differences.map((difference, at) => (
        <li key={at}>
          <b>{kindWords(difference)}:</b> {sidesWords(difference)}
        </li>
      ))}
      {common.length > 0 && <li class="quiet">In common: {common.join(', ')}</li>}
    </ul>
  );
}
