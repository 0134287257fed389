import { useId, useState } from 'preact/hooks';
import type { Claim } from '../lib/claims/claim.ts';
import type { ClaimView } from '../lib/claims/view.ts';
import type { OwnedClaim, SimilarClaim } from '../lib/messaging/protocol.ts';
import { StatusBadge } from './Badges.tsx';
import { Differing } from './Differing.tsx';
import { useAnswer } from './use-answer.ts';
import { counted } from './words.ts';

type Chosen = Pick<Claim, 'id' | 'text'>;

export interface MergeChoiceProps {
  claim: Chosen;
  /** Claims with all words of a query, newest first. */
  onFind: (query: string) => Promise<OwnedClaim[]>;
  onProposals: () => Promise<SimilarClaim[]>;
  onChoose: (claim: Chosen) => void;
}

/** How long nothing is typed before the library is searched, ms. */
const FIND_AFTER = 200;

/** Which claim it is to be one with: those that seem to say the same, and any that is searched for. */
export function MergeChoice({ claim, onFind, onProposals, onChoose }: MergeChoiceProps) {
  const [query, setQuery] = useState('');
  const proposals = useAnswer('', 0, onProposals);
  const found = useAnswer(query.trim(), FIND_AFTER, (words) =>
    words === '' ? Promise.resolve(undefined) : onFind(words),
  );
  const same = proposals?.filter(({ relation }) => relation === 'same') ?? [];
  const others = found?.filter((each) => each.claim.id !== claim.id);
  return (
    <>
      <blockquote class="merge-claim" dir="auto">
        {claim.text}
      </blockquote>
      {same.length > 0 && (
        <>
          <h4>These seem to say the same</h4>
          <ul class="merge-found">
            {same.map(({ claim: view, differences }) => (
              <Candidate
                key={view.id}
                view={view}
                onChoose={onChoose}
                differs={differences.map(({ there }) => there)}
              />
            ))}
          </ul>
        </>
      )}
      <label>
        Find the other claim by its words
        <input
          type="search"
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p role="status" class="quiet">
        {others !== undefined && foundWords(others.length)}
      </p>
      {others !== undefined && others.length > 0 && (
        <ul class="merge-found" aria-label="Claims found">
          {others.map(({ view }) => (
            <Candidate key={view.id} view={view} onChoose={onChoose} differs={[]} />
          ))}
        </ul>
      )}
    </>
  );
}

interface CandidateProps extends Pick<MergeChoiceProps, 'onChoose'> {
  view: ClaimView;
  differs: readonly string[];
}

function Candidate({ view, differs, onChoose }: CandidateProps) {
  const about = useId();
  return (
    <li>
      <p class="merge-claim" id={about} dir="auto">
        <Differing text={view.text} differs={differs} />
      </p>
      <p class="quiet">
        <StatusBadge status={view.status} /> {counted(view.sources.length, 'source')}
      </p>
      <button type="button" class="plain" aria-describedby={about} onClick={() => onChoose(view)}>
        Choose<span class="unseen">: {view.text}</span>
      </button>
    </li>
  );
}

function foundWords(count: number): string {
  return count === 0 ? 'No other claim has all of these words.' : `${counted(count, 'other claim')} found.`;
}
