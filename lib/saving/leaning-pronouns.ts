import type { Token } from '../text/words.ts';
import { isQuoted } from './quotation.ts';
import type { ClaimReading, Leaning } from './leaning.ts';
import { fewOffers, groupsBefore, nameOffers } from './name-offers.ts';
import type { Fit } from './name-offers.ts';
import { hasMany, hasPerson, hasPlace, hasThing, isNamedAfterIntroduction } from './named-before.ts';
import { isImpersonal, isExistential } from './impersonal.ts';

type Group = 'person' | 'thing' | 'many' | 'speaker' | 'place' | 'pointing';

const GROUPS: Record<string, Group> = Object.fromEntries(
  (
    [
      ['person', 'he him his she her hers'],
      ['thing', 'it its'],
      ['many', 'they them their theirs'],
      ['speaker', 'i me my we us our ours'],
      ['place', 'here there'],
      ['pointing', 'this these those that'],
    ] satisfies [Group, string][]
  ).flatMap(([group, words]) => words.split(' ').map((word) => [word, group])),
);

const FITS: Record<Exclude<Group, 'speaker' | 'pointing'>, Fit> = {
  person: { person: 0, unknown: 1 },
  thing: { organisation: 0, country: 0, unknown: 1, place: 1 },
  many: { organisation: 0, country: 0, unknown: 1, person: 2 },
  place: { place: 0, country: 1, unknown: 2 },
};

/** Pronouns, and "here" and "there", whose name the claim does not have. */
export function leaningPronouns(claim: ClaimReading): Leaning[] {
  const found: Leaning[] = [];
  for (const [index, token] of claim.tokens.entries()) {
    const group = token.kind === 'word' ? GROUPS[token.norm] : undefined;
    if (group === undefined || /^(?:IT|HE|US|ME)$/u.test(token.text)) continue;
    if (!leans(claim, index, group)) continue;
    found.push({
      start: token.start,
      end: token.end,
      words: token.text,
      kind: group === 'place' ? 'place' : 'pronoun',
      offers: offersFor(claim, token, group),
    });
  }
  return found;
}

function leans(claim: ClaimReading, index: number, group: Group): boolean {
  const { tokens, text } = claim;
  const token = tokens[index];
  if (token === undefined) return false;
  if (group === 'speaker') return !isQuoted(text.slice(0, token.start)) && isSpeaker(tokens, index);
  if (group === 'pointing') return isPointing(tokens, index);
  if (group === 'place') return !isExistential(tokens, index) && !hasPlace(claim, index);
  if (isImpersonal(tokens, index)) return false;
  const isNamed = { person: hasPerson, thing: hasThing, many: hasMany }[group](claim, index);
  return !isNamed && !isNamedAfterIntroduction(claim, index);
}

function offersFor(claim: ClaimReading, token: Token, group: Group): string[] {
  if (group === 'pointing') return [];
  if (group === 'speaker') return claim.context.publisher ? [claim.context.publisher] : [];
  const groups = group === 'many' ? groupsBefore(claim, token.start).slice(0, 2) : [];
  return fewOffers([...groups, ...nameOffers(claim, token.start, FITS[group]).map(({ text }) => text)]);
}

/** "I" and "we", not "World War I". */
function isSpeaker(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return token?.text !== 'I' || before?.capital !== true;
}

const CLAUSE =
  /^(?:is|was|are|were|has|have|had|will|would|could|may|might|can|means|meant|makes|made|came|comes|follows|followed|led|leads|includes|included)$/u;
const NO_MATTER = /^(?:time|way|point|stage|kind|sort|type|end|who|in|of|with|from|that|which|to|at|on)$/u;

/** "This led to a vote", "these attacks"; not "those who left", and not "this" for what the claim itself told before. */
function isPointing(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return index < 4;
  if (NO_MATTER.test(next.norm) || next.kind === 'number') return false;
  if (token.norm === 'that') return index === 0 && CLAUSE.test(next.norm);
  const bare = next.kind !== 'word' || next.stop || CLAUSE.test(next.norm);
  if (bare) return index < 4 && (index === 0 || tokens[index - 1]?.norm !== 'like');
  if (token.norm === 'those' && /(?:ed|ing)$/u.test(next.norm)) return false;
  return tokens.slice(0, index).every(({ stem }) => stem !== next.stem);
}
