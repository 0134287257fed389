/** A stretch of text: words that set sentence and claim apart, words in which they meet, or neither. */
export interface Stretch {
  text: string;
  tells?: 'differs' | 'met';
}

/** The words that tell; as `Outcome` gives them. */
export interface Telling {
  differs: readonly string[];
  met?: readonly string[];
}

interface Place {
  start: number;
  end: number;
}

/**
 * Cuts `text` into stretches so that the telling words stand alone. Words that differ are marked only where it is sure
 * which ones are meant: found whole, and not in more places than they were asked for. Words that met are marked
 * wherever they stand, also in another form ("soldiers", "soldier").
 */
export function stretchesOf(text: string, { differs, met = [] }: Telling): Stretch[] {
  const apart = merged([...countsOf(differs)].flatMap(([words, asked]) => surePlaces(text, words, asked)));
  const together = placesOfForms(text, met).filter(
    ({ start, end }) => !apart.some((place) => start < place.end && place.start < end),
  );
  const marks = [
    ...apart.map((place) => ({ ...place, tells: 'differs' as const })),
    ...together.map((place) => ({ ...place, tells: 'met' as const })),
  ].toSorted((a, b) => a.start - b.start);
  const out: Stretch[] = [];
  let at = 0;
  for (const { start, end, tells } of marks) {
    if (start > at) out.push({ text: text.slice(at, start) });
    out.push({ text: text.slice(start, end), tells });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at) });
  return out;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words.map((each) => each.trim()).filter((each) => each !== '')) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * Where `words` stand as they are written, else in another case; in neither as a part of a hyphenated word as long as
 * they stand free elsewhere. Nowhere where there are more places than `asked`.
 */
function surePlaces(text: string, words: string, asked: number): Place[] {
  for (const flags of ['gu', 'giu']) {
    const found = [...text.matchAll(new RegExp(pattern(words), flags))]
      .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
      .filter((place) => isWhole(text, place));
    const free = found.filter((place) => !isHyphenated(text, place));
    const places = free.length > 0 ? free : found;
    if (places.length > 0) return places.length > asked ? [] : places;
  }
  return [];
}

const pattern = (words: string): string =>
  words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);

// No class of letters goes into the pattern above: building one that disregards case takes a millisecond.
const BEGINS_INSIDE = /(?:[\p{L}\p{M}\p{N}]|\d[.,]|\p{L}['’])$/u;
const ENDS_INSIDE = /^(?:[\p{L}\p{M}\p{N}]|[.,]\d|['’](?!s(?!\p{L}))\p{L})/u;

/** Not in the middle of a word or of a number ("12" is not in "12,000"), and not "can" in "can’t"; but "Korea" in "Korea’s". */
function isWhole(text: string, { start, end }: Place): boolean {
  const begins =
    /[\p{L}\p{N}]/u.test(text.charAt(start)) && BEGINS_INSIDE.test(text.slice(Math.max(0, start - 2), start));
  const ends = /[\p{L}\p{M}\p{N}]/u.test(text.charAt(end - 1)) && ENDS_INSIDE.test(text.slice(end, end + 3));
  return !begins && !ends;
}

function isHyphenated(text: string, { start, end }: Place): boolean {
  return (
    /[\p{L}\p{N}][-‐‑]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[-‐‑][\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}

const WORD = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu;

function placesOfForms(text: string, words: readonly string[]): Place[] {
  const forms = new Set(words.flatMap((each) => [...each.matchAll(WORD)].map(([word]) => formOf(word))));
  forms.delete('');
  return [...text.matchAll(WORD)]
    .filter(([word]) => forms.has(formOf(word)))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Words inside a name that are no meeting by themselves ("the Sea of Japan"). */
const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 's', 'the', 'to']);

/**
 * What the forms of an English word have in common; '' for a small word. Coarser than the stemmer that found the words,
 * which would come along into every page that opens a panel.
 */
function formOf(word: string): string {
  const lower = word.toLowerCase();
  if (SMALL.has(lower)) return '';
  if (lower.length < 5) return lower.replace(/(?<=..)s$/u, '');
  return lower.replace(/(?:ies|ied|y)$/u, 'i').replace(/(?:ing|ed|es|s|e)$/u, '');
}

/** Places that overlap are one. */
function merged(places: readonly Place[]): Place[] {
  const out: Place[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
