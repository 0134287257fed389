import { useRef, useState } from 'preact/hooks';
import type { FeedChecker } from '../lib/claims/feed.ts';
import { acceptedWords, checkersWords, refusedWords } from './feed-words.ts';
import { useDeed } from './use-deed.ts';
import { counted } from './words.ts';

/** The user's word on whose fact-checks count, asked where a feed brings them. */
export interface CheckerDeeds {
  /** Whose fact-checks a feed has, those with most claims first. */
  onCheckers: (feedId: string) => Promise<FeedChecker[]>;
  onAccept: (site: string) => Promise<unknown>;
  onRefuse: (site: string) => Promise<unknown>;
}

interface FeedCheckersProps {
  feed: { id: string; name: string };
  deeds: CheckerDeeds;
}

/** So many are shown at first; of a feed of all the world's fact-checkers that is what most of its claims are of. */
const FEW = 12;

/** Whose fact-checks a feed has, and which of them count; read once it is unfolded. */
export function FeedCheckers({ feed, deeds }: FeedCheckersProps) {
  const [checkers, setCheckers] = useState<FeedChecker[]>();
  const [all, setAll] = useState(false);
  const [told, setTold] = useState('');
  const { deed, run } = useDeed();
  const list = useRef<HTMLUListElement>(null);
  const busy = deed.state === 'busy';
  const read = async () => setCheckers(await deeds.onCheckers(feed.id));
  const change = (checker: FeedChecker) =>
    void run(async () => {
      const { site, accepted } = checker;
      setTold('');
      await (accepted ? deeds.onRefuse(site) : deeds.onAccept(site));
      await read();
      setTold(accepted ? refusedWords(checker) : acceptedWords(checker));
    });
  const shown = all ? checkers : checkers?.slice(0, FEW);
  const more = (checkers?.length ?? 0) - (shown?.length ?? 0);
  return (
    <details
      class="more checkers"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void run(read);
      }}
    >
      <summary>
        Fact-checkers<span class="unseen"> of {feed.name}</span>
      </summary>
      <p class="quiet">
        A fact-check decides the status of its claim once you accept its site, here and wherever else you meet
        it. Until then its claim only says who rates it how.
      </p>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {busy && 'One moment…'}
        {deed.state === 'failed' && `That did not work. ${deed.reason}`}
        {deed.state === 'idle' && (told || checkersWords(checkers))}
      </p>
      {shown !== undefined && shown.length > 0 && (
        <ul ref={list}>
          {shown.map((checker) => {
            const { site, claims, accepted } = checker;
            return (
              <li key={site}>
                <span>
                  <bdi>{site}</bdi>{' '}
                  <span class="quiet">
                    {counted(claims, 'claim')}, {accepted ? 'accepted' : 'not accepted'}
                  </span>
                </span>
                <button type="button" class="plain" aria-disabled={busy} onClick={() => change(checker)}>
                  {accepted ? 'Accept no longer' : 'Accept'}
                  <span class="unseen"> {site}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {more > 0 && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            setAll(true);
            // The button is gone then: the first that it showed has the focus.
            requestAnimationFrame(() => list.current?.querySelectorAll('button')[FEW]?.focus());
          }}
        >
          Show {more.toLocaleString('en-GB')} more
        </button>
      )}
    </details>
  );
}
