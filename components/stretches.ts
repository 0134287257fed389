/** A stretch of text; `differs` where it is one of the words that set sentence and claim apart. */
export interface Stretch {
  text: string;
  differs: boolean;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/**
 * Cuts `text` so that the first place of each of `words` stands alone. Words are found whole and whatever their
 * case; a place already taken by an earlier word is passed over; a word that is not there is left out.
 */
export function stretches(text: string, words: readonly string[]): Stretch[] {
  const taken: { start: number; end: number }[] = [];
  for (const word of words) {
    if (word.trim() === '') continue;
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word.trim())}(?![\\p{L}\\p{N}])`, 'giu');
    for (const found of text.matchAll(whole)) {
      const place = { start: found.index, end: found.index + found[0].length };
      if (taken.some(({ start, end }) => place.start < end && start < place.end)) continue;
      taken.push(place);
      break;
    }
  }
  const out: Stretch[] = [];
  let at = 0;
  for (const { start, end } of taken.sort((a, b) => a.start - b.start)) {
    if (start > at) out.push({ text: text.slice(at, start), differs: false });
    out.push({ text: text.slice(start, end), differs: true });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), differs: false });
  return out;
}
