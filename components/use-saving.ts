import { useEffect, useRef, useState } from 'preact/hooks';
import type { Captured, DraftForm } from '../lib/saving/draft.ts';
import { faultsOf } from '../lib/saving/validate.ts';
import type { Saving } from './SaveBar.tsx';
import { faultsByField, faultsOfFailure, type SaveFaults } from './save-faults.ts';
import { failureOf } from './save-words.ts';
import type { KeptForm } from './use-kept-form.ts';

/** Saving in steps: look over, keep the draft, save; nothing is sent twice, and every way it may fail leaves the form as it is. */
export function useSaving(
  kept: KeptForm,
  captured: Captured,
  onSave: (form: DraftForm) => Promise<unknown>,
): {
  saving: Saving;
  faults: SaveFaults;
  save: () => Promise<void>;
  /** What was at fault there is being mended. */
  changed: (names: readonly string[]) => void;
} {
  const [saving, setSaving] = useState<Saving>({ state: 'editing' });
  const [faults, setFaults] = useState<SaveFaults>({});
  const busy = useRef(false);

  // Not only the first time: whoever presses Save again is led to the fault again.
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  const refuse = (found: SaveFaults) => {
    setFaults(found);
    setSaving({ state: 'faulty', faults: found });
    setTries((count) => count + 1);
  };

  const save = async () => {
    if (busy.current) return;
    const form = kept.latest();
    const found = faultsByField(faultsOf(form, captured));
    if (Object.keys(found).length > 0) return refuse(found);
    busy.current = true;
    setFaults({});
    setSaving({ state: 'saving' });
    // A draft kept after the claim was saved would be a second claim in the making.
    await kept.flush();
    try {
      await onSave(form);
      setSaving({ state: 'saved' });
    } catch (error) {
      const failure = failureOf(error);
      const named = faultsOfFailure(failure);
      if (Object.keys(named).length > 0) refuse(named);
      else setSaving({ state: 'failed', failure });
      busy.current = false;
    }
  };

  const changed = (names: readonly string[]) => {
    setFaults((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))),
    );
    setSaving((before) => (before.state === 'faulty' ? { state: 'editing' } : before));
  };
  return { saving, faults, save, changed };
}
