import { RecordError } from '../claims/fields.ts';
import { grouped } from './grouped.ts';
import type { EntryReader, ImportedClaim, ReadEntry, ReadingOptions } from './imported.ts';
import { importedClaim, sourceAt } from './imported-fields.ts';
import { jsonItems } from './json-items.ts';

type Node = Record<string, unknown>;

const LISTS = new Set(['items', '@graph']);

/**
 * Claims from Web Annotations: those this library wrote, and those of other programs, whose quotation is taken for the claim
 * and whose remarks for notes. Annotations without a page or words are faults.
 *
 * @throws {FormatError} where the file cannot be read on
 */
export function readAnnotations(text: AsyncIterable<string>, options: ReadingOptions): EntryReader {
  return grouped(eachOf(text, options));
}

async function* eachOf(text: AsyncIterable<string>, options: ReadingOptions): EntryReader {
  for await (const entry of jsonItems(text, LISTS)) {
    if ('fault' in entry) yield entry;
    else yield* annotationsIn(entry.item).map((each) => readEntry(entry.at, each, options));
  }
}

/** A collection may hold its first page itself. */
function annotationsIn(item: unknown): unknown[] {
  const first = isNode(item) ? item['first'] : undefined;
  const items = isNode(first) ? first['items'] : undefined;
  return Array.isArray(items) ? items : [item];
}

function readEntry(at: number, item: unknown, options: ReadingOptions): ReadEntry {
  try {
    return { at, record: claimOf(item, options) };
  } catch (error) {
    if (error instanceof RecordError) return { at, fault: error.message };
    throw error;
  }
}

/** @throws {RecordError} */
function claimOf(item: unknown, { now }: ReadingOptions): ImportedClaim {
  if (!isNode(item) || item['target'] === undefined)
    throw new RecordError('target', 'an annotation of a page');
  const known = nodeIn(item, 'secondSource');
  const bodies = listIn(item['body'])
    .map((body) => (typeof body === 'string' ? { value: body } : body))
    .filter(isNode);
  const valuesFor = (...purposes: unknown[]) =>
    bodies
      .filter(({ purpose }) => purposes.includes(purpose))
      .flatMap(({ value }) => (typeof value === 'string' ? value : []));
  const described = bodies.find(({ purpose }) => purpose === 'describing');
  const [target] = listIn(item['target']);
  const place = typeof target === 'string' ? { source: target } : isNode(target) ? target : {};
  const { quote, position } = selectorsIn(place['selector']);
  const claim = {
    ...nodeIn(known, 'claim'),
    text: described?.['value'] ?? quote?.['exact'],
    language: described?.['language'],
    tags: valuesFor('tagging'),
    notes: valuesFor('commenting', 'replying', undefined).join('\n\n'),
  };
  const url = place['source'] ?? place['id'];
  if (isNode(known['review'])) return importedClaim({ ...claim, reviews: [{ ...known['review'], url }] });
  if (typeof url === 'string' && url.startsWith('urn:uuid:') && isNode(known['claim']))
    return importedClaim(claim);
  const seen = typeof item['created'] === 'string' ? Date.parse(item['created']) : Number.NaN;
  const source = {
    ...sourceAt(url, quote?.['exact'] ?? claim.text, Number.isNaN(seen) ? now : Math.max(0, seen)),
    ...nodeIn(known, 'source'),
    url,
    ...(quote === undefined ? {} : { quote }),
    position,
  };
  return importedClaim({ ...claim, sources: [source] });
}

/** The words, and where they stand; either may refine the other. */
function selectorsIn(selector: unknown): { quote?: Node; position?: Node } {
  const all = listIn(selector)
    .filter(isNode)
    .flatMap((each) => [each, ...listIn(each['refinedBy']).filter(isNode)]);
  const quote = all.find(({ type }) => type === 'TextQuoteSelector');
  const position = all.find(({ type }) => type === 'TextPositionSelector');
  return {
    ...(quote === undefined ? {} : { quote: { prefix: '', suffix: '', ...quote } }),
    ...(position === undefined ? {} : { position }),
  };
}

function nodeIn(node: Node, name: string): Node {
  const value = Object.hasOwn(node, name) ? node[name] : undefined;
  return isNode(value) ? value : {};
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
