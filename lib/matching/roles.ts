import type { Analysis } from './analysis.ts';
import { excludes, opposed } from './concepts.ts';
import { asTold } from './converse.ts';
import { meetsUnit, part, span, strictly, unitsIn, UNKNOWN } from './parts.ts';
import type { Part } from './parts.ts';
import { goal, prepositions } from './prepositions.ts';
import { isErgative } from './lexicon/verbs.ts';
import type { Frame } from './syntax/frames.ts';
import type { Phrase } from './syntax/groups.ts';

export type { Part } from './parts.ts';

/** How well the sentence's frame `here` fits the claim's frame `there`: who does what to whom, and where. */
export interface Fit {
  here: Frame;
  there: Frame;
  index: number;
  subject: Part;
  object: Part;
  /** Phrases after prepositions, in the claim's order. */
  preps: Part[];
  swapped: boolean;
  /** The sentence's doer, a pronoun put in its place. */
  doer: Phrase | undefined;
  /** The verbs are opposites. */
  opposite: boolean;
  /** The verbs tell two steps of one course: "accused" and "convicted". */
  step: boolean;
}

export const AUXILIARY: Record<string, string> = {
  has: 'have',
  had: 'have',
  having: 'have',
  does: 'do',
  did: 'do',
};
function verbOf(
  analysis: Analysis,
  frame: Frame,
): { concept: string; norm: string; wider: readonly string[] } {
  const unit = analysis.unitAt[frame.verb];
  const norm = analysis.tokens[frame.verb]?.norm ?? '';
  return { concept: unit?.concept ?? AUXILIARY[norm] ?? norm, norm, wider: unit?.wider ?? [] };
}

const merit = (fit: Fit): number =>
  fit.subject.value +
  fit.object.value +
  fit.preps.reduce((sum, { value }) => sum + value * 0.4, 0) -
  (fit.swapped ? 0.5 : 0) -
  (fit.opposite || fit.step ? 0.7 : 0) -
  // A verb's clause tells more surely who does it than a noun's phrase.
  (fit.here.noun === true ? 0.25 : 0);

/** The subject, or what the nearest clause before in the same sentence is about where it is "it", "they", "he". */
function doerOf(sentence: Analysis, index: number): Phrase | undefined {
  const { frames } = sentence.syntax;
  for (let k = index; k >= 0; k -= 1) {
    const phrase = frames[k]?.passive === true && k < index ? frames[k]?.object : frames[k]?.subject;
    const head = sentence.tokens[phrase?.heads[0] ?? -1];
    if (head === undefined) {
      if (k === index) return undefined;
    } else if (
      phrase?.heads[0] === sentence.stands?.at ||
      !/^(?:it|they|he|she|who|which|that)$/.test(head.norm)
    )
      return phrase;
  }
  return undefined;
}

const CARRIERS = /^(?:ships?|vessels?|boats?|trains?|planes?|aircraft|trucks?|lorr(?:y|ies)|buses|convoys?)$/;

/** "Ships transferred the country's troops" where the claim has the country send them: the ships are its means. */
function carried(sentence: Analysis, here: Frame, claim: Analysis, there: Frame): boolean {
  const means = here.subject?.heads.some((index) => CARRIERS.test(sentence.tokens[index]?.norm ?? ''));
  if (means !== true || here.passive || here.object === undefined) return false;
  const doers = unitsIn(claim, there.subject?.heads ?? []);
  const owners = unitsIn(sentence, span(here.object.from, here.object.to));
  return (
    doers.length > 0 &&
    doers.every((doer) => doer.kind === 'place' && owners.some((owner) => meetsUnit(owner, doer)))
  );
}

/** The frames of the sentence whose verb is the claim's (or its opposite), the best fit first. */
export function fits(sentence: Analysis, claim: Analysis, there: Frame, first = true): Fit[] {
  const wanted = verbOf(claim, there);
  const out: Fit[] = [];
  const put = (here: Frame, index: number, opposite: boolean, step = false): void => {
    const loose = (there.infinitive || there.participle) && !first;
    // "Soldiers are trained" and "soldiers train": some verbs do without the doer.
    const doer =
      here.passive && here.from < here.verb && here.subject === undefined && there.object === undefined
        ? here.object
        : here === sentence.syntax.frames[index]
          ? doerOf(sentence, index)
          : here.subject;
    const carrier = carried(sentence, here, claim, there);
    const subject = loose || carrier ? UNKNOWN : part(sentence, doer, claim, there.subject);
    const object = part(sentence, here.object, claim, there.object);
    if (here.copula && subject.value !== 1 && object.value !== 1) return;
    // Another step is one of the same course only where it is told of the same thing.
    if (step && subject.value !== 1 && object.value !== 1) return;
    // "The bridge reopened" and "the bridge was closed": both tell of the bridge.
    const ergative =
      here.object === undefined &&
      there.subject === undefined &&
      isErgative(sentence.tokens[here.verb]?.norm ?? '');
    const crossed =
      !ergative &&
      strictly(sentence, here.subject, claim, there.object) &&
      subject.value !== 1 &&
      (object.value !== 1 || there.object === undefined) &&
      (strictly(sentence, here.object, claim, there.subject) || here.object === undefined);
    const goals =
      (strictly(sentence, goal(here), claim, there.subject) &&
        strictly(sentence, here.subject, claim, goal(there))) ||
      // "Bought a stake in the airline" for "the airline bought a stake in".
      (object.value === 1 &&
        here.preps.some((a) => strictly(sentence, a.phrase, claim, there.subject)) &&
        there.preps.some((b) => strictly(sentence, here.subject, claim, b.phrase)));
    out.push({
      here,
      there,
      index,
      subject,
      object,
      opposite,
      step,
      doer,
      preps: prepositions(sentence, here, claim, there),
      // "Her condition is stable" and "she is in a stable condition" swap nothing.
      swapped: !here.copula && (crossed || (goals && subject.value !== 1)),
    });
  };
  sentence.syntax.frames.forEach((here, index) => {
    if (here.copula !== there.copula) return;
    const given = verbOf(sentence, here);
    const alike = here.copula || given.concept === wanted.concept || given.wider.includes(wanted.concept);
    const apart = excludes(given.concept, wanted.concept);
    const opposite = opposed(given.norm, wanted.norm) || (!alike && apart === 'negation');
    if (alike || opposite) put(here, index, opposite);
    else if (apart === 'modality') put(here, index, false, true);
    for (const turned of asTold(here, given.concept, wanted.concept)) put(turned, index, false);
  });
  return out.sort((a, b) => merit(b) - merit(a));
}
