import type { ClaimRow, ClaimSort } from '../claims/claim-query.ts';
import { plainWords } from './plain-words.ts';

type Compare = (a: ClaimRow, b: ClaimRow) => number;

const byId: Compare = (a, b) => (a.id < b.id ? -1 : 1);
const changed: Compare = (a, b) => b.changed - a.changed || byId(a, b);

/** As it is sorted: without what stands before the first word, capitals and accents. */
const keyOf = (text: string): string => plainWords(text.slice(0, 120)).join(' ');

function byText(): Compare {
  const keys = new Map<ClaimRow, string>();
  const key = (row: ClaimRow): string => {
    const known = keys.get(row) ?? keyOf(row.text);
    keys.set(row, known);
    return known;
  };
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? changed(a, b) : left < right ? -1 : 1;
  };
}

const COMPARE: Record<Exclude<ClaimSort, 'relevance'>, () => Compare> = {
  changed: () => changed,
  saved: () => (a, b) => b.saved - a.saved || byId(a, b),
  // The latest first, and undated ones last.
  event: () => (a, b) => {
    const [left = '', right = ''] = [a.eventDate, b.eventDate];
    return left === right ? changed(a, b) : left < right ? 1 : -1;
  },
  text: byText,
  origins: () => (a, b) => b.origins - a.origins || changed(a, b),
};

export type KeptSort = keyof typeof COMPARE;

/** All rows in an order that is kept: what came since is sorted in, and what is gone is left out. */
export function createOrders(rows: readonly (ClaimRow | undefined)[]) {
  const kept = new Map<KeptSort, { numbers: number[]; upTo: number; changes: number }>();
  let changes = 0;

  function sorted(sort: KeptSort): readonly number[] {
    const before = kept.get(sort) ?? { numbers: [], upTo: 0, changes: -1 };
    if (before.changes === changes && before.upTo === rows.length) return before.numbers;
    const compare = COMPARE[sort]();
    const come: number[] = [];
    for (let number = before.upTo; number < rows.length; number += 1)
      if (rows[number] !== undefined) come.push(number);
    const order = (a: number, b: number): number => {
      const [left, right] = [rows[a], rows[b]];
      return left === undefined || right === undefined ? 0 : compare(left, right);
    };
    const numbers = joined(
      before.numbers.filter((number) => rows[number] !== undefined),
      come.sort(order),
      order,
    );
    kept.set(sort, { numbers, upTo: rows.length, changes });
    return numbers;
  }

  return {
    sorted,
    /** A row is gone. */
    changed: () => {
      changes += 1;
    },
    /** The rows have other numbers. */
    forget: () => kept.clear(),
  };
}

function joined(
  a: readonly number[],
  b: readonly number[],
  order: (a: number, b: number) => number,
): number[] {
  if (a.length === 0) return [...b];
  const all: number[] = [];
  let at = 0;
  for (const number of a) {
    for (let next = b[at]; next !== undefined && order(next, number) < 0; next = b[at]) {
      all.push(next);
      at += 1;
    }
    all.push(number);
  }
  for (; at < b.length; at += 1) all.push(b[at] ?? 0);
  return all;
}
