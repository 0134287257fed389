import type { VerificationStatus } from '../claims/claim.ts';
import type { ClaimFacets, ClaimPage, ClaimQuery, ClaimRow } from '../claims/claim-query.ts';
import { type ClaimTimeline, type OriginGraph, SIDES } from '../claims/pictures.ts';
import type { ClaimEntry } from './entry.ts';
import { type Names, createNames } from './names.ts';
import { originGraph } from './origin-graph.ts';
import { createOrders } from './orders.ts';
import { type Columns, narrowing } from './narrowing.ts';
import { timelineOf } from './timeline.ts';
import { createWordTable } from './word-table.ts';

/** All claims in memory, as far as a list of them is searched, narrowed, sorted and drawn. */
export interface ClaimTable {
  readonly size: number;
  /** Takes a claim in, in place of what was known of it. */
  put(entry: ClaimEntry): void;
  remove(claimId: string): void;
  has(claimId: string): boolean;
  /** Says of all claims which have rivals. */
  markRivals(hasRivals: (claimId: string) => boolean): void;
  page(query: ClaimQuery, offset: number, limit: number): ClaimPage;
  /** Those of which a source or a fact-check is by this publisher. */
  ofPublisher(name: string): string[];
  /** All that the query lets through, in its order. */
  ids(query: ClaimQuery): string[];
  /** Which claims the query lets through; to be asked at once. */
  passing(query: ClaimQuery): (claimId: string) => boolean;
  /** What the query lets through over time, by the date that it goes by. */
  timeline(query: ClaimQuery): ClaimTimeline;
  /** On whom it rests, with at most so many of each kind by name. */
  origins(query: ClaimQuery, most: number): OriginGraph;
}

/** So many of each are named in the facets. */
const MOST_NAMES = 100;
/** With fewer rows that are gone, the rest need no other numbers. */
const FEW_GONE = 5000;

interface Found {
  numbers: readonly number[];
  facets: ClaimFacets;
}

interface Matched {
  key: string;
  scores: Uint8Array | undefined;
  /** By the number of the row. */
  passes: Uint8Array;
  facets: ClaimFacets;
}

