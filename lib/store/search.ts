// Written without spaces between words: there a word of a query may begin anywhere.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ASCII = /^[\t\n\r -~]*$/u;

/** Whether a text has all words of the query, each as a word or as the beginning of one, whatever their case and accents. */
export function searchFor(query: string): (texts: readonly string[]) => boolean {
  const needles = [...new Set(plain(query).split(' '))]
    .filter((word) => word !== '')
    .map((word) => (UNSPACED.test(word) ? word : ` ${word}`));
  return (texts) => {
    const hay = ` ${plain(texts.join('\n'))}`;
    return needles.every((needle) => hay.includes(needle));
  };
}

/** Words in small letters without accents, one space between them. Ligatures and full-width letters are plain ones (NFKD). */
function plain(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.replaceAll(/[^a-z0-9]+/gu, ' ');
  return lower
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
}
