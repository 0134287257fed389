import type { ComponentChildren } from 'preact';
import type { RivalView } from '../lib/claims/rival-view.ts';
import { StatusBadge } from './Badges.tsx';
import { RivalLine } from './RivalLine.tsx';
import { answerWords, behindWords } from './rival-words.ts';

interface RivalLadderProps {
  /** The least figure first. */
  rivals: readonly RivalView[];
  /** The claim that the others are rivals of. */
  claimId: string;
  /** In the panel, which stands beside an article: the claims are cut after two lines. */
  compact?: boolean;
  /** What can be done about each of the others, under it. */
  action?: (rival: RivalView) => ComponentChildren;
}

/** The answers to one question: on a line, and as a table with each claim, its status, origins and dates. */
export function RivalLadder({ rivals, claimId, compact = false, action }: RivalLadderProps) {
  return (
    <div class={compact ? 'rivals compact' : 'rivals'}>
      <RivalLine rivals={rivals} claimId={claimId} />
      <details class="more">
        <summary>Side by side, with origins and dates</summary>
        <table>
          <caption class="unseen">Claims that answer one question, the least figure first</caption>
          <thead class="unseen">
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Claim, its status, its origins and the dates of its sources</th>
            </tr>
          </thead>
          <tbody>
            {rivals.map((rival) => {
              const own = rival.id === claimId;
              return (
                <tr key={rival.id} class={own ? 'own' : ''} aria-current={own ? 'true' : undefined}>
                  <th scope="row">{answerWords(rival)}</th>
                  <td>
                    <p class="rival-claim" dir="auto">
                      {own && <b>This claim: </b>}
                      {rival.text}
                    </p>
                    <p class="quiet">
                      <StatusBadge status={rival.status} /> {behindWords(rival)}
                    </p>
                    {!own && action?.(rival)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </div>
  );
}
