import type { MatchView } from '../lib/claims/view.ts';
import { Phrase, SLOTS } from './Phrase.tsx';
import { kindWords, sidesWords } from './reasons.ts';
import { useWords } from './spoken.ts';

/** In words, why sentence and claim are said to be what they are to each other: what differs, then what they have in common. */
export function Reasons({ differences, met }: Pick<MatchView, 'differences' | 'met'>) {
  const words = useWords();
  // A verb that is said in one and denied in the other is met, and yet not in common.
  const apart = new Set(differences.map(({ there }) => there.toLowerCase()));
  const common = met.filter((each) => !apart.has(each.toLowerCase()));
  if (differences.length + common.length === 0) return null;
  return (
    <ul class="reasons">
      {differences.map((difference, at) => (
        <li key={at}>
          <Phrase
            words={words.reason(SLOTS[0], sidesWords(difference, words))}
            slots={[<b key="kind">{kindWords(difference, words)}</b>]}
          />
        </li>
      ))}
      {common.length > 0 && <li class="quiet">{words.panel.inCommon(common.join(', '))}</li>}
    </ul>
  );
}
