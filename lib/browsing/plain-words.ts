// Written without spaces between words: there a word of a query may begin anywhere.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ASCII = /^[\t\n\r -~]*$/u;

/** Words in small letters without accents. Ligatures and full-width letters are plain ones (NFKD). */
export function plainWords(text: string): string[] {
  const lower = text.toLowerCase();
  const words = ASCII.test(lower)
    ? lower.split(/[^a-z0-9]+/u)
    : lower
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .split(/[^\p{L}\p{N}]+/gu);
  return words.filter((word) => word !== '');
}

export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}
