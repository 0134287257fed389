import { withoutEntities } from '../text/entities.ts';
import { articleNode, readJsonLd, type LdNode } from './json-ld.ts';

/** What a page says of itself outside its text. */
export interface Given {
  metas: Metas;
  nodes: LdNode[];
  /** The node of the article. */
  ld: LdNode;
}

export function givenBy(document: Document): Given {
  const nodes = readJsonLd(document);
  return { metas: metaTags(document), nodes, ld: articleNode(nodes) ?? {} };
}

export type Metas = ReadonlyMap<string, readonly string[]>;

/** `<meta>` by `property`, `name`, `itemprop` or `http-equiv`, all in small letters. */
function metaTags(document: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = tidy(meta.getAttribute('content'));
    if (content === '') continue;
    const keys = ['property', 'name', 'itemprop', 'http-equiv'].flatMap(
      (name) => meta.getAttribute(name)?.toLowerCase().split(/\s+/) ?? [],
    );
    for (const key of new Set(keys)) metas.set(key, [...(metas.get(key) ?? []), content]);
  }
  return metas;
}

export const pick = (metas: Metas, ...names: string[]): string[] =>
  names.flatMap((name) => metas.get(name) ?? []);
export const tidy = (value: string | null | undefined): string => (value ?? '').replace(/\s+/g, ' ').trim();
export const text = (value: unknown): string =>
  typeof value === 'string' ? tidy(withoutEntities(value)) : '';
export const first = (values: readonly string[]): string => values.find((value) => value !== '') ?? '';

/** What the first way that finds anything finds: a search through the page costs, and most need none. */
export function firstFound<Found>(...ways: (() => Found | undefined)[]): Found | undefined {
  for (const way of ways) {
    const found = way();
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}

/** What the first element with that `itemprop` says; '' where there is none. */
export function itemprop(document: Document, name: string): string {
  const element = document.querySelector(`[itemprop~="${name}"]`);
  const within = element?.querySelector('[itemprop~="name"]') ?? element;
  return tidy(within?.getAttribute('content') ?? within?.getAttribute('datetime') ?? within?.textContent);
}
