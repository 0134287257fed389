import type { ClaimReading } from './leaning.ts';
import { englishTokens } from '../text/english-tokens.ts';
import { COMMON_STARTS, OF_A_PEOPLE, SAYS } from './name-words.ts';
import type { Name, NameKind } from './names.ts';

const MOST_OFFERS = 3;

/** How well each kind of name fits, 0 the best; kinds that are missing do not fit. */
export type Fit = Partial<Record<NameKind, number>>;

/**
 * The names that may be meant by words of a claim, nearest first, better fitting before worse: those before it in the
 * sentence, then those of the sentences before. Names that the claim has already are not meant.
 */
export function nameOffers(
  { text, names, articleNames, context }: ClaimReading,
  start: number,
  fit: Fit,
): Name[] {
  const texts = [...context.before, context.sentence];
  const place = placeInSentence(text, start, context.sentence);
  const own = new Set(names.map((name) => name.text));
  const found = new Map<string, Name>();
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const reach = index === texts.length - 1 ? place : Infinity;
    for (const name of (articleNames[index] ?? []).filter(({ end }) => end <= reach).toReversed()) {
      const offer = withArticle(name, texts[index] ?? '');
      // "The National Guard (NG)": the name in full is nearer to being understood.
      if (texts[index]?.[name.start - 1] === '(') continue;
      // Nobody is called "the Tumen".
      if (fit.person === 0 && offer.startsWith('the ')) continue;
      if (fit[name.kind] !== undefined && !own.has(name.text) && !found.has(name.text)) {
        found.set(name.text, { ...name, text: offer });
      }
    }
  }
  const rank = ({ kind }: Name): number => fit[kind] ?? 0;
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b));
}

const GROUP = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:\p{Lu}[\p{L}-]+(?:['’]s)? ){1,4}(?:(?!(?:and|or|of|in|to|at|on|by|has|had|is|was|will|who|that|as) )\p{Ll}+ )?(?:\p{Ll}+[^\P{Ll}siu]s|\p{Ll}*men|people|police|children)(?![\p{L}-])`,
  'gu',
);

/**
 * Groups that the article calls by a name, "North Korean soldiers", "Alder’s fishermen": those a sentence is about
 * before others, and then the nearest first.
 */
export function groupsBefore({ text, context }: ClaimReading, start: number): string[] {
  const { before, sentence } = context;
  const found = [...before, sentence.slice(0, placeInSentence(text, start, sentence))]
    .toReversed()
    .flatMap((each) =>
      [...each.matchAll(GROUP)]
        .map(({ 0: group, index }) => ({ group: withoutStart(group), begins: index === 0 }))
        .toReversed(),
    )
    .filter(({ group }) => /\p{Lu}/u.test(group));
  return found.toSorted((a, b) => Number(b.begins) - Number(a.begins)).map(({ group }) => group);
}

/** A sentence begins with a capital that says nothing, and a verb of a name is no noun ("Doe says"). */
function withoutStart(group: string): string {
  const tokens = englishTokens(group);
  const from = tokens.findIndex(({ norm, stop }) => !stop && !COMMON_STARTS.has(norm));
  const names = tokens.slice(from, -1);
  const adjective = names.some(({ text, possessive }) => possessive || OF_A_PEOPLE.test(text));
  return adjective && !SAYS.test(tokens.at(-1)?.norm ?? '') ? group.slice(tokens[from]?.start) : '';
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
  const next = englishTokens(text.slice(name.end, name.end + 40))[0];
  const noun = next?.kind === 'word' && !next.stop && !next.capital && !SAYS.test(next.norm);
  const owner = /^['’]/u.test(text.slice(name.end));
  return noun && !owner && !next.norm.endsWith('ed') ? name.text : `the ${name.text}`;
}
