import { claimView } from '../claims/view-of.ts';
import { compare } from '../matching/compare.ts';
import { deniesAnother } from '../matching/decide.ts';
import type { DecisionAids } from '../matching/matcher.ts';
import type { MatchClaim, Outcome } from '../matching/outcome.ts';
import type { SimilarClaim } from '../messaging/protocol.ts';
import type { Library } from '../store/library.ts';
import type { LibraryMatcher } from './library-matcher.ts';

const MOST_SHOWN = 5;
/** Claims that share words with the text: a claim that says much more than the text does is not met by it. */
const MOST_SEARCHED = 10;

const RANK = { same: 0, conflicts: 1, related: 2 } as const;

type Kinship = Pick<SimilarClaim, 'relation' | 'differences'> & { certain: boolean; score: number };

/**
 * The kept claims that are nearest to a text: those that say the same or rival things, be it only perhaps, then what is
 * of the same matter. A sentence makes a claim or does not; of two claims either may say less than the other, so they are
 * compared both ways.
 */
export async function similarClaims(
  library: Pick<Library, 'claimDetails'>,
  matcher: Pick<LibraryMatcher, 'match' | 'nearest' | 'read' | 'aids'>,
  written: Pick<MatchClaim, 'text' | 'date' | 'language'>,
): Promise<SimilarClaim[]> {
  if (written.text.trim() === '') return [];
  const met = (await matcher.match(written)).map(({ claimId }) => claimId);
  const near = await matcher.nearest(written.text, written.language, MOST_SEARCHED);
  const aids = await matcher.aids();
  const kin = (await matcher.read([...new Set([...met, ...near])]))
    .flatMap((kept) => {
      const kinship = kinshipOf(written, kept, aids);
      return kinship === undefined ? [] : [{ id: kept.id, ...kinship }];
    })
    .toSorted(
      (a, b) =>
        RANK[a.relation] - RANK[b.relation] || Number(b.certain) - Number(a.certain) || b.score - a.score,
    )
    .slice(0, MOST_SHOWN);
  // Only what is shown is read: of a feed each claim costs its whole pack.
  const details = await library.claimDetails(kin.map(({ id }) => id));
  return kin
    .flatMap((each) => {
      const found = details.get(each.id);
      return found === undefined ? [] : [{ ...found, ...each }];
    })
    .map(({ claim, sources, reviews, origins, events, feed, relation, differences, certain }) => ({
      claim: claimView(claim, sources, reviews, origins, { events, feed }),
      relation,
      ...(certain ? {} : { suggested: true as const }),
      differences,
    }));
}

function kinshipOf(
  written: Pick<MatchClaim, 'text' | 'date' | 'language'>,
  kept: MatchClaim,
  aids: DecisionAids,
): Kinship | undefined {
  const here = compare(written, kept, aids);
  if (here?.relation === 'same' || here?.relation === 'conflicts') return said(here);
  const back = compare(kept, { id: '', ...written }, aids);
  const there = back && said({ ...back, differences: back.differences.map(turned) });
  const both = [here && said(here), there].filter((each) => each !== undefined);
  return both.toSorted(
    (a, b) => RANK[a.relation] - RANK[b.relation] || Number(b.certain) - Number(a.certain),
  )[0];
}

/** What would only be suggested counts as said: the user is asked before anything comes of it. */
function said({ relation, suggested, score, differences }: Outcome): Kinship {
  if (deniesAnother(differences)) return { relation: 'related', differences: [], score, certain: true };
  return { relation: suggested ?? relation, differences, score, certain: suggested === undefined };
}

function turned<T extends { here: string; there: string }>(difference: T): T {
  return { ...difference, here: difference.there, there: difference.here };
}
