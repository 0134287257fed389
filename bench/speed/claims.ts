import { random } from '../retrieval/boost.ts';
import { STOP_WORDS } from '../../lib/text/stop-words.ts';
import {
  ACTORS,
  CAUSES,
  COUNTRIES,
  KINDS,
  MEASURES,
  MONTHS,
  PEOPLE,
  THINGS,
  VERBS,
  surnameOf,
  townOf,
} from './words.ts';

/**
 * News claims of 8 to 20 words, generated: the same number is the same claim on every machine. Sayings are ours; what they
 * are of is drawn from lists of ours and from the words of the packaged table, the commonest in news first. They are
 * English to an index and no more.
 */

/** Names there are; a few hundred of them make most of the news, as Zipf's law has it. */
const TOWNS = 20_000;
const SURNAMES = 60_000;

interface Dice {
  chance(): number;
  below(count: number): number;
  /** A number below `count` by the law of Zipf and Mandelbrot. */
  zipf(count: number): number;
  from(words: readonly string[]): string;
  /** Any word of the news. */
  word(): string;
}

/** Flattens the first ranks, so that no word but those that are left out is in more than one claim of ten, as in the news. */
const SHIFT = 10;

function throwing(seed: number, vocabulary: readonly string[]): Dice {
  const chance = random(seed);
  const zipf = (count: number): number => Math.floor(SHIFT * (1 + count / SHIFT) ** chance()) - SHIFT;
  return {
    chance,
    below: (count) => Math.floor(chance() * count),
    zipf,
    from: (words) => words[zipf(words.length)] ?? '',
    word: () => vocabulary[zipf(vocabulary.length)] ?? '',
  };
}

const place = (dice: Dice): string => (dice.chance() < 0.4 ? dice.from(COUNTRIES) : townOf(dice.zipf(TOWNS)));

function figure(dice: Dice): string {
  const size = 10 ** (1 + dice.below(5));
  const digits = String(size + dice.below(9 * size));
  return digits.length > 3 ? `${digits.slice(0, -3)},${digits.slice(-3)}` : digits;
}

const aThing = (dice: Dice): string =>
  `${dice.chance() < 0.3 ? dice.from(KINDS) : dice.word()} ${dice.chance() < 0.5 ? dice.from(THINGS) : dice.word()}`;
const cause = (dice: Dice): string => (dice.chance() < 0.5 ? dice.from(CAUSES) : dice.word());
const year = (dice: Dice): number => 1990 + dice.below(36);

const SAYINGS: readonly ((dice: Dice) => string)[] = [
  (d) =>
    `the ${d.from(ACTORS)} of ${place(d)} ${d.from(VERBS)} a ${aThing(d)} for ${figure(d)} ${d.from(PEOPLE)} in ${place(d)}`,
  (d) =>
    `${surnameOf(d.zipf(SURNAMES))} ${d.from(VERBS)} the ${aThing(d)} near ${place(d)} after a ${cause(d)}`,
  (d) =>
    `at least ${figure(d)} ${d.from(PEOPLE)} in ${place(d)} ${d.from(VERBS)} their ${d.from(THINGS)} in the ${d.word()} ${cause(d)} of ${year(d)}`,
  (d) =>
    `the ${d.from(ACTORS)} ${d.from(VERBS)} ${figure(d)} ${d.from(MEASURES)} from the ${aThing(d)} in ${d.from(MONTHS)} ${year(d)}`,
  (d) =>
    `a ${aThing(d)} in ${place(d)} was ${d.from(VERBS)} by the ${d.from(ACTORS)} with ${figure(d)} ${d.from(MEASURES)} of the ${d.from(THINGS)} of ${surnameOf(d.zipf(SURNAMES))}`,
  (d) =>
    `${d.from(PEOPLE)} of the ${aThing(d)} in ${place(d)} heard from ${surnameOf(d.zipf(SURNAMES))} that the ${d.from(ACTORS)} ${d.from(VERBS)} it because of a ${cause(d)}`,
  (d) =>
    `${d.from(ACTORS)} and ${d.from(ACTORS)} in ${place(d)} ${d.from(VERBS)} ${figure(d)} ${d.from(THINGS)} and ${d.from(VERBS)} the ${aThing(d)} of ${surnameOf(d.zipf(SURNAMES))}`,
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Without what a sentence begins and ends with. */
function saying(dice: Dice): string {
  const text = SAYINGS[dice.below(SAYINGS.length)]?.(dice) ?? '';
  return text.replaceAll(/\ba (?=[aeiou])/g, 'an ');
}

export interface MadeArticle {
  sentences: string[];
  /** The number of the claim that a sentence makes, by the index of the sentence. */
  makes: Map<number, number>;
}

export const SENTENCES = 200;
/** One sentence in so many makes a claim of the library. */
const MAKES = 6;

const ANY_THING = new RegExp(` (?:${THINGS.join('|')}) `);

/** Sentences as a newsroom would put the claim: somebody says it, or it comes with something besides. */
const WAYS: readonly ((claim: string, dice: Dice) => string)[] = [
  (claim) => claim,
  (claim, d) => `${claim}, according to the ${d.from(ACTORS)} of ${place(d)}`,
  (claim, d) => `${surnameOf(d.zipf(SURNAMES))} said on Tuesday that ${claim}`,
  (claim, d) => `${claim}, and a ${cause(d)} was ${d.from(VERBS)} in ${d.from(MONTHS)}`,
  (claim, d) => claim.replace(ANY_THING, ` ${d.from(THINGS)} `),
];

export interface Maker {
  /** The claim of this number. */
  claim(number: number): string;
  /** An article of 200 sentences, every sixth of which makes one of the first `claims` claims, most in other words. */
  article(number: number, claims: number): MadeArticle;
}

/** The words of the table with which no sentence is held together; the commonest are common everywhere. */
const telling = (words: readonly string[]): string[] =>
  words.slice(COMMON).filter((word) => /^[a-z]{4,}$/.test(word) && !STOP_WORDS.has(word));
const COMMON = 100;

/** @param words of the packaged table, the commonest first */
export function createMaker(words: readonly string[]): Maker {
  const vocabulary = telling(words);
  const bare = (number: number): string => saying(throwing(number * 2 + 1, vocabulary));
  return {
    claim: (number) => `${capital(bare(number))}.`,
    article(number, claims) {
      const dice = throwing(number * 2 + 7_000_000, vocabulary);
      const makes = new Map<number, number>();
      const sentences = Array.from({ length: SENTENCES }, (_, index) => {
        if (index % MAKES !== 2) return `${capital(saying(dice))}.`;
        const made = dice.below(claims);
        makes.set(index, made);
        const way = WAYS[dice.below(WAYS.length)] ?? ((claim: string) => claim);
        return `${capital(way(bare(made), dice))}.`;
      });
      return { sentences, makes };
    },
  };
}
