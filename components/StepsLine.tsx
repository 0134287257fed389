import type { Steps } from './use-steps.ts';

interface StepsLineProps {
  steps: Steps;
  /** What is done: "Bringing back". */
  doing: string;
  onStop: () => void;
}

/** How far work on many is, with a way to stop it; or why it failed. Not a live region while it counts. */
export function StepsLine({ steps, doing, onStop }: StepsLineProps) {
  if (steps.state === 'idle') return null;
  if (steps.state === 'failed')
    return (
      <p role="alert" class="failed">
        {steps.done > 0 && `${steps.done.toLocaleString('en-GB')} were done, then it failed. `}
        {steps.reason || 'That did not work.'} Please try again.
      </p>
    );
  const { done, total, stopping } = steps;
  return (
    <div class="steps">
      <p>
        <progress aria-label={doing} max={total} value={done} />
        <span class="quiet">
          {doing}: {done.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}
        </span>
      </p>
      <button type="button" class="plain" aria-disabled={stopping} onClick={onStop}>
        {stopping ? 'Stopping…' : 'Stop'}
      </button>
    </div>
  );
}
