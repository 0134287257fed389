import type { Origin, Source } from './claim.ts';
import { isNearCopy, isSameArticle, isShortCopy, type Shingles, shinglesOf, wordsOf } from './near-copy.ts';
import { givenNames, learnedNames, spaced } from './origin-names.ts';
import { isAnybody, leansOnContext } from './unnamed.ts';

/** Why two sources count as one witness. `a` and `b` are source ids; `name` is the origin or outlet they share. */
export interface Joined {
  by: 'same-origin' | 'cites' | 'near-copy' | 'same-article';
  a: string;
  b: string;
  name: string;
}

/** Sources that come from one place: one witness, however many outlets print it. */
export interface Witness {
  /** The origin's name; of a chain, where "A" has it from "B" and "B" from "C", the name of its end. */
  name: string;
  sources: Source[];
  joined: Joined[];
}

/**
 * Groups the sources of one claim by where their report comes from. Two share a witness when they name the same
 * origin, when one says it has the report from the other (its origin is the other's outlet; its `attributedTo` names the
 * other's origin or outlet; its sentence gives the other's address), when both have it in the same words from a body that
 * neither names further ("the interior ministry"), or when their sentences or articles are near
 * copies. Words that may mean anybody ("officials") join nothing. Joining is transitive, so doubt leads to fewer
 * witnesses, never to more. The order in which sources come changes nothing.
 */
export function independentOrigins(sources: readonly Source[], origins: readonly Origin[] = []): Witness[] {
  const read = readingsOf(sources, origins);
  const { joined, cited } = joins(read);
  const parent = new Map(sources.map((source) => [source.id, source.id]));
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  for (const { a, b } of joined) parent.set(root(b), root(a));

  const witnesses = Map.groupBy(read, ({ source }) => root(source.id));
  return [...witnesses].map(([key, group]) => ({
    name: nameOf(group, cited),
    sources: group.map(({ source }) => source),
    joined: joined.filter(({ a }) => root(a) === key),
  }));
}

/** A source with what is compared of it, so that each is read once. */
interface Reading {
  source: Source;
  origin: Origin | undefined;
  name: string;
  /** The origin as words that can be met; '' where it may mean anybody. */
  key: string;
  outlet: string;
  /** Nobody else is named as the origin. */
  isOutlet: boolean;
  /** By which others may say that they have it from here. */
  names: readonly string[];
  /** Words that only this origin was taught to be called by. */
  learned: readonly string[];
  attributed: string;
  /** An outlet's own, but in the words of a body whose name it does not give: of the same claim they mean the same body. */
  ofBody: boolean;
  /** Of its sentence. */
  words: string;
  shingles: Shingles | undefined;
}

function readingsOf(sources: readonly Source[], origins: readonly Origin[]): Reading[] {
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  const taught = origins.flatMap((origin) => learnedNames(origin).map((words) => ({ words, id: origin.id })));
  const byWords = Map.groupBy(taught, ({ words }) => words);
  const onlyOf = (id: string, words: string): boolean =>
    byWords.get(words)?.every((each) => each.id === id) === true;
  return sources.map((source) => {
    const origin = byId.get(source.originId);
    const isOutlet = origin === undefined || spaced(origin.name) === spaced(source.publisher);
    const name = isOutlet ? outletName(source) : origin.name;
    const outlet = spaced(source.publisher);
    const { attributedTo = '' } = source;
    const words = wordsOf(source.sentence);
    return {
      source,
      origin,
      name,
      key: isOutlet ? spaced(source.publisher) : isAnybody(name) ? '' : spaced(name),
      outlet,
      isOutlet,
      names: [outlet, ...(origin === undefined ? [] : givenNames(origin))].filter((each) => each !== ''),
      learned: origin === undefined ? [] : learnedNames(origin).filter((words) => onlyOf(origin.id, words)),
      attributed: spaced(attributedTo),
      ofBody: isOutlet && isBody(attributedTo),
      words: words.join(' '),
      shingles: shinglesOf(words),
    };
  });
}

/** "The interior ministry", but neither "officials" nor "Torvenia's interior ministry". */
const isBody = (words: string): boolean => words !== '' && !isAnybody(words) && leansOnContext(words);

/** An outlet that has it from whom it does not name is not who says so: “several reports” in the Daily Example. */
function outletName({ publisher, attributedTo = '' }: Source): string {
  const unnamed = attributedTo !== '' && (isAnybody(attributedTo) || isBody(attributedTo));
  return unnamed ? `“${attributedTo}” in ${publisher}` : publisher;
}