export function createClaimTable(): ClaimTable {
  const words = createWordTable();
  const rows: (ClaimRow | undefined)[] = [];
  const columns: Columns = {
    rows,
    status: [],
    language: [],
    tags: [],
    origins: [],
    publishers: [],
    rests: [],
  };
  const names = {
    statuses: createNames(),
    languages: createNames(),
    tags: createNames(),
    origins: createNames(),
    publishers: createNames(),
  };
  const numberOf = new Map<string, number>();
  const orders = createOrders(rows);
  /** What was last asked for: its other parts are asked for next. */
  let last: { key: string; found: Found } | undefined;
  /** The same in no order: it is often sorted otherwise next. */
  let matched: Matched | undefined;

  function forget(): void {
    last = undefined;
    matched = undefined;
  }

  function remove(claimId: string): void {
    const number = numberOf.get(claimId);
    if (number === undefined) return;
    numberOf.delete(claimId);
    rows[number] = undefined;
    orders.changed();
    forget();
    if (rows.length - numberOf.size > Math.max(FEW_GONE, numberOf.size)) closeUp();
  }

  function closeUp(): void {
    const numbers = new Int32Array(rows.length).fill(-1);
    let next = 0;
    for (const [number, row] of rows.entries()) {
      if (row === undefined) continue;
      numbers[number] = next;
      numberOf.set(row.id, next);
      for (const column of Object.values(columns) as unknown[][]) column[next] = column[number];
      next += 1;
    }
    for (const column of Object.values(columns) as unknown[][]) column.length = next;
    words.renumber(numbers);
    orders.forget();
  }

  function put({ row, language, main, rest, origins, publishers, rests }: ClaimEntry): void {
    remove(row.id);
    const number = rows.push(row) - 1;
    numberOf.set(row.id, number);
    const each = (list: readonly string[], of: Names) => list.map((name) => of.numberOf(name));
    columns.status.push(names.statuses.numberOf(row.status));
    columns.language.push(names.languages.numberOf(language));
    columns.tags.push(each(row.tags, names.tags));
    columns.origins.push(each(origins, names.origins));
    columns.publishers.push(each(publishers, names.publishers));
    columns.rests.push(
      rests.flatMap(({ outlet, origin, side }) => [
        names.publishers.numberOf(outlet),
        names.origins.numberOf(origin),
        SIDES.indexOf(side),
      ]),
    );
    words.add(number, main, true);
    words.add(number, rest, false);
    forget();
  }

  function find(query: ClaimQuery): Found {
    const key = JSON.stringify(query);
    if (last?.key !== key) last = { key, found: findNow(query) };
    return last.found;
  }

  /** What the query lets through, in no order. Rows are gone through as they lie in memory, which takes half the time. */
  function match(query: ClaimQuery): Matched {
    const key = JSON.stringify({ ...query, sort: '' });
    if (matched?.key === key) return matched;
    const scores = words.scores(query.words, rows.length);
    const passes = new Uint8Array(rows.length);
    const counts = {
      statuses: new Uint32Array(names.statuses.count),
      languages: new Uint32Array(names.languages.count),
      tags: new Uint32Array(names.tags.count),
      origins: new Uint32Array(names.origins.count),
      publishers: new Uint32Array(names.publishers.count),
    };
    const failing = narrowing(query, columns, names);
    let rivals = 0;
    for (let number = 0; number < rows.length; number += 1) {
      const row = rows[number];
      if (row === undefined || (scores !== undefined && scores[number] === 0)) continue;
      const fails = failing(number);
      const all = fails === 'none';
      if (all) passes[number] = 1;
      // What one filter alone keeps out is what choosing otherwise in it would bring.
      if (all || fails === 'statuses') count(counts.statuses, columns.status[number]);
      if (all || fails === 'languages') count(counts.languages, columns.language[number]);
      if (all) for (const tag of columns.tags[number] ?? []) count(counts.tags, tag);
      if (all || fails === 'origins')
        for (const origin of columns.origins[number] ?? []) count(counts.origins, origin);
      if (all || fails === 'publishers')
        for (const publisher of columns.publishers[number] ?? []) count(counts.publishers, publisher);
      if ((all || fails === 'rivals') && row.rivals) rivals += 1;
    }
    matched = {
      key,
      scores,
      passes,
      facets: {
        statuses: names.statuses.ranked(counts.statuses, MOST_NAMES) as [VerificationStatus, number][],
        tags: names.tags.ranked(counts.tags, MOST_NAMES),
        origins: names.origins.ranked(counts.origins, MOST_NAMES),
        publishers: names.publishers.ranked(counts.publishers, MOST_NAMES),
        languages: names.languages.ranked(counts.languages, MOST_NAMES),
        rivals,
      },
    };
    return matched;
  }

  function findNow(query: ClaimQuery): Found {
    const { scores, passes, facets } = match(query);
    const order = orders.sorted(query.sort === 'relevance' ? 'changed' : query.sort);
    const found = order.filter((number) => passes[number] === 1);
    const byWorth = query.sort === 'relevance' && scores !== undefined;
    return { numbers: byWorth ? bestFirst(found, scores) : found, facets };
  }

  function* passed(query: ClaimQuery): Generator<{ row: ClaimRow; rests: readonly number[] }> {
    const { passes } = match(query);
    for (const [number, row] of rows.entries())
      if (row !== undefined && passes[number] === 1) yield { row, rests: columns.rests[number] ?? [] };
  }

  function* passedRows(query: ClaimQuery): Generator<ClaimRow> {
    for (const { row } of passed(query)) yield row;
  }

  return {
    get size() {
      return numberOf.size;
    },
    put,
    remove,
    has: (claimId) => numberOf.has(claimId),
    markRivals(hasRivals) {
      for (const [number, row] of rows.entries()) {
        if (row === undefined || row.rivals === hasRivals(row.id)) continue;
        rows[number] = { ...row, rivals: !row.rivals };
        forget();
      }
    },
    page(query, offset, limit) {
      const { numbers, facets } = find(query);
      const shown = numbers.slice(offset, offset + limit);
      return {
        total: numbers.length,
        all: numberOf.size,
        rows: shown.flatMap((number) => rows[number] ?? []),
        facets,
      };
    },
    ofPublisher(name) {
      const known = names.publishers.known(name);
      if (known === undefined) return [];
      return rows.flatMap((row, number) =>
        row !== undefined && columns.publishers[number]?.includes(known) === true ? [row.id] : [],
      );
    },
    ids: (query) => find(query).numbers.flatMap((number) => rows[number]?.id ?? []),
    passing(query) {
      const { passes } = match(query);
      return (claimId) => passes[numberOf.get(claimId) ?? -1] === 1;
    },
    timeline(query) {
      const { passes, facets } = match(query);
      let total = 0;
      for (const passing of passes) total += passing;
      return { ...timelineOf(passedRows(query), query.dated), total, all: numberOf.size, facets };
    },
    origins: (query, most) =>
      originGraph({ claims: passed(query), outlets: names.publishers, origins: names.origins }, most),
  };
}

function count(counts: Uint32Array, at: number | undefined): void {
  if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
}

/** By worth; of equal worth, in the order they have. */
function bestFirst(numbers: readonly number[], scores: Uint8Array): number[] {
  const byWorth = new Map<number, number[]>();
  for (const number of numbers) {
    const worth = scores[number] ?? 0;
    const equal = byWorth.get(worth);
    if (equal === undefined) byWorth.set(worth, [number]);
    else equal.push(number);
  }
  return [...byWorth].sort(([a], [b]) => b - a).flatMap(([, equal]) => equal);
}
