import type { Dexie } from 'dexie';
import type { RivalLink } from '../claims/claim.ts';
import { claimToday, mergedIntoOf } from '../claims/merged-into.ts';
import {
  type RivalWord,
  openProposals,
  questionsOf,
  rivalPair,
  rivalWords,
  settledLinks,
} from '../claims/rivals.ts';
import { timeAfter } from './clock.ts';
import { fromRows, rowsOf, toRow } from './rows.ts';
import { bury } from './tombstones.ts';
import { claimTodayIn, mergedBelow, mergedClaims } from './whole-claim.ts';

const TABLES = ['claims', 'rivalLinks', 'tombstones'] as const;

/** The user's word on a pair; `proposed` takes it back. */
export interface RivalDecision {
  claimId: string;
  rivalId: string;
  state: RivalLink['state'];
}

/**
 * All links of the questions that these claims belong to, be their claims there or not, with what is proposed to them. What
 * was said of a claim that is merged into another is said of that one, as long as they are merged.
 */
export async function rivalLinksOf(db: Dexie, claimIds: readonly string[]): Promise<RivalLink[]> {
  const found = new Map<string, RivalLink>();
  const asked = new Set<string>();
  let ids = [...claimIds];
  while (ids.length > 0) {
    for (const id of ids) asked.add(id);
    const below = await mergedBelow(db, ids);
    const all = [...ids, ...below.map(({ id }) => id)];
    const rows = await rowsOf(db, 'rivalLinks').where('claimIds').anyOf(all).toArray();
    for (const link of await asOfToday(db, fromRows('rivalLinks', rows))) found.set(link.id, link);
    const questions = questionsOf([...found.values()]);
    ids = [...new Set(claimIds.flatMap((id) => questions.get(id) ?? []))].filter((id) => !asked.has(id));
  }
  return [...found.values()];
}

/** By claim, all claims of its question, be they there or not; none where it has no rival. */
export function rivalQuestions(db: Dexie): PromiseLike<Map<string, readonly string[]>> {
  return db.transaction('r', TABLES, async () => {
    const links = fromRows('rivalLinks', await rowsOf(db, 'rivalLinks').toArray());
    return questionsOf(await asOfToday(db, links));
  });
}

/** The links with the claims as they are today; two that were merged are no pair. */
async function asOfToday(db: Dexie, links: readonly RivalLink[]): Promise<RivalLink[]> {
  if (links.length === 0) return [];
  const mergedInto = mergedIntoOf(await mergedClaims(db));
  return links.flatMap((link) => {
    const [one, other] = link.claimIds;
    const [a, b] = [claimToday(one, mergedInto), claimToday(other, mergedInto)];
    return a === b ? [] : [{ ...link, claimIds: rivalPair(a, b) }];
  });
}

/** What there is to ask the user of claims that are there, the oldest first. */
export function proposedRivals(db: Dexie): PromiseLike<RivalLink[]> {
  return db.transaction('r', TABLES, async () => {
    const rows = fromRows('rivalLinks', await rowsOf(db, 'rivalLinks').toArray());
    if (!rows.some(({ state }) => state === 'proposed')) return [];
    const links = await asOfToday(db, rows);
    const proposed = links.filter(({ state }) => state === 'proposed');
    const there = await livingAmong(
      db,
      proposed.flatMap(({ claimIds }) => claimIds),
    );
    return openProposals(
      links.filter(({ state, claimIds }) => state !== 'proposed' || claimIds.every((id) => there.has(id))),
    );
  });
}

/** What becomes of proposals of a claim that are not among those found: taken back, or kept where not all was looked at. */
export type Earlier = 'replaced' | 'kept';

/**
 * These are the rivals found of a claim: pairs of which nothing is known are proposed. The user's words stay. Answers how
 * many of the new pairs will be asked about: one for any two questions.
 */
export function proposeRivals(
  db: Dexie,
  claimId: string,
  rivalIds: readonly string[],
  earlier: Earlier = 'replaced',
): PromiseLike<number> {
  return db.transaction('rw', TABLES, async () => {
    const all = await rivalLinksOf(db, [claimId]);
    const links = settledLinks(all).filter(({ claimIds }) => claimIds.includes(claimId));
    const wanted = new Set(rivalIds.filter((id) => id !== claimId));
    const known = new Set(links.flatMap(({ claimIds }) => claimIds));
    const stale = links.filter(
      ({ claimIds, state }) => state === 'proposed' && !claimIds.some((id) => wanted.has(id)),
    );
    if (earlier === 'replaced') await bury(db, 'rivalLinks', stale);
    const there = await livingAmong(db, [claimId, ...wanted]);
    if (!there.has(claimId)) return 0;
    const missing = [...wanted].filter((id) => there.has(id) && !known.has(id));
    if (missing.length === 0) return 0;
    const pairs = missing.map((id) => rivalPair(claimId, id));
    await putLinks(
      db,
      pairs.map((claimIds) => ({ claimIds, state: 'proposed' })),
    );
    const found = new Set(pairs.map(String));
    const open = openProposals(await rivalLinksOf(db, [claimId, ...missing]));
    return open.filter(({ claimIds }) => found.has(String(claimIds))).length;
  });
}

/** Keeps the user's word on two claims, with all that follows from it. */
export function setRivals(db: Dexie, { claimId, rivalId, state }: RivalDecision): PromiseLike<void> {
  return db.transaction('rw', TABLES, async () => {
    const [one, other] = [await claimTodayIn(db, claimId), await claimTodayIn(db, rivalId)];
    if (one === other) return;
    await putLinks(db, rivalWords(await rivalLinksOf(db, [one, other]), one, other, state));
  });
}

/**
 * Where replicas made several links of one pair, one is left: a word that is taken back must not be outlived by another.
 * What was said of claims that were merged into these is older, and stays theirs: they may be parted again.
 */
async function putLinks(db: Dexie, words: readonly RivalWord[]): Promise<void> {
  for (const { claimIds, state } of words) {
    const rows = await rowsOf(db, 'rivalLinks').where('claimIds').equals(claimIds[0]).toArray();
    const earlier = fromRows('rivalLinks', rows).filter((link) => link.claimIds[1] === claimIds[1]);
    const below = await rivalLinksOf(db, claimIds);
    const [settled] = settledLinks(earlier);
    const updatedAt = timeAfter(...[...earlier, ...below].map((link) => link.updatedAt));
    const link = settled ?? { id: crypto.randomUUID(), createdAt: updatedAt };
    await rowsOf(db, 'rivalLinks').put(toRow('rivalLinks', { ...link, claimIds, state, updatedAt }));
    await bury(
      db,
      'rivalLinks',
      earlier.filter(({ id }) => id !== link.id),
    );
  }
}

async function livingAmong(db: Dexie, ids: readonly string[]): Promise<Set<string>> {
  const claims = fromRows(
    'claims',
    await rowsOf(db, 'claims')
      .where('id')
      .anyOf([...new Set(ids)])
      .toArray(),
  );
  return new Set(claims.flatMap(({ id, mergedInto }) => (mergedInto === undefined ? [id] : [])));
}
