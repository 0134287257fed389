import type { Claim, Decision, Review, Source, StatusEvent, Verdict } from './claim.ts';

/** A claim with all that hangs on it. */
export interface WholeClaim {
  claim: Claim;
  sources: readonly Source[];
  reviews: readonly Review[];
  decisions: readonly Decision[];
  statusEvents: readonly StatusEvent[];
}

/** Whose verdict stands where two claims that become one have different ones; `none` leaves it to the sources. */
export type VerdictChoice = 'kept' | 'merged' | 'none';

/** The records that a merge changes, as they become but for their `updatedAt`. `claims`: the one that stays, then the other. */
export interface MergePlan {
  claims: [Claim, Claim];
  sources: Source[];
  reviews: Review[];
  decisions: Decision[];
  statusEvents: StatusEvent[];
}

/** Two claims that cannot become one yet; the message says why and what to do. */
export class MergeRefusal extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'MergeRefusal';
  }
}

/**
 * What makes two claims one. Everything that hangs on `merged` goes over to `kept`, but what is there already: a source of
 * the same page with the same sentence, the same published review, an earlier word on the same sentence. That stays with
 * `merged`, which is kept as a record that nobody is shown, so nothing is thrown away and all of it can be taken back.
 * @throws {MergeRefusal}
 */
export function mergePlan(kept: WholeClaim, merged: WholeClaim, verdict?: VerdictChoice): MergePlan {
  const { id } = kept.claim;
  return {
    claims: [mergedClaim(kept.claim, merged.claim, verdict), { ...merged.claim, mergedInto: id }],
    ...movedRecords(kept, merged),
  };
}

/** What of the records of `merged` goes over to `kept`, as it becomes. */
export function movedRecords(kept: WholeClaim, merged: Omit<WholeClaim, 'claim'>): Omit<MergePlan, 'claims'> {
  const { id } = kept.claim;
  const over = <T extends { claimId: string }>(records: readonly T[]): T[] =>
    records.map((record) => ({ ...record, claimId: id }));
  return {
    sources: newTo(kept.sources, merged.sources, sourceKey).map((source) => movedSource(source, id)),
    reviews: over(newTo(kept.reviews, merged.reviews, reviewKey)),
    decisions: over(laterWords(kept.decisions, merged.decisions)),
    statusEvents: over(merged.statusEvents.toSorted(byAge)),
  };
}

/** It knows where it was kept first, so that it can go back there; merges upon merges do not change that. */
export function movedSource({ cameFrom, ...source }: Source, claimId: string): Source {
  const first = cameFrom ?? source.claimId;
  return { ...source, claimId, ...(first === claimId ? {} : { cameFrom: first }) };
}

/** Two verdicts that say different things: the user has to choose. The later one is proposed. */
export function verdictsApart(
  kept: Claim,
  merged: Claim,
): { kept: Verdict; merged: Verdict; proposed: 'kept' | 'merged' } | undefined {
  const [a, b] = [kept.verdict, merged.verdict];
  if (a === undefined || b === undefined || a.value === b.value) return undefined;
  return { kept: a, merged: b, proposed: b.at > a.at ? 'merged' : 'kept' };
}

function mergedClaim(kept: Claim, merged: Claim, choice: VerdictChoice | undefined): Claim {
  const { verdict: _, ...rest } = kept;
  const title = kept.title ?? merged.title;
  const eventDate = kept.eventDate ?? merged.eventDate;
  const verdict = mergedVerdict(kept, merged, choice);
  return {
    ...rest,
    tags: mergedTags(kept.tags, merged.tags),
    notes: mergedNotes(kept.notes, merged.notes),
    ...(title === undefined ? {} : { title }),
    ...(eventDate === undefined ? {} : { eventDate }),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

/** The bounds of `parse.ts`: what is over them would be no claim. */
const MOST_TAGS = 200;
const LONGEST_NOTES = 50_000;

function mergedTags(kept: readonly string[], merged: readonly string[]): string[] {
  const tags = [...kept, ...merged.filter((tag) => !kept.includes(tag))];
  if (tags.length > MOST_TAGS)
    throw new MergeRefusal(`Together they have more than ${MOST_TAGS} tags. Take some away first.`);
  return tags;
}

function mergedNotes(kept: string, merged: string): string {
  if (merged.trim() === '' || kept === merged) return kept;
  const notes = kept.trim() === '' ? merged : `${kept}\n\n${merged}`;
  if (notes.length > LONGEST_NOTES)
    throw new MergeRefusal('Both notes together are too long for one note. Shorten one of them first.');
  return notes;
}

function mergedVerdict(kept: Claim, merged: Claim, choice: VerdictChoice | undefined): Verdict | undefined {
  const [a, b] = [kept.verdict, merged.verdict];
  if (verdictsApart(kept, merged) === undefined) return a && b && b.at > a.at ? b : (a ?? b);
  if (choice === undefined)
    throw new MergeRefusal('Your verdicts on the two are different. Choose which is to stand.');
  return { kept: a, merged: b, none: undefined }[choice];
}

/** The records of `merged` that `kept` has none like, the first kept of those that are alike. */
function newTo<T extends { id: string; createdAt: number }>(
  kept: readonly T[],
  merged: readonly T[],
  keyOf: (record: T) => string,
): T[] {
  const known = new Set(kept.map(keyOf));
  return merged.toSorted(byAge).filter((record) => {
    const isNew = !known.has(keyOf(record));
    known.add(keyOf(record));
    return isNew;
  });
}

/** One page with one sentence is one source, whatever part of the page the address names. */
export function sourceKey({ canonicalUrl, sentence }: Pick<Source, 'canonicalUrl' | 'sentence'>): string {
  return `${canonicalUrl.split('#', 1)[0] ?? ''}\n${sentence.replaceAll(/\s+/gu, ' ').trim()}`;
}

function reviewKey({ url, publisher, verdict, reviewRating }: Review): string {
  return JSON.stringify([url, publisher, verdict, reviewRating.alternateName]);
}

/** The later word on a sentence counts, as everywhere: one that is older than the other claim's stays where it is. */
function laterWords(kept: readonly Decision[], merged: readonly Decision[]): Decision[] {
  return [...Map.groupBy(merged, ({ fingerprint }) => fingerprint)]
    .flatMap(([fingerprint, words]) => {
      const [latest] = words.toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
      const there = kept.filter((word) => word.fingerprint === fingerprint);
      return latest !== undefined && there.every(({ updatedAt }) => latest.updatedAt > updatedAt)
        ? [latest]
        : [];
    })
    .toSorted(byAge);
}

function byAge(a: { id: string; createdAt: number }, b: { id: string; createdAt: number }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
