import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../lib/claims/claim.ts';
import { Field } from './Field.tsx';
import { GrowingText } from './GrowingText.tsx';
import type { KeptForm } from './use-kept-form.ts';
import { VERDICT_WORDS } from './save-words.ts';
import type { SaveFaults } from './save-faults.ts';

interface MoreFieldsProps extends Pick<KeptForm, 'form' | 'set' | 'drop'> {
  faults: SaveFaults;
}

const FOLDED: readonly (keyof SaveFaults)[] = ['eventDate', 'notes', 'verdict'];

/** The fields of a claim that are seldom used, folded away until one of them is at fault. */
export function MoreFields({ form, set, drop, faults }: MoreFieldsProps) {
  const [open, setOpen] = useState(false);
  const faulty = FOLDED.some((name) => faults[name] !== undefined);
  useEffect(() => {
    if (faulty) setOpen(true);
  }, [faulty]);
  return (
    <details class="more" open={open || faulty} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>More</summary>
      <Field
        label="Date it happened"
        hint="As precisely as it is known: 2024, 2024-10 or 2024-10-18."
        fault={faults.eventDate}
      >
        {(labelled) => (
          <input
            {...labelled}
            type="text"
            autocomplete="off"
            value={form.eventDate}
            onInput={({ currentTarget }) => set({ eventDate: currentTarget.value.trim() })}
          />
        )}
      </Field>
      <Field label="Note" fault={faults.notes}>
        {(labelled) => (
          <GrowingText labelled={labelled} rows={2} value={form.notes} onValue={(notes) => set({ notes })} />
        )}
      </Field>
      <Status form={form} set={set} drop={drop} fault={faults.verdict} />
    </details>
  );
}

interface StatusProps extends Pick<KeptForm, 'form' | 'set' | 'drop'> {
  fault: string | undefined;
}

/** The user's own word on the claim, which wins over what its sources come to; by default there is none. */
function Status({ form, set, drop, fault }: StatusProps) {
  const { verdict } = form;
  const choose = (value: Verdict['value'] | undefined) =>
    value === undefined ? drop('verdict') : set({ verdict: { value, reason: verdict?.reason ?? '' } });
  const values = Object.keys(VERDICT_WORDS) as (keyof typeof VERDICT_WORDS)[];
  return (
    <>
      <Field label="Status" fault={verdict === undefined ? fault : undefined}>
        {(labelled) => (
          <select
            {...labelled}
            value={verdict?.value ?? ''}
            onChange={({ currentTarget }) =>
              choose(values.find((value) => value !== '' && value === currentTarget.value) || undefined)
            }
          >
            {values.map((value) => (
              <option key={value} value={value}>
                {VERDICT_WORDS[value]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {verdict !== undefined && (
        <Field label="Why" fault={fault}>
          {(labelled) => (
            <GrowingText
              labelled={labelled}
              rows={2}
              value={verdict.reason}
              onValue={(reason) => set({ verdict: { value: verdict.value, reason } })}
            />
          )}
        </Field>
      )}
    </>
  );
}
