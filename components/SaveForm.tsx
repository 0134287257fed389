import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { canonicalSentence } from '../lib/claims/fingerprint.ts';
import type { OwnedClaim, SimilarClaim } from '../lib/messaging/protocol.ts';
import type { Draft, DraftForm } from '../lib/saving/draft.ts';
import { type Leaning, leaningOf, replaceLeaning } from '../lib/saving/leaning.ts';
import { CapturedSource } from './CapturedSource.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { Field } from './Field.tsx';
import { GrowingText } from './GrowingText.tsx';
import { LeaningNotes } from './LeaningNotes.tsx';
import { MoreFields } from './MoreFields.tsx';
import { OriginField } from './OriginField.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SimilarClaims } from './SimilarClaims.tsx';
import { SentenceSays } from './SentenceSays.tsx';
import { SourceOf } from './SourceOf.tsx';
import { keptAsWords } from './save-words.ts';
import { StanceField } from './StanceField.tsx';
import { TagField } from './TagField.tsx';
import { useKeptForm } from './use-kept-form.ts';
import { ownChoice, useReading } from './use-reading.ts';
import { useReadClaim } from './use-read-claim.ts';
import { useSaving } from './use-saving.ts';
import { useSimilar } from './use-similar.ts';
import { SOURCE_CERTAINTY } from './words.ts';

export interface SaveFormProps {
  draft: Draft;
  /** What leaving is called here: "Back" in the popup, "Close" in a window of its own. */
  leave: string;
  onLeave: () => void;
  onKeep: (form: DraftForm) => Promise<unknown>;
  onDiscard: () => Promise<unknown>;
  onSimilar: (text: string) => Promise<SimilarClaim[]>;
  /** Claims with all words of a query, newest first. */
  onFind: (query: string) => Promise<OwnedClaim[]>;
  onClaim: (claimId: string) => Promise<OwnedClaim | undefined>;
  onTags: () => Promise<string[]>;
  /** Settles once it is on disk. */
  onSave: (form: DraftForm) => Promise<unknown>;
  onAllowPrivate: (allowed: boolean) => Promise<unknown>;
}

/**
 * The form that makes a claim of a sentence, or the article a source of a claim that is kept already. Whatever is
 * entered stays a draft until it is saved or discarded, so leaving asks nothing.
 */
