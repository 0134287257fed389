const MODIFIERS = ['Control', 'Alt', 'Shift', 'Meta'] as const;

/** What of a keyboard event says which key was pressed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** True where the event is the combination, e.g. "Alt+Shift+ArrowDown", "k", "Control+Enter"; '' is never pressed. */
export function isShortcut(event: Pressed, combination: string): boolean {
  if (combination === '') return false;
  // "Alt++" names the key "+".
  const parts = combination.endsWith('++')
    ? [...combination.slice(0, -2).split('+'), '+']
    : combination.split('+');
  const key = parts.pop() ?? '';
  const held = { Control: event.ctrlKey, Alt: event.altKey, Shift: event.shiftKey, Meta: event.metaKey };
  if (!MODIFIERS.every((name) => held[name] === parts.includes(name))) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // With Alt held a Mac types "∆" for J; the key's place still says which it was.
  return key.length === 1 && (event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`);
}

/** True where the combination is one key alone (or with Shift), which everything that has the focus may want itself. */
export function isBareKey(combination: string): boolean {
  return !/(?:Control|Alt|Meta)\+/.test(combination);
}

/** Kinds of `<input>` that take no letters. */
const UNTYPED = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** True where keys belong to a field the user is writing in, however deep in open shadow roots it sits. */
export function isWriting(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  if (target.ownerDocument.designMode === 'on') return true;
  if (target instanceof HTMLInputElement) return !UNTYPED.has(target.type);
  if (target.matches('textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]'))
    return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** True where no element of the page has the focus. */
export function nothingFocused(document: Document): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement === document.documentElement
  );
}

/**
 * Gives the panel its key events while the page gets none of them: the real event is stopped before it goes
 * anywhere (its default action, a button pressed by Enter, still comes), and a copy that cannot leave the shadow root
 * is sent to what has the focus inside.
 */
export function keepKeyInside(event: KeyboardEvent, focused: Element | null): void {
  event.stopImmediatePropagation();
  if (!focused) return;
  const { type, key, code, location, repeat, ctrlKey, altKey, shiftKey, metaKey } = event;
  const held = { ctrlKey, altKey, shiftKey, metaKey };
  const copy = new KeyboardEvent(type, {
    key,
    code,
    location,
    repeat,
    ...held,
    bubbles: true,
    cancelable: true,
  });
  if (!focused.dispatchEvent(copy)) event.preventDefault();
}
