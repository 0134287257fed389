import { useId } from 'preact/hooks';
import type { MergePreview } from '../lib/messaging/merge-requests.ts';
import { dayWords } from './dates.ts';
import type { PreviewState } from './MergeForm.tsx';
import { useWords } from './spoken.ts';
import { sourceCounts } from './source-counts.ts';
import { StatusLine } from './StatusLine.tsx';
import { counted, STATUS_WORDS } from './words.ts';

/** Whose verdict stands: that of the claim the form is on, of the other, or nobody's. */
export type VerdictOf = 'this' | 'other' | 'none';

interface MergeOutcomeProps {
  /** Of the claim the form is on, and of the other. */
  texts: [string, string];
  turned: boolean;
  onTurn: (turned: boolean) => void;
  preview: PreviewState;
  verdict: VerdictOf | undefined;
  onVerdict: (verdict: VerdictOf) => void;
}

/** What the two claims will be as one, with what is left to choose: whose words stay, and which of two verdicts. */
export function MergeOutcome({ texts, turned, onTurn, preview, verdict, onVerdict }: MergeOutcomeProps) {
  const name = useId();
  return (
    <>
      <fieldset>
        <legend>Whose words are to stay?</legend>
        {texts.map((text, at) => (
          <label key={at}>
            <input
              type="radio"
              name={`${name}-words`}
              checked={turned === (at === 1)}
              onChange={() => onTurn(at === 1)}
            />
            <b>{at === 0 ? 'This claim' : 'The other claim'}</b>
            <span class="version" dir="auto">
              {text}
            </span>
          </label>
        ))}
      </fieldset>
      {preview.state === 'there' && (
        <>
          <Verdicts seen={preview.seen} turned={turned} verdict={verdict} onVerdict={onVerdict} name={name} />
          <Outcome {...preview.seen} />
        </>
      )}
      <p role="status" class={preview.state === 'failed' ? 'failed' : 'quiet'}>
        {preview.state === 'reading' && 'Looking at both…'}
        {preview.state === 'failed' &&
          (preview.reason || 'What would come of it could not be told. Please try again.')}
      </p>
    </>
  );
}

interface VerdictsProps extends Pick<MergeOutcomeProps, 'turned' | 'verdict' | 'onVerdict'> {
  seen: MergePreview;
  name: string;
}

/** Two verdicts that say different things: nobody but the user can tell which stands. The later one is proposed. */
function Verdicts({ seen: { apart }, turned, verdict, onVerdict, name }: VerdictsProps) {
  if (apart === undefined) return null;
  const of = (whose: 'kept' | 'merged'): VerdictOf => ((whose === 'kept') === turned ? 'other' : 'this');
  const chosen = verdict ?? of(apart.proposed);
  const choices = (['this', 'other'] as const).map((whose) => {
    const side = of('kept') === whose ? 'kept' : 'merged';
    return { whose, given: apart[side], later: apart.proposed === side };
  });
  return (
    <fieldset>
      <legend>Your verdicts are different. Which is to stand?</legend>
      {choices.map(({ whose, given, later }) => (
        <label key={whose}>
          <input
            type="radio"
            name={`${name}-verdict`}
            checked={chosen === whose}
            onChange={() => onVerdict(whose)}
          />
          <b>{STATUS_WORDS[given.value]}</b> {whose === 'this' ? 'on this claim' : 'on the other'},{' '}
          {dayWords(given.at)}
          {later && ' (the later one)'}
          {given.reason !== '' && <span class="version">{given.reason}</span>}
        </label>
      ))}
      <label>
        <input
          type="radio"
          name={`${name}-verdict`}
          checked={chosen === 'none'}
          onChange={() => onVerdict('none')}
        />
        <b>Neither</b>: let the sources tell
      </label>
    </fieldset>
  );
}

function Outcome({ outcome: { claim, view }, shared }: MergePreview) {
  const words = useWords();
  const { sources, reviews } = view;
  const facts = [
    sourceCounts(sources, words) || 'no source',
    ...(reviews.length === 0 ? [] : [counted(reviews.length, 'fact-check')]),
  ];
  return (
    <section class="merge-outcome" aria-label="One claim in place of two">
      <p class="claim-words" dir="auto">
        {claim.text}
      </p>
      <StatusLine {...view} />
      <p class="quiet">
        {facts.join(', ')}.
        {shared > 0 &&
          ` ${counted(shared, 'source')} that both have ${shared === 1 ? 'becomes' : 'become'} one.`}
      </p>
      {claim.tags.length > 0 && (
        <ul class="tags" aria-label="Tags">
          {claim.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {claim.notes !== '' && <p class="note">{claim.notes}</p>}
      <p class="quiet">It can be undone, for 30 days and more, under “Recently changed”.</p>
    </section>
  );
}
