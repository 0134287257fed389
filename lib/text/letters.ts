/**
 * What kind of character stands at a place. In place of `\p{...}` in patterns on the way of every page: each such class
 * costs a browser up to half a millisecond when a script is parsed and a whole one when it first matches (measured in
 * Chromium 156). ASCII and common punctuation are told by comparing numbers; the rest asks a pattern made when needed.
 */

/** Letters by case, numbers and marks as Unicode's general categories have them; '' for everything else. */
type Kind = 'upper' | 'lower' | 'letter' | 'number' | 'mark' | '';

const CATEGORIES: readonly [Kind, string][] = [
  ['lower', 'Ll'],
  ['upper', 'Lu'],
  ['letter', 'L'],
  ['number', 'N'],
  ['mark', 'M'],
];

let patterns: [Kind, RegExp][] | undefined;
const known = new Map<number, Kind>();

/** The kind of a code point; -1, for a place behind the text, is ''. */
function kindOf(code: number): Kind {
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'lower';
    if (code >= 0x41 && code <= 0x5a) return 'upper';
    return code >= 0x30 && code <= 0x39 ? 'number' : '';
  }
  // General punctuation: quotation marks, dashes, the ellipsis.
  if (code >= 0x2000 && code <= 0x206f) return '';
  let kind = known.get(code);
  if (kind === undefined) {
    patterns ??= CATEGORIES.map(([name, category]) => [name, new RegExp(`\\p{${category}}`, 'u')]);
    const character = String.fromCodePoint(code);
    kind = patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? '';
    known.set(code, kind);
  }
  return kind;
}

const kindAt = (text: string, at: number): Kind => kindOf(text.codePointAt(at) ?? -1);

/** `\p{Lu}` */
export const isUpperAt = (text: string, at: number): boolean => kindAt(text, at) === 'upper';

/** `\p{Ll}` */
export const isLowerAt = (text: string, at: number): boolean => kindAt(text, at) === 'lower';

/** `\p{L}` */
export const isLetterAt = (text: string, at: number): boolean =>
  isContentAt(text, at) && !isNumberAt(text, at);

/** `\p{N}` */
export const isNumberAt = (text: string, at: number): boolean => kindAt(text, at) === 'number';

/** `[\p{L}\p{N}]` */
export function isContentAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind !== '' && kind !== 'mark';
}

/** Offset of the first letter or number at or behind `from` and before `end`; `end` where there is none. */
export function firstContent(text: string, from: number, end = text.length): number {
  let at = from;
  while (at < end && !isContentAt(text, at)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return Math.min(at, end);
}

/** Most characters of a word that are looked at. */
const LONGEST_WORD = 61;

/** `[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]{0,60}` at `from`; '' where no word begins there. */
export function wordAt(text: string, from: number): string {
  let at = from;
  for (let count = 0; count < LONGEST_WORD && at < text.length; count += 1) {
    const code = text.codePointAt(at) ?? -1;
    if (kindOf(code) === '' && (count === 0 || (code !== 0x27 && code !== 0x2019 && code !== 0x2d))) break;
    at += code > 0xffff ? 2 : 1;
  }
  return text.slice(from, at);
}

/** A pattern that few pages need, made when it is first used. */
export function late(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source, flags));
}
