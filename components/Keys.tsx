import { useId, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Shortcuts } from '../lib/settings.ts';
import { Failed } from './DeedButton.tsx';
import {
  ACTION_WORDS,
  ACTIONS,
  type Action,
  combinationOf,
  combinationWords,
  objection,
} from './key-words.ts';
import { useDeed } from './use-deed.ts';

interface KeysProps {
  shortcuts: Shortcuts;
  /** Keeps all four; a rejected promise is told to the user. */
  onShortcuts: (shortcuts: Shortcuts) => Promise<unknown>;
}

/** The four keys, each changed by pressing the new one in its field. */
export function Keys({ shortcuts, onShortcuts }: KeysProps) {
  const { deed, run } = useDeed();
  const [told, setTold] = useState<{ words: string; bad: boolean }>({ words: '', bad: false });
  const help = useId();

  const keep = async (next: Shortcuts, words: string) => {
    setTold({ words: '', bad: false });
    if ((await run(() => onShortcuts(next))) !== undefined) setTold({ words, bad: false });
  };
  const choose = (action: Action, combination: string) => {
    const why = objection(shortcuts, action, combination);
    if (why !== undefined) return setTold({ words: why, bad: true });
    void keep(
      { ...shortcuts, [action]: combination },
      `${ACTION_WORDS[action]}: ${combinationWords(combination)}. Saved.`,
    );
  };
  const failed = deed.state === 'failed';
  return (
    <div class="keys">
      <p id={help} class="quiet">
        Choose a field and press the new key, alone or with Ctrl, Alt or Shift. Delete switches a key off. The
        keys work on pages that have marks, and never while you are typing.
      </p>
      {ACTIONS.map((action) => (
        <KeyField
          key={action}
          action={action}
          combination={shortcuts[action]}
          help={help}
          onChoose={(combination) => choose(action, combination)}
        />
      ))}
      <button
        type="button"
        class="plain"
        onClick={() => void keep(DEFAULT_SETTINGS.shortcuts, 'The keys are as they were at first.')}
      >
        Reset keys
      </button>
      <p role="status" class={failed || told.bad ? 'said failed' : 'said'}>
        {failed ? <Failed reason={deed.reason} /> : told.words}
      </p>
    </div>
  );
}

interface KeyFieldProps {
  action: Action;
  combination: string;
  help: string;
  onChoose: (combination: string) => void;
}

function KeyField({ action, combination, help, onChoose }: KeyFieldProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab, with or without Shift, goes on to the next field as everywhere.
    if (event.key === 'Tab') return;
    const pressed = combinationOf(event);
    if (pressed === undefined || event.repeat) return;
    event.preventDefault();
    onChoose(pressed === 'Delete' || pressed === 'Backspace' ? '' : pressed);
  };
  return (
    <div class="key">
      <label for={id}>{ACTION_WORDS[action]}</label>
      <input
        id={id}
        type="text"
        readOnly
        autoComplete="off"
        aria-describedby={help}
        value={combinationWords(combination)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
