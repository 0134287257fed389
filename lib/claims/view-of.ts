import type { Claim, Origin, Review, Source, Stance, StatusEvent } from './claim.ts';
import { historyOf } from './history.ts';
import { ofAnotherCountry } from './origin-names.ts';
import { readingView } from './reading-view.ts';
import { independentOrigins } from './origins.ts';
import { statusOf } from './status.ts';
import { whyOf } from './status-why.ts';
import { textFragmentUrl } from './text-fragment.ts';
import type { ClaimView, ReviewView, SourceView } from './view.ts';

const STANCE_ORDER: Record<Stance, number> = { supports: 0, disputes: 1, mentions: 2 };

/**
 * What a page's reader is shown of a claim. Sources: those that support it, then those that dispute it, then the
 * rest, each oldest first; undated last. Sources and reviews of other claims are left out.
 */
export function claimView(
  claim: Claim,
  sources: readonly Source[],
  reviews: readonly Review[],
  origins: readonly Origin[],
  { events = [], feed }: { events?: readonly StatusEvent[] | undefined; feed?: string | undefined } = {},
): ClaimView {
  const { status, reasons } = statusOf(claim, sources, reviews, origins);
  const own = sources.filter(({ claimId }) => claimId === claim.id);
  const shownAs = originsOf(own, origins);
  return {
    id: claim.id,
    text: claim.text,
    status,
    why: whyOf(reasons),
    ...(claim.eventDate === undefined ? {} : { eventDate: claim.eventDate }),
    history: historyOf(claim, status, events, { sources: own, reviews, origins }),
    sources: own.toSorted(byStanceAndDate).map((source) => ({
      ...sourceView(source),
      ...readingView(source, claim),
      origin: source.publisher,
      ...shownAs.get(source.id),
    })),
    reviews: reviews.filter(({ claimId }) => claimId === claim.id).map(reviewView),
    ...(feed === undefined ? {} : { feed }),
  };
}

function reviewView({
  id,
  publisher,
  url,
  reviewRating,
  verdict,
  datePublished,
  uncounted,
}: Review): ReviewView {
  return {
    id,
    publisher,
    url,
    rating: reviewRating.alternateName,
    verdict,
    ...(datePublished === undefined ? {} : { publishedAt: datePublished }),
    ...(uncounted === undefined ? {} : { uncounted }),
  };
}

function byStanceAndDate(a: Source, b: Source): number {
  const stance = STANCE_ORDER[a.stance] - STANCE_ORDER[b.stance];
  if (stance !== 0) return stance;
  // ISO 8601 sorts as text; "~" comes after every digit, so undated sources are last.
  const [left, right] = [a.publishedAt ?? '~', b.publishedAt ?? '~'];
  return left < right ? -1 : Number(left > right);
}

type OfOrigin = 'origin' | 'shares' | 'callsOrigin';

/** By source. What merely mentions a claim is no witness of it and goes by the name of its own origin. */
function originsOf(
  sources: readonly Source[],
  origins: readonly Origin[],
): Map<string, Pick<SourceView, OfOrigin>> {
  const names = new Map(origins.map((origin) => [origin.id, origin.name]));
  const found = new Map<string, Pick<SourceView, OfOrigin>>(
    sources.map(({ id, originId, publisher }) => [id, { origin: names.get(originId) ?? publisher }]),
  );
  const witnesses = sources.filter(({ stance }) => stance !== 'mentions');
  for (const { name, sources, joined } of independentOrigins(witnesses, origins)) {
    for (const { id, attributedTo = '' } of sources) {
      const why = joined.filter(({ by, a, b }) => by !== 'same-origin' && (a === id || b === id));
      const shares = [...new Map(why.map(({ by, name }) => [`${by} ${name}`, { by, name }])).values()];
      found.set(id, {
        origin: name,
        ...(shares.length === 0 ? {} : { shares }),
        ...(ofAnotherCountry(attributedTo, name) && { callsOrigin: attributedTo }),
      });
    }
  }
  return found;
}

function sourceView(source: Source): Omit<SourceView, OfOrigin> {
  return {
    id: source.id,
    url: source.url,
    canonicalUrl: source.canonicalUrl,
    publisher: source.publisher,
    title: source.title,
    ...(source.publishedAt === undefined ? {} : { publishedAt: source.publishedAt }),
    stance: source.stance,
    certainty: source.certainty,
    ...(source.attributedTo === undefined ? {} : { attributedTo: source.attributedTo }),
    ...(source.byUser === undefined ? {} : { byUser: source.byUser }),
    quote: source.quote.exact,
    link: textFragmentUrl(source.url, source.quote),
    ...(source.missingSince === undefined ? {} : { missingSince: source.missingSince }),
    ...(source.review === undefined ? {} : { review: source.review }),
  };
}
