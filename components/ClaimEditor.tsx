import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ClaimChange, EditResult, OwnedClaim } from '../lib/messaging/protocol.ts';
import { type Choices, Clash } from './Clash.tsx';
import {
  type ChangedField,
  changeOf,
  type ClaimFields,
  FIELD_WORDS,
  fieldsOf,
  taken,
  touched,
  wrongIn,
} from './claim-fields.ts';
import { useDeed } from './use-deed.ts';
import { STATUS_WORDS } from './words.ts';

export interface ClaimEditorProps {
  /** The claim as it was when the form was opened; a newer one does not reach into what is being typed. */
  owned: OwnedClaim;
  onEdit: (edit: { claimId: string; base: number; change: ClaimChange }) => Promise<EditResult>;
  onSaved: (now: OwnedClaim) => void;
  onClose: () => void;
}

const VERDICTS = ['verified', 'disputed', 'refuted'] as const;

/** The form in which a claim is changed. Only what was changed is sent; what another window changed meanwhile is shown beside it. */
export function ClaimEditor({ owned, onEdit, onSaved, onClose }: ClaimEditorProps) {
  const [from, setFrom] = useState(owned);
  const [fields, setFields] = useState(() => fieldsOf(owned.claim));
  const [clash, setClash] = useState<ChangedField[]>([]);
  const [choices, setChoices] = useState<Choices>({});
  const [wrong, setWrong] = useState<ReturnType<typeof wrongIn>>(undefined);
  const [unchosen, setUnchosen] = useState<ChangedField>();
  const { deed, run } = useDeed();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const dirty = touched(fields, from.claim).length > 0;
  useWarningOnLeaving(dirty);

  const focus = (field: string) => form.current?.querySelector<HTMLElement>(field)?.focus();
  useEffect(() => focus('textarea'), []);

  const set = (change: Partial<ClaimFields>) => {
    setFields((before) => ({ ...before, ...change }));
    setWrong(undefined);
  };

  const save = async () => {
    const theirs = clash.filter((field) => choices[field] === 'theirs');
    const kept = taken(fields, fieldsOf(from.claim), theirs);
    const open = clash.find((field) => choices[field] === undefined);
    const problem = wrongIn(kept);
    setWrong(problem);
    setUnchosen(open);
    if (problem !== undefined) return focus(`[name="${problem.field}"]`);
    if (open !== undefined) return focus(`[name$="-${open}"]`);
    const change = changeOf(kept, from.claim);
    if (Object.keys(change).length === 0) return onSaved(from);
    const { id: claimId, updatedAt: base } = from.claim;
    const answer = await run(() => onEdit({ claimId, base, change }));
    if (answer === undefined) return;
    const { state, now } = answer.value;
    if (state === 'saved') return onSaved(now);
    // What only they changed is taken as it is; what was typed here stays in its field.
    const mine = touched(kept, from.claim);
    setFields(taken(fieldsOf(now.claim), kept, mine));
    setFrom(now);
    setClash(answer.value.fields);
    setChoices({});
  };

  const problemOf = (field: ChangedField) =>
    wrong?.field === field
      ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` }
      : { 'aria-invalid': false };
  const why = (field: ChangedField) =>
    wrong?.field === field && (
      <p class="failed" id={`${id}-wrong`}>
        {wrong.why}
      </p>
    );

  return (
    <form
      class="editor"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        {FIELD_WORDS.text}
        <textarea
          name="text"
          rows={3}
          required
          value={fields.text}
          {...problemOf('text')}
          onInput={({ currentTarget }) => set({ text: currentTarget.value })}
        />
      </label>
      {why('text')}
      <div class="pair">
        <div>
          <label>
            Tags, separated by commas
            <input
              name="tags"
              type="text"
              autocomplete="off"
              value={fields.tags}
              {...problemOf('tags')}
              onInput={({ currentTarget }) => set({ tags: currentTarget.value })}
            />
          </label>
          {why('tags')}
        </div>
        <div>
          <label>
            Date it happened, such as 2026-11-23
            <input
              name="eventDate"
              type="text"
              autocomplete="off"
              value={fields.eventDate}
              {...problemOf('eventDate')}
              onInput={({ currentTarget }) => set({ eventDate: currentTarget.value })}
            />
          </label>
          {why('eventDate')}
        </div>
      </div>
      <label>
        {FIELD_WORDS.notes}
        <textarea
          name="notes"
          rows={3}
          value={fields.notes}
          {...problemOf('notes')}
          onInput={({ currentTarget }) => set({ notes: currentTarget.value })}
        />
      </label>
      {why('notes')}
      <div class="pair">
        <label>
          {FIELD_WORDS.verdict}
          <select
            name="verdict"
            value={fields.verdict}
            onChange={({ currentTarget }) =>
              set({ verdict: VERDICTS.find((one) => one === currentTarget.value) ?? '' })
            }
          >
            <option value="">None: let the sources tell</option>
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {STATUS_WORDS[verdict]}
              </option>
            ))}
          </select>
        </label>
        {fields.verdict !== '' && (
          <label>
            Your reason
            <input
              name="reason"
              type="text"
              autocomplete="off"
              value={fields.reason}
              onInput={({ currentTarget }) => set({ reason: currentTarget.value })}
            />
          </label>
        )}
      </div>
      {clash.length > 0 && (
        <Clash
          key={from.claim.updatedAt}
          fields={clash}
          mine={fields}
          theirs={fieldsOf(from.claim)}
          choices={choices}
          onChoose={(field, choice) => {
            setChoices((before) => ({ ...before, [field]: choice }));
            setUnchosen(undefined);
          }}
        />
      )}
      <div class="buttons">
        <button type="submit" class="strong" aria-disabled={deed.state === 'busy'}>
          Save changes
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {dirty ? 'Discard changes' : 'Close'}
        </button>
      </div>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {unchosen !== undefined && `Please choose which is to stay: ${FIELD_WORDS[unchosen]}.`}
        {deed.state === 'busy' && 'Saving…'}
        {deed.state === 'failed' && `That could not be saved. ${deed.reason || 'Please try again.'}`}
      </p>
    </form>
  );
}

/** The browser asks before it closes or leaves a page on which something is not saved yet. */
function useWarningOnLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
