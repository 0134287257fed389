import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { SuggestedClaim, Suggestions } from '../lib/messaging/protocol.ts';
import { failure } from './DeedButton.tsx';
import { notBegunWords } from './popup-words.ts';
import { useWords } from './spoken.ts';
import { checkableWords, suggestedWords } from './suggest-words.ts';
import { useDeed } from './use-deed.ts';

export interface SuggestListProps {
  /** Undefined until the user asked. */
  shown: Suggestions | undefined;
  /** Whether the form was shown for one of these before: focus comes back to the list. */
  returned: boolean;
  /** Settles once `shown` is what follows from it. */
  onSuggest: () => Promise<unknown>;
  /** Settles once the form is shown instead. */
  onChoose: (claim: SuggestedClaim) => Promise<unknown>;
}

/** The sentences of the article most worth keeping, on request; each opens the form for saving, filled in. */
export function SuggestList({ shown, returned, onSuggest, onChoose }: SuggestListProps) {
  const words = useWords();
  const { save, suggest } = words;
  const heading = useId();
  const told = useRef<HTMLParagraphElement>(null);
  const { deed, run } = useDeed();
  const claims = shown?.state === 'suggested' ? shown.claims : [];
  const asked = shown !== undefined;
  const busy = deed.state === 'busy';

  // The button that asked is gone: what came of it is read out, and the list comes next.
  const before = useRef(asked && !returned);
  useLayoutEffect(() => {
    if (asked && !before.current) told.current?.focus();
    before.current = asked;
  }, [asked]);

  return (
    <section class="suggestions" aria-labelledby={heading} aria-busy={busy}>
      <h2 id={heading}>{suggest.title}</h2>
      {!asked && (
        <button type="button" class="plain" aria-disabled={busy} onClick={() => void run(onSuggest)}>
          {suggest.ask}
        </button>
      )}
      <p
        role="status"
        tabIndex={-1}
        ref={told}
        class={deed.state === 'failed' ? 'suggested failed' : 'suggested'}
      >
        {busy && (asked ? save.opening : suggest.reading)}
        {deed.state === 'idle' && asked && suggestedWords(shown, words)}
        {deed.state === 'failed' && (asked ? notBegunWords : failure)(deed.reason, words)}
      </p>
      {claims.length > 0 && (
        <ol>
          {claims.map((claim) => (
            <li key={claim.sentence}>
              <button
                type="button"
                class="row"
                aria-disabled={busy}
                onClick={() => void run(() => onChoose(claim))}
              >
                <span class="row-claim">{claim.text}</span>
                {claim.checkable.length > 0 && (
                  <span class="row-more">
                    <span class="unseen">. {suggest.checkable} </span>
                    {checkableWords(claim.checkable, words)}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
