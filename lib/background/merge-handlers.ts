import { claimView } from '../claims/view-of.ts';
import type { MergeRequests, SplitHome } from '../messaging/merge-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import { matchClaims } from '../store/match-claims.ts';
import { type ChangeNeeds, followChange } from './changes.ts';
import { type FindNeeds, lookForRivals } from './find-rivals.ts';
import type { LibraryMatcher } from './library-matcher.ts';
import { similarClaims } from './similar-claims.ts';

export interface MergeNeeds extends ChangeNeeds {
  library: FindNeeds['library'] &
    Pick<Library, 'claimDetails' | 'mergeClaims' | 'previewMerge' | 'recentChanges' | 'splitClaim'>;
  matcher: LibraryMatcher;
}

/** What the library page asks to make two claims one, and one claim two. Undoing is `record.restore`. */
export function createMergeHandlers(needs: MergeNeeds): Handlers<MergeRequests, undefined> {
  const { library, matcher } = needs;

  return {
    async 'merge.proposals'({ claimId }) {
      const details = (await library.claimDetails([claimId])).get(claimId);
      const [claim] = details === undefined ? [] : matchClaims([details.claim], details.sources);
      if (claim === undefined) return [];
      const { id, ...written } = claim;
      const similar = await similarClaims(library, matcher, written);
      return similar.filter((each) => each.claim.id !== id);
    },

    async 'merge.preview'(wish) {
      const { claim, sources, reviews, origins, shared, apart } = await library.previewMerge(wish);
      const view = claimView(claim, sources, reviews, origins);
      return { outcome: { claim, view }, shared, ...(apart === undefined ? {} : { apart }) };
    },

    async 'merge.do'(wish) {
      const { claimId } = await library.mergeClaims(wish);
      await followChange(needs);
      return { claimId };
    },

    async 'split.homes'({ claimId }) {
      const details = (await library.claimDetails([claimId])).get(claimId);
      const from = Map.groupBy(details?.sources ?? [], ({ cameFrom = '' }) => cameFrom);
      from.delete('');
      const homes = await library.claimDetails(from.keys());
      return [...homes.values()].map(({ claim: { id, text } }): SplitHome => {
        return { claimId: id, text, sourceIds: (from.get(id) ?? []).map((source) => source.id) };
      });
    },

    async 'split.do'(wish) {
      const { otherId } = await library.splitClaim(wish);
      await followChange(needs);
      // What is split off often says the same with another figure.
      lookForRivals(needs, otherId);
      return { claimId: otherId };
    },

    'library.recent': () => library.recentChanges(),
  };
}
