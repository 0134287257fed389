import type { Token } from '../text/words.ts';
import {
  EVENT_HEADS,
  GROUP_HEADS,
  MANY_HEADS,
  OF_A_STATE,
  isPublic,
  mayBeCalled,
  ORGANISATION_HEADS,
  PERSON_HEADS,
  PLACE_HEADS,
} from './head-words.ts';
import { headOffers } from './head-offers.ts';
import type { ClaimReading, Leaning } from './leaning.ts';
import { OF_A_PEOPLE, SAYS, isDateName } from './name-words.ts';
import { maybeNameAtStart, namesBefore } from './named-before.ts';
import type { NameKind } from './names.ts';

export type HeadSense = 'place' | 'organisation' | 'person' | 'event' | 'group' | 'many';

const SENSES: readonly [HeadSense, ReadonlySet<string>][] = [
  ['place', PLACE_HEADS],
  ['organisation', ORGANISATION_HEADS],
  ['person', PERSON_HEADS],
  ['event', EVENT_HEADS],
  ['many', MANY_HEADS],
];

/** A description that begins at `the`: its tokens up to and with the head. */
export interface Description {
  /** Index of the first token behind "the" and of the head. */
  from: number;
  head: number;
  sense: HeadSense;
}

/** Descriptions that name nobody ("the city", "the two countries"), where nothing else in the claim does. */
export function leaningHeads(claim: ClaimReading): Leaning[] {
  const found: Leaning[] = [];
  for (const [index, token] of claim.tokens.entries()) {
    if (token.norm !== 'the' && token.norm !== 'both') continue;
    const half = token.norm === 'the' ? halfAt(claim, index) : undefined;
    if (half !== undefined) found.push(half);
    const described = descriptionAt(claim.tokens, index);
    const head = claim.tokens[described?.head ?? -1];
    if (described === undefined || head === undefined) continue;
    if (isExplained(claim, index, described) || isKnown(claim, index, described)) continue;
    found.push({
      start: token.start,
      end: head.end,
      words: claim.text.slice(token.start, head.end),
      kind: described.sense === 'place' ? 'place' : 'definite',
      offers: headOffers(claim, token.start, described),
    });
  }
  return found;
}

const HALF = /^(?:North|South|East|West)$/u;

/** "The North" of a country in two: which, the article has said ("North Korea"). */
function halfAt({ text, tokens, articleNames }: ClaimReading, index: number): Leaning | undefined {
  const [the, half, next] = tokens.slice(index, index + 3);
  if (the === undefined || half === undefined || !HALF.test(half.text)) return undefined;
  if (next !== undefined && (next.capital || next.text === '-' || next.norm === 'of')) return undefined;
  const name = half.text;
  if (text.slice(0, the.start).includes(`${name} `)) return undefined;
  const offers = new Set(
    articleNames.flat().flatMap((one) => (one.text.startsWith(`${name} `) ? [one.text] : [])),
  );
  return {
    start: the.start,
    end: half.end,
    words: text.slice(the.start, half.end),
    kind: 'place',
    offers: [...offers].slice(0, 3),
  };
}

function descriptionAt(tokens: readonly Token[], index: number): Description | undefined {
  const counted =
    tokens[index]?.norm === 'both' || /^(?:two|three|four|2|3|4)$/u.test(tokens[index + 1]?.norm ?? '');
  let found: Description | undefined;
  for (let at = index + 1; at < tokens.length && at <= index + 5; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.text === '-' && tokens[at + 1]?.start === token.end)) continue;
    if (token.kind === 'number' && counted && at === index + 1) continue;
    // A name, a year: the words before it say which.
    if (token.capital || token.kind === 'number') return found;
    if (token.kind !== 'word' || token.stop || SAYS.test(token.norm)) break;
    const sense =
      counted && GROUP_HEADS.has(token.norm)
        ? 'group'
        : SENSES.find(([, heads]) => heads.has(token.norm))?.[0];
    // "The third train": told among others, not left to be known.
    if (sense === 'event' && ORDINAL.test(tokens[index + 1]?.norm ?? '')) continue;
    // "The army attacks": a verb.
    if (sense === undefined || (found !== undefined && sense === 'event' && token.norm.endsWith('s')))
      continue;
    if (tokens[index]?.norm === 'both' && sense !== 'group') continue;
    found = { from: index + 1, head: at, sense };
    if (token.possessive) break;
  }
  return found;
}

