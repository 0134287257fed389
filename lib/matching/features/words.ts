import type { Analysis, Unit } from '../analysis.ts';
import { conceptOf, oppositesOf, rootOf, widerThan } from '../concepts.ts';
import type { Place } from '../lexicon/places.ts';
import { cosine } from '../meaning.ts';
import type { Meaning } from '../meaning.ts';
import { relate } from '../thesaurus.ts';
import type { Relation, Senses } from '../thesaurus.ts';
import { hasRivals, rivals } from './rivals.ts';

/** What a word is to the comparison. */
export type Kind = 'name' | 'place' | 'number' | 'date' | 'verb' | 'noun' | 'adverb';

/** A word that carries content, read once for each text. */
export interface Word {
  /** The token's index. */
  at: number;
  norm: string;
  stem: string;
  concept: string;
  kind: Kind;
  weight: number;
  place: Place | undefined;
  vector: Float32Array | undefined;
  /** What the thesaurus says of the word alone. */
  senses: Senses;
}

/** A content word, or the content words of a set phrase, with what the thesaurus says of it. */
export interface Term {
  /** Indices among the content words, ascending. */
  words: readonly number[];
  senses: Senses;
}

/** The content words of a text in order, and its terms, set phrases before single words. */
export interface Reading {
  words: readonly Word[];
  terms: readonly Term[];
}

const NONE: Senses = [];

const KNOWN = new WeakMap<Analysis, { meaning: Meaning | undefined; reading: Reading }>();

/** Words without content of their own that the list of stop words leaves in. */
const EMPTY = /^(?:be|am|is|are|was|were|been|being|have|has|had|having|do|does|did|lrb|rrb|s)$/;

function kindOf(unit: Unit | undefined, tag: string | undefined): Kind {
  if (unit !== undefined && unit.kind !== 'word') return unit.kind;
  return unit?.verb === true || tag === 'verb' ? 'verb' : tag === 'adv' ? 'adverb' : 'noun';
}

/**
 * The content words of a text in order; numbers and parts of dates are among them. Who merely says it is not: that
 * changes nothing in what is claimed.
 */
export function readingFor(analysis: Analysis, meaning: Meaning | undefined): Reading {
  const known = KNOWN.get(analysis);
  if (known !== undefined && known.meaning === meaning) return known.reading;
  const words = contentOf(analysis, meaning);
  const reading = { words, terms: termsOf(analysis, words, meaning) };
  KNOWN.set(analysis, { meaning, reading });
  return reading;
}

function contentOf(analysis: Analysis, meaning: Meaning | undefined): Word[] {
  const words: Word[] = [];
  analysis.tokens.forEach((token, at) => {
    if (token.kind === 'mark' || (token.kind === 'word' && (token.stop || EMPTY.test(token.norm)))) return;
    const unit = analysis.unitAt[at];
    if (unit?.source === true) return;
    const named = unit !== undefined && unit.kind !== 'word' && unit.kind !== 'number';
    words.push({
      at,
      norm: token.norm,
      stem: token.stem,
      concept: token.kind === 'word' ? conceptOf(token.norm) : token.norm,
      kind: token.kind === 'number' && unit === undefined ? 'number' : kindOf(unit, analysis.syntax.tags[at]),
      weight: unit?.weight ?? 0.5,
      place: unit?.place,
      vector: meaning?.word(token.norm),
      senses: named ? NONE : (meaning?.thesaurus?.senses(token.norm) ?? NONE),
    });
  });
  return words;
}

function termsOf({ tokens }: Analysis, words: readonly Word[], meaning: Meaning | undefined): Term[] {
  const thesaurus = meaning?.thesaurus;
  if (thesaurus === undefined) return [];
  const index = new Map(words.map(({ at }, k) => [at, k]));
  const phrases = thesaurus
    .phrases(tokens.map(({ norm }) => norm))
    .map(({ at, senses }) => ({ words: at.flatMap((token) => index.get(token) ?? []), senses }))
    .filter((term) => term.words.length > 0);
  const single = words.flatMap(({ senses }, k) => (senses.length === 0 ? [] : [{ words: [k], senses }]));
  return [...phrases, ...single];
}

/** How a content word of the claim is met by the sentence. */
export interface Met {
  word: Word;
  /** Index among the sentence's words of the word that says it, -1 where none does. */
  by: number;
  /** 1 in the same form, less by stem, synonym or a narrower word; 0 where no word says it. */
  worth: number;
  /** Nearness in meaning (-1..1) to the nearest word of the sentence, and to the nearest that says nothing else. */
  near: number;
  free: number;
  /** Index of that free word, -1 where there is none. */
  rival: number;
  /** Another word of its own closed kind stands free in the sentence: red for blue, uncle for aunt. */
  kin: number;
  /** A word of the sentence denies it. */
  opposite: number;
  /** What the thesaurus says of the word that meets it; and a word of the sentence that says less, -1 where none does. */
  via: Relation | undefined;
  wider: number;
}

