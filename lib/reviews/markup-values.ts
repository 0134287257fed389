import { MOST_ADDRESS, isoDate, readable } from '../claims/fields.ts';
import { withoutEntities } from '../text/entities.ts';

/** One node of JSON-LD: anything may stand in any field. */
export type MarkupNode = Record<string, unknown>;

export function isNode(value: unknown): value is MarkupNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own fields only: markup may be called anything. */
export function field(node: MarkupNode, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** What a field holds, one by one: sites give one value, or a list, where the other is meant. */
export function valuesOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flat(3) : value === undefined || value === null ? [] : [value];
}

/** Longer than any claim that is kept. */
const MOST_TEXT = 20_000;

/** The first text of a field, as a person would read it: no entities, no tags, white space made one space; '' for none. */
export function textOf(value: unknown): string {
  for (const each of valuesOf(value)) {
    const inner = isNode(each) ? valuesOf(field(each, '@value') ?? field(each, 'name'))[0] : each;
    if (typeof inner !== 'string' && typeof inner !== 'number') continue;
    const text = asText(String(inner).slice(0, MOST_TEXT));
    if (text !== '') return text;
  }
  return '';
}

/** What a text may have to be read by; nearly all are as they are to be read. */
const MARKED = /[&<]|[^\S ]|  |^ | $/u;

/** Twice, for what was escaped twice; tags only where they are known ones: "<5 %" is text. */
function asText(text: string): string {
  if (!MARKED.test(text)) return text;
  return withoutEntities(withoutEntities(text))
    .replace(/<\/?(?:p|br|b|i|em|strong|span|div|a|u|q|blockquote)(?:\s[^<>]{0,500})?\/?>/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A number, be it written as text: "3", "3.5", "3,5". */
export function numberOf(value: unknown): number | undefined {
  const [given] = valuesOf(value);
  if (typeof given === 'number') return Number.isFinite(given) ? given : undefined;
  const text = textOf(given).replace(',', '.');
  return /^[+-]?\d{1,9}(?:\.\d{1,9})?$/u.test(text) ? Number(text) : undefined;
}

/** All addresses in a field, made whole; what is no address of the web is left out. */
export function addressesIn(value: unknown, base: string): string[] {
  return valuesOf(value).flatMap((each) => {
    const given = isNode(each) ? (field(each, 'url') ?? field(each, '@id')) : each;
    if (typeof given !== 'string' || given.trim() === '') return [];
    const address = URL.parse(withoutEntities(given.trim()), base);
    const isOfWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
    return isOfWeb && address.href.length <= MOST_ADDRESS ? address.href : [];
  });
}

/** Before it there was no fact-check on the web: "0001-01-01" is an empty field. */
const EARLIEST = '1990';

/** A date as precise as it was given, also with a space before the hour; else its day alone; undefined for none. */
export function dateOf(value: unknown): string | undefined {
  const said = textOf(value);
  if (said === '') return undefined;
  const given = said.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/u, '$1T').replace(/\s*(?:UTC|GMT)$/u, 'Z');
  const date = readable(isoDate, given) ?? readable(isoDate, given.slice(0, 10));
  return date !== undefined && date >= EARLIEST ? date : undefined;
}
