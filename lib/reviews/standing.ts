import type { CarriedReview } from '../claims/claim.ts';
import type { FoundReview } from './found.ts';
import { siteOf } from './site.ts';

/** Whose a fact-check on a page is. */
export type Standing =
  | { own: true; site: string }
  /** `of`: the other site it says it is of. */
  | { own: false; site: string; uncounted: CarriedReview['uncounted']; of?: string };

/**
 * A fact-check is the page's own where the page, the address of the fact-check and every address of its author are of one
 * site: a page may carry anybody's markup and write any name into it. Only the address the browser itself gives says
 * whose a page is.
 */
export function standingOf(review: Pick<FoundReview, 'url' | 'authorUrls'>, page: string): Standing {
  const site = siteOf(page) ?? '';
  const { url, authorUrls } = review;
  const named = [...(url === undefined ? [] : [url]), ...authorUrls].map((address) => siteOf(address));
  const other = named.find((each) => each !== site);
  if (other !== undefined) return { own: false, site, uncounted: 'elsewhere', of: other };
  if (url === undefined || authorUrls.length === 0 || site === '')
    return { own: false, site, uncounted: 'no-address' };
  return { own: true, site };
}
