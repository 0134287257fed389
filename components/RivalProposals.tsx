import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RivalView } from '../lib/claims/rival-view.ts';
import { StatusBadge } from './Badges.tsx';
import type { SayRivals } from './ClaimRivals.tsx';
import { useWords } from './spoken.ts';
import { answerWords, behindWords } from './rival-words.ts';
import type { RivalRounds } from './use-rival-round.ts';
import { useDeed } from './use-deed.ts';
import { type Proposal, type Said, keyOf, useProposals } from './use-proposals.ts';

export interface RivalEditing extends RivalRounds {
  onProposed: () => Promise<[RivalView, RivalView][]>;
  onSay: SayRivals;
}

interface RivalProposalsProps extends Pick<RivalEditing, 'onProposed' | 'onSay'> {
  /** What changes whenever there may be others; undefined while they are not to be seen, and not asked for. */
  listed: unknown;
}

/** More are a list of their own, not a question in passing. */
const SHOWN = 3;

/** Pairs of claims that seem to answer one question with other figures: asked about once, linked or never asked again. */
export function RivalProposals({ onProposed, onSay, listed }: RivalProposalsProps) {
  const { shown, said, say } = useProposals(onProposed, listed);
  const [all, setAll] = useState(false);
  if (shown.length === 0) return null;
  // Folded, for who came to look for a claim: the heading says how many wait.
  const asked = shown.filter((proposal) => said.get(keyOf(proposal)) === undefined);
  const some = all ? shown : shown.slice(0, SHOWN);
  return (
    <details class="rival-proposals folded">
      <summary>
        <h2>The same question, other figures? ({asked.length})</h2>
      </summary>
      <p class="quiet">Claims you link are shown side by side, in the library and beside articles.</p>
      <ul>
        {some.map((proposal) => (
          <Pair
            key={keyOf(proposal)}
            proposal={proposal}
            said={said.get(keyOf(proposal))}
            onSay={async (word) => {
              const [{ id: claimId }, { id: rivalId }] = proposal;
              await onSay({ claimId, rivalId, state: word ?? 'proposed' });
              say(proposal, word);
            }}
          />
        ))}
      </ul>
      {some.length < shown.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          Show {shown.length - some.length} more
        </button>
      )}
    </details>
  );
}

const KEPT: Record<Said, string> = {
  confirmed: 'Linked.',
  refused: 'Not linked. You will not be asked again.',
};

interface PairProps {
  proposal: Proposal;
  said: Said | undefined;
  /** Settles once it is kept; undefined takes it back. */
  onSay: (word: Said | undefined) => Promise<void>;
}

function Pair({ proposal, said, onSay }: PairProps) {
  const { deed, run } = useDeed();
  const [moves, setMoves] = useState(0);
  const first = useRef<HTMLButtonElement>(null);
  // The pressed button is gone once the word is kept: focus goes to what stands in its place.
  useLayoutEffect(() => {
    if (moves > 0) first.current?.focus();
  }, [moves]);
  const words = useWords();
  const decide = async (word: Said | undefined) => {
    if ((await run(() => onSay(word))) !== undefined) setMoves((count) => count + 1);
  };
  const button = (label: string, word: Said | undefined, kind: string, isFirst: boolean) => (
    <button
      type="button"
      class={kind}
      ref={isFirst ? first : null}
      aria-disabled={deed.state === 'busy'}
      onClick={() => void decide(word)}
    >
      {label}
      <span class="unseen">
        : {answerWords(proposal[0], words)} and {answerWords(proposal[1], words)}
      </span>
    </button>
  );
  return (
    <li>
      <dl>
        {proposal.map((rival) => (
          <div key={rival.id}>
            <dt>{answerWords(rival, words)}</dt>
            <dd>
              <p class="rival-claim" dir="auto">
                {rival.text}
              </p>
              <p class="quiet">
                <StatusBadge status={rival.status} /> {behindWords(rival, words)}
              </p>
            </dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        {said === undefined ? (
          <>
            {button('Link them', 'confirmed', 'strong', true)}
            {button('Not the same question', 'refused', 'plain', false)}
          </>
        ) : (
          button('Undo', undefined, 'plain', true)
        )}
      </div>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'busy' && 'Saving…'}
        {deed.state === 'failed' && `That could not be saved. ${deed.reason || 'Please try again.'}`}
        {deed.state === 'idle' && said !== undefined && KEPT[said]}
      </p>
    </li>
  );
}
