import { settledLinks } from '../claims/rivals.ts';
import { areRivalReadings, rivalReading } from '../matching/rival-claims.ts';
import type { Library } from '../store/library.ts';
import { matchClaims } from '../store/match-claims.ts';
import { createBreath } from './breathe.ts';
import type { LibraryMatcher } from './library-matcher.ts';

export interface FindNeeds {
  library: Pick<Library, 'claimDetails' | 'proposeRivals' | 'rivalLinks'>;
  matcher: Pick<LibraryMatcher, 'nearest' | 'read' | 'aids'>;
}

/** Claims that share words with one: so many are compared with it, which takes some 100 ms. */
export const MOST_COMPARED = 60;
/** More rivals than anybody would go through; the rest are linked through these. */
export const MOST_PROPOSED = 10;

/**
 * Looks for the rivals of a claim that was saved or changed, and has them proposed. Only claims that are near in words are
 * compared, and those that are proposed already, with breaks in which the background does other work.
 */
export async function findRivals({ library, matcher }: FindNeeds, claimId: string): Promise<void> {
  const details = (await library.claimDetails([claimId])).get(claimId);
  const [claim] = details === undefined ? [] : matchClaims([details.claim], details.sources);
  if (claim === undefined) return;
  const rivals: string[] = [];
  const reading = rivalReading(claim);
  if (reading.counted.length > 0) {
    const near = await matcher.nearest(claim.text, claim.language, MOST_COMPARED);
    const proposed = settledLinks(await library.rivalLinks([claimId])).flatMap(({ claimIds, state }) =>
      state === 'proposed' ? claimIds : [],
    );
    const others = await matcher.read([...new Set([...near, ...proposed])]);
    const aids = await matcher.aids();
    const breathe = createBreath();
    for (const other of others) {
      await breathe();
      if (other.id !== claimId && areRivalReadings(reading, rivalReading(other), aids)) rivals.push(other.id);
    }
  }
  await library.proposeRivals(claimId, rivals.slice(0, MOST_PROPOSED));
}

/** The same, without anybody waiting. Where it fails, the next change of the claim looks again. */
export function lookForRivals(needs: FindNeeds, claimId: string): void {
  findRivals(needs, claimId).catch(() => undefined);
}
