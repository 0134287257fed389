import type { StatusStep } from '../lib/claims/view.ts';
import { StatusBadge } from './Badges.tsx';
import { dayWords, momentWords } from './dates.ts';
import { counted, STATUS_WORDS } from './words.ts';

/** How a claim came to its status: a line down the days, folded away; one sentence where there was never another. */
export function History({ steps }: { steps: readonly StatusStep[] }) {
  const [first] = steps;
  if (first === undefined) return null;
  if (steps.length === 1) {
    return (
      <p class="quiet since">
        {STATUS_WORDS[first.status]} since <Day at={first.at} />: {first.cause}.
      </p>
    );
  }
  return (
    <details class="more history">
      <summary>
        History: {counted(steps.length - 1, 'change')} since {dayWords(first.at)}
      </summary>
      <ol aria-label="How the status changed, oldest first">
        {steps.map(({ at, status, cause }, index) => (
          <li key={index} class={`step step-${status}`}>
            <p>
              <Day at={at} timed={shareDay(steps, at)} /> <StatusBadge status={status} />
            </p>
            <p class="quiet">{cause}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What happened on one day is told apart by the time of day. */
function shareDay(steps: readonly StatusStep[], at: number): boolean {
  return steps.filter((step) => dayWords(step.at) === dayWords(at)).length > 1;
}

function Day({ at, timed = false }: { at: number; timed?: boolean }) {
  return <time dateTime={new Date(at).toISOString()}>{timed ? momentWords(at) : dayWords(at)}</time>;
}
