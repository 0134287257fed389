import type { Analysis } from './analysis.ts';
import { part, UNKNOWN } from './parts.ts';
import type { Part } from './parts.ts';
import type { Frame } from './syntax/frames.ts';
import type { Phrase } from './syntax/groups.ts';

const CLASSES: Record<string, string> = {
  into: 'to',
  towards: 'to',
  toward: 'to',
  onto: 'to',
  inside: 'in',
  at: 'in',
  across: 'in',
  within: 'in',
  around: 'in',
  throughout: 'in',
  alongside: 'with',
};

/** Prepositions of which one rules the other out, said of the same thing. */
const OPPOSED: Record<string, readonly string[]> = {
  to: ['from', 'off'],
  from: ['to'],
  on: ['under', 'near', 'off'],
  under: ['on', 'over', 'above'],
  over: ['under', 'below'],
  in: ['outside', 'near'],
  near: ['in', 'on'],
  outside: ['in'],
  for: ['against'],
  against: ['for', 'with'],
  with: ['without', 'against'],
  without: ['with'],
  before: ['after'],
  after: ['before'],
};

/** Prepositions that say the same of a place: into is to, inside is in. */
const prepositionClass = (prep: string): string => CLASSES[prep] ?? prep;

/** Destination and origin take part in who did what to whom: "X sends troops to Y". */
export function goal(frame: Frame): Phrase | undefined {
  const to = frame.preps.find(({ prep }) => /^(?:to|into|onto|toward|towards|against)$/.test(prep));
  return (to ?? frame.preps.find(({ prep }) => /^(?:for|from|with)$/.test(prep)))?.phrase ?? frame.second;
}

/** How the claim's phrases after prepositions are met by those of the sentence. */
export function prepositions(sentence: Analysis, here: Frame, claim: Analysis, there: Frame): Part[] {
  return there.preps.map(({ prep, phrase }) => {
    const wanted = prepositionClass(prep);
    if (there.passive && prep === 'by') return UNKNOWN;
    const rivals = here.preps.filter((other) => prepositionClass(other.prep) === wanted);
    const found = rivals.map((other) => part(sentence, other.phrase, claim, phrase));
    // "From the city" where the claim has "to the city".
    const against = OPPOSED[wanted] ?? [];
    const turned = here.preps.find(
      (other) =>
        against.includes(prepositionClass(other.prep)) &&
        part(sentence, other.phrase, claim, phrase).value === 1,
    );
    if (turned !== undefined && !found.some(({ value }) => value === 1))
      return { value: -1 as const, turned: { here: turned.phrase, there: phrase } };
    return (
      found.find(({ value }) => value === 1) ?? found.find(({ value }) => value === 0) ?? found[0] ?? UNKNOWN
    );
  });
}
