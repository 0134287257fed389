import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ClaimSample, ImportChoice, ImportView } from '../lib/claims/import-view.ts';
import { faultWords } from './csv-words.ts';
import { counted } from './words.ts';

interface ImportPreviewProps {
  view: ImportView;
  onBegin: (choice: ImportChoice) => void;
  onLeave: () => void;
  /** Saves the list of all entries that cannot be read. */
  onSaveFaults: (view: ImportView) => void;
}

/** The claims that are here in the same words get the file's sources: so nothing is lost, and none is there twice. */
const PROPOSED: ImportChoice = {
  new: true,
  newer: true,
  twins: 'join',
  deletions: true,
  settings: true,
  whole: false,
};

const SHOWN_FAULTS = 100;

/** What a file would change, by groups that can be looked at and left out. Nothing of it is in the library yet. */
export function ImportPreview({ view, onBegin, onLeave, onSaveFaults }: ImportPreviewProps) {
  const { file, format, look, faults, faultCount } = view;
  const { claims, samples } = look;
  const [choice, setChoice] = useState(PROPOSED);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const set = (change: Partial<ImportChoice>) => setChoice((before) => ({ ...before, ...change }));
  const refused = choice.whole && faultCount > 0;
  const stays = claims.same + claims.older;
  return (
    <div class="import-preview">
      <h3 tabIndex={-1} ref={heading}>
        What {file} would change
      </h3>
      <p role="status">
        {file} is read:{' '}
        {counted(
          Object.values(claims).reduce((sum, count) => sum + count, 0),
          'claim',
        )}{' '}
        with {counted(look.sources, format === 'claim-feed' ? 'fact-check' : 'source')}. Nothing is brought in
        yet.
      </p>
      {format === 'claim-feed' && (
        <p class="import-note">
          These fact-checks become claims of your own, to keep and edit. A whole feed that somebody publishes
          is better added under <a href="#feeds">Feeds</a>: there it is kept apart, carries its name, and can
          be replaced by a newer file.
        </p>
      )}
      {claims.new > 0 && (
        <Group
          label={`Add ${counted(claims.new, 'new claim')}`}
          note={look.returning > 0 ? `${counted(look.returning, 'claim')} of these you deleted since.` : ''}
          on={choice.new}
          onSet={(on) => set({ new: on })}
          samples={samples.new}
          of={claims.new}
        />
      )}
      {claims.newer + look.more > 0 && (
        <Group
          label={newerWords(claims.newer, look.more)}
          note=""
          on={choice.newer}
          onSet={(on) => set({ newer: on })}
          samples={samples.newer}
          of={claims.newer}
        />
      )}
      {claims.twins > 0 && (
        <Twins
          count={claims.twins}
          samples={samples.twins}
          twins={choice.twins}
          onSet={(twins) => set({ twins })}
        />
      )}
      {look.deletions > 0 && (
        <Group
          label="Delete what the file knows as deleted"
          note={`${look.deletions.toLocaleString('en-GB')} of your claims, sources, fact-checks or decisions.`}
          on={choice.deletions}
          onSet={(on) => set({ deletions: on })}
          samples={[]}
          of={0}
        />
      )}
      {look.settings > 0 && (
        <Group
          label="Bring in the settings, and what was deleted and merged lately"
          note="Of yours and the file’s the later count."
          on={choice.settings}
          onSet={(on) => set({ settings: on })}
          samples={[]}
          of={0}
        />
      )}
      {stays > 0 && (
        <div class="import-group">
          <p>{staysWords(claims.same, claims.older)}</p>
          <Samples samples={[...samples.older, ...samples.same]} of={stays} />
        </div>
      )}
      {faultCount > 0 && (
        <div class="import-group">
          <p class="failed">{counted(faultCount, 'line')} cannot be read, and will be left out.</p>
          <details>
            <summary>
              {faultCount > SHOWN_FAULTS ? `Look at the first ${SHOWN_FAULTS}` : 'Look at them'}
            </summary>
            <ul class="import-faults">
              {faults.slice(0, SHOWN_FAULTS).map(({ at, fault }) => (
                <li key={`${at} ${fault}`} dir="auto">
                  Line {at.toLocaleString('en-GB')}: {faultWords(fault)}
                </li>
              ))}
            </ul>
          </details>
          <button type="button" class="plain" onClick={() => onSaveFaults(view)}>
            Save the list
          </button>
        </div>
      )}
      <Group
        label="All or nothing"
        note="Where a line cannot be read nothing is brought in; where you cancel, what came in is taken out again."
        on={choice.whole}
        onSet={(on) => set({ whole: on })}
        samples={[]}
        of={0}
      />
      <div class="buttons">
        <button
          type="button"
          class="strong"
          aria-disabled={refused}
          onClick={() => !refused && onBegin(choice)}
        >
          Bring it in
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          Leave it
        </button>
      </div>
      {refused && (
        <p class="failed">Since {counted(faultCount, 'line')} cannot be read, nothing is brought in.</p>
      )}
    </div>
  );
}

