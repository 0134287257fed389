import { isoDate, readable } from '../lib/claims/fields.ts';

/** What a list that is typed into one field has between its commas, each once. */
export function listIn(typed: string): string[] {
  const parts = typed.split(',').map((part) => part.trim().replaceAll(/\s+/g, ' '));
  return [...new Set(parts)].filter((part) => part !== '');
}

/** What is wrong with a date as it was typed, where it is none; it may be left empty. */
export function wrongInDate(typed: string): string | undefined {
  const date = typed.trim();
  return date === '' || readable(isoDate, date) !== undefined
    ? undefined
    : 'Please write the date as 2026, 2026-11 or 2026-11-23.';
}

/** Far above what a person writes; the library takes no more. */
const LONGEST_CLAIM = 5_000;

/** What is wrong with the words of a claim, where they are too many. */
export function wrongInLength(text: string): string | undefined {
  return text.length > LONGEST_CLAIM
    ? `A claim has at most ${LONGEST_CLAIM.toLocaleString('en-GB')} characters.`
    : undefined;
}
