import type { Certainty, Stance } from '../lib/claims/claim.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { STANCE_QUESTION } from './save-words.ts';
import { SOURCE_FIELD_WORDS, type SourceFields } from './source-fields.ts';
import { SOURCE_CERTAINTY } from './words.ts';

interface JudgedFieldsProps {
  fields: Pick<SourceFields, 'stance' | 'certainty'>;
  set: (part: Partial<Pick<SourceFields, 'stance' | 'certainty'>>) => void;
}

/** What was read from the source's sentence, for the user to correct; what is chosen here is the user's own and stays so. */
export function JudgedFields({ fields, set }: JudgedFieldsProps) {
  return (
    <div class="pair">
      <ChoiceField
        label={SOURCE_FIELD_WORDS.stance}
        name="stance"
        words={STANCE_QUESTION}
        value={fields.stance}
        fault={undefined}
        onValue={(stance: Stance) => set({ stance })}
      />
      <ChoiceField
        label={SOURCE_FIELD_WORDS.certainty}
        name="certainty"
        words={SOURCE_CERTAINTY}
        value={fields.certainty}
        fault={undefined}
        onValue={(certainty: Certainty) => set({ certainty })}
      />
    </div>
  );
}
