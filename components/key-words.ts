import type { Shortcuts } from '../lib/settings.ts';

/** What of a keyboard event says which keys were pressed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const MODIFIERS = new Set([
  'Control',
  'Alt',
  'AltGraph',
  'Shift',
  'Meta',
  'CapsLock',
  'Fn',
  'Dead',
  'Unidentified',
  'Process',
]);

/**
 * The combination as settings keep it, e.g. "Alt+Shift+ArrowDown", "Control+Enter", "k"; undefined while only
 * modifiers are held. With Alt a Mac types "∆" for J: there the key's place says which it was.
 */
export function combinationOf(event: Pressed): string | undefined {
  if (MODIFIERS.has(event.key)) return undefined;
  const [, typed] = /^(?:Key|Digit)(.)$/.exec(event.code) ?? [];
  const foreign = event.altKey && event.key.length === 1 && !/^[\x20-\x7e]$/.test(event.key);
  const key = foreign && typed !== undefined ? typed : event.key;
  return [
    event.ctrlKey && 'Control',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && 'Meta',
    key.length === 1 ? key.toUpperCase() : key,
  ]
    .filter(Boolean)
    .join('+');
}

const NAMES: Record<string, string> = {
  Control: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** A combination for people: "Alt + Shift + ↓"; "no key" where it is switched off. */
export function combinationWords(combination: string): string {
  if (combination === '') return 'no key';
  const parts = combination.endsWith('++')
    ? [...combination.slice(0, -2).split('+'), '+']
    : combination.split('+');
  return parts.map((part) => NAMES[part] ?? part).join(' + ');
}

export type Action = keyof Shortcuts;

export const ACTIONS: readonly Action[] = ['next', 'previous', 'open', 'close'];

export const ACTION_WORDS: Record<Action, string> = {
  next: 'Next marked sentence',
  previous: 'Previous marked sentence',
  open: 'Open the panel',
  close: 'Close the panel',
};

/** Combinations that browsers use before any page hears of them, whatever the system. */
const TAKEN = /^(?:Control|Meta)\+(?:Shift\+)?[TNWQ]$|^(?:Control\+)?F4$|^F(?:5|11|12)$|^Alt\+F4$/;

/** Why a combination cannot be used for an action; undefined where it can. */
export function objection(shortcuts: Shortcuts, action: Action, combination: string): string | undefined {
  if (combination === '') return undefined;
  const words = combinationWords(combination);
  if (TAKEN.test(combination)) return `The browser keeps ${words} for itself. Please press another key.`;
  const other = ACTIONS.find(
    (name) => name !== action && shortcuts[name].toLowerCase() === combination.toLowerCase(),
  );
  if (other === undefined) return undefined;
  const does = ACTION_WORDS[other].toLowerCase();
  return `${words} is already used for “${does}”. Please press another key.`;
}
