import { outlookWords } from '../lib/claims/status-outlook.ts';
import { becauseWords } from '../lib/claims/status-words.ts';
import type { ClaimView } from '../lib/claims/view.ts';
import { ageWords } from './age-words.ts';
import { StatusBadge } from './Badges.tsx';
import { useWords } from './spoken.ts';

type StatusLineProps = Pick<ClaimView, 'status' | 'why' | 'eventDate' | 'sources'>;

/** A claim's status, why it has it, what would make it another, and how old the matter is where it is old. */
export function StatusLine({ status, why, eventDate, sources }: StatusLineProps) {
  const words = useWords();
  const age = ageWords({ sources, ...(eventDate !== undefined && { eventDate }) }, Date.now(), words);
  return (
    <>
      <p class="status">
        <StatusReason status={status} why={why} />
      </p>
      <p class="outlook quiet">{outlookWords(status, why, words)}</p>
      {age !== '' && <p class="age">{age}</p>}
    </>
  );
}

/** The status and why: the badge is the first word of the reason, and to the ear it is one sentence. */
export function StatusReason({ status, why }: Pick<ClaimView, 'status' | 'why'>) {
  const words = useWords();
  const because = becauseWords(status, why, words);
  const name = words.status[status];
  // Whatever the language puts after the name is read out with the badge.
  const rest = because.startsWith(name) ? because.slice(name.length) : `: ${because}`;
  const [between = ': '] = /^[\s:]*/u.exec(rest) ?? [];
  return (
    <>
      <StatusBadge status={status} />
      <span class="unseen">{between}</span>
      <span>{rest.slice(between.length)}</span>
    </>
  );
}
