import { relateDates } from '../text/dates.ts';
import { wordsOf } from './analysis.ts';
import type { Analysis, Unit } from './analysis.ts';
import type { Seen } from './features.ts';
import type { Kind, Met, Word } from './features/words.ts';
import type { Difference, DifferenceKind } from './outcome.ts';
import { magnitude } from './rival-figures.ts';

const DENIES = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly)$/;

const KIND: Record<Kind, DifferenceKind> = {
  name: 'actor',
  place: 'place',
  number: 'number',
  date: 'date',
  verb: 'negation',
  noun: 'negation',
  adverb: 'negation',
};

const whole = (analysis: Analysis, at: number): string => {
  const unit = analysis.unitAt[at];
  return unit === undefined ? wordsOf(analysis, at, at + 1) : wordsOf(analysis, unit.from, unit.to);
};

/** The figure or date of the claim that another one stands for. */
function counted(sentence: Analysis, claim: Analysis, { figures }: Seen): Difference | undefined {
  for (const { unit, by, relation } of figures) {
    if (by === undefined || relation !== 'rivals') continue;
    const kind = magnitude(by, unit) ? 'magnitude' : 'number';
    return { kind, here: wordsOf(sentence, by.from, by.to), there: wordsOf(claim, unit.from, unit.to) };
  }
  const dated = (unit: Unit): boolean => unit.date !== undefined && !unit.source;
  for (const unit of claim.units.filter(dated)) {
    const others = sentence.units.filter(dated);
    const relations = others.map(({ date }) =>
      date === undefined || unit.date === undefined ? 'open' : relateDates(date, unit.date),
    );
    const rival = others[relations.indexOf('rivals')];
    if (rival !== undefined && !relations.includes('says'))
      return {
        kind: 'date',
        here: wordsOf(sentence, rival.from, rival.to),
        there: wordsOf(claim, unit.from, unit.to),
      };
  }
  return undefined;
}

/** "Not" on one side alone, with the word it stands before. */
function denied(sentence: Analysis, claim: Analysis): Difference | undefined {
  const words = ({ tokens, unitAt }: Analysis): string[] =>
    tokens
      .filter(({ norm }, index) => DENIES.test(norm) && unitAt[index]?.source !== true)
      .map(({ text }) => text);
  const here = words(sentence);
  const there = words(claim);
  if ((here.length === 0) === (there.length === 0)) return undefined;
  return { kind: 'negation', here: here[0] ?? '', there: there[0] ?? '' };
}

/** Whether one place lies in the other. */
const holds = ({ place: a }: Word, { place: b }: Word): boolean =>
  a !== undefined && b !== undefined && a.country === b.country && (a.kind === 'name' || b.kind === 'name');

/** "Minister Ann Lee" and "the minister of Torvenia": who holds the office, and whose it is. */
function holdsOffice(sentence: Analysis, claim: Analysis, here: number, there: number): boolean {
  const [who, whose] = [sentence.unitAt[here], claim.unitAt[there]];
  if (who === undefined || whose === undefined || claim.tokens[whose.from - 1]?.norm !== 'of') return false;
  const office = claim.unitAt[whose.from - 2];
  return office !== undefined && sentence.unitAt[who.from - 1]?.concept === office.concept;
}

/** How surely a word of the claim is ruled out by one that stands free in the sentence. */
function rivalry({ word, near, rival, kin, opposite }: Met, here: Seen['here']): [number, number] {
  if (opposite >= 0) return [4, opposite];
  if (kin >= 0) return [3, kin];
  const other = here[rival];
  if (other === undefined || other.kind !== word.kind) return [0, -1];
  if (holds(other, word)) return [0, -1];
  // Figures and dates rule each other out by what they come to, or not at all: "at least 40" stands beside 140.
  if (word.kind === 'number' || word.kind === 'date') return [0, -1];
  return [word.kind === 'name' || word.kind === 'place' ? 2.5 - near : 1.5 - near, rival];
}

/**
 * What differs where the rules named nothing: the word of the claim that the sentence does not say, and the one that
 * stands in its place. Nothing where there is none to name.
 */
export function derive(sentence: Analysis, claim: Analysis, seen: Seen): Difference[] {
  const found = counted(sentence, claim, seen);
  if (found !== undefined) return [found];
  let best: Difference | undefined;
  let most = 0;
  for (const met of seen.met) {
    if (met.by >= 0) continue;
    const [value, at] = rivalry(met, seen.here);
    const other = seen.here[at];
    if (value <= most || other === undefined) continue;
    if (met.word.kind === 'name' && holdsOffice(sentence, claim, other.at, met.word.at)) continue;
    most = value;
    best = { kind: KIND[met.word.kind], here: whole(sentence, other.at), there: whole(claim, met.word.at) };
  }
  if (most >= 3 && best !== undefined) return [best];
  const turned = denied(sentence, claim);
  if (turned !== undefined) return [turned];
  return best === undefined ? [] : [best];
}
