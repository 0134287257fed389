import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnedSource, SourceFact, SourceFacts } from '../lib/claims/source-facts.ts';
import type { OwnedClaim, SourceEditResult } from '../lib/messaging/protocol.ts';
import { Field } from './Field.tsx';
import {
  factText,
  SOURCE_FIELD_WORDS,
  type SourceFields,
  sourceChange,
  sourceFieldsOf,
  wrongInSource,
} from './source-fields.ts';
import { JudgedFields } from './JudgedFields.tsx';
import { useDeed } from './use-deed.ts';

export interface SourceEditing {
  /** Undefined where the source is gone. */
  onRead: (sourceId: string) => Promise<OwnedSource | undefined>;
  onEdit: (edit: {
    sourceId: string;
    was: Partial<SourceFacts>;
    change: Partial<SourceFacts>;
  }) => Promise<SourceEditResult>;
}

interface SourceEditorProps extends SourceEditing {
  sourceId: string;
  /** Gets the claim as it is now; nothing where nothing was changed. */
  onDone: (now?: OwnedClaim) => void;
}

/** The form in which a source is corrected. It asks for the source when it opens, so that it corrects what stands. */
export function SourceEditor({ sourceId, onRead, onEdit, onDone }: SourceEditorProps) {
  const { deed, run } = useDeed();
  const [source, setSource] = useState<OwnedSource | 'gone'>();
  const start = useRef(() => run(() => onRead(sourceId)));
  useEffect(() => {
    void start.current().then((read) => read && setSource(read.value ?? 'gone'));
  }, []);
  if (source !== undefined && source !== 'gone')
    return <SourceForm source={source} onEdit={onEdit} onDone={onDone} />;
  return (
    <div class="source-editor">
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {source === undefined && deed.state !== 'failed' && 'Looking it up…'}
        {source === 'gone' && 'This source is not in your library any more.'}
        {deed.state === 'failed' && `It could not be read. ${deed.reason}`}
      </p>
      <button type="button" class="plain" onClick={() => onDone()}>
        Close
      </button>
    </div>
  );
}

type Set = (part: Partial<SourceFields>) => void;

function SourceForm({
  source,
  onEdit,
  onDone,
}: Pick<SourceEditorProps, 'onEdit' | 'onDone'> & { source: OwnedSource }) {
  const [from, setFrom] = useState(source.facts);
  const [fields, setFields] = useState(() => sourceFieldsOf(source.facts));
  const [wrong, setWrong] = useState<ReturnType<typeof wrongInSource>>(undefined);
  const [meanwhile, setMeanwhile] = useState<readonly SourceFact[]>([]);
  const { deed, run } = useDeed();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const set: Set = (part) => {
    setFields((before) => ({ ...before, ...part }));
    setWrong(undefined);
  };

  const save = async () => {
    const problem = wrongInSource(fields);
    setWrong(problem);
    if (problem !== undefined)
      return form.current?.querySelector<HTMLElement>(`[name="${problem.field}"]`)?.focus();
    const { was, change } = sourceChange(fields, from);
    if (Object.keys(change).length === 0) return onDone();
    const answer = await run(() => onEdit({ sourceId: source.id, was, change }));
    if (answer === undefined) return;
    if (answer.value.state === 'saved') return onDone(answer.value.now);
    // What was typed stays; what stands now is told, and may be written over by saving again.
    setFrom(answer.value.now);
    setMeanwhile(answer.value.fields);
  };

  const text = (field: 'publisher' | 'authors' | 'publishedAt' | 'origin', hint?: string) => (
    <Field
      label={SOURCE_FIELD_WORDS[field]}
      {...(hint === undefined ? {} : { hint })}
      fault={wrong?.field === field ? wrong.why : undefined}
    >
      {(labelled) => (
        <input
          {...labelled}
          name={field}
          type="text"
          dir="auto"
          autocomplete="off"
          value={fields[field]}
          onInput={({ currentTarget }) => set({ [field]: currentTarget.value })}
        />
      )}
    </Field>
  );

  return (
    <form
      class="source-editor"
      aria-label={`Correcting: ${source.facts.publisher}`}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="pair">
        {text('publisher')}
        {text('publishedAt')}
      </div>
      {text('authors')}
      {text('origin', originHint(source, fields))}
      <JudgedFields fields={fields} set={set} />
      <div class="buttons">
        <button type="submit" class="strong" aria-disabled={deed.state === 'busy'}>
          Save the source
        </button>
        <button type="button" class="plain" onClick={() => onDone()}>
          Close without saving
        </button>
      </div>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'idle' && meanwhile.length > 0 && meanwhileWords(meanwhile, from)}
        {deed.state === 'busy' && 'Saving…'}
        {deed.state === 'failed' && `That could not be saved. ${deed.reason || 'Please try again.'}`}
      </p>
    </form>
  );
}

/** Where the report comes from, and by which words of the page that can be told. */
function originHint({ attributedTo }: OwnedSource, { publisher }: SourceFields): string {
  const said = attributedTo === undefined ? '' : ` The article names “${attributedTo}”.`;
  return `Where the report comes from: an agency, a ministry, a person.${said} Left empty, it is ${publisher.trim() || 'the publisher'}.`;
}

function meanwhileWords(fields: readonly SourceFact[], now: SourceFacts): string {
  const what = fields.map(
    (field) => `${SOURCE_FIELD_WORDS[field].split(',')[0] ?? field} is now ${factText(now[field])}`,
  );
  return `Another window corrected this meanwhile: ${what.join('; ')}. Save again to put yours in its place.`;
}
