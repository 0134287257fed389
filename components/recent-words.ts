import type { ImportStayed } from '../lib/claims/import-view.ts';
import type { RecentChange, Undone } from '../lib/claims/recent-change.ts';
import type { BulkKind } from '../lib/claims/bulk.ts';
import { FIELD_WORDS } from './claim-fields.ts';
import { counted } from './words.ts';

/** What was done, in one line. */
export function recentWords(change: RecentChange): string {
  switch (change.kind) {
    case 'claim-deleted':
      return `Deleted the claim “${change.text}”`;
    case 'source-deleted':
      return `Deleted the source “${change.text}”`;
    case 'review-deleted':
      return `Deleted the fact-check by ${change.text}`;
    case 'merge':
      return `Merged “${change.other}” into “${change.text}”`;
    case 'split':
      return `Moved ${counted(change.sources, 'source')} of “${change.text}” to “${change.other}”`;
    case 'bulk':
      return bulkWords(change.deed, change.claims, change.text);
    case 'import':
      return `Brought in “${change.text}”: ${counted(change.added, 'entry', 'entries')} added, ${change.updated.toLocaleString('en-GB')} updated`;
  }
}

/** What was done to many claims at once; `text` is a claim's that was deleted or stayed, or the tags. */
export function bulkWords(deed: BulkKind, claims: number, text: string): string {
  switch (deed) {
    case 'delete':
      return claims === 1
        ? `Deleted the claim “${text}”`
        : `Deleted ${counted(claims, 'claim')}, the last “${text}”`;
    case 'merge':
      return `Merged ${counted(claims, 'claim')} into “${text}”`;
    case 'tag':
      return `Tagged ${counted(claims, 'claim')}: ${text}`;
    case 'untag':
      return `Took tags off ${counted(claims, 'claim')}: ${text}`;
  }
}

/** What was just done; `stopped` where it was not done to all. */
export function bulkDone(deed: BulkKind, claims: number, stopped: boolean): string {
  const many = counted(claims, 'claim');
  const words = {
    delete: `${many} deleted.`,
    merge: `${many} merged into one.`,
    tag: `${many} tagged.`,
    untag: `Tags taken off ${many}.`,
  }[deed];
  return stopped ? `${words} The rest is as it was.` : words;
}

/** What came back, and what was changed since and so stays as it is. */
export function undoneWords(undone: Undone): string {
  switch (undone.kind) {
    case 'claim-deleted':
      return 'The claim is back.';
    case 'source-deleted':
      return 'The source is back.';
    case 'review-deleted':
      return 'The fact-check is back.';
    case 'merge':
      return [
        'The merge is undone: both claims are back.',
        ...(undone.sources === 0 ? [] : [`${wentBack(undone.sources)} with the other one.`]),
        ...staysWords(undone.edited),
      ].join(' ');
    case 'split':
      return [
        `The split is undone: ${wentBack(undone.sources)}.`,
        ...(undone.stays ? ['The other claim stays, since more was put into it or it was changed.'] : []),
        ...staysWords(undone.edited),
      ].join(' ');
    case 'bulk':
      return [
        undone.left > 0
          ? `${counted(undone.back, 'claim is', 'claims are')} as before, ${undone.left.toLocaleString('en-GB')} not yet. Undo again to go on.`
          : `${counted(undone.back, 'claim is', 'claims are')} as before.`,
        ...staysWords(undone.edited ?? []),
      ].join(' ');
    case 'import':
      return undone.over
        ? [`What ${undone.file} brought is taken out again.`, ...stayedWords(undone.stayed)].join(' ')
        : `What ${undone.file} brought is being taken out again; Bring in shows how far it is.`;
  }
}

/** What was changed since an import, and so is still there. */
export function stayedWords({ count, texts }: ImportStayed): string[] {
  if (count === 0) return [];
  const named = texts.slice(0, MOST_NAMED).map((text) => `“${text}”`);
  const rest =
    named.length > 0 && count > named.length
      ? ` and ${(count - named.length).toLocaleString('en-GB')} more`
      : '';
  const list = named.length === 0 ? '' : `: ${named.join(', ')}${rest}`;
  return [
    `${counted(count, 'entry', 'entries')} that you changed or added to since ${count === 1 ? 'stays' : 'stay'}${list}.`,
  ];
}

const MOST_NAMED = 3;

function wentBack(sources: number): string {
  return `${counted(sources, 'source')} went back`;
}

function staysWords(edited: readonly string[]): string[] {
  if (edited.length === 0) return [];
  const names = edited.map((field) =>
    Object.hasOwn(FIELD_WORDS, field) ? FIELD_WORDS[field as keyof typeof FIELD_WORDS].toLowerCase() : field,
  );
  return [`What you changed since stays with its claim: ${names.join(', ')}.`];
}
