import type { Reading } from '../access/reading.ts';
import { claimView } from '../claims/view-of.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { ReviewRequests, ReviewToSave } from '../messaging/review-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import { idsOf } from '../saving/records.ts';
import type { Settings } from '../settings.ts';
import { ClaimGoneError, type Library } from '../store/library.ts';
import { type ChangeNeeds, followChange } from './changes.ts';
import type { KeptSettings } from './kept-settings.ts';
import type { LibraryMatcher } from './library-matcher.ts';
import { refusePrivate, refuseSiteOff } from './refusals.ts';
import { carriedReview, mentionOf, reviewRecord } from './review-records.ts';
import { similarClaims } from './similar-claims.ts';

export interface ReviewNeeds extends ChangeNeeds {
  library: Pick<Library, 'claimDetails' | 'countReviews' | 'saveClaim' | 'saveReview' | 'tellChecker'>;
  matcher: LibraryMatcher;
  settings: KeptSettings;
  reading: Pick<Reading, 'tabOf'>;
}

/** What is asked about fact-checks. */
export function createReviewHandlers(needs: ReviewNeeds): Handlers<ReviewRequests, undefined> {
  const { library, matcher, settings, reading } = needs;

  /** @throws {RequestError} where nothing may be saved from the tab, or it went on to another page */
  async function allowedIn({ tabId, captured, standing }: ReviewToSave): Promise<Settings> {
    const tab = await reading.tabOf(tabId);
    const { origin, hostname } = new URL(captured.url);
    if (tab?.url.origin !== origin || !isOf(hostname, standing.site))
      throw new RequestError('failed', 'This tab shows another page now. Open the fact-check again.');
    const allowed = await settings.read();
    refuseSiteOff(allowed, hostname);
    refusePrivate(allowed, tab.private);
    return allowed;
  }

  /** As a source that carries a fact-check which does not count; once for each page and claim. */
  async function saveMention(found: ReviewToSave, now: number): Promise<string> {
    const ids = { ...idsOf(found.id), origin: crypto.randomUUID() };
    const { claim, source, originName } = mentionOf(found, found.standing.site, now, ids);
    const kept = (await library.claimDetails([source.claimId])).get(source.claimId)?.sources;
    const earlier = kept?.find(({ url, review }) => review !== undefined && url === source.url);
    const origin = { id: ids.origin, createdAt: now, updatedAt: now, name: originName, aliases: [] };
    await library.saveClaim({
      claim,
      source: { ...source, id: earlier?.id ?? source.id, review: carriedReview(found) },
      origin,
    });
    return source.claimId;
  }

  async function saveReview(found: ReviewToSave, url: string, now: number): Promise<string> {
    const ids = { ...idsOf(found.id), origin: crypto.randomUUID() };
    const { claim, source } = mentionOf(found, found.standing.site, now, ids);
    const { claimId } = source;
    const kept = { id: ids.source, claimId, publisher: found.standing.site, url };
    await library.saveReview({ claim, review: reviewRecord(found, kept, now), page: found.captured.url });
    return claimId;
  }

  /** Who was accepted before and then not any more counts again with all that was saved of it. */
  async function acceptChecker(site: string): Promise<void> {
    await settings.change((before) => ({ factCheckers: [...new Set([...before.factCheckers, site])] }));
    await library.countReviews(site, true);
    library.tellChecker(site);
  }

  return {
    'review.claims': async (checked) => similarClaims(library, matcher, checked),

    async 'review.save'(found) {
      const { review, standing, accept } = found;
      const { factCheckers } = await allowedIn(found);
      const { site } = standing;
      const own = isOwn(found) ? review.url : undefined;
      const counted = own !== undefined && (accept || factCheckers.includes(site));
      const now = Date.now();
      const claimId = counted ? await saveReview(found, own, now) : await saveMention(found, now);
      if (accept && own !== undefined) await acceptChecker(site);
      await followChange(needs);
      const details = (await library.claimDetails([claimId])).get(claimId);
      if (details === undefined) throw new ClaimGoneError();
      const { claim, sources, reviews, origins, ...more } = details;
      return { claim: claimView(claim, sources, reviews, origins, more), counted };
    },

    async 'checker.accept'({ site }) {
      await acceptChecker(site);
      await followChange(needs);
      return await settings.read();
    },

    async 'checker.refuse'({ site, uncount }) {
      const after = await settings.change(({ factCheckers }) => ({
        factCheckers: factCheckers.filter((each) => each !== site),
      }));
      if (uncount) await library.countReviews(site, false);
      // What feeds have of it counts no longer either way.
      library.tellChecker(site);
      await followChange(needs);
      return after;
    },
  };
}

/** What the popup found, once more without the list of suffixes: the site given, nothing may be of another. */
function isOwn({ review: { url, authorUrls }, standing: { own, site } }: ReviewToSave): boolean {
  const named = [url, ...authorUrls].map((address) =>
    address === undefined ? '' : new URL(address).hostname,
  );
  return own && authorUrls.length > 0 && named.every((host) => isOf(host, site));
}

function isOf(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
