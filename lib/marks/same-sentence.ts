import { attributed } from '../matching/attributed.ts';
import { parse } from '../matching/syntax/frames.ts';
import { type Token, tokenize } from '../text/words.ts';
import { isTypo } from '../text/typo.ts';

/** A word or sign that counts. One that is `firm` (a name, a number, a small word, a denial) is itself or another. */
interface Word {
  norm: string;
  firm: boolean;
  capital: boolean;
}

/** What is read off a sentence once, to compare it with others. */
export interface SentenceReading {
  text: string;
  tokens: Token[];
  words: Word[];
  /** Without who merely says it, and those words; worked out when first needed. */
  apart?: { said: Word[]; tell: Word[] };
}

export function readSentence(text: string): SentenceReading {
  const tokens = tokenize(text);
  return { text, tokens, words: tokens.flatMap((_, index) => wordAt(tokens, index)) };
}

/** Fewer words than these are too few to be recognised without who says them. */
const LEAST_TELLING = 4;
/** More tokens than these are not a light edit. */
const MOST_APART = 16;

/**
 * Whether two texts are one sentence but for light edits: punctuation, case, articles and words like "also", one
 * mended typo, and, as far as the claim does not speak of it, who says it and in which turn of phrase. A changed number,
 * name, denial, auxiliary, preposition or order is another sentence: the user's word on one says nothing of it.
 */
export function isSameSentence(a: SentenceReading, b: SentenceReading, claim: string): boolean {
  if (Math.abs(a.tokens.length - b.tokens.length) > MOST_APART) return false;
  if (areSame(a.words, b.words)) return true;
  const [left, right] = [apart(a), apart(b)];
  if (left.said.length + right.said.length === 0) return false;
  if (left.tell.length < LEAST_TELLING || !areSame(left.tell, right.tell)) return false;
  const ofClaim = new Set(readSentence(claim).words.map(({ norm }) => norm));
  return (
    [...left.said, ...right.said].every((word) => isBesideClaim(word, ofClaim)) &&
    haveOneSpeaker(left.said, right.said)
  );
}

function areSame(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length !== b.length) return false;
  let typos = 0;
  return a.every((word, at) => {
    const other = b[at];
    if (other === undefined || word.norm === other.norm) return other !== undefined;
    typos += 1;
    return typos === 1 && !word.firm && !other.firm && isTypo(word.norm, other.norm);
  });
}

function apart(reading: SentenceReading): { said: Word[]; tell: Word[] } {
  if (reading.apart === undefined) {
    const { tokens } = reading;
    const { source } = attributed(tokens, parse(tokens));
    const half = (said: boolean) =>
      tokens.flatMap((_, index) => ((source[index] === true) === said ? wordAt(tokens, index) : []));
    reading.apart = { said: half(true), tell: half(false) };
  }
  return reading.apart;
}

/** Words that come and go without changing what is said. */
const FREE = new Set(
  `a an the that this these those has have had also already indeed just now still then therefore thus moreover
furthermore however meanwhile reportedly allegedly apparently purportedly`.split(/\s+/),
);

const NUMERAL =
  /^(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ies)|(?:hundred|thousand|million|billion|trillion|dozen)s?|(?:.+(?:teen|tie|even|elf|undred|ousand|illion))th|second|quarters?|double[ds]?|triple[ds]?)$/;
const DENIAL =
  /^(?:den(?:y|ies|ied|ying|ials?)|refus|reject|refut|disput|dismiss|fail|nobody|nothing|neither|without|untrue|false)/;
/** Who says something, in verbs; these are small words elsewhere. */
const SAYS =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|according|report(?:s|ed)?|claim(?:s|ed)|add(?:ed|ing)|noted)$/;
const SIGN = /^[%$€£¥₽₩°+=<>?/]$/u;
const DASH = /^[-‐‑‒–—−]$/u;

function wordAt(tokens: readonly Token[], index: number): Word[] {
  const token = tokens[index];
  if (token === undefined) return [];
  const { norm, kind, capital, stop, text } = token;
  if (kind === 'number') return [{ norm, firm: true, capital }];
  if (kind === 'mark') {
    if (SIGN.test(text)) return [{ norm: text, firm: true, capital }];
    return isSigned(tokens, index) ? [{ norm: '-', firm: true, capital }] : [];
  }
  if (FREE.has(norm)) return [];
  return [{ norm, firm: stop || capital || NUMERAL.test(norm) || DENIAL.test(norm), capital }];
}

/** A dash before a figure is a minus, or makes a range of two figures; any other is punctuation. */
function isSigned(tokens: readonly Token[], index: number): boolean {
  const [before, dash, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (dash === undefined || !DASH.test(dash.text)) return false;
  if (after?.kind !== 'number' || after.start !== dash.end) return false;
  return before === undefined || before.kind === 'number' || before.end < dash.start;
}

/** Whether who says it may change: nothing in it counts, and the claim does not speak of it. */
function isBesideClaim({ norm, firm, capital }: Word, ofClaim: ReadonlySet<string>): boolean {
  if (/\d/.test(norm) || NUMERAL.test(norm) || DENIAL.test(norm) || norm === 'not' || norm === 'no')
    return false;
  const small = firm && !capital && !SAYS.test(norm);
  return small || !ofClaim.has(norm);
}

/** Another named speaker is another name. */
function haveOneSpeaker(a: readonly Word[], b: readonly Word[]): boolean {
  const names = (words: readonly Word[]) =>
    words
      .filter(({ capital, norm }) => capital && norm !== 'according')
      .map(({ norm }) => norm)
      .join(' ');
  const [left, right] = [names(a), names(b)];
  return left === '' || right === '' || left === right;
}
