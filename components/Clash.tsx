import { useLayoutEffect, useId, useRef } from 'preact/hooks';
import { type ChangedField, type ClaimFields, FIELD_WORDS, fieldText } from './claim-fields.ts';

export type Choice = 'mine' | 'theirs';
export type Choices = Partial<Record<ChangedField, Choice>>;

interface ClashProps {
  fields: readonly ChangedField[];
  mine: ClaimFields;
  theirs: ClaimFields;
  choices: Choices;
  onChoose: (field: ChangedField, choice: Choice) => void;
}

/** Fields that another window changed too: both versions in words, and which of them is to stay. Nothing is chosen for the user. */
export function Clash({ fields, mine, theirs, choices, onChoose }: ClashProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = useId();
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="clash">
      <h3 tabIndex={-1} ref={heading}>
        Changed in another window while you wrote: {listWords(fields)}
      </h3>
      <p>Nothing was saved yet. Please choose what is to stay, then save again.</p>
      {fields.map((field) => (
        <fieldset key={field}>
          <legend>{FIELD_WORDS[field]}</legend>
          {(['mine', 'theirs'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`${name}-${field}`}
                checked={choices[field] === choice}
                onChange={() => onChoose(field, choice)}
              />
              <b>{choice === 'mine' ? 'Keep mine' : 'Take theirs'}</b>
              <span class="version">
                {fieldText(choice === 'mine' ? mine : theirs, field) || <i>nothing</i>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function listWords(fields: readonly ChangedField[]): string {
  const names = fields.map((field) => FIELD_WORDS[field].toLowerCase());
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
