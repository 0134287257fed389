import { useId, useState } from 'preact/hooks';
import type { Stance } from '../lib/claims/claim.ts';
import { useWords } from './spoken.ts';
import { useDeed } from './use-deed.ts';

interface AddSourceProps {
  /** Id of the element that names the claim: the buttons of several claims are told apart by it. */
  about: string;
  /** Resolves once the form is open; a rejected promise is told to the user. */
  onAdd: (stance: Stance) => Promise<void>;
}

/** The way from a claim to a source more of it: the article that is being read. */
export function AddSource({ about, onAdd }: AddSourceProps) {
  const { addSource } = useWords();
  const label = useId();
  const { deed, run } = useDeed();
  const [opened, setOpened] = useState(false);
  const button = (words: string, stance: Stance) => (
    <button
      type="button"
      aria-describedby={about}
      aria-disabled={deed.state === 'busy'}
      onClick={() => void run(() => onAdd(stance)).then((done) => setOpened(done !== undefined || opened))}
    >
      {words}
    </button>
  );
  return (
    <div class="add-source" role="group" aria-labelledby={label}>
      <p class="label" id={label}>
        {addSource.title}
      </p>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'busy' && addSource.opening}
        {deed.state === 'idle' && opened && addSource.opened}
        {deed.state === 'failed' &&
          (deed.reason === '' ? addSource.failed : addSource.failedBecause(deed.reason))}
      </p>
      <div class="buttons">
        {button(addSource.supports, 'supports')}
        {button(addSource.disputes, 'disputes')}
      </div>
    </div>
  );
}
