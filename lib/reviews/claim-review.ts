import type { FoundRating, FoundReview } from './found.ts';
import {
  type MarkupNode,
  addressesIn,
  dateOf,
  field,
  isNode,
  numberOf,
  textOf,
  valuesOf,
} from './markup-values.ts';

/** No page has more of use; markup made to stall whoever reads it has. */
const MOST = { reviews: 20, nodes: 20_000, depth: 16, claim: 5_000, words: 500, name: 300, addresses: 20 };

/**
 * The fact-checks (https://schema.org/ClaimReview) in markup of any shape: nodes, lists, `@graph`s, nodes in fields of
 * nodes. What has no claim, or no rating at all, is left out; the same fact-check twice is one.
 *
 * @param markup parsed JSON-LD, or microdata in the same shape
 * @param page address that relative ones are relative to
 */
export function readClaimReviews(markup: unknown, page: string): FoundReview[] {
  const { reviews, named } = gathered(markup);
  const found = new Map<string, FoundReview>();
  for (const node of reviews) {
    const review = reviewOf(node, named, page);
    if (review !== undefined) found.set(JSON.stringify([review.claim, review.rating, review.url]), review);
    if (found.size === MOST.reviews) break;
  }
  return [...found.values()];
}

/** All nodes that are fact-checks, and all that can be referred to by their `@id`. */
function gathered(markup: unknown): { reviews: MarkupNode[]; named: Map<string, MarkupNode> } {
  const reviews: MarkupNode[] = [];
  const named = new Map<string, MarkupNode>();
  const waiting = [{ value: markup, depth: 0 }];
  for (let seen = 0; seen < MOST.nodes; seen += 1) {
    const next = waiting[seen];
    if (next === undefined) break;
    const { value, depth } = next;
    if (isNode(value)) {
      if (isClaimReview(value)) reviews.push(value);
      const id = field(value, '@id');
      // A node that is only a reference says nothing.
      if (typeof id === 'string' && Object.keys(value).length > 1 && !named.has(id)) named.set(id, value);
    }
    if (depth === MOST.depth || typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value)) {
      if (waiting.length >= MOST.nodes) break;
      if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return { reviews, named };
}

/** By its type, in whatever case and with whatever prefix, or by the field no other type has. */
function isClaimReview(node: MarkupNode): boolean {
  const types = [...valuesOf(field(node, '@type')), ...valuesOf(field(node, 'type'))];
  return (
    types.some((type) => typeof type === 'string' && /(?:^|[/:#])ClaimReview$/iu.test(type.trim())) ||
    (field(node, 'claimReviewed') !== undefined && field(node, 'reviewRating') !== undefined)
  );
}

function reviewOf(
  node: MarkupNode,
  named: ReadonlyMap<string, MarkupNode>,
  page: string,
): FoundReview | undefined {
  const follow = (value: unknown): unknown[] =>
    valuesOf(value).map((each) => {
      const id = isNode(each) ? field(each, '@id') : undefined;
      return (typeof id === 'string' ? named.get(id) : undefined) ?? each;
    });
  const claim = bareClaim(textOf(field(node, 'claimReviewed'))).slice(0, MOST.claim);
  const rating = ratingOf(follow(field(node, 'reviewRating'))[0]);
  if (claim === '' || rating === undefined) return undefined;
  const authors = follow(field(node, 'author'));
  const [url] = addressesIn(field(node, 'url'), page);
  const publishedAt = dateOf(field(node, 'datePublished')) ?? dateOf(field(node, 'dateModified'));
  return {
    claim,
    rating,
    ...(url === undefined ? {} : { url }),
    author: textOf(authors).slice(0, MOST.name),
    // An `@id` names a node and is no address, though it may look like one.
    authorUrls: authors
      .flatMap((author) => (isNode(author) ? addressesIn(field(author, 'url'), page) : []))
      .slice(0, MOST.addresses),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** "Fact Check: “They did it.”" checks "They did it." */
function bareClaim(text: string): string {
  const bare = text.replace(/^(?:fact[ -]?check|claim)\s*[:|]\s*/iu, '');
  const quoted = /^(?:“([^“”]+)”|"([^"]+)"|«\s*([^«»]+?)\s*»|„([^„“”]+)[“”])[.]?$/u.exec(bare);
  return (quoted?.slice(1).find((words) => words !== undefined) ?? bare).trim();
}

/** Words and number of a rating that is a node, a word or a number; undefined where it has neither. */
function ratingOf(given: unknown): FoundRating | undefined {
  const node = isNode(given) ? given : { ratingValue: given };
  const value = numberOf(field(node, 'ratingValue'));
  const best = numberOf(field(node, 'bestRating'));
  const worst = numberOf(field(node, 'worstRating'));
  const number = {
    ...(value === undefined ? {} : { value }),
    ...(best === undefined ? {} : { best }),
    ...(worst === undefined ? {} : { worst }),
  };
  const said = ['alternateName', 'name', 'ratingValue']
    .map((name) => textOf(field(node, name)))
    .find((words) => words !== '' && numberOf(words) === undefined);
  const words = said ?? (value === undefined ? '' : onScale(value, best, worst));
  return words === '' ? undefined : { words: words.slice(0, MOST.words), ...number };
}

function onScale(value: number, best: number | undefined, worst: number | undefined): string {
  if (best === undefined && worst === undefined) return String(value);
  return `${value} on a scale from ${worst ?? 1} to ${best ?? 5}`;
}
