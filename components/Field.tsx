import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What a control needs to be called by its label and described by its hint and its fault. */
export interface Labelled {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface FieldProps {
  label: string;
  hint?: string;
  fault: string | undefined;
  children: (labelled: Labelled) => ComponentChildren;
}

/** A label, its control, and under it what is wrong with what was entered. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  const described = [
    hint === undefined ? [] : [`${id}-hint`],
    fault === undefined ? [] : [`${id}-fault`],
  ].flat();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': fault !== undefined,
      })}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
