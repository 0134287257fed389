import type { Claim } from '../lib/claims/claim.ts';
import type { SimilarClaim } from '../lib/messaging/protocol.ts';
import { Candidate, ClaimFinder, type ClaimFinderProps } from './ClaimFinder.tsx';
import { useAnswer } from './use-answer.ts';

type Chosen = Pick<Claim, 'id' | 'text'>;

export interface MergeChoiceProps extends Pick<ClaimFinderProps, 'onFind'> {
  claim: Chosen;
  onProposals: () => Promise<SimilarClaim[]>;
  onChoose: (claim: Chosen) => void;
}

/** Which claim it is to be one with: those that seem to say the same, and any that is searched for. */
export function MergeChoice({ claim, onFind, onProposals, onChoose }: MergeChoiceProps) {
  const proposals = useAnswer('', 0, onProposals);
  const same = proposals?.filter(({ relation }) => relation === 'same') ?? [];
  return (
    <>
      <blockquote class="claim-words" dir="auto">
        {claim.text}
      </blockquote>
      {same.length > 0 && (
        <>
          <h4>These seem to say the same</h4>
          <ul class="candidates">
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
      <ClaimFinder
        label="Find the other claim by its words"
        except={claim.id}
        onFind={onFind}
        onChoose={onChoose}
      />
    </>
  );
}
