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
