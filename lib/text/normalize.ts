const MARKS = /\p{M}+/gu;
const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]*$/u;
const PLAIN = /^[a-z0-9' .,-]*$/;

/** Typographic variants that never change what a text says: quotation marks, dashes, odd spaces, soft hyphens. */
export function plainMarks(text: string): string {
  return text
    .replace(/[‘’‛ʼ′]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\s\u00A0]+/gu, ' ');
}

/**
 * The form in which two words are compared: compatibility forms (NFKC), lower case, plain quotation marks.
 * Accents are taken off Latin letters alone: in other scripts they make another letter (Cyrillic "и" and "й").
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const compatible = plainMarks(lower.normalize('NFKC'));
  return LATIN.test(compatible) ? compatible.normalize('NFD').replace(MARKS, '') : compatible;
}
