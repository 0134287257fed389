import { type RivalView, rivalViews } from '../claims/rival-view.ts';
import { questionsOf } from '../claims/rivals.ts';
import { claimView } from '../claims/view-of.ts';
import { figuresOf } from '../matching/figures.ts';
import type { OwnedClaim } from '../messaging/protocol.ts';
import type { ClaimDetails, Library } from '../store/library.ts';

/** Of those of these claims that have rivals: the claims of their question, by claim. */
export async function rivalsOf(
  library: Pick<Library, 'claimDetails' | 'rivalLinks'>,
  claimIds: Iterable<string>,
): Promise<Map<string, RivalView[]>> {
  const ids = [...new Set(claimIds)];
  const questions = questionsOf(ids.length === 0 ? [] : await library.rivalLinks(ids));
  const asked = ids.filter((id) => questions.has(id));
  if (asked.length === 0) return new Map();
  const details = await library.claimDetails(asked.flatMap((id) => questions.get(id) ?? []));
  const views = new Map<readonly string[], RivalView[]>();
  const found = new Map<string, RivalView[]>();
  for (const id of asked) {
    const question = questions.get(id) ?? [];
    const rivals = views.get(question) ?? sideBySide(question.flatMap((each) => details.get(each) ?? []));
    views.set(question, rivals);
    // The others may have been deleted.
    if (rivals.length > 1) found.set(id, rivals);
  }
  return found;
}

/** Claims as they are shown beside each other. */
export function sideBySide(claims: readonly ClaimDetails[]): RivalView[] {
  return rivalViews(
    claims
      .filter(({ claim }) => claim.mergedInto === undefined)
      .map(({ claim, sources, reviews, origins }) => ({
        view: claimView(claim, sources, reviews, origins),
        figures: figuresOf({ text: claim.text, language: claim.language }),
      })),
  );
}

/** The claims as their owner sees them, with their rivals. */
export async function withRivals(
  library: Pick<Library, 'claimDetails' | 'rivalLinks'>,
  claims: readonly OwnedClaim[],
): Promise<OwnedClaim[]> {
  const rivals = await rivalsOf(
    library,
    claims.map(({ claim }) => claim.id),
  );
  return claims.map((owned) => {
    const own = rivals.get(owned.claim.id);
    return own === undefined ? owned : { ...owned, rivals: own };
  });
}