interface GroupProps {
  label: string;
  note: string;
  on: boolean;
  onSet: (on: boolean) => void;
  samples: readonly ClaimSample[];
  of: number;
}

function Group({ label, note, on, onSet, samples, of }: GroupProps) {
  const id = useId();
  return (
    <div class="import-group">
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={note === '' ? undefined : id}
          onChange={({ currentTarget }) => onSet(currentTarget.checked)}
        />
        {label}
      </label>
      {note !== '' && (
        <p class="quiet" id={id}>
          {note}
        </p>
      )}
      <Samples samples={samples} of={of} />
    </div>
  );
}

const TWIN_WORDS: Record<ImportChoice['twins'], string> = {
  join: 'Add their sources to the claims you have',
  skip: 'Leave them out',
  bring: 'Bring them in beside the claims you have',
};

interface TwinsProps {
  count: number;
  samples: readonly ClaimSample[];
  twins: ImportChoice['twins'];
  onSet: (twins: ImportChoice['twins']) => void;
}

function Twins({ count, samples, twins, onSet }: TwinsProps) {
  const name = useId();
  return (
    <fieldset class="import-group">
      <legend>
        {count === 1 ? '1 claim says' : `${count.toLocaleString('en-GB')} claims say`} what a claim of yours
        says in the same words
      </legend>
      {Object.entries(TWIN_WORDS).map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={twins === value}
            onChange={() => onSet(value as ImportChoice['twins'])}
          />
          {words}
        </label>
      ))}
      <Samples samples={samples} of={count} />
    </fieldset>
  );
}

function Samples({ samples, of }: { samples: readonly ClaimSample[]; of: number }) {
  if (samples.length === 0) return null;
  return (
    <details>
      <summary>
        {of > samples.length ? `Look at the first ${samples.length.toLocaleString('en-GB')}` : 'Look at them'}
      </summary>
      <ul class="import-samples">
        {samples.map(({ at, text, here }) => (
          <li key={at}>
            <span class="quiet">Line {at.toLocaleString('en-GB')}</span>
            <p dir="auto">{text}</p>
            {here !== undefined && (
              <p class="quiet" dir="auto">
                Yours: {here}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function newerWords(newer: number, more: number): string {
  const parts = [
    ...(newer > 0 ? [`change ${counted(newer, 'claim')} to the file’s later state`] : []),
    ...(more > 0
      ? [
          `add or change ${counted(more, 'source, fact-check or decision', 'sources, fact-checks or decisions')} of claims you have`,
        ]
      : []),
  ];
  const words = parts.join(', and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function staysWords(same: number, older: number): string {
  const parts = [
    ...(same > 0 ? [`${counted(same, 'claim')} ${same === 1 ? 'is' : 'are'} here as in the file`] : []),
    ...(older > 0 ? [`of ${counted(older, 'claim')} yours is the later state and stays`] : []),
  ];
  const words = parts.join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
