import { Field } from './Field.tsx';

interface ChoiceFieldProps<T extends string> {
  label: string;
  name?: string;
  /** Every value there is, in the order they are offered, and what each is called. */
  words: Record<T, string>;
  value: T;
  fault: string | undefined;
  onValue: (value: T) => void;
}

/** One of a few values, chosen by its words. */
export function ChoiceField<T extends string>({
  label,
  name,
  words,
  value,
  fault,
  onValue,
}: ChoiceFieldProps<T>) {
  const values = Object.keys(words) as T[];
  return (
    <Field label={label} fault={fault}>
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
