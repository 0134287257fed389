import { useId, useRef } from 'preact/hooks';
import type { MatchView } from '../lib/claims/view.ts';
import { StatusBadge, ToneChip } from './Badges.tsx';
import { placeWords } from './look-words.ts';
import type { ListedMark } from './popup-view.ts';
import { useListKeys } from './use-list-keys.ts';
import { relationWords, sentenceWords } from './words.ts';

export interface LookListProps {
  marks: readonly ListedMark[];
  /** The sentence that was last shown in the page. */
  shown: number | undefined;
  /** Scroll to the sentence (its number in the article) and open the panel. */
  onShow: (sentence: number) => void;
}

/** Every match of the article in page order: the way through it for keyboards and screen readers. */
export function LookList({ marks, shown, onShow }: LookListProps) {
  const heading = useId();
  const list = useRef<HTMLOListElement>(null);
  useListKeys(list);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>Matches, in page order</h2>
      <p class="look-keys">
        <kbd>↓</kbd> <kbd>↑</kbd> or <kbd>J</kbd> <kbd>K</kbd> go through them, <kbd>Enter</kbd> shows one in
        the article.
      </p>
      <ol class="look-list" ref={list}>
        {marks
          .toSorted((a, b) => a.sentence - b.sentence)
          .map((mark) => (
            <Sentence key={mark.sentence} mark={mark} isShown={mark.sentence === shown} onShow={onShow} />
          ))}
      </ol>
    </section>
  );
}

interface SentenceProps {
  mark: ListedMark;
  isShown: boolean;
  onShow: LookListProps['onShow'];
}

function Sentence({ mark, isShown, onShow }: SentenceProps) {
  const words = useId();
  return (
    <li class={isShown ? 'look-item shown' : 'look-item'}>
      <div class="look-sentence" id={words}>
        <p class="look-place">Sentence {placeWords(mark.sentence)}</p>
        <p class="look-text" dir="auto">
          “{mark.text}”
        </p>
        <p class="quiet">{sentenceWords(mark)}</p>
      </div>
      {mark.matches.map((match) => (
        <button
          key={match.claim.id}
          type="button"
          class="row look-match"
          aria-describedby={words}
          aria-current={isShown}
          onClick={() => onShow(mark.sentence)}
        >
          <Match match={match} />
        </button>
      ))}
    </li>
  );
}

function Match({ match }: { match: MatchView }) {
  const { claim, tone } = match;
  return (
    <>
      <span class="row-head">
        {tone !== undefined && <ToneChip tone={tone} />} <span class="relation">{relationWords(match)}</span>
      </span>
      <span class="row-claim" dir="auto">
        <span class="unseen">. Claim: </span>
        {claim.text}
      </span>
      <span class="look-status">
        <span class="unseen">. Status: </span>
        <StatusBadge status={claim.status} /> <span class="quiet">{claim.because}</span>
      </span>
    </>
  );
}
