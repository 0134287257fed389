import { useId, useState } from 'preact/hooks';
import type { ClaimView } from '../lib/claims/view.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { StatusBadge } from './Badges.tsx';
import { Differing } from './Differing.tsx';
import { useAnswer } from './use-answer.ts';
import { counted } from './words.ts';

export interface ClaimFinderProps {
  /** What is looked for. */
  label: string;
  /** The claim that it is looked for from, which is no answer. */
  except?: string;
  /** Claims with all words of a query, newest first. */
  onFind: (query: string) => Promise<OwnedClaim[]>;
  onChoose: (claim: ClaimView) => void;
}

/** How long nothing is typed before the library is searched, ms. */
const FIND_AFTER = 200;

/** Any claim of the library, found by its words. */
export function ClaimFinder({ label, except, onFind, onChoose }: ClaimFinderProps) {
  const [query, setQuery] = useState('');
  const found = useAnswer(query.trim(), FIND_AFTER, (words) =>
    words === '' ? Promise.resolve(undefined) : onFind(words),
  );
  const others = found?.filter(({ claim }) => claim.id !== except);
  return (
    <>
      <label>
        {label}
        <input
          type="search"
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p role="status" class="quiet">
        {others !== undefined && foundWords(others.length, except !== undefined)}
      </p>
      {others !== undefined && others.length > 0 && (
        <ul class="candidates" aria-label="Claims found">
          {others.map(({ view }) => (
            <Candidate key={view.id} view={view} onChoose={onChoose} differs={[]} />
          ))}
        </ul>
      )}
    </>
  );
}

interface CandidateProps extends Pick<ClaimFinderProps, 'onChoose'> {
  view: ClaimView;
  differs: readonly string[];
}

export function Candidate({ view, differs, onChoose }: CandidateProps) {
  const about = useId();
  return (
    <li>
      <p class="claim-words" id={about} dir="auto">
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

function foundWords(count: number, fromAnother: boolean): string {
  const what = fromAnother ? 'other claim' : 'claim';
  return count === 0 ? `No ${what} has all of these words.` : `${counted(count, what)} found.`;
}
