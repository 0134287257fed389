import type { ClaimView } from '../lib/claims/view.ts';
import { ageWords } from './age-words.ts';
import { StatusBadge } from './Badges.tsx';
import { STATUS_WORDS } from './words.ts';

type StatusLineProps = Pick<ClaimView, 'status' | 'because' | 'outlook' | 'eventDate' | 'sources'>;

/** A claim's status, why it has it, what would make it another, and how old the matter is where it is old. */
export function StatusLine({ status, because, outlook, eventDate, sources }: StatusLineProps) {
  const age = ageWords({ sources, ...(eventDate !== undefined && { eventDate }) }, Date.now());
  return (
    <>
      <p class="status">
        <StatusReason status={status} because={because} />
      </p>
      <p class="outlook quiet">{outlook}</p>
      {age !== '' && <p class="age">{age}</p>}
    </>
  );
}

/** The status and why: the badge is the first word of the reason, and to the ear it is one sentence. */
export function StatusReason({ status, because }: Pick<ClaimView, 'status' | 'because'>) {
  const name = `${STATUS_WORDS[status]}: `;
  return (
    <>
      <StatusBadge status={status} />
      <span class="unseen">: </span>
      <span>{because.startsWith(name) ? because.slice(name.length) : because}</span>
    </>
  );
}
