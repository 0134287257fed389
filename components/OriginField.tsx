import type { Draft, DraftForm } from '../lib/saving/draft.ts';
import { Field } from './Field.tsx';
import { originWords } from './origin-words.ts';

interface OriginFieldProps {
  form: DraftForm;
  proposed: Draft['proposed'] | undefined;
  /** Taken for the origin where none is named. */
  publisher: string;
  fault: string | undefined;
  onOrigin: (origin: string) => void;
}

/** Where the report comes from, as it was proposed and as the user has it. */
export function OriginField({ form, publisher, proposed, fault, onOrigin }: OriginFieldProps) {
  return (
    <Field label="Origin" hint={originWords(form, publisher, proposed)} fault={fault}>
      {(labelled) => (
        <input
          {...labelled}
          type="text"
          dir="auto"
          autocomplete="off"
          placeholder={publisher}
          value={form.origin}
          onInput={({ currentTarget }) => onOrigin(currentTarget.value)}
        />
      )}
    </Field>
  );
}
