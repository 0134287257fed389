import type { Leaning } from '../lib/saving/leaning.ts';
import { leaningWords } from './save-words.ts';
import { counted } from './words.ts';

interface LeaningNotesProps {
  leaning: readonly Leaning[];
  /** Puts the offer where the words stand. */
  onPut: (leaning: Leaning, offer: string) => void;
}

/** The words of the claim that nobody can understand without the article, and what could stand there instead. */
export function LeaningNotes({ leaning, onPut }: LeaningNotesProps) {
  return (
    <div class="leaning">
      <p role="status" class="unseen">
        {leaning.length > 0 &&
          `${counted(leaning.length, 'expression')} in the claim cannot be understood alone.`}
      </p>
      {leaning.length > 0 && (
        <ul aria-label="What the claim leans on">
          {leaning.map((each) => (
            <li key={`${each.start} ${each.words}`}>
              <p>{leaningWords(each)}</p>
              {each.offers.length > 0 && (
                <p class="offers">
                  <span>Put in:</span>
                  {each.offers.map((offer) => (
                    <button
                      key={offer}
                      type="button"
                      aria-label={`Put in ${offer} for “${each.words}”`}
                      onClick={() => onPut(each, offer)}
                    >
                      {offer}
                    </button>
                  ))}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
