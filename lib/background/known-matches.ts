import { indexed } from '../matching/matcher.ts';
import { type ScreenedClaim, mayMeet } from '../matching/may-meet.ts';
import type { Match, MatchClaim, MatchSentence } from '../matching/outcome.ts';

/** Claims that were added, changed or deleted, and those of them that are there, as they are now. */
export interface WrittenClaims {
  claimIds: readonly string[];
  claims: readonly MatchClaim[];
}

/**
 * What sentences met, as long as it holds. After a change of a few claims a sentence is matched anew only where it met one of
 * them, or may meet it now: whoever saves a claim has the open articles marked at once.
 */
export interface KnownMatches {
  get(sentence: MatchSentence): Match[] | undefined;
  set(sentence: MatchSentence, matches: Match[]): void;
  /** These were written; where they are not given, nothing is known any more. */
  changed(written?: WrittenClaims): void;
}

interface Known {
  matches: Match[];
  /** How many changes there were when it was last found to hold. */
  seen: number;
}

interface Change {
  claimIds: ReadonlySet<string>;
  claims: readonly ScreenedClaim[];
}

/** Sentences whose matches are kept in memory: some articles' worth. */
const MOST_SENTENCES = 3_000;
/** With more changes nothing older is worth looking at. */
const MOST_CHANGES = 100;

export function createKnownMatches(): KnownMatches {
  const known = new Map<string, Known>();
  let changes: Change[] = [];

  function clear(): void {
    known.clear();
    changes = [];
  }

  function holds(sentence: MatchSentence, { matches, seen }: Known): boolean {
    const since = changes.slice(seen);
    if (since.length === 0) return true;
    const met = ({ claimId }: Match): boolean => since.some(({ claimIds }) => claimIds.has(claimId));
    return (
      !matches.some(met) &&
      !mayMeet(
        sentence,
        since.flatMap(({ claims }) => claims),
      )
    );
  }

  return {
    get(sentence) {
      const key = JSON.stringify(sentence);
      const found = known.get(key);
      if (found === undefined) return undefined;
      if (!holds(sentence, found)) {
        known.delete(key);
        return undefined;
      }
      found.seen = changes.length;
      return found.matches;
    },
    set(sentence, matches) {
      if (known.size >= MOST_SENTENCES) clear();
      known.set(JSON.stringify(sentence), { matches, seen: changes.length });
    },
    changed(written) {
      if (written === undefined || changes.length >= MOST_CHANGES) clear();
      else if (known.size > 0)
        changes.push({
          claimIds: new Set(written.claimIds),
          claims: written.claims.map((claim) => indexed(claim, undefined)),
        });
    },
  };
}
