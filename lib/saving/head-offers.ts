import type { ClaimReading } from './leaning.ts';
import type { Description, HeadSense } from './leaning-heads.ts';
import { OF_A_STATE, mayBeCalled } from './head-words.ts';
import { fewOffers, groupsBefore, nameOffers, placeInSentence } from './name-offers.ts';
import type { Fit } from './name-offers.ts';
import { PLACE_WORDS, isDateName } from './name-words.ts';
import type { Name } from './names.ts';

const FITS: Record<HeadSense, Fit> = {
  place: { place: 0, unknown: 1 },
  organisation: { organisation: 0, unknown: 1 },
  person: { person: 0, unknown: 1 },
  event: {},
  group: {},
  many: {},
};
const COUNTRY: Fit = { country: 0 };

/** What a description may stand for: first what the article calls with the same noun, then names that fit its sense. */
export function headOffers(claim: ClaimReading, start: number, { from, head, sense }: Description): string[] {
  const noun = claim.tokens[head]?.norm ?? '';
  const words = claim.text.slice(claim.tokens[from]?.start, claim.tokens[head]?.end);
  if (sense === 'group') return pair(nameOffers(claim, start, groupFit(noun)));
  if (/^(?:country|nation)$/u.test(noun)) return textsOf(nameOffers(claim, start, COUNTRY));
  const called = calledSo(claim, start, noun);
  if (sense === 'many') {
    called.push(...groupsBefore(claim, start).filter((group) => group.endsWith(` ${noun}`)));
  }
  const names = nameOffers(claim, start, FITS[sense]).filter(({ text }) =>
    sense === 'place' ? isSuch(text, noun) : mayBeCalled(text, noun),
  );
  // Of a president the one who is called so.
  const named = names.filter(({ text }) => text.toLowerCase().includes(noun));
  const countries = OF_A_STATE.test(noun) ? nameOffers(claim, start, COUNTRY) : [];
  return fewOffers([
    ...textsOf(named),
    ...called,
    ...textsOf(sense === 'organisation' && OF_A_STATE.test(noun) ? [] : names),
    ...countries.map(({ text }) => `${text}'s ${words}`),
  ]);
}

/** No street for a city: a place that says what it is has to say what is asked for. */
function isSuch(name: string, noun: string): boolean {
  const last = name.toLowerCase().split(' ').at(-1) ?? '';
  return last === noun || !PLACE_WORDS.has(last);
}

const textsOf = (names: readonly Name[]): string[] => fewOffers(names.map(({ text }) => text));

function groupFit(noun: string): Fit {
  if (/^(?:countries|nations|governments|armies|states)$/u.test(noun)) return COUNTRY;
  if (/^(?:men|women|leaders|presidents|ministers|suspects|victims)$/u.test(noun)) return { person: 0 };
  if (/^(?:cities|towns)$/u.test(noun)) return { place: 0 };
  return { organisation: 0, country: 0 };
}

/** "Northland and Westmark", in the order the article has them. */
function pair([second, first]: readonly Name[]): string[] {
  return first === undefined || second === undefined ? [] : [`${first.text} and ${second.text}`];
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]*(?: (?:of )?\p{Lu}[\p{L}-]*){0,4}`;

/** Phrases of the article with the same noun and a name: "the defence ministry of Northland", "an attack on Alder". */
function calledSo(claim: ClaimReading, start: number, noun: string): string[] {
  const { before, sentence } = claim.context;
  const reach = sentence.slice(0, placeInSentence(claim.text, start, sentence));
  const phrase = new RegExp(
    `(?:\\b(?:[Tt]he|[Aa]n?) |(?<=^|[^\\p{L}])(?=\\p{Lu}[\\p{L} -]*['’]s? ))(?:[\\p{L}'’-]+ ){0,4}?${noun}(?![\\p{L}-])(?: (?:of|in|on|at|near|against|between|with) (?:the )?${NAME}(?: and ${NAME})?)?`,
    'gu',
  );
  return [...before, reach]
    .toReversed()
    .flatMap((text) => [...text.matchAll(phrase)].map(([found]) => found).toReversed())
    .map((found) =>
      found.replace(/^(?:an?|the) /iu, 'the ').replace(/ (?:on|in) (?:the )?(\p{Lu}\p{L}+)$/u, dropDate),
    )
    .filter((found) => /\p{Lu}/u.test(found));
}

const dropDate = (found: string, name: string): string => (isDateName(name.toLowerCase()) ? '' : found);
