import { SMALL } from '../text/numbers-words.ts';
import type { Quantity } from '../text/numbers.ts';
import type { Token } from '../text/words.ts';
import { stem } from '../text/stem.ts';
import { conceptOf, widerThan } from './concepts.ts';
import { placeAt } from './places.ts';
import { PLACES } from './lexicon/places.ts';
import type { Place } from './lexicon/places.ts';
import type { Syntax } from './syntax/frames.ts';

/** Words so common in news that meeting them says little. */
const LIGHT = new Set(
  `day time way thing make take give get go come use part number group include several many year week month today
people person one two other another mile km kilometre kilometer metre meter foot feet tall wide deep report according show video see know look find call keep put set become least about around some area place case
situation issue matter total amount country state nation world government official news medium media`.split(
    /\s+/,
  ),
);

export const TITLES = new Set(
  `president mr mrs ms dr sir prime minister secretary general colonel chief leader king queen prince senator
representative judge governor mayor chancellor premier pope captain major lieutenant professor spokesman
spokeswoman foreign defence defense the a an this that these those in on at by for with from and or but as if it he she
they we i his her its their our my your no not there when while after before`.split(/\s+/),
);

export const WEIGHT = {
  place: 1.5,
  name: 1.5,
  number: 1.6,
  date: 1.2,
  verb: 1.2,
  word: 1,
  adverb: 0.3,
  light: 0.4,
} as const;

/** The token after a name that begins at `i`: its words have capitals, and a hyphen may join one to the last of them. */
export function nameEnd(tokens: readonly Token[], i: number): number {
  let to = i + 1;
  while (
    tokens[to]?.kind === 'word' &&
    tokens[to]?.capital === true &&
    tokens[to - 1]?.possessive !== true &&
    placeAt(tokens, to) === undefined &&
    (!(tokens[to]?.stop ?? true) || tokens[to]?.norm === 'un')
  ) {
    to +=
      tokens[to + 1]?.text === '-' &&
      tokens[to + 2]?.kind === 'word' &&
      tokens[to]?.end === tokens[to + 1]?.start
        ? 3
        : 1;
  }
  return to;
}

/** Folds the spellings one name travels under: Zelensky, Zelenskyy, Zelenskiy. */
export function nameForm(norm: string): string {
  return norm.replace(/(?:iy|yy|yi|ij|ii)$/, 'y').replace(/kh/g, 'h');
}

export function titleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length >= 3 && words.every(({ text }) => text === text.toUpperCase())) return true;
  const content = words.filter((token) => !token.stop);
  return content.length > 3 && content.filter((token) => token.capital).length > content.length * 0.75;
}

export const isLight = (norm: string): boolean => LIGHT.has(norm) || LIGHT.has(conceptOf(norm));

export function weightOf({ norm }: Token, verb: boolean, adverb: boolean): number {
  if (adverb) return WEIGHT.adverb;
  if (isLight(norm)) return WEIGHT.light;
  return verb ? WEIGHT.verb : WEIGHT.word;
}

/** "The North" and "the South" where the talk is of Korea. */
export function halfAt(
  tokens: readonly Token[],
  i: number,
  korea: boolean,
): { place: Place; to: number } | undefined {
  const token = tokens[i];
  if (
    !korea ||
    token === undefined ||
    !/^(?:North|South)$/.test(token.text) ||
    tokens[i - 1]?.norm !== 'the' ||
    tokens[i + 1]?.capital === true
  )
    return undefined;
  const place = PLACES.get(`${token.norm} korea`);
  return place === undefined ? undefined : { place, to: i + 1 };
}

