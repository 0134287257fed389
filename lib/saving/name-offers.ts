import type { ClaimReading } from './leaning.ts';
import { tokenize } from '../text/words.ts';
import { SAYS } from './name-words.ts';
import { namesOf } from './names.ts';
import type { Name, NameKind } from './names.ts';

const MOST_OFFERS = 3;

/** How well each kind of name fits, 0 the best; kinds that are missing do not fit. */
export type Fit = Partial<Record<NameKind, number>>;

/**
 * The names that may be meant by words of a claim, nearest first, better fitting before worse: those before it in the
 * sentence, then those of the sentences before. Names that the claim has already are not meant.
 */
export function nameOffers({ text, names, context }: ClaimReading, start: number, fit: Fit): Name[] {
  const texts = [...context.before, context.sentence];
  const lists = namesOf(texts);
  const place = placeInSentence(text, start, context.sentence);
  const own = new Set(names.map((name) => name.text));
  const found = new Map<string, Name>();
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const reach = index === texts.length - 1 ? place : Infinity;
    for (const name of (lists[index] ?? []).filter(({ end }) => end <= reach).toReversed()) {
      const offer = withArticle(name, texts[index] ?? '');
      if (fit[name.kind] !== undefined && !own.has(name.text) && !found.has(name.text)) {
        found.set(name.text, { ...name, text: offer });
      }
    }
  }
  const rank = ({ kind }: Name): number => fit[kind] ?? 0;
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b));
}

/** The first few of the texts, each once. */
export function fewOffers(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, MOST_OFFERS);
}

/** Where the words of a claim stand in the sentence it was taken from. */
export function placeInSentence(claim: string, start: number, sentence: string): number {
  const core = claim.replace(/[.!?…"”]+$/u, '');
  const at = sentence.toLowerCase().indexOf(core.toLowerCase());
  if (at >= 0) return at + start;
  const word = /^[\p{L}\p{N}]+/u.exec(claim.slice(start))?.[0] ?? '';
  const again = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').exec(sentence);
  return again?.index ?? Infinity;
}

/** "the Kremlin", where the article stands there for the name and not for a noun behind it ("the Alder ferry"). */
function withArticle(name: Name, text: string): string {
  if (name.kind === 'person' || !/\b[Tt]he $/u.test(text.slice(0, name.start))) return name.text;
  const next = tokenize(text.slice(name.end, name.end + 40), 'en')[0];
  const noun = next?.kind === 'word' && !next.stop && !next.capital && !SAYS.test(next.norm);
  const owner = /^['’]/u.test(text.slice(name.end));
  return noun && !owner && !next.norm.endsWith('ed') ? name.text : `the ${name.text}`;
}
