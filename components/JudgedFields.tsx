import type { Certainty, Stance } from '../lib/claims/claim.ts';
import { Field } from './Field.tsx';
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
      <Chosen
        name="stance"
        words={STANCE_QUESTION}
        value={fields.stance}
        onValue={(stance: Stance) => set({ stance })}
      />
      <Chosen
        name="certainty"
        words={SOURCE_CERTAINTY}
        value={fields.certainty}
        onValue={(certainty: Certainty) => set({ certainty })}
      />
    </div>
  );
}

interface ChosenProps<T extends string> {
  name: 'stance' | 'certainty';
  words: Record<T, string>;
  value: T;
  onValue: (value: T) => void;
}

function Chosen<T extends string>({ name, words, value, onValue }: ChosenProps<T>) {
  const values = Object.keys(words) as T[];
  return (
    <Field label={SOURCE_FIELD_WORDS[name]} fault={undefined}>
      {(labelled) => (
        <select
          {...labelled}
          name={name}
          value={value}
          onChange={({ currentTarget }) =>
            onValue(values.find((each) => each === currentTarget.value) ?? value)
          }
        >
          {values.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
