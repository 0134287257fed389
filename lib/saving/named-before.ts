import type { Token } from '../text/words.ts';
import { PERSON_HEADS } from './head-words.ts';
import type { ClaimReading } from './leaning.ts';
import { COMMON_STARTS, SAYS, isDateName } from './name-words.ts';
import type { Name, NameKind } from './names.ts';

/** The names of a claim before one of its tokens, of the given kinds. */
export function namesBefore(
  { names, tokens }: ClaimReading,
  index: number,
  kinds: readonly NameKind[],
): Name[] {
  const start = tokens[index]?.start ?? 0;
  return names.filter((name) => name.end <= start && kinds.includes(name.kind));
}

/** The claim's first word, where it may be a name for all that the claim tells: "Samsung closed", "Bakhmut fell". */
export function maybeNameAtStart(tokens: readonly Token[], index: number): boolean {
  const first = tokens.find(({ kind }) => kind === 'word');
  if (first === undefined || tokens.indexOf(first) >= index) return false;
  return (
    first.capital &&
    !first.stop &&
    !COMMON_STARTS.has(first.norm) &&
    !isDateName(first.norm) &&
    !endsPlural(first)
  );
}

const endsPlural = ({ norm }: Token): boolean => /[^siu']s$/u.test(norm);

const CLAUSE_START =
  /^(?:that|who|which|after|before|when|while|as|because|since|if|and|but|or|[,;:–—"“”])$/u;

/** "Doe told him": an object is not the subject of its own clause. */
function isOther({ tokens }: ClaimReading, index: number, from: number): boolean {
  const [verb, pronoun, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  const owner = pronoun?.norm === 'her' && next?.kind === 'word' && !next.stop;
  if (owner || !/^(?:him|her|them)$/u.test(pronoun?.norm ?? '') || verb === undefined) return false;
  if (verb.stop && !SAYS.test(verb.norm)) return false;
  return !tokens.some(({ start, norm }, at) => start >= from && at < index && CLAUSE_START.test(norm));
}

/** Somebody the claim names before, or tells of: "a teacher said he". */
export function hasPerson(claim: ClaimReading, index: number): boolean {
  const { tokens } = claim;
  const named = namesBefore(claim, index, ['person', 'unknown']);
  const atStart = maybeNameAtStart(tokens, index);
  if (named.length > 1) return true;
  if (named.length === 1 || atStart) return !isOther(claim, index, named[0]?.end ?? 0);
  return tokens.slice(0, index).some(({ norm, capital, kind }, at) => {
    if (kind !== 'word') return false;
    if (PERSON_HEADS.has(norm) || /[^\W\d]{2}(?:man|woman|person)$/u.test(norm)) return true;
    if (/^(?:who|someone|anyone|everyone|nobody|somebody)$/u.test(norm)) return true;
    const determined = tokens
      .slice(Math.max(0, at - 3), at)
      .some((token) => /^(?:an?|the|one|another)$/u.test(token.norm));
    return (
      determined &&
      !capital &&
      /[^\W\d]{2}(?:er|or|ist|ian|ant|eer|ent)$/u.test(norm) &&
      !NO_PERSON.test(norm)
    );
  });
}

const NO_PERSON =
  /^(?:number|order|water|river|power|paper|letter|member state|parliament|government|agreement|statement|settlement|document|department|incident|accident|number|other|center|tower|matter|border|november|october|september|december|winter|summer|weather|plant|corner|offer|disaster|quarter|answer|floor|door|sector|factor|investment|deployment|treatment|percent|per cent|movement|event|moment|week after|after|over|under|ever|never|later|earlier|larger|bigger|former|latter)$/u;

const MANY = new Set(
  'police people troops men women children forces personnel staff crew families militants cattle'.split(' '),
);

/** A thing the claim has a noun for before: its name, or any noun with an article. */
export function hasThing(claim: ClaimReading, index: number): boolean {
  const { tokens } = claim;
  if (namesBefore(claim, index, ['organisation', 'country', 'place', 'unknown']).length > 0) return true;
  if (maybeNameAtStart(tokens, index) && namesBefore(claim, index, ['person']).length === 0) return true;
  return tokens.slice(0, index).some(({ norm }, at) => {
    if (!/^(?:an?|the|each|every|no|another|any)$/u.test(norm)) return false;
    const nouns = tokens
      .slice(at + 1, Math.min(at + 4, index))
      .filter(({ kind, stop }) => kind === 'word' && !stop);
    if (nouns.some((noun) => endsPlural(noun) || MANY.has(noun.norm))) return false;
    return nouns.length > 0 && !nouns.some((noun) => PERSON_HEADS.has(noun.norm) || isDateName(noun.norm));
  });
}

/** Several, or a body of many, that the claim has before: a plural, a country, "Doe and Roe", "someone". */
export function hasMany(claim: ClaimReading, index: number): boolean {
  const { tokens } = claim;
  if (namesBefore(claim, index, ['organisation', 'country']).length > 0) return true;
  if (namesBefore(claim, index, ['person', 'unknown', 'place']).length > 1) return true;
  return tokens.slice(0, index).some((token, at) => {
    if (/^(?:someone|anyone|everyone|nobody|anybody|both|many|who)$/u.test(token.norm)) return true;
    if (MANY.has(token.norm)) return true;
    if (
      token.kind !== 'word' ||
      token.stop ||
      token.possessive ||
      !endsPlural(token) ||
      SAYS.test(token.norm)
    )
      return false;
    const before = tokens[at - 1];
    // "Doe wants" is a verb.
    const verb =
      claim.names.some(({ end }) => end === before?.end) ||
      (at === 1 && maybeNameAtStart(tokens, at)) ||
      /^(?:he|she|it|who|that|which)$/u.test(before?.norm ?? '');
    return !verb && (!token.capital || at === 0) && !isDateName(token.norm);
  });
}

/** A place the claim names before, or has a noun for: "in the harbour". */
export function hasPlace(claim: ClaimReading, index: number): boolean {
  if (namesBefore(claim, index, ['place', 'country']).length > 0) return true;
  return claim.tokens.slice(0, index).some(({ norm }, at) => {
    if (!/^(?:in|to|at|from|near|into|inside|outside|reached|visited|left)$/u.test(norm)) return false;
    const [next, after] = [claim.tokens[at + 1], claim.tokens[at + 2]];
    if (next === undefined || at + 1 >= index) return false;
    if (/^(?:an?|the|its|his|her|their)$/u.test(next.norm)) return after?.kind === 'word' && at + 2 < index;
    return next.capital && !isDateName(next.norm);
  });
}

const INTRODUCES =
  /^(?:in|after|before|when|while|during|as|despite|with|at|on|if|although|though|since|following|because|until|by|for|from|under|once|without|unlike|like|according)$/u;

/** "In his speech, Doe said": the name follows the introduction the pronoun stands in. */
export function isNamedAfterIntroduction({ tokens, names }: ClaimReading, index: number): boolean {
  if (!INTRODUCES.test(tokens[0]?.norm ?? '')) return false;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (comma < index) return false;
  const next = tokens[comma + 1];
  if (next === undefined) return false;
  const article = /^(?:the|an?)$/u.test(next.norm);
  return article || names.some(({ start, end }) => start <= next.start && next.start < end);
}