const ORDINAL = /^(?:one|first|second|third|fourth|last|next|final|only|biggest|largest)$/u;

const AT: Record<HeadSense, RegExp> = {
  place: /^(?:in|near|on|outside|between)$/u,
  organisation: /^(?:in|at|for|behind|near)$/u,
  person: /^(?:in|at|from|for|behind)$/u,
  event: /^(?:in|at|on|near|against|between|with|for|over|about|by|to|from|into|off|across)$/u,
  group: /^(?:in|from)$/u,
  many: /^(?:in|at|from|near|on)$/u,
};

/** Whether the words around say which: "of …", a name, "who …", "the mayor, Doe,", "Doe, the mayor,". */
function isExplained({ tokens, names }: ClaimReading, index: number, { head, sense }: Description): boolean {
  if (tokens[head]?.possessive === true) return false;
  const [next, second, third] = [tokens[head + 1], tokens[head + 2], tokens[head + 3]];
  const isName = (token: Token | undefined): boolean =>
    token?.capital === true && !isDateName(token.norm) && token.text !== 'I';
  if (next !== undefined) {
    if (
      isName(next) ||
      /^(?:of|who|whom|that|which|where|whose|called|named|known|based|led|run|owned|headed)$/u.test(
        next.norm,
      )
    )
      return true;
    if (/^[,(]$/u.test(next.text) && isName(second)) {
      const name = names.find(({ start }) => start === second?.start);
      const after = tokens.find(({ start }) => start >= (name?.end ?? Infinity));
      if (after === undefined || !SAYS.test(after.norm)) return true;
    }
    if (AT[sense].test(next.norm) && second !== undefined) {
      if (sense === 'event' && second.kind === 'word' && !isDateName(second.norm))
        return !/^(?:last|this|next)$/u.test(second.norm);
      if (isName(second) || (second.stop && isName(third))) return true;
    }
  }
  const before = tokens[index - 1];
  return (
    before?.text === ',' &&
    names.some(({ end }) => end === tokens[index - 2]?.end) &&
    !(next?.kind === 'word')
  );
}

const HAPPENS =
  /^(?:bomb|explo|attack|shell|str[iu]ck|strik|fire|shot|shoot|crash|collid|vot|elect|sign|agree|met$|meet|launch|raid|hit$|talk|protest)/u;

/** Whether the claim names it before, or has told of it: "a ferry … the ferry", "Alder Lines … the company". */
function isKnown(claim: ClaimReading, index: number, { head, sense }: Description): boolean {
  const { tokens } = claim;
  const noun = tokens[head];
  const before = tokens.slice(0, index);
  if (noun === undefined || before.some(({ stem, kind }) => kind === 'word' && stem === noun.stem))
    return true;
  if (OF_A_STATE.test(noun.norm)) {
    if (before.some(({ text }, at) => at > 0 && OF_A_PEOPLE.test(text) && /^\p{Lu}/u.test(text))) return true;
    if (OF_A_PEOPLE.test(before[0]?.text ?? '')) return true;
    if (namesBefore(claim, index, ['country']).length > 0) return true;
  }
  switch (sense) {
    case 'place':
      return /^(?:country|nation)$/u.test(noun.norm)
        ? false
        : namesBefore(claim, index, ['place']).length > 0;
    case 'organisation':
      return hasBody(claim, index, noun.norm);
    case 'group':
      return countNames(claim, index) > 1;
    case 'event':
      if (/^(?:war|conflict)$/u.test(noun.norm) && namesBefore(claim, index, ['country']).length > 0)
        return true;
      return before.some(({ norm }) => HAPPENS.test(norm));
    case 'person':
    case 'many':
      return false;
  }
}

function countNames({ names, tokens }: ClaimReading, index: number): number {
  const start = tokens[index]?.start ?? 0;
  const known = names.filter(({ end }) => end <= start);
  const first = tokens.find(({ kind }) => kind === 'word');
  const more = maybeNameAtStart(tokens, index) && known[0]?.start !== first?.start;
  return known.length + (more ? 1 : 0);
}

function hasBody(claim: ClaimReading, index: number, noun: string): boolean {
  const kinds: NameKind[] = isPublic(noun) ? ['organisation'] : ['organisation', 'unknown'];
  if (namesBefore(claim, index, kinds).some(({ text }) => mayBeCalled(text, noun))) return true;
  const others = namesBefore(claim, index, ['person', 'country']).length > 0;
  return !isPublic(noun) && !others && maybeNameAtStart(claim.tokens, index);
}
