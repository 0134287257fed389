import axe from 'axe-core';
import { type ComponentChild, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, afterEach } from 'vitest';
import { SpokenIn } from '../../components/spoken.ts';
import { english } from '../../lib/words/catalogues.ts';

/**
 * Draws a component into a fresh element of the test's page, which has a title and a language as ours have: English, where
 * it says no other.
 */
export async function drawn(what: ComponentChild): Promise<HTMLElement> {
  document.documentElement.lang = 'en';
  document.title = 'Second Source';
  const box = document.createElement('div');
  document.body.append(box);
  await redrawn(what, box);
  return box;
}

/** Draws anew into the same element. */
export async function redrawn(what: ComponentChild, box: Element): Promise<void> {
  await act(() => render(h(SpokenIn, { value: english }, what), box));
}

afterEach(() => {
  for (const box of document.body.children) render(null, box);
  document.body.replaceChildren();
});

// Taken before any test puts another clock in its place.
const nextFrame = window.requestAnimationFrame.bind(window);

// Preact looks after its effects a frame later; where the test's page is gone by then, that would be an error of nobody's.
afterAll(() => new Promise((done) => nextFrame(done)));

/** Lets what was begun by `deed` come to rest. */
export async function settled(deed: () => void): Promise<void> {
  await act(async () => {
    deed();
    await Promise.resolve();
  });
}

/** The one button, link or field of this name; throws where there is none or several. */
export function named(box: Element, name: string, within = 'button, a, summary, input'): HTMLElement {
  const found = [...box.querySelectorAll<HTMLElement>(within)].filter((element) => nameOf(element) === name);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} elements are called “${name}”`);
  return only;
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
  return (label ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
}

export async function pressed(element: HTMLElement): Promise<void> {
  element.focus();
  await settled(() => element.click());
}

/** The text of an element as it is read: white space made one space. */
export function words(element: Element | null): string {
  if (element === null) throw new Error('There is no such element.');
  return element.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** axe takes seconds in jsdom on a busy machine, ms. */
export const AXE_TIMEOUT = 60_000;

/**
 * What axe finds wrong, one line a fault. Contrast is left out: it needs a layout, which jsdom has not; the colours
 * are tested in theme.test.tsx, and in real browsers end to end.
 */
export async function faults(box: Element): Promise<string[]> {
  const { violations } = await axe.run(box, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
