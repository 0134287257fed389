import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stance } from '../lib/claims/claim.ts';
import type { MarkView, MatchView } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';
import { Differing } from './Differing.tsx';
import { Icon } from './Icon.tsx';
import { Match, MatchHeading, tellingWords } from './Match.tsx';
import { useWords } from './spoken.ts';
import { useDecisions } from './use-decisions.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { relationWords, sentenceWords } from './words.ts';

/** A sentence that begins or ends in quotation marks gets no others around it. */
const QUOTED = /^[“"«„]|[”"»]$/u;

export interface PanelProps {
  /** `text` is the sentence. */
  mark: MarkView & { text: string };
  /** The article's addresses, without fragment: a source with one of them is this article. */
  addresses: readonly string[];
  /** Where this mark stands among those that can be stepped through; `index` counts from 0. */
  position: { index: number; total: number };
  /** Keep, or take back, the user's word on a claim for this sentence. A rejected promise is told to the user. */
  onConfirm: (claimId: string) => Promise<void>;
  onReject: (claimId: string) => Promise<void>;
  onUndo: (claimId: string) => Promise<void>;
  /** Opens the form that makes this article a source of the claim. A rejected promise is told to the user. */
  onAddSource: (claimId: string, stance: Stance) => Promise<void>;
  onClose: () => void;
  onNext: () => void;
  onPrevious: () => void;
}

/**
 * What is known of one sentence. A dialog beside the article, not over it: the page stays in use, so focus is not
 * trapped. It takes focus when it is mounted; whoever mounts it gives focus back after `onClose`. Escape closes.
 */
export function Panel({
  mark,
  addresses,
  position,
  onConfirm,
  onReject,
  onUndo,
  onAddSource,
  onClose,
  onNext,
  onPrevious,
}: PanelProps) {
  const words = useWords();
  const heading = useId();
  const { summary: dialog, onFocusIn } = useFocusKept<HTMLDivElement>({ preventScroll: true });
  const { matches, decide } = useDecisions(mark);
  const announced = useAnnouncement(mark, position, words);
  useLayoutEffect(() => dialog.current?.focus({ preventScroll: true }), []);
  useEffect(() => dialog.current?.scrollTo?.({ top: 0 }), [mark.sentence]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const shown = { addresses, onConfirm, onReject, onUndo, onAddSource, onDecided: decide };
  const [only] = matches;
  // Only the claim that stands open marks its words in the sentence: those of another would seem to be its own.
  const [opened, setOpened] = useState<{ sentence: number; claimId: string }>();
  const unfolded =
    (opened?.sentence === mark.sentence && matches.find(({ claim }) => claim.id === opened.claimId)) || only;
  const told = unfolded?.decision === 'rejected' ? undefined : unfolded;
  const sentence = (
    <>
      <blockquote class={QUOTED.test(mark.text) ? 'sentence quoted' : 'sentence'}>
        <Differing text={mark.text} {...tellingWords(told, 'here')} />
      </blockquote>
      <p class="quiet how">{sentenceWords(mark, words)}</p>
    </>
  );

  return (
    <div
      class="panel"
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      ref={dialog}
      onFocusIn={onFocusIn}
      onKeyDown={onKeyDown}
    >
      {/* No header element: in the page it would be a second banner. */}
      <div class="head">
        <h2 id={heading}>
          <span class="brand">Second Source</span>
          <span class="place">
            <span class="unseen">{words.panel.sentence}</span>
            {mark.tone === undefined
              ? words.panel.notMarked
              : words.panel.place(position.index + 1, position.total)}
          </span>
        </h2>
        <div class="steps">
          <button type="button" class="bare" aria-label={words.panel.previous} onClick={onPrevious}>
            <Icon name="up" />
          </button>
          <button type="button" class="bare" aria-label={words.panel.next} onClick={onNext}>
            <Icon name="down" />
          </button>
          <button type="button" class="bare" aria-label={words.panel.close} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </div>
      </div>
      <p class="unseen" role="status">
        {announced}
      </p>
      {matches.length === 1 && only !== undefined ? (
        <section key={`${mark.sentence} ${only.claim.id}`}>
          <h3>
            <MatchHeading match={only} />
          </h3>
          <p class="label">{words.panel.thisArticle}</p>
          {sentence}
          <Match match={only} {...shown} />
        </section>
      ) : (
        <section>
          {sentence}
          <h3 class="several">{words.panel.claims(matches.length)}</h3>
          <ol class="matches">
            {matches.map((match) => (
              <li key={`${mark.sentence} ${match.claim.id}`}>
                <details
                  name={heading}
                  open={match === unfolded}
                  onToggle={({ currentTarget }) => {
                    if (currentTarget.open) setOpened({ sentence: mark.sentence, claimId: match.claim.id });
                  }}
                >
                  <summary>
                    <MatchHeading match={match} />
                    <span class="excerpt">{match.claim.text}</span>
                  </summary>
                  <Match match={match} {...shown} />
                </details>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/**
 * What a screen reader is told when another sentence takes the panel, or while it shows one a claim's status becomes
 * another; nothing when it opens, for then it is read.
 */
function useAnnouncement(mark: MarkView, { index, total }: PanelProps['position'], words: Words): string {
  const told = useRef({ sentence: mark.sentence, matches: mark.matches, said: '' });
  const { sentence, matches, said } = told.current;
  const relations = mark.matches.map((match) => relationWords(match, words)).join('. ');
  const now =
    sentence === mark.sentence
      ? changeWords(matches, mark.matches, words) || said
      : mark.tone === undefined
        ? words.panel.nowUnmarked(relations)
        : words.panel.nowAt(index + 1, total, relations);
  told.current = { sentence: mark.sentence, matches: mark.matches, said: now };
  return now;
}

/** '' where no claim has another status than before. */
function changeWords(before: readonly MatchView[], now: readonly MatchView[], words: Words): string {
  const then = new Map(before.map(({ claim }) => [claim.id, claim.status]));
  return now
    .filter(({ claim }) => then.has(claim.id) && then.get(claim.id) !== claim.status)
    .map(({ claim }) => words.panel.nowStatus(claim.text, words.status[claim.status]))
    .join(' ');
}
