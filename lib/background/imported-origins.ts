import type { Origin } from '../claims/claim.ts';
import { givenNames, spaced } from '../claims/origin-names.ts';
import type { ImportedOrigin } from '../formats/imported.ts';

/** The origins of the library and of a file: of one name there is one, since two would count as two witnesses. */
export interface ImportedOrigins {
  /**
   * The id of the origin that is named, and its record where that is to be brought in; `own` is the one its source has here.
   */
  of: (named: ImportedOrigin, own: string | undefined) => [id: string, record?: Origin];
  /** Name of the origin that is called so; undefined where none is, or several are. */
  called: (words: string) => string | undefined;
  /** Those that the user's corrections taught other words for: to look through all for each source would take minutes. */
  taught: readonly Origin[];
}

export function importedOrigins(here: readonly Origin[], at: number): ImportedOrigins {
  const byId = new Map<string, Origin>();
  const byName = new Map<string, string>();
  /** '' where several are called so. */
  const byAlias = new Map<string, string>();
  const brought = new Set<string>();
  const know = (origin: Origin): void => {
    byId.set(origin.id, origin);
    for (const name of [origin.name, plain(origin.name)]) if (!byName.has(name)) byName.set(name, origin.id);
    for (const name of givenNames(origin))
      byAlias.set(name, [undefined, origin.id].includes(byAlias.get(name)) ? origin.id : '');
  };
  for (const origin of here) know(origin);
  const idNamed = (name: string): string | undefined =>
    byName.get(name) ?? byName.get(plain(name)) ?? (byAlias.get(spaced(name)) || undefined);

  return {
    of(named, own) {
      if (own !== undefined && byId.get(own)?.name === named.name) return [own];
      const { id: given = '', name, aliases, createdAt = at, updatedAt = at } = named;
      const mine = byId.get(given);
      if (mine !== undefined) {
        if (brought.has(given) || updatedAt <= mine.updatedAt) return [given];
        brought.add(given);
        const both = [...new Set([...mine.aliases, ...aliases])];
        return [given, { ...mine, name, aliases: both, updatedAt }];
      }
      const known = idNamed(name);
      if (known !== undefined) return [known];
      const made = { id: given || crypto.randomUUID(), createdAt, updatedAt, name, aliases };
      brought.add(made.id);
      know(made);
      return [made.id, made];
    },
    called: (words) => byId.get(idNamed(words) ?? '')?.name,
    taught: here.filter(({ learned = [] }) => learned.length > 0),
  };
}

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
