// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isBareKey, isShortcut, isWriting, keepKeyInside, nothingFocused, type Pressed } from './keys.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

// jsdom does not know it.
Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
  get(this: HTMLElement) {
    return this.closest('[contenteditable]') !== null;
  },
});

afterEach(() => document.body.replaceChildren());

describe('isShortcut', () => {
  it('wants exactly the modifiers the combination names', () => {
    expect(isShortcut(press('ArrowDown', { altKey: true, shiftKey: true }), 'Alt+Shift+ArrowDown')).toBe(
      true,
    );
    expect(isShortcut(press('ArrowDown', { altKey: true }), 'Alt+Shift+ArrowDown')).toBe(false);
    expect(isShortcut(press('Enter', { ctrlKey: true }), 'Enter')).toBe(false);
  });

  it('knows a letter by its key or, where Alt makes it another sign, by its place', () => {
    expect(isShortcut(press('J', { shiftKey: true }), 'Shift+j')).toBe(true);
    expect(isShortcut(press('∆', { altKey: true, code: 'KeyJ' }), 'Alt+J')).toBe(true);
    expect(isShortcut(press('∆', { altKey: true, code: 'KeyK' }), 'Alt+J')).toBe(false);
  });

  it('is never pressed while switched off, and can be "+"', () => {
    expect(isShortcut(press(''), '')).toBe(false);
    expect(isShortcut(press('+', { altKey: true }), 'Alt++')).toBe(true);
  });
});

it('tells a bare key from one that is held with others', () => {
  expect(['Enter', 'Shift+J', 'Alt+O', 'Control+Enter'].map(isBareKey)).toEqual([true, true, false, false]);
});

describe('isWriting', () => {
  const heardFrom = (target: Element): boolean => {
    let writing = false;
    const hear = (event: Event): void => void (writing = isWriting(event));
    window.addEventListener('keydown', hear, true);
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    window.removeEventListener('keydown', hear, true);
    return writing;
  };

  it.each([
    ['<input>', true],
    ['<input type="search">', true],
    ['<input type="checkbox">', false],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<div role="textbox"></div>', true],
    ['<div contenteditable>x</div>', true],
    ['<button>x</button>', false],
    ['<p>x</p>', false],
  ])('%s: %s', (html, expected) => {
    document.body.innerHTML = html;
    expect(heardFrom(document.body.children[0] ?? document.body)).toBe(expected);
  });

  it('looks into open shadow roots', () => {
    const host = document.createElement('x-search');
    const field = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(field);
    document.body.append(host);
    expect(heardFrom(field)).toBe(true);
  });
});

it('knows whether anything of the page has the focus', () => {
  const button = document.createElement('button');
  document.body.append(button);
  expect(nothingFocused(document)).toBe(true);
  button.focus();
  expect(nothingFocused(document)).toBe(false);
});

describe('keepKeyInside', () => {
  it('stops the event for the page and gives what has the focus inside a copy that cannot get out', () => {
    const host = document.createElement('x-panel');
    document.body.append(host);
    const button = document.createElement('button');
    host.attachShadow({ mode: 'closed' }).append(button);
    const inside = vi.fn((event: Event) => event.preventDefault());
    const outside = vi.fn();
    button.addEventListener('keydown', inside);
    const keep = (event: KeyboardEvent): void => {
      if (event.target === host && event.cancelable && event.composed) keepKeyInside(event, button);
    };
    window.addEventListener('keydown', keep, true);
    document.addEventListener('keydown', outside);
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowDown',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    button.dispatchEvent(event);
    window.removeEventListener('keydown', keep, true);
    document.removeEventListener('keydown', outside);
    expect(inside).toHaveBeenCalledTimes(1);
    expect(outside).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
  });
});
