import type { Origin, Source } from './claim.ts';
import { isNearCopy, isSameArticle, isShortCopy, type Shingles, shinglesOf, wordsOf } from './near-copy.ts';
import { givenNames, learnedNames, spaced } from './origin-names.ts';
import { isAnybody } from './unnamed.ts';

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
 * other's origin or outlet; its sentence gives the other's address), or when their sentences or articles are near
 * copies. Words that may mean anybody ("officials") join nothing. Joining is transitive, so doubt leads to fewer
 * witnesses, never to more.
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
      words: words.join(' '),
      shingles: shinglesOf(words),
    };
  });
}

/** An outlet that has it from people it does not name is not who says so: “several reports” in the Daily Example. */
function outletName({ publisher, attributedTo = '' }: Source): string {
  return attributedTo !== '' && isAnybody(attributedTo) ? `“${attributedTo}” in ${publisher}` : publisher;
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
      const name = by === 'same-origin' ? a.name : by === 'cites' ? (from ? b : a).name : '';
      joined.push({ a: a.source.id, b: b.source.id, by, name });
    }
  }
  return { joined, cited };
}

/** One record or one name. An origin that is called "officials" in two outlets may be two. */
function sharesOrigin(a: Reading, b: Reading): boolean {
  if (a.source.originId === b.source.originId) return a.key !== '' || a.outlet === b.outlet;
  return (
    a.key !== '' &&
    b.key !== '' &&
    (a.names.includes(b.key) || b.names.includes(a.key)) &&
    !a.isOutlet &&
    !b.isOutlet
  );
}

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
  for (const { name } of strongest(ends.length === 0 ? group : ends)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // Stable: of equally common names the first met stays first.
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Those that dispute the claim, else those that state it outright, else all: as a witness is counted (`statusOf`). */
function strongest(read: readonly Reading[]): readonly Reading[] {
  const disputing = read.filter(({ source }) => source.stance === 'disputes');
  const asserting = read.filter(({ source }) => source.certainty === 'asserted');
  return [disputing, asserting].find((each) => each.length > 0) ?? read;
}
