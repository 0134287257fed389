import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { readable, webUrl } from '../lib/claims/fields.ts';
import { type FeedDiffers, type FeedFaults, differsWords, faultsWords } from './feed-words.ts';
import type { FeedNames } from './FeedReader.tsx';

/** What was found in a file of a feed, before any of it is kept. */
export interface FeedFound {
  differs: FeedDiffers;
  faults: FeedFaults;
}

interface FeedQuestionProps {
  found: FeedFound;
  /** The feed that the file is a newer one of. */
  of: FeedNames | undefined;
  file: string;
  onAnswer: (names: FeedNames | undefined) => void;
}

const MOST_NAME = 100;

/** Says what a file would change, has the user name a new feed, and waits for the word. */
export function FeedQuestion({ found, of, file, onAnswer }: FeedQuestionProps) {
  const [name, setName] = useState(of?.name ?? nameIn(file));
  const [address, setAddress] = useState(of?.address ?? '');
  const [wrong, setWrong] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);
  const { differs, faults } = found;

  const add = (event: Event) => {
    event.preventDefault();
    const web = readable(webUrl, address.trim());
    if (name.trim() === '' || (address.trim() !== '' && web === undefined)) {
      setWrong(true);
      return;
    }
    onAnswer({ ...of, name: name.trim(), ...(web === undefined ? {} : { address: web }) });
  };

  return (
    <form class="feed-question" onSubmit={add}>
      <p role="status">
        {differsWords(differs, of === undefined)} {faultsWords(faults)}
      </p>
      {faults.count > 0 && (
        <details>
          <summary>What could not be used</summary>
          <ul class="faults">
            {faults.first.map(({ at, fault }) => (
              <li key={`${at} ${fault}`}>
                Line {at.toLocaleString('en-GB')}: {fault}
              </li>
            ))}
          </ul>
          {faults.count > faults.first.length && <p class="quiet">These are the first of them.</p>}
        </details>
      )}
      <div class="field">
        <label for={`${id}-name`}>Name of the feed</label>
        <input
          id={`${id}-name`}
          ref={first}
          maxLength={MOST_NAME}
          value={name}
          aria-invalid={wrong && name.trim() === ''}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`${id}-address`}>Where newer files of it are (may be left empty)</label>
        <input
          id={`${id}-address`}
          type="text"
          inputMode="url"
          value={address}
          aria-invalid={wrong && address.trim() !== '' && readable(webUrl, address.trim()) === undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
      </div>
      {wrong && (
        <p class="failed" id={`${id}-wrong`} role="alert">
          A feed needs a name, and an address that begins with https:// or http://, or none.
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="strong">
          {of === undefined ? 'Add the feed' : 'Take this over'}
        </button>
        <button type="button" class="plain" onClick={() => onAnswer(undefined)}>
          Leave it
        </button>
      </div>
    </form>
  );
}

/** "fact-checks.json.gz" is the file of "fact-checks". */
function nameIn(file: string): string {
  return file.replace(/(?:\.(?:json|jsonld|jsonl|ndjson|txt|gz))+$/iu, '').slice(0, MOST_NAME);
}
