import type { SourceReading } from '../lib/claims/reading.ts';
import type { DraftForm } from '../lib/saving/draft.ts';
import { useWords } from './spoken.ts';
import { saidWords } from './manner-words.ts';
import { STANCE_SAYS } from './save-words.ts';

interface SentenceSaysProps {
  sentence: string;
  reading: SourceReading;
  form: Pick<DraftForm, 'stance' | 'byUser'>;
  /** Takes the user's choice of a stance back. */
  onTake: () => void;
}

/** What the sentence says of the claim by its own words, and which these are; the user may know better. */
export function SentenceSays({ sentence, reading, form, onTake }: SentenceSaysProps) {
  const { stance, certainty, manner, words } = reading;
  const decidedBy = words.map(({ start, end }) => sentence.slice(start, end));
  const differs = form.stance !== stance;
  return (
    <div class="says">
      <p role="status">
        By its own words the sentence {STANCE_SAYS[stance]}:{' '}
        {saidWords({ certainty, manner, decidedBy }, useWords())}.
        {differs &&
          form.byUser?.includes('stance') === true &&
          ' You chose otherwise, and your choice counts.'}
      </p>
      {differs && (
        <button type="button" class="text" onClick={onTake}>
          Take it as the sentence says
        </button>
      )}
    </div>
  );
}
