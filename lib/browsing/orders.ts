import type { ClaimRow, ClaimSort } from '../claims/claim-query.ts';
type Compare = (a: ClaimRow, b: ClaimRow) => number;

const byId: Compare = (a, b) => (a.id < b.id ? -1 : 1);
const ownFirst: Compare = (a, b) => Number(a.fromFeed) - Number(b.fromFeed);
const changed: Compare = (a, b) => ownFirst(a, b) || b.changed - a.changed || byId(a, b);

const ASCII = /^[ -~]*$/u;
/** More letters decide nothing that anybody would look for. */
const KEY = 100;

/** As it is sorted: without what stands before the first word, capitals and accents. */
function keyOf(text: string): string {
  const start = text.slice(0, KEY);
  if (ASCII.test(start)) return start.replace(/^[^A-Za-z0-9]+/u, '').toLowerCase();
  return start
    .normalize('NFKD')
    .replaceAll(/^[^\p{L}\p{N}]+|\p{M}+/gu, '')
    .toLowerCase();
}

const SORTS = {
  changed,
  saved: (a, b) => ownFirst(a, b) || b.saved - a.saved || byId(a, b),
  // The latest first, and undated ones last.
  event: (a, b) => {
    const [left = '', right = ''] = [a.eventDate, b.eventDate];
    return left === right ? changed(a, b) : left < right ? 1 : -1;
  },
  origins: (a, b) => b.origins - a.origins || changed(a, b),
} satisfies Record<Exclude<KeptSort, 'text'>, Compare>;

export type KeptSort = Exclude<ClaimSort, 'relevance'>;

/** All rows in an order that is kept: what came since is sorted in, and what is gone is left out. */
export function createOrders(rows: readonly (ClaimRow | undefined)[]) {
  const kept = new Map<KeptSort, { numbers: number[]; upTo: number; changes: number }>();
  /** By number, as they are needed. */
  const keys: string[] = [];
  let changes = 0;

  const by =
    (compare: Compare) =>
    (a: number, b: number): number => {
      const [left, right] = [rows[a], rows[b]];
      return left === undefined || right === undefined ? 0 : compare(left, right);
    };
  const key = (number: number): string => (keys[number] ??= keyOf(rows[number]?.text ?? ''));
  const latest = by(changed);

  function byText(a: number, b: number): number {
    const [left, right] = [key(a), key(b)];
    return left === right ? latest(a, b) : left < right ? -1 : 1;
  }

  function sorted(sort: KeptSort): readonly number[] {
    const before = kept.get(sort) ?? { numbers: [], upTo: 0, changes: -1 };
    if (before.changes === changes && before.upTo === rows.length) return before.numbers;
    const come: number[] = [];
    for (let number = before.upTo; number < rows.length; number += 1)
      if (rows[number] !== undefined) come.push(number);
    const order = sort === 'text' ? byText : by(SORTS[sort]);
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
    forget() {
      kept.clear();
      keys.length = 0;
    },
  };
}

/** Two sorted lists as one. The second is mostly short: each of it is looked for in the first. */
function joined(
  a: readonly number[],
  b: readonly number[],
  order: (a: number, b: number) => number,
): number[] {
  if (a.length === 0) return [...b];
  const all: number[] = [];
  let at = 0;
  for (const number of b) {
    const place = placeIn(a, at, (other) => order(number, other));
    for (; at < place; at += 1) all.push(a[at] ?? 0);
    all.push(number);
  }
  for (; at < a.length; at += 1) all.push(a[at] ?? 0);
  return all;
}

/** The first place from `from` on whose number comes after what is looked for. */
function placeIn(list: readonly number[], from: number, order: (other: number) => number): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] ?? 0) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
