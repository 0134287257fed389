import type { VNode } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Argument, OwnedClaim, PageRequests } from '../lib/messaging/protocol.ts';
import { ClaimRivals, type SayRivals } from './ClaimRivals.tsx';
import { dateWords, dayWords } from './dates.ts';
import { DeedButton } from './DeedButton.tsx';
import { History } from './History.tsx';
import { SourceActions, type SourceActionsProps } from './SourceActions.tsx';
import { Reviews } from './Reviews.tsx';
import type { Words } from '../lib/words/parts.ts';
import { useWords } from './spoken.ts';
import { sourceCounts } from './source-counts.ts';
import { Sources } from './Sources.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { counted } from './words.ts';

/** What a card can turn into. */
export type ClaimForm = 'edit' | 'merge' | 'split';

/** What of a claim can be deleted, and the claim itself. */
export type DeletedRecord = Argument<PageRequests['record.delete']>;

export interface ClaimCardProps extends Pick<SourceActionsProps, 'sources' | 'onCorrected'> {
  owned: OwnedClaim;
  /** The form that stands in its place while it is edited, merged or split. */
  editor: VNode | false;
  onOpen: (form: ClaimForm) => void;
  /** Settles once it is deleted. */
  onDelete: (record: DeletedRecord) => Promise<void>;
  onSayRivals: SayRivals;
}

/** One claim of the library as its owner sees it: all that is kept of it, and the ways to change it. */
export function ClaimCard({
  owned,
  editor,
  onOpen,
  onDelete,
  onSayRivals,
  sources,
  onCorrected,
}: ClaimCardProps) {
  const { claim, view } = owned;
  const name = useId();
  const buttons = useRef<HTMLDivElement>(null);
  const opened = useRef<ClaimForm>('edit');
  const editing = editor !== false;
  useFocusBack(editing, () =>
    buttons.current?.querySelector<HTMLElement>(`[name="${opened.current}"]`)?.focus(),
  );

  if (editing) {
    return (
      <li class="card" aria-label={`Editing: ${claim.text}`}>
        {editor}
      </li>
    );
  }
  return (
    <li class="card" data-claim={claim.id} aria-labelledby={name}>
      <h3 id={name} tabIndex={-1}>
        {claim.text}
      </h3>
      {view.feed !== undefined && (
        <p class="quiet">
          From the feed <bdi>“{view.feed}”</bdi>. What you change of it becomes yours.
        </p>
      )}
      <StatusLine {...view} />
      <Facts {...owned} />
      <ClaimRivals claimId={claim.id} rivals={owned.rivals} onSay={onSayRivals} />
      <details class="more">
        <summary>{insideWords(owned, useWords())}</summary>
        <Sources
          sources={view.sources}
          action={(source) => (
            <SourceActions
              key={source.id}
              source={source}
              sources={sources}
              onCorrected={onCorrected}
              onDelete={() => onDelete({ table: 'sources', id: source.id })}
            />
          )}
        />
        {view.reviews.length > 0 && (
          <>
            <h4>Fact-checks</h4>
            <Reviews
              reviews={view.reviews}
              action={({ id, publisher }) => (
                <DeedButton
                  label="Delete this fact-check"
                  about={publisher}
                  busy="Deleting…"
                  deed={() => onDelete({ table: 'reviews', id }).then(() => '')}
                />
              )}
            />
          </>
        )}
        {claim.notes !== '' && (
          <>
            <h4>Your note</h4>
            <p class="note">{claim.notes}</p>
          </>
        )}
      </details>
      <History steps={view.history} />
      <div class="buttons" ref={buttons}>
        {FORMS.filter(({ form }) => form !== 'split' || view.sources.length > 1).map(({ form, label }) => (
          <button
            key={form}
            type="button"
            class="plain"
            name={form}
            aria-describedby={name}
            onClick={() => {
              opened.current = form;
              onOpen(form);
            }}
          >
            {label}
          </button>
        ))}
        <DeedButton
          label="Delete"
          about={claim.text}
          busy="Deleting…"
          deed={() => onDelete({ table: 'claims', id: claim.id }).then(() => '')}
        />
      </div>
    </li>
  );
}

const FORMS: { form: ClaimForm; label: string }[] = [
  { form: 'edit', label: 'Edit' },
  { form: 'merge', label: 'Merge with another claim…' },
  { form: 'split', label: 'Split…' },
];

function Facts({ claim }: OwnedClaim) {
  const { tags, eventDate, createdAt, updatedAt } = claim;
  const [saved, changed] = [dayWords(createdAt), dayWords(updatedAt)];
  return (
    <div class="facts">
      {tags.length > 0 && (
        <ul class="tags" aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      <p class="quiet">
        {eventDate !== undefined && (
          <>
            Of <time dateTime={eventDate}>{dateWords(eventDate)}</time>
            {' · '}
          </>
        )}
        Saved on {saved}
        {changed !== saved && `, changed on ${changed}`}
      </p>
    </div>
  );
}

/** "3 sources from 2 origins, 1 mention, 1 fact-check, a note": what unfolds. */
function insideWords({ claim, view }: OwnedClaim, words: Words): string {
  const { sources, reviews } = view;
  return [
    sourceCounts(sources, words) || 'No sources',
    ...(reviews.length === 0 ? [] : [counted(reviews.length, 'fact-check')]),
    ...(claim.notes === '' ? [] : ['a note']),
  ].join(', ');
}
