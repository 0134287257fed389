import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { listIn } from './typed-values.ts';

interface BulkTagsProps {
  known: readonly string[];
  onTags: (kind: 'tag' | 'untag', tags: string[]) => void;
  onClose: () => void;
}

/** As many characters as the library takes. */
const LONGEST = 100;

/** Tags that are added to all selected claims, or taken off them. */
export function BulkTags({ known, onTags, onClose }: BulkTagsProps) {
  const [fault, setFault] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const go = (kind: 'tag' | 'untag') => {
    const tags = listIn(input.current?.value ?? '');
    const long = tags.find((tag) => tag.length > LONGEST);
    if (tags.length > 0 && long === undefined) return onTags(kind, tags);
    setFault(
      long === undefined
        ? 'Please write at least one tag.'
        : `A tag has at most ${LONGEST} characters: “${long.slice(0, 30)}…”.`,
    );
    input.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        go('tag');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label for={id}>Tags, with commas between them</label>
      <input
        id={id}
        ref={input}
        type="text"
        autocomplete="off"
        list={`${id}-known`}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
      />
      <datalist id={`${id}-known`}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <p id={`${id}-fault`} role="alert" class="failed">
        {fault}
      </p>
      <div class="buttons">
        <button type="submit" class="strong">
          Add these tags
        </button>
        <button type="button" class="plain" onClick={() => go('untag')}>
          Remove these tags
        </button>
        <button type="button" class="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
