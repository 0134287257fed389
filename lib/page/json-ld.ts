/** One JSON-LD node: anything may stand in any field. */
export type LdNode = Record<string, unknown>;

/** schema.org types of a text that reports or argues (https://schema.org/Article and its kin). */
const ARTICLE_TYPE =
  /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|ClaimReview|Posting)$/;

/** All nodes of all blocks: arrays and `@graph`s are opened. */
export function readJsonLd(document: Document): LdNode[] {
  const nodes: LdNode[] = [];
  for (const block of jsonLdBlocks(document)) gather(block, nodes, 0);
  return nodes;
}

/** What each block holds, as it is; blocks that are not JSON are left out. */
export function jsonLdBlocks(document: Document): unknown[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .map((script) => parseLoosely(script.textContent))
    .filter((block) => block !== undefined);
}

/** The node that describes the article: the first of an article's type, `Review`s last. */
export function articleNode(nodes: readonly LdNode[]): LdNode | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  return articles.find((node) => !typesOf(node).some((type) => type.endsWith('Review'))) ?? articles[0];
}

/** Sites wrap the block in comments or CDATA, and put raw line breaks into strings. */
function parseLoosely(source: string): unknown {
  const json = source.replace(
    /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)\s*;?\s*$/g,
    '',
  );
  for (const attempt of [json, json.replace(/\p{Cc}+/gu, ' '), json.replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Deeper than this nothing of use was ever seen. */
const DEEPEST = 4;

function gather(value: unknown, nodes: LdNode[], depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) gather(item, nodes, depth + 1);
  if (!isNode(value)) return;
  nodes.push(value);
  gather(value['@graph'], nodes, depth + 1);
  gather(value['mainEntity'], nodes, depth + 1);
  gather(value['mainEntityOfPage'], nodes, depth + 1);
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: LdNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** Names of what a field holds: text, a node with a name, a reference into the graph, or a list of these. */
export function namesOf(value: unknown, nodes: readonly LdNode[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, nodes));
  if (typeof value === 'string') return [value];
  if (!isNode(value)) return [];
  const name = value['name'] ?? value['legalName'];
  if (name !== undefined) return namesOf(name, nodes);
  const id = value['@id'];
  if (typeof id !== 'string') return [];
  const target = nodes.find((node) => node['@id'] === id && node['name'] !== undefined);
  return target === undefined ? [] : namesOf(target['name'], nodes);
}

/** The first text in a field that may hold text, a node with an address, or a list of these. */
export function addressOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = addressOf(item);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof value === 'string') return value;
  return isNode(value) ? addressOf(value['url'] ?? value['@id']) : undefined;
}