/** `cited` has of each source the ones it has its report from. */
function joins(read: readonly Reading[]): { joined: Joined[]; cited: Map<string, Set<string>> } {
  const joined: Joined[] = [];
  const cited = new Map<string, Set<string>>();
  for (const [i, a] of read.entries()) {
    for (const b of read.slice(i + 1)) {
      const [from, to] = [cites(a, b), cites(b, a)];
      if (from) cited.set(a.source.id, (cited.get(a.source.id) ?? new Set()).add(b.source.id));
      if (to) cited.set(b.source.id, (cited.get(b.source.id) ?? new Set()).add(a.source.id));
      const by = sharesOrigin(a, b) ? 'same-origin' : from || to ? 'cites' : copies(a, b);
      if (by === undefined) continue;
      const name = by === 'same-origin' ? sharedName(a, b) : by === 'cites' ? (from ? b : a).name : '';
      joined.push({ a: a.source.id, b: b.source.id, by, name });
    }
  }
  return { joined, cited };
}

/** One record or one name. An origin that is called "officials" in two outlets may be two. */
function sharesOrigin(a: Reading, b: Reading): boolean {
  if (a.source.originId === b.source.originId) return a.key !== '' || a.outlet === b.outlet;
  if (haveSameBody(a, b)) return true;
  return (
    a.key !== '' &&
    b.key !== '' &&
    (a.names.includes(b.key) || b.names.includes(a.key)) &&
    !a.isOutlet &&
    !b.isOutlet
  );
}

const haveSameBody = (a: Reading, b: Reading): boolean =>
  a.ofBody && b.ofBody && a.attributed === b.attributed;

const sharedName = (a: Reading, b: Reading): string =>
  a.outlet !== b.outlet && haveSameBody(a, b) ? `“${a.source.attributedTo}”` : a.name;

function cites(citing: Reading, cited: Reading): boolean {
  const { sentence } = citing.source;
  if (sentence.includes(cited.source.canonicalUrl) || sentence.includes(cited.source.url)) return true;
  if (!citing.isOutlet && citing.key !== '' && citing.key === cited.outlet) return true;
  if (citing.attributed === '') return false;
  if (cited.names.some((name) => citing.attributed.includes(name))) return true;
  // What a correction taught does not overrule what the user named as this source's origin.
  return citing.isOutlet && cited.learned.includes(citing.attributed);
}

/** Near copies. An article of many sources may be copied whole; what it has from each is told by the origins it names. */
function copies(a: Reading, b: Reading): 'near-copy' | 'same-article' | undefined {
  if (a.shingles !== undefined && b.shingles !== undefined) {
    if (isNearCopy(a.shingles, b.shingles)) return 'near-copy';
  } else if (a.words !== '' && a.words === b.words && isShortCopy(a.source, b.source)) return 'near-copy';
  const unnamed = a.isOutlet && b.isOutlet;
  return unnamed && isSameArticle(a.source.sketch, b.source.sketch) ? 'same-article' : undefined;
}

/**
 * The name that most sources come to which have their report from no other of the group; in a circle, from any. Among
 * copies of one text those give the name whose word counts: who only reports it with caution is not named for stating it.
 */
function nameOf(group: readonly Reading[], cited: ReadonlyMap<string, ReadonlySet<string>>): string {
  const ends = group.filter(({ source }) => !cited.has(source.id));
  const counts = new Map<string, number>();
  const named = strongest(ends.length === 0 ? group : ends).toSorted(oldestFirst);
  const [first] = named;
  const shared = named.find((other) => first !== undefined && other.outlet !== first.outlet);
  if (first !== undefined && shared !== undefined && named.every((each) => haveSameBody(first, each)))
    return sharedName(first, shared);
  for (const { name } of named) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // Stable: of equally common names the one that was kept first stays first.
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

const oldestFirst = ({ source: a }: Reading, { source: b }: Reading): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** Those that dispute the claim, else those that state it outright, else all: as a witness is counted (`statusOf`). */
function strongest(read: readonly Reading[]): readonly Reading[] {
  const disputing = read.filter(({ source }) => source.stance === 'disputes');
  const asserting = read.filter(({ source }) => source.certainty === 'asserted');
  return [disputing, asserting].find((each) => each.length > 0) ?? read;
}
