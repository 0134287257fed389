import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../lib/settings.ts';
import { DeedButton } from './DeedButton.tsx';
import { type Choices, choicesOf } from './settings-choices.ts';
import { SETTINGS_WORDS } from './settings-words.ts';

interface StartAgainProps {
  settings: Settings;
  /** Keeps what is named; a rejected promise is told to the user. */
  onSettings: (change: Partial<Settings>) => Promise<unknown>;
}

/** The welcome once more, and all choices as they were at first; which can be taken back. */
export function StartAgain({ settings, onSettings }: StartAgainProps) {
  const [before, setBefore] = useState<Choices>();
  const setAllBack = async (): Promise<string> => {
    const now = choicesOf(settings);
    await onSettings(choicesOf(DEFAULT_SETTINGS));
    setBefore(now);
    return 'Marks, sensitivity, language, keys and private windows are as at first.';
  };
  return (
    <>
      <p>
        <a href="welcome.html#1">Show the welcome again</a>
      </p>
      <DeedButton label="Set all of this back" busy={SETTINGS_WORDS.backBusy} deed={setAllBack} />
      {before !== undefined && (
        <DeedButton
          label="Undo"
          busy="One moment…"
          deed={async () => {
            await onSettings(before);
            setBefore(undefined);
            return '';
          }}
        />
      )}
      <p class="quiet">
        Your library, the access you gave, the sites you switched off and the fact-checkers you accepted stay.
      </p>
    </>
  );
}
