import type { Dexie } from 'dexie';
import type { Claim } from '../claims/claim.ts';
import { canonicalSentence } from '../claims/fingerprint.ts';
import { fromRows, rowsAmong, rowsOf } from './rows.ts';

/** The claims of a library by a hash of their words, and those of a file that are here under another id. */
export interface ClaimsByWords {
  hashes: Map<number, string>;
  /** The file's id, and the library's. */
  twins: Map<string, string>;
}

const AT_ONCE = 2_000;

/** Goes through all claims, some thousands at a time; merged ones are no claims of their own. */
export async function claimsByWords(db: Dexie): Promise<ClaimsByWords> {
  const hashes = new Map<number, string>();
  for (let after = ''; ;) {
    const rows = await rowsOf(db, 'claims').where('id').above(after).limit(AT_ONCE).toArray();
    for (const { id, text, mergedInto } of fromRows('claims', rows))
      if (mergedInto === undefined) hashes.set(hashOf(text), id);
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || last === undefined) return { hashes, twins: new Map() };
    after = String((last as { id: unknown }).id);
  }
}

/** Of the claims that are not here those that are in the same words; of `ids` also those that were met before. */
export async function twinsAmong(
  db: Dexie,
  { hashes, twins }: ClaimsByWords,
  claims: readonly Claim[],
  ids: readonly string[],
  known: ReadonlySet<string>,
): Promise<Map<string, Claim>> {
  const near = new Map<string, string>();
  for (const { id, text } of claims) {
    const twin = known.has(id) ? undefined : hashes.get(hashOf(text));
    if (twin !== undefined) near.set(id, twin);
  }
  const met = ids.flatMap((id) => twins.get(id) ?? []);
  const rows = fromRows(
    'claims',
    await rowsAmong(rowsOf(db, 'claims'), [...new Set([...near.values(), ...met])]),
  );
  const here = new Map(rows.map((claim) => [claim.id, claim]));
  for (const { id, text } of claims) {
    const twin = here.get(near.get(id) ?? '');
    if (twin !== undefined && canonicalSentence(twin.text) === canonicalSentence(text))
      twins.set(id, twin.id);
  }
  return new Map(
    ids.flatMap((id): [string, Claim][] => {
      const twin = here.get(twins.get(id) ?? '');
      return twin === undefined || known.has(id) ? [] : [[id, twin]];
    }),
  );
}

/** 53 bits of FNV-1a's kind, in two halves: what is alike in it is compared by its words. */
function hashOf(text: string): number {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const char of canonicalSentence(text)) {
    const code = char.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
