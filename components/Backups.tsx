import { useId } from 'preact/hooks';
import type { BackupState } from '../lib/messaging/backup-requests.ts';
import { BackupWriter, type BackupWriterProps } from './BackupWriter.tsx';
import { DeedButton, Failed } from './DeedButton.tsx';
import { PERIODS, PERIOD_WORDS, faultWords, unsavedWords, writtenWords } from './backup-words.ts';
import { dayWords } from './dates.ts';
import { type BackupDoings, useBackups } from './use-backups.ts';
import { useDeed } from './use-deed.ts';

export interface BackupsProps extends BackupWriterProps {
  doings: BackupDoings;
  shown: boolean;
}

/** What keeps the library safe: backups by themselves, one by hand, and the reminder. */
export function Backups({ doings, shown, onSave }: BackupsProps) {
  const backups = useBackups(doings, shown);
  const { state } = backups;
  if (state === undefined) return <p class="quiet">Looking…</p>;
  const byHand = async (signal: AbortSignal) => {
    const saved = await onSave(signal);
    await backups.follow(doings.onState());
    return saved;
  };
  return (
    <>
      <section aria-labelledby="automatic">
        <h2 id="automatic">Automatic backups</h2>
        <p role="status" class={state.fault === undefined ? 'quiet' : 'failed'}>
          {state.fault === undefined ? unsavedWords(state, Date.now()) : faultWords(state.fault)}
        </p>
        {state.every === 'never' ? (
          <TurnOn doings={doings} onState={backups.follow} />
        ) : (
          <Running state={state} doings={doings} onState={backups.follow} />
        )}
      </section>
      <section aria-labelledby="by-hand">
        <h2 id="by-hand">By hand</h2>
        <p>
          One file with all there is: claims, sources, fact-checks, notes, what you confirmed and rejected,
          and your settings. It is not encrypted. Feeds are not in it, but for what you changed of their
          claims: add them again from their own files.
        </p>
        <BackupWriter onSave={byHand} />
        {state.saved !== undefined && (
          <p class="quiet">Last handed to your browser on {dayWords(state.saved.at)}.</p>
        )}
      </section>
      <section aria-labelledby="reminder">
        <h2 id="reminder">Reminder</h2>
        <ReminderSwitch state={state} doings={doings} onState={backups.follow} />
      </section>
    </>
  );
}

interface PartProps {
  doings: BackupDoings;
  onState: (asked: Promise<BackupState>) => Promise<void>;
}

function TurnOn({ doings, onState }: PartProps) {
  return (
    <>
      <p>
        Second Source can save your library by itself, to the folder “Second Source” in your downloads folder.
        Your browser will ask you to allow downloads; nothing else is done with that.
      </p>
      <DeedButton
        label="Turn on automatic backups"
        busy="Waiting for the browser…"
        kind="strong"
        deed={async () => {
          if (!(await doings.onAllow())) return 'Your browser did not allow it, and nothing was changed.';
          await onState(doings.onSet({ every: 'week' }));
          await onState(doings.onState());
          return '';
        }}
      />
    </>
  );
}

function Running({ state, doings, onState }: PartProps & { state: BackupState }) {
  const { written, fault, making } = state;
  const makeNow = async () => {
    // The permission may have been taken back since: asking for one that is there asks nobody.
    if (!(await doings.onAllow())) return 'Your browser did not allow it.';
    await onState(doings.onMake());
    return '';
  };
  return (
    <>
      <Period state={state} doings={doings} onState={onState} />
      {making && <progress aria-label="Making a backup" />}
      {written !== undefined && (
        <dl class="pairs">
          <dt>Last backup</dt>
          <dd>{writtenWords(written)}</dd>
          <dt>Where</dt>
          <dd>{written.name}</dd>
        </dl>
      )}
      <div class="buttons">
        <DeedButton
          label={fault?.why === 'not-allowed' ? 'Allow it and back up now' : 'Back up now'}
          busy="Making a backup…"
          deed={makeNow}
        />
        <DeedButton
          label="Turn off"
          about="automatic backups"
          busy="One moment…"
          deed={() => onState(doings.onSet({ every: 'never' })).then(() => '')}
        />
      </div>
      <p class="quiet">
        One is made when its day has come, your browser is open and something has changed. Each has a name of
        its own; Second Source deletes none of them, so remove old ones yourself when you need the room.
      </p>
    </>
  );
}

function Period({ state, doings, onState }: PartProps & { state: BackupState }) {
  const { deed, run } = useDeed();
  const id = useId();
  return (
    <>
      <label for={id}>How often</label>
      <select
        id={id}
        value={state.every}
        onChange={({ currentTarget }) => {
          const every = PERIODS.find((each) => each === currentTarget.value);
          if (every !== undefined) void run(() => onState(doings.onSet({ every })));
        }}
      >
        {PERIODS.map((every) => (
          <option key={every} value={every}>
            {PERIOD_WORDS[every]}
          </option>
        ))}
      </select>
      {deed.state === 'failed' && (
        <p role="status" class="said failed">
          <Failed reason={deed.reason} />
        </p>
      )}
    </>
  );
}

function ReminderSwitch({ state, doings, onState }: PartProps & { state: BackupState }) {
  const { deed, run } = useDeed();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={state.reminds}
          aria-disabled={deed.state === 'busy'}
          onClick={(event) => {
            event.preventDefault();
            void run(() => onState(doings.onSet({ reminds: !state.reminds })));
          }}
        />
        Remind me at the top of the library when changes were not saved for a week
      </label>
      {deed.state === 'failed' && (
        <p role="status" class="said failed">
          <Failed reason={deed.reason} />
        </p>
      )}
    </>
  );
}