/** What a number counts: the words after it up to the end of their phrase. */
export function countedBy(tokens: readonly Token[], syntax: Syntax, quantity: Quantity): string[] {
  const out: string[] = [];
  let i = quantity.to;
  if (tokens[i]?.text === '-') i += 1;
  if (tokens[i]?.norm === 'of') i += 1;
  while (/^(?:the|its|their|his|these|those)$/.test(tokens[i]?.norm ?? '')) i += 1;
  // "Three of the seven miners" are miners.
  if (i > quantity.to && syntax.tags[i] === 'num') i += 1;
  for (; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'number') {
      // "60 of the country's 2,400 tigers" are tigers.
      if (tokens[quantity.to]?.norm !== 'of' || out.length > 0) break;
      continue;
    }
    if (token.text === '-') continue;
    const tag = syntax.tags[i];
    if (token.kind === 'mark' || (tag !== 'noun' && tag !== 'adv')) break;
    // "2,600 North Koreans" are people.
    const found = token.capital ? placeAt(tokens, i) : undefined;
    if (found?.place.kind === 'people' && tokens[found.to - 1]?.norm.endsWith('s') === true) {
      out.push(conceptOf('person'));
      i = found.to - 1;
    } else if (tag === 'noun' && !token.stop) out.push(conceptOf(token.norm));
    if (token.possessive) {
      if (tokens[quantity.to]?.norm !== 'of') break;
      out.length = 0;
    }
  }
  return out;
}

/** "62 of (the) 75": the number of the whole, and whether a number is said to be all there is ("all 75"). */
export function wholeOf(tokens: readonly Token[], { from, to }: Quantity): { part: boolean; all: boolean } {
  let i = to;
  const of = tokens[i]?.norm === 'of';
  if (of) i += 1;
  if (of) while (/^(?:the|its|their|these|those)$/.test(tokens[i]?.norm ?? '')) i += 1;
  const number = tokens[i]?.kind === 'number' || SMALL.has(tokens[i]?.norm ?? '');
  let k = from - 1;
  while (/^(?:of|the|its|their|these|those)$/.test(tokens[k]?.norm ?? '')) k -= 1;
  return { part: of && number, all: /^(?:all|every)$/.test(tokens[k]?.norm ?? '') };
}

/** Nouns that open a sentence without an article, besides plurals and what the endings below tell. */
const MASS = new Set(
  `snow rain fog ice heat smoke water gas oil coal gold silver steel milk bread rice wheat coffee tea sugar salt meat
fish fruit wine beer food health trade traffic music news police staff crew profit revenue growth debt interest income
tax work crime violence murder theft fraud evidence research science history art sport football education electricity
power energy money cash land wood paper plastic glass air lightning drought famine hunger poverty war peace hope fear
anger support turnout anyone everyone someone nobody nothing everything half most many`.split(/\s+/),
);
const COMMON =
  /(?:ing|tion|sion|ment|ity|ness|ship|ism|ance|ence|age|hood|ers|ors|ists|men|women|people|ists?)$/;

/** Whether a word that opens a sentence alone is a name: "Siemens won", not "Fog delayed". */
export function isOpeningName(tokens: readonly Token[], { tags }: Syntax, i: number): boolean {
  const { norm, text } = tokens[i] ?? { norm: '', text: '' };
  const next = tags[i + 1];
  if (tags[i] !== 'noun' || norm.length < 3 || !/^(?:verb|aux|modal)$/.test(next ?? '')) return false;
  if (/^\p{Lu}{2,}$/u.test(text)) return true;
  const plural = norm.endsWith('s') && !norm.endsWith('ss');
  const singularVerb = /^(?:is|was|has|does)$|[^s]s$/.test(tokens[i + 1]?.norm ?? '');
  if (plural && !singularVerb && !/(?:us|ens|is)$/.test(norm)) return false;
  return isUncommon(norm);
}

/** Whether a word is none that is known to stand for a thing, so that alone at the opening it may be a name. */
export const isUncommon = (norm: string): boolean =>
  !MASS.has(norm) && !COMMON.test(norm) && conceptOf(norm) === stem(norm) && widerThan(norm).length === 0;
