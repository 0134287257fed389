import { DeedButton } from './DeedButton.tsx';
import { faultWords, unsavedWords } from './backup-words.ts';
import { type BackupDoings, useBackups } from './use-backups.ts';

/**
 * At the top of the library: that it was not saved for long, or that a backup failed; nothing where all is well. It takes no
 * focus and interrupts nobody.
 */
export function BackupReminder({ doings }: { doings: BackupDoings }) {
  const { state, follow } = useBackups(doings, true);
  if (state === undefined || (state.fault === undefined && !state.due)) return null;
  const { fault } = state;
  return (
    <aside class="reminder" aria-label="Backups">
      <p class={fault === undefined ? undefined : 'failed'}>
        {fault === undefined ? unsavedWords(state, Date.now()) : faultWords(fault)}{' '}
        <a href="#backups">{fault === undefined ? 'Back it up' : 'Go to Backups'}</a>
      </p>
      {fault === undefined && (
        <div class="buttons">
          <DeedButton
            label="Remind me in a week"
            busy="One moment…"
            deed={() => follow(doings.onLater()).then(() => '')}
          />
          <DeedButton
            label="Do not remind me"
            busy="One moment…"
            deed={() => follow(doings.onSet({ reminds: false })).then(() => '')}
          />
        </div>
      )}
    </aside>
  );
}
