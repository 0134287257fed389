import { DeedButton } from './DeedButton.tsx';

/** A command of the extension as the browser has it now. */
export interface Command {
  name: string;
  description: string;
  /** '' where none is set. */
  shortcut: string;
}

export interface CommandsProps {
  commands: readonly Command[] | undefined;
  /** Opens the browser's own page for them. */
  onChange: () => Promise<unknown>;
}

/** The keys that work anywhere, which the browser keeps. */
export function Commands({ commands, onChange }: CommandsProps) {
  return (
    <>
      <h3>Keys of the browser</h3>
      <p class="quiet">
        They work on every page. The browser keeps them, and changes them on a page of its own.
      </p>
      <dl class="commands">
        {commands?.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{shortcut === '' ? <span class="quiet">no key</span> : <kbd>{shortcut}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <DeedButton label="Change them in the browser" busy="Opening…" deed={() => onChange().then(() => '')} />
    </>
  );
}
