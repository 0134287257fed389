/** Four digits that may be a year, with what stands before and after them. */
const FOUR = /(?<![\p{L}\p{N}.,$€£#№-])((?:19|20)\d{2})(?=년|年|г\b|[^\p{L}\p{N}]|$)(?![.,]\d|\s?%)/gu;
/** "2000 soldiers": a round number before a plural counts something. */
const COUNTED = /^\s(?!(?:was|is|has|as|this|its|his)\b)\p{Ll}+s\b/u;
const OPEN_AFTER = /\b(?:since|from|after)\s+(?:\p{L}+\s+){0,2}$/iu;
const OPEN_BEFORE = /\b(?:by|before|until|till)\s+(?:\p{L}+\s+){0,2}$/iu;

/** A year that a text names, and which years it speaks of by it: "since 2015" is also of 2024. */
interface NamedYear {
  year: number;
  from: number;
  to: number;
}

/** The years a text names in digits. Languages differ in the words around them, hardly in the digits. */
export function yearsNamed(text: string): NamedYear[] {
  return [...text.matchAll(FOUR)].flatMap(({ 1: digits = '', index }) => {
    const year = Number(digits);
    if (year % 50 === 0 && COUNTED.test(text.slice(index + 4))) return [];
    const before = text.slice(Math.max(0, index - 40), index);
    return [
      {
        year,
        from: OPEN_BEFORE.test(before) ? -Infinity : year,
        to: OPEN_AFTER.test(before) ? Infinity : year,
      },
    ];
  });
}

/**
 * Whether a text that names years speaks of that one: it names it, or a stretch it lies in. A text that names none leaves
 * it open, and so speaks of any.
 */
export function speaksOfYear(years: readonly NamedYear[], year: number): boolean {
  if (years.length === 0) return true;
  const first = Math.min(...years.map(({ from }) => from));
  const last = Math.max(...years.map(({ to }) => to));
  return first <= year && year <= last;
}
