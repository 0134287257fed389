import { useLayoutEffect, useRef } from 'preact/hooks';
import { DeedButton } from './DeedButton.tsx';
import type { ListedRejection } from './popup-view.ts';
import { useWords } from './spoken.ts';

interface RejectedListProps {
  rejected: readonly ListedRejection[];
  onTakeBack: (rejection: ListedRejection) => Promise<unknown>;
}

/** What the user rejected on this page, folded away: each can be taken back. */
export function RejectedList({ rejected, onTakeBack }: RejectedListProps) {
  const { list, popup, quoted, rejected: said } = useWords();
  const fold = useRef<HTMLElement>(null);
  const count = useRef(rejected.length);
  // The row with the pressed button is gone: focus goes to the list's head, which says how many are left.
  useLayoutEffect(() => {
    const fewer = rejected.length < count.current;
    count.current = rejected.length;
    if (fewer && document.activeElement === document.body) fold.current?.focus();
  }, [rejected.length]);

  return (
    <details class="rejected">
      <summary ref={fold}>{said.title(rejected.length)}</summary>
      <ul>
        {rejected.map((rejection) => (
          <li key={`${rejection.sentence} ${rejection.claimId}`}>
            <p class="row-claim">
              <span class="unseen">{list.claim} </span>
              <bdi>{rejection.claim}</bdi>
            </p>
            <p class="row-sentence">
              <span class="unseen">{list.sentence} </span>
              <bdi>{quoted(rejection.text)}</bdi>
            </p>
            <DeedButton
              label={said.takeBack}
              about={rejection.claim}
              busy={said.takingBack}
              // Trying again does not always help (a private window), so the reason takes the advice's place.
              failed={(reason) => `${said.failed} ${reason || popup.tryAgain}`}
              deed={() => onTakeBack(rejection).then(() => '')}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
