// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { TagField } from './TagField.tsx';

const known = ['harbour', 'army', 'Army of the North'];

function Kept({ first }: { first: string[] }) {
  const [tags, setTags] = useState(first);
  return <TagField tags={tags} known={known} fault={undefined} onTags={setTags} />;
}

const field = (box: Element) => named(box, 'Tags') as HTMLInputElement;
const chosen = (box: Element) =>
  [...box.querySelectorAll('[aria-label="Tags of this claim"] li')].map((tag) => tag.firstChild?.textContent);
const offered = (box: Element) => [...box.querySelectorAll('[role=option]')].map(words);
const active = (box: Element) => {
  const id = field(box).getAttribute('aria-activedescendant');
  return id === null ? undefined : words(document.getElementById(id));
};

async function typed(box: Element, text: string): Promise<void> {
  await settled(() => {
    field(box).focus();
    field(box).value = text;
    field(box).dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Answers whether the key was left to others. */
async function key(box: Element, name: string, given: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...given });
  await settled(() => field(box).dispatchEvent(event));
  return !event.defaultPrevented;
}

// jsdom has no layout, and so nothing to scroll.
Element.prototype.scrollIntoView = () => {};

describe('the tags', { timeout: AXE_TIMEOUT }, () => {
  it('are completed by the arrows and Enter', async () => {
    const box = await drawn(<Kept first={['harbour']} />);
    await typed(box, 'arm');
    expect(offered(box)).toEqual(['army', 'Army of the North']);
    expect(field(box).getAttribute('aria-expanded')).toBe('true');
    expect(active(box)).toBeUndefined();
    await key(box, 'ArrowDown');
    await key(box, 'ArrowDown');
    expect(active(box)).toBe('Army of the North');
    await key(box, 'ArrowDown');
    expect(active(box)).toBeUndefined();
    await key(box, 'ArrowUp');
    await key(box, 'ArrowUp');
    expect(active(box)).toBe('army');
    await key(box, 'Enter');
    expect(chosen(box)).toEqual(['harbour', 'army']);
    expect(field(box).value).toBe('');
    expect(words(box.querySelector('[role=status]'))).toBe('army added.');
  });

  it('are taken as typed by Enter, a comma, and when the field is left', async () => {
    const box = await drawn(<Kept first={[]} />);
    await typed(box, 'ferry');
    await key(box, 'Enter');
    await typed(box, 'grain, wheat, ry');
    expect(chosen(box)).toEqual(['ferry', 'grain', 'wheat']);
    expect(field(box).value).toBe('ry');
    await settled(() => field(box).blur());
    expect(chosen(box)).toEqual(['ferry', 'grain', 'wheat', 'ry']);
  });

  it('are taken in by Ctrl+Enter, which still goes on to save', async () => {
    const box = await drawn(<Kept first={[]} />);
    await typed(box, 'ferry');
    expect(await key(box, 'Enter', { ctrlKey: true })).toBe(true);
    expect(chosen(box)).toEqual(['ferry']);
  });

  it('go with Backspace in the empty field, or by their button, and the focus stays', async () => {
    const box = await drawn(<Kept first={['harbour', 'army', 'ferry']} />);
    await typed(box, 'x');
    expect(await key(box, 'Backspace')).toBe(true);
    await typed(box, '');
    await key(box, 'Backspace');
    expect(chosen(box)).toEqual(['harbour', 'army']);
    await pressed(named(box, 'Remove tag harbour'));
    expect(chosen(box)).toEqual(['army']);
    expect(document.activeElement).toBe(field(box));
  });

  it('are chosen with the pointer', async () => {
    const box = await drawn(<Kept first={[]} />);
    await typed(box, 'har');
    const option = box.querySelector<HTMLElement>('[role=option]');
    await settled(() => option?.click());
    expect(chosen(box)).toEqual(['harbour']);
  });

  it('fold their list away with Escape, and leave the next Escape to the form', async () => {
    const box = await drawn(<Kept first={[]} />);
    await key(box, 'ArrowDown');
    expect(offered(box)).toEqual(known);
    expect(await key(box, 'Escape')).toBe(false);
    expect(offered(box)).toEqual([]);
    expect(await key(box, 'Escape')).toBe(true);
  });

  it('have nothing axe finds wrong, folded or not', async () => {
    const box = await drawn(<Kept first={['harbour']} />);
    expect(await faults(box)).toEqual([]);
    await typed(box, 'a');
    await key(box, 'ArrowDown');
    expect(await faults(box)).toEqual([]);
  });
});
