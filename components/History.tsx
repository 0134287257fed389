import type { StatusCause, StatusStep } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';
import { StatusBadge } from './Badges.tsx';
import { Phrase, SLOTS } from './Phrase.tsx';
import { useWords } from './spoken.ts';

/** How a claim came to its status: a line down the days, folded away; one sentence where there was never another. */
export function History({ steps }: { steps: readonly StatusStep[] }) {
  const words = useWords();
  const { history, status: statuses, day } = words;
  const [first] = steps;
  if (first === undefined) return null;
  if (steps.length === 1) {
    return (
      <p class="quiet since">
        <Phrase
          words={history.since(statuses[first.status], SLOTS[0], causeWords(first.cause, words))}
          slots={[<Day key="day" at={first.at} words={day(first.at)} />]}
        />
      </p>
    );
  }
  return (
    <details class="more history">
      <summary>{history.changes(steps.length - 1, day(first.at))}</summary>
      <ol aria-label={history.order}>
        {steps.map(({ at, status, cause }, index) => (
          <li key={index} class={`step step-${status}`}>
            <p>
              <Day at={at} words={shareDay(steps, at, day) ? words.moment(at) : day(at)} />{' '}
              <StatusBadge status={status} />
            </p>
            <p class="quiet">{causeWords(cause, words)}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What happened on one day is told apart by the time of day. */
function shareDay(steps: readonly StatusStep[], at: number, day: Words['day']): boolean {
  return steps.filter((step) => day(step.at) === day(at)).length > 1;
}

function Day({ at, words }: { at: number; words: string }) {
  return <time dateTime={new Date(at).toISOString()}>{words}</time>;
}

/** "Harbour Post was added as a source". */
export function causeWords({ kind, name }: StatusCause, { history }: Pick<Words, 'history'>): string {
  switch (kind) {
    case 'source':
      return name === undefined ? history.sourceGone : history.sourceAdded(name);
    case 'source-corrected':
      return name === undefined ? history.sourceGone : history.sourceCorrected(name);
    case 'review':
      return name === undefined ? history.reviewChanged : history.reviewAdded(name);
    case 'origin':
      return name === undefined ? history.originChanged : history.originCorrected(name);
    case 'accepted':
      return name === undefined ? history.acceptedUnnamed : history.accepted(name);
    case 'refused':
      return name === undefined ? history.refusedUnnamed : history.refused(name);
    case 'saved':
    case 'verdict':
    case 'merge':
    case 'split':
    case 'deleted':
    case 'undone':
    case 'restored':
    case 'edited':
    case 'imported':
      return history[kind];
  }
}
