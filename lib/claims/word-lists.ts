import type { Witness } from './origins.ts';

/** "Meridian Wire (in 3 reports)": what makes five outlets one witness is said where it counts. */
export function named({ name, sources }: Witness): string {
  return sources.length === 1 ? name : `${name} (in ${sources.length} reports)`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "two outlets". */
export function numbered(count: number, one: string, many = `${one}s`): string {
  return `${NUMBERS[count] ?? String(count)} ${count === 1 ? one : many}`;
}

/** "a, b and c"; more than four end in "and 3 more". */
export function list(items: readonly string[]): string {
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

export function ended(sentence: string): string {
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}
