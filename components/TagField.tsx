import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from './Field.tsx';
import { completions, withTag } from './tag-completions.ts';

interface TagFieldProps {
  tags: readonly string[];
  /** All tags of the library, the most used first. */
  known: readonly string[];
  fault: string | undefined;
  onTags: (tags: string[]) => void;
}

/**
 * Tags with completion: a combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Enter or a comma
 * takes what is chosen or typed, Backspace in the empty field the last tag away.
 */
export function TagField({ tags, known, fault, onTags }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [told, setTold] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const options = open ? completions(typed, known, tags) : [];
  const chosen = options[active];
  const list = useRef<HTMLUListElement>(null);
  const unfolded = options.length > 0;
  // What keeps the button that saves in sight would cover a list that opens beneath it.
  useEffect(() => {
    if (unfolded) list.current?.scrollIntoView({ block: 'nearest' });
  }, [unfolded]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const add = (entries: readonly string[], rest = '') => {
    const next = entries.reduce((sum, entry) => withTag(sum, entry, known), [...tags]);
    setTyped(rest);
    close();
    if (next.length === tags.length) return;
    setTold(`${next.slice(tags.length).join(', ')} added.`);
    onTags(next);
  };
  const remove = (tag: string) => {
    setTold(`${tag} removed.`);
    onTags(tags.filter((each) => each !== tag));
    input.current?.focus();
  };
  const type = (value: string) => {
    const parts = value.split(/[,،、]/u);
    const rest = parts.pop() ?? '';
    if (parts.length > 0) return add(parts, rest.trimStart());
    setTyped(value);
    setActive(-1);
    setOpen(value.trim() !== '');
  };
  const move = (by: 1 | -1) => {
    if (!open) return setOpen(true);
    // One place more than there are options: the typed word itself.
    const places = options.length + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = tags.at(-1);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') add([chosen ?? typed]);
    else if (event.key === 'Escape' && unfolded) close();
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
    else return;
    // Ctrl+Enter takes the word in and still saves the form.
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
  };

  return (
    <Field label="Tags" fault={fault}>
      {(labelled) => (
        <div class="tags">
          {tags.length > 0 && (
            <ul aria-label="Tags of this claim">
              {tags.map((tag) => (
                <li key={tag}>
                  {tag}
                  <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => remove(tag)}>
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            {...labelled}
            ref={input}
            type="text"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded={unfolded}
            aria-controls={`${labelled.id}-list`}
            aria-activedescendant={chosen === undefined ? undefined : `${labelled.id}-${active}`}
            value={typed}
            onInput={({ currentTarget }) => type(currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => add([typed])}
          />
          <ul
            role="listbox"
            id={`${labelled.id}-list`}
            aria-label="Tags you use"
            ref={list}
            hidden={!unfolded}
            class="options"
          >
            {options.map((tag, at) => (
              <li
                key={tag}
                id={`${labelled.id}-${at}`}
                role="option"
                aria-selected={at === active}
                // Before the field loses the focus, which would take the half-typed word for a tag.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => add([tag])}
              >
                {tag}
              </li>
            ))}
          </ul>
          <p role="status" class="unseen">
            {told}
          </p>
        </div>
      )}
    </Field>
  );
}