export function SaveForm(props: SaveFormProps) {
  const { draft, leave, onLeave, onSave, onSimilar, onClaim, onAllowPrivate } = props;
  const { captured } = draft;
  const kept = useKeptForm(draft.form, props.onKeep);
  const { form } = kept;
  const { saving, faults, save, changed } = useSaving(kept, captured, onSave);
  const set = (part: Partial<DraftForm>) => {
    kept.set(part);
    changed(Object.keys(part));
  };
  const drop = (name: 'claimId' | 'verdict') => {
    kept.drop(name);
    changed([name]);
  };
  const isNew = form.claimId === undefined;
  const similar = useSimilar(isNew ? form.text : '', onSimilar);
  const words = canonicalSentence(form.text);
  const twin = isNew ? similar.find(({ claim: { text } }) => canonicalSentence(text) === words) : undefined;
  const claim = useReadClaim(form.claimId, onClaim);
  const claimText = isNew ? form.text : claim.state === 'there' ? claim.view.text : '';
  const reading = useReading(captured, claimText, form, set);
  const tags = useTags(props.onTags);
  const leaning = useMemo(() => (isNew ? leaningOf(form.text, captured) : []), [isNew, form.text, captured]);

  const text = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The text is what has to be looked at; where there is none to write, Save is all there is to do.
  useEffect(() => {
    // The popup was perhaps scrolled before it became the form.
    document.documentElement.scrollTop = 0;
    (isNew ? text : button).current?.focus({ preventScroll: true });
  }, [isNew]);
  useKeys(onLeave, () => void start());

  const start = async () => {
    // Fields take no more words while they are on their way to the disk.
    button.current?.focus({ preventScroll: true });
    await save();
  };
  const discard = async () => {
    await kept.forget();
    await props.onDiscard();
    onLeave();
  };
  // A stance is towards one claim: disputing that one is not disputing the article's own.
  const startAnew = () => {
    drop('claimId');
    set({
      stance: draft.form.claimId === undefined ? draft.form.stance : 'supports',
      byUser: ownChoice(form.byUser, 'stance', false),
    });
  };
  const put = (each: Leaning, offer: string) => {
    set({ text: replaceLeaning(form.text, each, offer) });
    text.current?.focus();
  };

  if (saving.state === 'saved') return <Saved isNew={isNew} leave={leave} onLeave={onLeave} />;
  const busy = saving.state === 'saving';
  return (
    <main class="save" aria-labelledby="save-title">
      <div class="save-head">
        <h1 id="save-title">{isNew ? 'Save a claim' : 'Add a source'}</h1>
        <button type="button" class="text" onClick={onLeave}>
          {leave}
        </button>
      </div>
      <div class="save-text" inert={busy}>
        {isNew ? (
          <Field
            label="The claim"
            hint="In words that can be understood in two years, without the article."
            fault={faults.text}
          >
            {(labelled) => (
              <GrowingText
                labelled={labelled}
                field={text}
                rows={3}
                language={captured.language}
                value={form.text}
                onValue={(value) => set({ text: value })}
              />
            )}
          </Field>
        ) : (
          <SourceOf claim={claim} onNew={startAnew} />
        )}
      </div>
      <SaveBar
        label={isNew ? 'Save' : 'Add source'}
        keptAs={keptAsWords(form, captured.publisher)}
        saving={saving}
        button={button}
        onTwin={twin && (() => set({ claimId: twin.claim.id, stance: 'supports' }))}
        onSave={() => void start()}
        onDiscard={discard}
        onAllowPrivate={onAllowPrivate}
      />
      <div class="save-rest" inert={busy}>
        {kept.trouble !== '' && (
          <p role="status" class="fault">
            What you enter is not kept as a draft: {kept.trouble} Save before you close this.
          </p>
        )}
        {isNew && (
          <>
            <LeaningNotes leaning={leaning} onPut={put} />
            <SimilarClaims
              similar={similar}
              addresses={[draft.captured.url, draft.captured.canonicalUrl]}
              onFind={props.onFind}
              onSource={(claimId, stance) =>
                set({
                  claimId,
                  ...(stance && { stance, byUser: ownChoice(form.byUser, 'stance', true) }),
                })
              }
            />
          </>
        )}
        <StanceField
          stance={form.stance}
          onStance={(stance) => set({ stance, byUser: ownChoice(form.byUser, 'stance', true) })}
        />
        {reading !== undefined && (
          <SentenceSays
            sentence={captured.sentence}
            reading={reading}
            form={form}
            onTake={() => set({ stance: reading.stance, byUser: ownChoice(form.byUser, 'stance', false) })}
          />
        )}
        <div class="pair">
          <ChoiceField
            label="How the article says it"
            words={SOURCE_CERTAINTY}
            value={form.certainty}
            fault={faults.certainty}
            onValue={(certainty) => set({ certainty, byUser: ownChoice(form.byUser, 'certainty', true) })}
          />
          <Field label="Attributed to" fault={faults.attributedTo}>
            {(labelled) => (
              <input
                {...labelled}
                type="text"
                dir="auto"
                value={form.attributedTo}
                onInput={({ currentTarget }) => set({ attributedTo: currentTarget.value })}
              />
            )}
          </Field>
        </div>
        <OriginField
          form={form}
          publisher={captured.publisher}
          proposed={draft.proposed}
          fault={faults.origin}
          onOrigin={(origin) => set({ origin })}
        />
        {isNew && (
          <TagField
            tags={form.tags}
            known={tags}
            fault={faults.tags}
            onTags={(next) => set({ tags: next })}
          />
        )}
        {isNew && <MoreFields form={form} set={set} drop={drop} faults={faults} />}
        <CapturedSource captured={captured} decided={reading?.words} />
      </div>
    </main>
  );
}

/** What the form turns into; focus is on the words, so that they are read and Enter does not close them at once. */
function Saved({ isNew, leave, onLeave }: Pick<SaveFormProps, 'leave' | 'onLeave'> & { isNew: boolean }) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <main class="save saved" aria-labelledby="save-title">
      <h1 id="save-title">{isNew ? 'Save a claim' : 'Add a source'}</h1>
      <p tabIndex={-1} ref={told}>
        {isNew
          ? 'Saved. Sentences that make it are marked on every open page.'
          : 'Saved. This article is now a source of the claim.'}
      </p>
      <button type="button" class="strong" onClick={onLeave}>
        {leave}
      </button>
    </main>
  );
}

/** All tags of the library; none where they cannot be had, for a tag can be typed all the same. */
function useTags(onTags: () => Promise<string[]>): string[] {
  const [tags, setTags] = useState<string[]>([]);
  const read = useRef(onTags);
  useEffect(() => {
    void read.current().then(setTags, () => {});
  }, []);
  return tags;
}

/** Ctrl+Enter (Cmd+Enter) saves and Escape leaves, wherever the focus is, unless a field took the key for itself. */
function useKeys(onLeave: () => void, onSave: () => void): void {
  const deeds = useRef({ onLeave, onSave });
  deeds.current = { onLeave, onSave };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Escape') deeds.current.onLeave();
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        if (!event.repeat) deeds.current.onSave();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
