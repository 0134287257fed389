import type { Claim, Kept } from './claim.ts';

/** What a deed made of a record, and what the record is now. */
export interface Deed<T> {
  before: T;
  after: T;
  now: T;
}

/**
 * The record as it was before a deed, but for what was changed since: that stays. A record nobody touched since is exactly
 * what it was. `updatedAt` says when, not what: it is the caller's.
 */
export function reverted<T extends Kept>({ before, after, now }: Deed<T>): T {
  const since = new Set(changedSince(after, now));
  if (since.size === 0) return { ...before, updatedAt: now.updatedAt };
  const done = new Set(changedSince(before, after));
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])] as (keyof T)[];
  const entries = names.flatMap((name) => {
    const from = done.has(name) && !since.has(name) ? before : now;
    return name in from ? [[name, from[name]] as const] : [];
  });
  return Object.fromEntries(entries) as unknown as T;
}

/**
 * As `reverted`. Of tags and notes the deed's own are taken out of what was made of them since, but for the tags in
 * `others`, which other claims have brought as well.
 */
export function revertedClaim(deed: Deed<Claim>, others: ReadonlySet<string> = new Set()): Claim {
  const { before, after, now } = deed;
  const tags = same(after.tags, now.tags) && others.size === 0 ? before.tags : tagsWithout(deed, others);
  return { ...reverted(deed), tags, notes: after.notes === now.notes ? before.notes : notesWithout(deed) };
}

/** The fields that are not what they were, `updatedAt` apart. */
export function changedSince<T extends Kept>(after: T, now: T): (keyof T)[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(now)])] as (keyof T)[];
  return names.filter((name) => name !== 'updatedAt' && !same(after[name], now[name]));
}

function tagsWithout({ before, after, now }: Deed<Claim>, others: ReadonlySet<string>): string[] {
  const brought = new Set(after.tags.filter((tag) => !before.tags.includes(tag) && !others.has(tag)));
  return now.tags.filter((tag) => !brought.has(tag));
}

/** A paragraph that was edited since is the user's, and stays. */
function notesWithout({ before, after, now }: Deed<Claim>): string {
  const [was, became, is] = [before, after, now].map(({ notes }) => paragraphs(notes)) as [
    string[],
    string[],
    string[],
  ];
  if (!same(was, became.slice(0, was.length))) return now.notes;
  for (const brought of became.slice(was.length)) {
    const at = is.lastIndexOf(brought);
    if (at >= 0) is.splice(at, 1);
  }
  return is.join(BETWEEN);
}

const BETWEEN = '\n\n';

function paragraphs(notes: string): string[] {
  return notes.trim() === '' ? [] : notes.split(BETWEEN);
}

/** Records are JSON; the order of their fields is not theirs. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
}

function ordered(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
