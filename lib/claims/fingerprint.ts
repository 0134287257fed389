/**
 * A sentence's fingerprint: 16 hex digits that stay the same when only case, white space, the style of quotation
 * marks and dashes, or the punctuation at the end changes, and become others when a word, a number or a question
 * mark does. FNV-1a in 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-8: among a million different
 * sentences the odds that any two collide are about 1 in 37 million (n² / 2⁶⁵).
 */
export function fingerprint(sentence: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(canonicalSentence(sentence))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** The text that is hashed; exported for tests and for finding near copies. */
export function canonicalSentence(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u{ad}\u{200b}-\u{200d}\u{2060}\u{feff}]/gu, '')
    .replaceAll(/[“”„‟«»"]/gu, '"')
    .replaceAll(/[‘’‚‛`´]/gu, "'")
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^["'([ ]+/u, '')
    .replace(/[.!…,;:"')\] ]+$/u, '');
}
