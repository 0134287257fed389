import { useId } from 'preact/hooks';
import type { Stance } from '../lib/claims/claim.ts';
import { STANCE_QUESTION } from './save-words.ts';

const STANCES: readonly Stance[] = ['supports', 'disputes', 'mentions'];

/** Where the article stands towards the claim. */
export function StanceField({ stance, onStance }: { stance: Stance; onStance: (stance: Stance) => void }) {
  const group = useId();
  return (
    <fieldset class="stances">
      <legend>What this article does with the claim</legend>
      {STANCES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={group}
            value={each}
            checked={each === stance}
            onChange={() => onStance(each)}
          />
          {STANCE_QUESTION[each]}
        </label>
      ))}
    </fieldset>
  );
}
