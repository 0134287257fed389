import type { ComponentChildren } from 'preact';
import type { RivalView } from '../lib/claims/rival-view.ts';
import { StatusBadge } from './Badges.tsx';
import { RivalLine } from './RivalLine.tsx';
import { useWords } from './spoken.ts';
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
  const words = useWords();
  const say = words.rivals;
  return (
    <div class={compact ? 'rivals compact' : 'rivals'}>
      <RivalLine rivals={rivals} claimId={claimId} />
      <details class="more">
        <summary>{say.table}</summary>
        <table>
          <caption class="unseen">{say.caption}</caption>
          <thead class="unseen">
            <tr>
              <th scope="col">{say.figure}</th>
              <th scope="col">{say.claim}</th>
            </tr>
          </thead>
          <tbody>
            {rivals.map((rival) => {
              const own = rival.id === claimId;
              return (
                <tr key={rival.id} class={own ? 'own' : ''} aria-current={own ? 'true' : undefined}>
                  <th scope="row">{answerWords(rival, words)}</th>
                  <td>
                    <p class="rival-claim" dir="auto">
                      {own && <b>{say.thisClaim}</b>}
                      {rival.text}
                    </p>
                    <p class="quiet">
                      <StatusBadge status={rival.status} /> {behindWords(rival, words)}
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