/** The start two words share, as a share of the longer: "Argentine" and "Argentina". */
function start(a: string, b: string): number {
  if (a[0] !== b[0]) return 0;
  const least = Math.min(a.length, b.length);
  let k = 0;
  while (k < least && a[k] === b[k]) k += 1;
  return k < 4 ? 0 : k / Math.max(a.length, b.length);
}

/** What a word is worth to the claim's; 0 where that is less than `least`. */
function worthOf(here: Word, there: Word, least: number): number {
  if (here.norm === there.norm) return 1;
  if (least > 0.95) return 0;
  if (here.stem === there.stem) return 0.95;
  if (here.concept === there.concept) return 0.9;
  if (least > 0.8) return 0;
  const shared = start(here.norm, there.norm);
  if (shared >= 0.7) return 0.8;
  return here.kind !== 'number' && there.kind !== 'number' && widerThan(here.norm).includes(there.concept)
    ? 0.75
    : 0;
}

/** The words of the claim, each with what meets it: the same forms first, each word of the sentence once. */
export function meet(
  { words: here, terms }: Reading,
  { words: there, terms: wanted }: Reading,
): { met: Met[]; used: boolean[] } {
  const used = here.map(() => false);
  const met: Met[] = there.map((word) => ({
    word,
    by: -1,
    worth: 0,
    near: 0,
    free: 0,
    rival: -1,
    kin: -1,
    opposite: -1,
    via: undefined,
    wider: -1,
  }));
  for (const least of [1, 0.9, 0.7]) {
    let last = -1;
    for (const one of met) {
      if (one.by >= 0) {
        last = one.by;
        continue;
      }
      let best = -1;
      let most = least;
      let step = Infinity;
      here.forEach((word, index) => {
        if (used[index] === true) return;
        const value = worthOf(word, one.word, least);
        const away = Math.abs(index - last - 1);
        if (value < most || (value === most && away >= step)) return;
        most = value;
        best = index;
        step = away;
      });
      if (best < 0) continue;
      one.by = best;
      one.worth = most;
      used[best] = true;
      last = best;
    }
  }
  meetByTerms(terms, wanted, met, used);
  for (const one of met) {
    if (one.by >= 0) {
      one.near = 1;
      continue;
    }
    let most = -1;
    const opposites = oppositesOf(one.word.norm);
    const rivalled = hasRivals(one.word.norm);
    here.forEach((word, index) => {
      const value = cosine(word.vector, one.word.vector);
      if (value > one.near) one.near = value;
      if (opposites.size > 0 && word.kind !== 'number' && opposites.has(rootOf(word.norm)))
        one.opposite = index;
      if (used[index] === true) return;
      if (rivalled && rivals(word.norm, one.word.norm)) one.kin = index;
      const fit = value + (word.kind === one.word.kind ? 0.2 : 0);
      if (fit <= most) return;
      most = fit;
      one.free = value;
      one.rival = index;
    });
  }
  return { met, used };
}

/** What a word is worth that says the claim's in other words. */
const TERM: Readonly<Partial<Record<Relation, number>>> = { same: 0.85, narrower: 0.8, converse: 0.75 };

/** Words and set phrases of the claim that the sentence says in words of its own, by the thesaurus. */
function meetByTerms(terms: readonly Term[], wanted: readonly Term[], met: Met[], used: boolean[]): void {
  for (const { words, senses } of wanted) {
    const open = words.flatMap((index) => (met[index]?.by === -1 ? [met[index]] : []));
    if (open.length === 0) continue;
    let best: { worth: number; relation: Relation; term: Term } | undefined;
    for (const term of terms) {
      const relation = relate(term.senses, senses);
      if (relation === undefined) continue;
      const head = term.words[0] ?? -1;
      const value = TERM[relation];
      if (value === undefined)
        for (const one of open) {
          if (relation === 'opposite') one.opposite = head;
          else one.wider = head;
        }
      else {
        // A word that says nothing else before one that meets another word already.
        const worth = value - (used[head] === true ? 0.1 : 0);
        if (best === undefined || worth > best.worth) best = { worth, relation, term };
      }
    }
    if (best === undefined) continue;
    for (const one of open) {
      one.by = best.term.words[0] ?? -1;
      one.worth = best.worth;
      one.via = best.relation;
    }
    for (const index of best.term.words) used[index] = true;
  }
}
