import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MatchView } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';
import { useWords } from './spoken.ts';
import { type Deed, useDeed } from './use-deed.ts';
import { isSuggestion } from './words.ts';

type Decision = MatchView['decision'];

interface VerdictProps {
  match: MatchView;
  /** Id of the element that names the claim: the buttons of several claims are told apart by it. */
  about: string;
  /** Each answers once the word is kept; a rejected promise means it was not. */
  onConfirm: (claimId: string) => Promise<void>;
  onReject: (claimId: string) => Promise<void>;
  onUndo: (claimId: string) => Promise<void>;
  /** Called when a word was kept or taken back. */
  onDecided: (decision: Decision) => void;
}

/** The user's word on one match: confirm, reject, undo; remembered by the library, said in words while it is under way. */
export function Verdict({ match, about, onConfirm, onReject, onUndo, onDecided }: VerdictProps) {
  const { verdict } = useWords();
  const { deed, run } = useDeed();
  const { state } = deed;
  const [asked, setAsked] = useState<Decision>(undefined);
  const [moves, setMoves] = useState(0);
  const first = useRef<HTMLButtonElement>(null);
  const { decision } = match;

  // The pressed button is gone once the word is kept: focus goes to what stands in its place, not to the page.
  useLayoutEffect(() => {
    if (moves > 0) first.current?.focus();
  }, [moves]);

  const decide = async (next: Decision) => {
    setAsked(next);
    const keep = next === 'confirmed' ? onConfirm : next === 'rejected' ? onReject : onUndo;
    if ((await run(() => keep(match.claim.id))) !== undefined) {
      onDecided(next);
      setMoves((count) => count + 1);
    }
  };
  const button = (label: string, next: Decision, kind: string, isFirst: boolean) => (
    <button
      type="button"
      class={kind}
      ref={isFirst ? first : null}
      aria-describedby={about}
      aria-disabled={state === 'busy'}
      onClick={() => void decide(next)}
    >
      {label}
    </button>
  );

  const suggested = isSuggestion(match);
  // To reject a conflict is not to take the sentence's side.
  const ofConflict = (match.suggested ?? match.relation) === 'conflicts';
  return (
    <div class="verdict">
      <p role="status" class={state === 'failed' ? 'said failed' : 'said'}>
        {saying(deed, asked, decision, verdict)}
      </p>
      <div class="buttons">
        {decision !== undefined && button(verdict.undo, undefined, 'plain', true)}
        {decision === undefined &&
          (match.relation !== 'related' || suggested) &&
          button(
            ofConflict ? verdict.confirmConflict : verdict.confirmMatch,
            'confirmed',
            suggested ? 'strong' : 'plain',
            true,
          )}
        {decision === undefined &&
          button(
            ofConflict ? verdict.rejectConflict : verdict.rejectMatch,
            'rejected',
            'plain',
            match.relation === 'related' && !suggested,
          )}
      </div>
    </div>
  );
}

function saying(deed: Deed, asked: Decision, kept: Decision, say: Words['verdict']): string {
  if (deed.state === 'busy') return asked === undefined ? say.takingBack : say.saving;
  // Trying again does not always help (a private window), so the reason takes the advice's place.
  if (deed.state === 'failed') return deed.reason === '' ? say.failed : say.failedBecause(deed.reason);
  return kept === undefined ? '' : say[kept];
}
