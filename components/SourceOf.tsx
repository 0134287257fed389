import type { ClaimView } from '../lib/claims/view.ts';
import { StatusLine } from './StatusLine.tsx';

/** A kept claim as far as it is known: being read, gone from the library meanwhile, or not to be had. */
export type ReadClaim =
  | { state: 'reading' }
  | { state: 'gone' }
  | { state: 'failed'; reason: string }
  | { state: 'there'; view: ClaimView };

/** The claim that the article becomes a source of, and the way back to a claim of its own. */
export function SourceOf({ claim, onNew }: { claim: ReadClaim; onNew: () => void }) {
  return (
    <section class="source-of">
      <h2>This article becomes a source of your claim</h2>
      {claim.state === 'there' ? (
        <>
          <p class="similar-claim" dir="auto">
            {claim.view.text}
          </p>
          <StatusLine {...claim.view} />
        </>
      ) : (
        <p role="status">{absenceWords(claim)}</p>
      )}
      <button type="button" class="text" onClick={onNew}>
        Save it as a new claim instead
      </button>
    </section>
  );
}

function absenceWords(claim: Exclude<ReadClaim, { state: 'there' }>): string {
  if (claim.state === 'reading') return 'Looking it up…';
  if (claim.state === 'gone') return 'It is not in your library any more.';
  return `It could not be read. ${claim.reason}`;
}
