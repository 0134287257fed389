export { dateWords } from '../lib/claims/date-words.ts';

/** The day of an instant (milliseconds since 1970) where the reader is: "23 November 2026". */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric' }).format(at);
}
