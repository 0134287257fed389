import type { ClaimRow } from '../claims/claim-query.ts';
import {
  FOLDED,
  type Folded,
  type OriginGraph,
  type OriginNode,
  type OutletNode,
  SIDES,
  type Side,
} from '../claims/pictures.ts';

/** A claim's sources by number, three to each: its outlet, its origin, and the place of its side in `SIDES`. */
export type Rests = readonly number[];

/** Where one origin does several things with one claim, the first of these counts. */
const FIRST_SIDE: readonly Side[] = ['disputes', 'states', 'cautious', 'aside'];
const RANK = SIDES.map((side) => FIRST_SIDE.indexOf(side));

/** A claim that has sources. */
interface Found {
  row: ClaimRow;
  /** Two numbers for each of its origins: which, and the place of its side in `SIDES`. */
  says: readonly number[];
  /** Origins that say or dispute it. */
  origins: number;
  sources: number;
}

interface GraphInput {
  claims: Iterable<{ row: ClaimRow; rests: Rests }>;
  outlets: { readonly count: number; nameOf(number: number): string };
  origins: { readonly count: number; nameOf(number: number): string };
}

/**
 * Who rests on whom: outlets on origins by their sources, and what origins do with claims. The `most` largest of each are
 * named: outlets by their sources, origins by their claims, claims by the origins that say or dispute them. What is
 * equally large stands by its name; claims by when they were saved, the last first.
 */
export function originGraph({ claims, outlets, origins }: GraphInput, most: number): OriginGraph {
  const outletSources = new Uint32Array(outlets.count);
  const originSources = new Uint32Array(origins.count);
  const originClaims = new Uint32Array(origins.count);
  const originSides = SIDES.map(() => new Uint32Array(origins.count));
  /** Sources of each outlet and origin together, by `outlet * origins.count + origin`. */
  const pairs = new Map<number, number>();
  const found: Found[] = [];
  let sources = 0;
  for (const { row, rests } of claims) {
    if (rests.length === 0) continue;
    const says: number[] = [];
    for (let at = 0; at < rests.length; at += 3) {
      const [outlet = 0, origin = 0, side = 0] = [rests[at], rests[at + 1], rests[at + 2]];
      add(outletSources, outlet);
      add(originSources, origin);
      const pair = outlet * origins.count + origin;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      note(says, origin, side);
    }
    sources += rests.length / 3;
    let telling = 0;
    for (let at = 0; at < says.length; at += 2) {
      const [origin = 0, side = 0] = [says[at], says[at + 1]];
      add(originClaims, origin);
      const counts = originSides[side];
      if (counts !== undefined) add(counts, origin);
      if (SIDES[side] !== 'aside') telling += 1;
    }
    found.push({ row, says, origins: telling, sources: rests.length / 3 });
  }

  const originOutlets = new Uint32Array(origins.count);
  const outletOrigins = new Uint32Array(outlets.count);
  for (const pair of pairs.keys()) {
    add(originOutlets, pair % origins.count);
    add(outletOrigins, Math.floor(pair / origins.count));
  }
  const byName = (names: GraphInput['outlets'], a: number, b: number): number =>
    names.nameOf(a) < names.nameOf(b) ? -1 : 1;
  const of = (counts: Uint32Array, number: number): number => counts[number] ?? 0;
  const topOutlets = largest(
    present(outletSources),
    (a, b) => of(outletSources, b) - of(outletSources, a) || byName(outlets, a, b),
    most,
  );
  const topOrigins = largest(
    present(originSources),
    (a, b) =>
      of(originClaims, b) - of(originClaims, a) ||
      of(originSources, b) - of(originSources, a) ||
      byName(origins, a, b),
    most,
  );
  const topClaims = largest(
    found,
    (a, b) =>
      b.origins - a.origins ||
      b.sources - a.sources ||
      b.row.saved - a.row.saved ||
      (a.row.id < b.row.id ? -1 : 1),
    most,
  );

  const outletAt = placesOf(topOutlets.shown);
  const originAt = placesOf(topOrigins.shown);
  const claimAt = placesOf(topClaims.shown);
  const rests = new Map<number, OriginGraph['rests'][number]>();
  for (const [pair, count] of pairs) {
    const origin = originAt.get(pair % origins.count) ?? FOLDED;
    const outlet = outletAt.get(Math.floor(pair / origins.count)) ?? FOLDED;
    const key = (outlet + 1) * (most + 3) + origin + 1;
    const link = rests.get(key);
    if (link === undefined) rests.set(key, { outlet, origin, sources: count });
    else link.sources += count;
  }
  const says = new Map<number, OriginGraph['says'][number]>();
  for (const each of found) {
    const claim = claimAt.get(each) ?? FOLDED;
    for (let at = 0; at < each.says.length; at += 2) {
      const origin = originAt.get(each.says[at] ?? 0) ?? FOLDED;
      const place = each.says[at + 1] ?? 0;
      // Numbers, since there are as many of these as sources.
      const key = ((origin + 1) * (most + 3) + claim + 1) * SIDES.length + place;
      const link = says.get(key);
      if (link === undefined) says.set(key, { origin, claim, side: SIDES[place] ?? 'aside', pairs: 1 });
      else link.pairs += 1;
    }
  }
  return {
    sources,
    outlets: named<OutletNode>(topOutlets, (number) => ({
      name: outlets.nameOf(number),
      sources: of(outletSources, number),
      origins: of(outletOrigins, number),
    })),
    origins: named<OriginNode>(topOrigins, (number) => ({
      name: origins.nameOf(number),
      outlets: of(originOutlets, number),
      sources: of(originSources, number),
      claims: of(originClaims, number),
      sides: originSides.map((counts) => of(counts, number)),
    })),
    claims: named(topClaims, ({ row: { id, text, status }, origins: telling }) => ({
      id,
      text,
      status,
      origins: telling,
    })),
    rests: [...rests.values()],
    says: [...says.values()],
  };
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function present(counts: Uint32Array): number[] {
  const numbers: number[] = [];
  for (const [number, count] of counts.entries()) if (count > 0) numbers.push(number);
  return numbers;
}

/** What an origin does with a claim, if nothing that counts before it is known of it yet. */
function note(says: number[], origin: number, side: number): void {
  for (let at = 0; at < says.length; at += 2) {
    if (says[at] !== origin) continue;
    if ((RANK[side] ?? 0) < (RANK[says[at + 1] ?? 0] ?? 0)) says[at + 1] = side;
    return;
  }
  says.push(origin, side);
}

/** A single one is not folded: its place would be no smaller than its name. */
function largest<T>(all: readonly T[], order: (a: T, b: T) => number, most: number): Folded<T> {
  const room = all.length === most + 1 ? most + 1 : most;
  const shown: T[] = [];
  for (const each of all) {
    const last = shown.at(-1);
    if (shown.length === room && last !== undefined && order(each, last) > 0) continue;
    let at = shown.length;
    for (; at > 0; at -= 1) {
      const before = shown[at - 1];
      if (before === undefined || order(each, before) > 0) break;
    }
    shown.splice(at, 0, each);
    if (shown.length > room) shown.pop();
  }
  return { shown, rest: all.length - shown.length };
}

function placesOf<T>(shown: readonly T[]): Map<T, number> {
  return new Map(shown.map((each, at) => [each, at]));
}

function named<Node, T = number>({ shown, rest }: Folded<T>, nodeOf: (each: T) => Node): Folded<Node> {
  return { shown: shown.map(nodeOf), rest };
}
