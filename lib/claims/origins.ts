import type { Origin, Source } from './claim.ts';
import { isNearCopy, shinglesOf } from './near-copy.ts';

/** Why two sources count as one witness. `a` and `b` are source ids; `name` is the origin or outlet they share. */
export interface Joined {
  by: 'same-origin' | 'cites' | 'near-copy';
  a: string;
  b: string;
  name: string;
}

/** Sources that come from one place: one witness, however many outlets print it. */
export interface Witness {
  /** The origin's name; where sources of several origins were joined, the one most of them name. */
  name: string;
  sources: Source[];
  joined: Joined[];
}

/**
 * Groups the sources of one claim by where their report comes from. Two share a witness when they name the same
 * origin, when one says it has the report from the other (its `attributedTo` names the other's origin, one of that
 * origin's aliases, or the other's publisher; or its sentence gives the other's address), or when their sentences
 * are near copies. Joining is transitive, so doubt leads to fewer witnesses, never to more.
 */
export function independentOrigins(sources: readonly Source[], origins: readonly Origin[] = []): Witness[] {
  const joined = joins(sources, origins);
  const parent = new Map(sources.map((source) => [source.id, source.id]));
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  for (const { a, b } of joined) parent.set(root(b), root(a));

  const names = new Map(origins.map((origin) => [origin.id, origin.name]));
  const witnesses = new Map<string, Witness>();
  for (const source of sources) {
    const key = root(source.id);
    const witness = witnesses.get(key) ?? { name: '', sources: [], joined: [] };
    witness.sources.push(source);
    witnesses.set(key, witness);
  }
  for (const [key, witness] of witnesses) {
    witness.name = commonName(witness.sources, names);
    witness.joined = joined.filter(({ a }) => root(a) === key);
  }
  return [...witnesses.values()];
}

/** The words of `Joined` for a person. */
export function joinedInWords({ by, name }: Joined): string {
  switch (by) {
    case 'same-origin':
      return `both come from ${name}`;
    case 'cites':
      return `one has it from ${name}`;
    case 'near-copy':
      return 'nearly the same text';
  }
}

function joins(sources: readonly Source[], origins: readonly Origin[]): Joined[] {
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  const shingles = sources.map((source) => shinglesOf(source.sentence));
  const found: Joined[] = [];
  for (const [i, a] of sources.entries()) {
    for (const [j, b] of sources.entries()) {
      if (j <= i) continue;
      const [left, right] = [shingles[i], shingles[j]];
      const pair = { a: a.id, b: b.id };
      if (a.originId === b.originId) {
        found.push({ ...pair, by: 'same-origin', name: byId.get(a.originId)?.name ?? a.publisher });
      } else if (cites(a, b, byId.get(b.originId))) {
        found.push({ ...pair, by: 'cites', name: byId.get(b.originId)?.name ?? b.publisher });
      } else if (cites(b, a, byId.get(a.originId))) {
        found.push({ ...pair, by: 'cites', name: byId.get(a.originId)?.name ?? a.publisher });
      } else if (left !== undefined && right !== undefined && isNearCopy(left, right)) {
        found.push({ ...pair, by: 'near-copy', name: '' });
      }
    }
  }
  return found;
}

function cites(citing: Source, cited: Source, origin: Origin | undefined): boolean {
  if (citing.sentence.includes(cited.canonicalUrl) || citing.sentence.includes(cited.url)) return true;
  const words = citing.attributedTo === undefined ? '' : spaced(citing.attributedTo);
  const names = [cited.publisher, ...(origin === undefined ? [] : [origin.name, ...origin.aliases])];
  return words !== '' && names.some((name) => spaced(name) !== '' && words.includes(spaced(name)));
}

/** Lower-case words with a space on each side and a leading "the" dropped, so that `includes` meets whole words. */
function spaced(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = words[0] === 'the' ? words.slice(1) : words;
  return rest.length === 0 ? '' : ` ${rest.join(' ')} `;
}

function commonName(sources: readonly Source[], names: ReadonlyMap<string, string>): string {
  const counts = new Map<string, number>();
  for (const { originId, publisher } of sources) {
    const name = names.get(originId) ?? publisher;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // Stable: of equally common names the first met stays first.
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
