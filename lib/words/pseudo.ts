import type { Words } from './parts.ts';

/** Around every piece of words of the pseudo-locale. */
export const OPEN = '⟦';
export const CLOSE = '⟧';

/**
 * A language nobody speaks, for tests: every message of a catalogue, longer than it was, in brackets and from right to left.
 * What stands on a page without brackets was never in the catalogue.
 */
export function pseudoOf(words: Words): Words {
  return { ...(marked(words) as Words), tag: 'ar', direction: 'rtl', number: words.number };
}

function marked(value: unknown): unknown {
  if (typeof value === 'string')
    return value === '' ? '' : `${OPEN}${value.replaceAll(/[aeiou]/gu, '$&$&')}${CLOSE}`;
  if (typeof value === 'function') {
    return (...given: unknown[]) => marked((value as (...given: unknown[]) => unknown)(...given));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each)]));
  }
  return value;
}
