import type { FeedChecker } from '../lib/claims/feed.ts';
import { counted } from './words.ts';

/** Entries of a file of which nothing could be used; of many only the first are named. */
export interface FeedFaults {
  count: number;
  first: readonly { at: number; fault: string }[];
}

/** What a file is to the feed as it was. */
export interface FeedDiffers {
  added: number;
  changed: number;
  gone: number;
  same: number;
  own: number;
}

export function faultsWords({ count }: FeedFaults): string {
  return count === 0 ? '' : `${counted(count, 'entry', 'entries')} could not be used.`;
}

/** "1,204 claims are new." of a first file; "12 claims are new, 3 are changed, 1 is gone, 1,188 are as they were." */
export function differsWords({ added, changed, gone, same, own }: FeedDiffers, first: boolean): string {
  if (first) return `It has ${counted(added, 'claim')}.`;
  const parts = [
    { count: added, what: 'new' },
    { count: changed, what: 'changed' },
    { count: gone, what: 'gone' },
    { count: same, what: 'as before' },
  ].filter(({ count }) => count > 0);
  const words = parts.map(
    ({ count, what }, at) =>
      `${at === 0 ? counted(count, 'claim') : count.toLocaleString('en-GB')} ${count === 1 ? 'is' : 'are'} ${what}`,
  );
  const kept =
    own === 0
      ? ''
      : ` ${counted(own, 'claim')} you touched ${own === 1 ? 'stays' : 'stay'} as you left ${own === 1 ? 'it' : 'them'}.`;
  return `${words.join(', ')}.${kept}`;
}

/** How many of a feed's fact-checkers count; undefined while that is not known. */
export function checkersWords(checkers: readonly FeedChecker[] | undefined): string {
  if (checkers === undefined) return '';
  if (checkers.length === 0)
    return 'Nobody can say whose the fact-checks of this feed are, so none of them counts.';
  const accepted = checkers.filter((checker) => checker.accepted).length;
  const all = counted(checkers.length, 'fact-checker');
  return `${all}, ${accepted === 0 ? 'none' : accepted.toLocaleString('en-GB')} of them accepted.`;
}

/** What follows from it that a fact-checker is accepted. */
export function acceptedWords({ site, claims }: FeedChecker): string {
  return `${site} is accepted: its word decides the status of ${counted(claims, 'claim')} of this feed from now on, in articles too.`;
}

export function refusedWords({ site, claims }: FeedChecker): string {
  return `${site} is accepted no longer: its word decides nothing for ${counted(claims, 'claim')} of this feed. What you saved of it yourself counts on; in the settings you can have none of it count.`;
}
