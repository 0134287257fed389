import { useId, useRef } from 'preact/hooks';
import type { MatchView } from '../lib/claims/view.ts';
import { ToneChip } from './Badges.tsx';
import { placeWords } from './look-words.ts';
import { grouped, type ListedMark } from './popup-view.ts';
import { StatusReason } from './StatusLine.tsx';
import { useWords } from './spoken.ts';
import { useListKeys } from './use-list-keys.ts';
import { counted, relationWords, sentenceWords } from './words.ts';

export interface LookListProps {
  marks: readonly ListedMark[];
  /** The sentence that was last shown in the page. */
  shown: number | undefined;
  /** Nothing opens in the page: each claim has a link to where its sources are. */
  inLibrary?: boolean;
  /** Scroll to the sentence (its number in the article) and open the panel. */
  onShow: (sentence: number) => void;
}

/**
 * Every match of the article in page order: the way through it for keyboards and screen readers. Sentences that are only
 * near a claim are many and say little, so they are folded away below.
 */
export function LookList(props: LookListProps) {
  const heading = useId();
  const lists = useRef<HTMLElement>(null);
  const { painted, related } = grouped(props);
  useListKeys(lists);
  return (
    <section aria-labelledby={heading} ref={lists}>
      <h2 id={heading}>Matches, in page order</h2>
      <p class="look-keys">
        <kbd>↓</kbd> <kbd>↑</kbd> or <kbd>J</kbd> <kbd>K</kbd> go through them, <kbd>Enter</kbd> shows one in
        the article.
      </p>
      {painted.length > 0 && <Sentences {...props} marks={painted} />}
      {related.length > 0 && (
        <details class="look-related" open={painted.length === 0}>
          <summary>Related, not marked ({related.length})</summary>
          <Sentences {...props} marks={related} />
        </details>
      )}
    </section>
  );
}

function Sentences({ marks, shown, inLibrary = false, onShow }: LookListProps) {
  return (
    <ol class="look-list">
      {marks.map((mark) => (
        <Sentence
          key={mark.sentence}
          mark={mark}
          isShown={mark.sentence === shown}
          inLibrary={inLibrary}
          onShow={onShow}
        />
      ))}
    </ol>
  );
}

interface SentenceProps {
  mark: ListedMark;
  isShown: boolean;
  inLibrary: boolean;
  onShow: LookListProps['onShow'];
}

function Sentence({ mark, isShown, inLibrary, onShow }: SentenceProps) {
  const words = useId();
  const listed = mark.matches.filter(({ tone }) => mark.tone === undefined || tone !== undefined);
  const more = mark.matches.length - listed.length;
  return (
    <li class={isShown ? 'look-item shown' : 'look-item'}>
      <div class="look-sentence" id={words}>
        <p class="look-place">Sentence {placeWords(mark.sentence)}</p>
        <p class="look-text" dir="auto">
          “{mark.text}”
        </p>
        <p class="quiet">{sentenceWords(mark, useWords())}</p>
      </div>
      {listed.map((match) => (
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
      {inLibrary && (
        <p class="look-more">
          {listed.map(({ claim }) => [
            <a
              key={claim.id}
              href={`library.html#claims?claim=${claim.id}`}
              target="_blank"
              rel="noopener"
              aria-describedby={words}
            >
              Its sources in your library
            </a>,
            ' ',
          ])}
        </p>
      )}
      {more > 0 && <p class="look-more">and {counted(more, 'related claim')}</p>}
    </li>
  );
}

function Match({ match }: { match: MatchView }) {
  const { claim, tone } = match;
  const words = useWords();
  return (
    <>
      <span class="row-head">
        {tone !== undefined && <ToneChip tone={tone} />}{' '}
        <span class="relation">{relationWords(match, words)}</span>
      </span>
      <span class="row-claim" dir="auto">
        <span class="unseen">. Claim: </span>
        {claim.text}
      </span>
      {claim.feed !== undefined && (
        <span class="row-feed" dir="auto">
          <span class="unseen">. </span>
          {words.ofFeed(claim.feed)}
        </span>
      )}
      <span class="look-status">
        <span class="unseen">. </span>
        <StatusReason status={claim.status} why={claim.why} />
      </span>
    </>
  );
}
