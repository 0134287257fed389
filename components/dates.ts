export { dateWords } from '../lib/claims/date-words.ts';

/** The day of an instant (milliseconds since 1970) where the reader is: "23 November 2026". */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric' }).format(at);
}

/** The same with the time of day: "23 November 2026, 14:05". */
export function momentWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
    .format(at)
    .replace(' at ', ', ');
}
