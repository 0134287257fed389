import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SourceView } from '../lib/claims/view.ts';
import type { MergeRequests, SplitHome } from '../lib/messaging/merge-requests.ts';
import type { Argument, OwnedClaim } from '../lib/messaging/protocol.ts';
import { dateWords } from './dates.ts';
import { wrongInLength } from './typed-values.ts';
import { useAnswer } from './use-answer.ts';
import { useDeed } from './use-deed.ts';

type SplitWish = Argument<MergeRequests['split.do']>;

export interface Splitting {
  onHomes: (claimId: string) => Promise<SplitHome[]>;
  /** Settles once the sources are in the other claim. */
  onSplit: (wish: SplitWish) => Promise<{ claimId: string }>;
}

export interface SplitFormProps {
  owned: OwnedClaim;
  splitting: Splitting;
  onSplit: (split: { id: string; claimId: string; otherId: string }) => void;
  onClose: () => void;
}

const NEW = 'new';

/** Moves chosen sources to a claim of their own, or back to the one they came from when that was merged into this. */
export function SplitForm({ owned: { claim, view }, splitting, onSplit, onClose }: SplitFormProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState(NEW);
  const [text, setText] = useState(claim.text);
  const [wrong, setWrong] = useState('');
  // None where that cannot be told.
  const homes = useAnswer(claim.id, 0, splitting.onHomes) ?? [];
  const { deed, run } = useDeed();
  // The same for every try, so that one whose answer was lost is not done twice.
  const ids = useRef({ split: crypto.randomUUID(), claim: crypto.randomUUID() });
  const heading = useRef<HTMLHeadingElement>(null);
  const name = useId();
  useEffect(() => heading.current?.focus(), []);

  const home = homes.find(({ claimId }) => claimId === to);
  const choose = (id: string, on: boolean) => {
    setWrong('');
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  };
  const split = async () => {
    const problem = problemOf(
      [...chosen],
      view.sources.length,
      home ?? { text: text.trim(), of: claim.text },
    );
    setWrong(problem);
    if (problem !== '') return;
    const target: SplitWish['to'] = home
      ? { id: home.claimId, back: true }
      : { id: ids.current.claim, text: text.trim() };
    const { split: id } = ids.current;
    const done = await run(() =>
      splitting.onSplit({ id, claimId: claim.id, sourceIds: [...chosen], to: target }),
    );
    if (done !== undefined) onSplit({ id, claimId: claim.id, otherId: done.value.claimId });
  };

  return (
    <form
      class="rearrange"
      aria-labelledby={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void split();
      }}
    >
      <h3 id={name} tabIndex={-1} ref={heading}>
        Split this claim
      </h3>
      <blockquote class="claim-words" dir="auto">
        {claim.text}
      </blockquote>
      <fieldset>
        <legend>Which sources are to leave it?</legend>
        {view.sources.map((source) => (
          <label key={source.id}>
            <input
              type="checkbox"
              checked={chosen.has(source.id)}
              onChange={({ currentTarget }) => choose(source.id, currentTarget.checked)}
            />
            <b>{source.publisher === '' ? 'Unnamed publisher' : source.publisher}</b>
            {whenOf(source)}
            <span class="version" dir="auto">
              {source.quote}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Where to?</legend>
        <label>
          <input type="radio" name={`${name}-to`} checked={home === undefined} onChange={() => setTo(NEW)} />
          <b>A new claim</b>
        </label>
        {homes.map(({ claimId, text: of }) => (
          <label key={claimId}>
            <input
              type="radio"
              name={`${name}-to`}
              checked={to === claimId}
              onChange={() => setTo(claimId)}
            />
            <b>Back to the claim they came from</b>
            <span class="version" dir="auto">
              {of}
            </span>
          </label>
        ))}
      </fieldset>
      {home === undefined && (
        <label>
          Words of the new claim
          <textarea
            rows={3}
            value={text}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setWrong('');
            }}
          />
        </label>
      )}
      <div class="buttons">
        <button type="submit" class="strong" aria-disabled={deed.state === 'busy'}>
          Split
        </button>
        <button type="button" class="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
      <p role="status" class={wrong !== '' || deed.state === 'failed' ? 'said failed' : 'said'}>
        {wrong}
        {deed.state === 'busy' && 'Splitting…'}
        {wrong === '' &&
          deed.state === 'failed' &&
          `It could not be split. ${deed.reason || 'Please try again.'}`}
      </p>
    </form>
  );
}

/** What has to be mended before it can be split; '' where nothing has. */
function problemOf(
  chosen: readonly string[],
  all: number,
  to: SplitHome | { text: string; of: string },
): string {
  if (chosen.length === 0) return 'Please choose the sources that are to leave it.';
  if ('sourceIds' in to)
    return chosen.every((id) => to.sourceIds.includes(id))
      ? ''
      : 'Only sources that came from that claim can go back to it. Please leave the others unchosen.';
  if (chosen.length === all)
    return 'At least one source has to stay. To give the claim other words, edit it.';
  if (to.text === '' || to.text === to.of) return 'Please put the new claim in words of its own.';
  return wrongInLength(to.text) ?? '';
}

function whenOf({ publishedAt }: SourceView): string {
  return publishedAt === undefined ? '' : `, ${dateWords(publishedAt)}`;
}
