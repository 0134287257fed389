import type { Claim, Source } from './claim.ts';
import { MergeRefusal, movedSource } from './merge.ts';

/** Where sources go: to a new claim with words of its own, or back to the claim they came from in a merge. */
export type SplitTo = { id: string; text: string } | { id: string; back: true };

/**
 * The sources that leave a claim, as they become.
 * @throws {MergeRefusal} where that cannot be done
 */
export function sourcesSplitOff(
  sources: readonly Source[],
  sourceIds: readonly string[],
  to: SplitTo,
): Source[] {
  const chosen = sources.filter(({ id }) => sourceIds.includes(id));
  if (chosen.length === 0 || chosen.length < new Set(sourceIds).size)
    throw new MergeRefusal('Some of these sources are no longer of this claim. Look at it again.');
  if ('text' in to) {
    if (chosen.length === sources.length)
      throw new MergeRefusal('At least one source has to stay. To give the claim other words, edit it.');
    // Where its last claim came from is not where the new one does.
    return chosen.map((source) => withoutPast({ ...source, claimId: to.id }));
  }
  if (chosen.some(({ cameFrom }) => cameFrom !== to.id))
    throw new MergeRefusal('Only sources that came from that claim can go back to it.');
  return chosen.map((source) => movedSource(source, to.id));
}

/** A claim of its own starts as what it was split from was sorted under; what was found out of that is not said of it. */
export function claimSplitOff(from: Claim, { id, text }: { id: string; text: string }, now: number): Claim {
  const { language, tags } = from;
  return { id, createdAt: now, updatedAt: now, text, language, tags: [...tags], notes: '' };
}

function withoutPast(source: Source): Source {
  const { cameFrom: _, ...rest } = source;
  return rest;
}
