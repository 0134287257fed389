import { worth } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import { excludes, opposed } from './concepts.ts';
import { asTold } from './converse.ts';
import type { Frame } from './syntax/frames.ts';
import type { Phrase } from './syntax/groups.ts';

/** How one part of the claim's clause is met: 1 yes, 0 not known, -1 another one stands there. */
export interface Part {
  value: -1 | 0 | 1;
  /** The units that cannot both be right: of the sentence, of the claim. */
  rival?: [Unit, Unit];
}

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

const UNKNOWN: Part = { value: 0 };
const AUXILIARY: Record<string, string> = { has: 'have', had: 'have', having: 'have', does: 'do', did: 'do' };
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
export const prepositionClass = (prep: string): string => CLASSES[prep] ?? prep;

/** The units within a phrase, or those its heads belong to. */
function unitsIn(analysis: Analysis, indices: Iterable<number>): Unit[] {
  const out = new Set<Unit>();
  for (const i of indices) {
    const unit = analysis.unitAt[i];
    if (unit !== undefined) out.add(unit);
    if (analysis.stands?.at === i) for (const meant of analysis.stands.units) out.add(meant);
  }
  return [...out];
}

function* span(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i += 1) yield i;
}

/** A phrase with the prepositional phrases right behind it: "troops" -> "troops from the North of the country". */
export function extended({ tokens, syntax }: Analysis, phrase: Phrase): number {
  let to = phrase.to;
  while (
    to < tokens.length &&
    (syntax.tags[to] === 'prep' ||
      syntax.tags[to] === 'to' ||
      (syntax.tags[to] === 'mark' && tokens[to]?.text === '('))
  ) {
    const next = syntax.phrases.find(({ from }) => from === to + 1);
    if (next === undefined) break;
    to = next.to;
  }
  return to;
}

const PARTITIVE =
  /^(?:groups?|numbers?|totals?|batch(?:es)?|regions?|city|town|village|area|series|lot|lots|majority|part|parts|units?|contingents?|province|kind|couple|dozens|scores|coast|port|capital|island|district|state|republic|county|shore|outskirts|hundreds|thousands|millions|billions|members?|tonnes?|tons?|percent|%|half|third|quarter|most|all|some|many|several|one|two|three)$/;

/** Where a phrase really ends: "a group of soldiers" is soldiers. */
function whole({ tokens, syntax }: Analysis, phrase: Phrase): number {
  const head = tokens[phrase.heads.at(-1) ?? phrase.from];
  if (
    tokens[phrase.to]?.norm !== 'of' ||
    head === undefined ||
    (!PARTITIVE.test(head.norm) && head.kind !== 'number')
  )
    return phrase.to;
  return syntax.phrases.find(({ from }) => from === phrase.to + 1)?.to ?? phrase.to;
}

/** A phrase with its "of": "the mayor of the port". */
function owned({ tokens, syntax }: Analysis, phrase: Phrase): number {
  if (tokens[phrase.to]?.norm !== 'of') return phrase.to;
  return syntax.phrases.find(({ from }) => from === phrase.to + 1)?.to ?? phrase.to;
}

/** Two names that cannot both be right: a country and its own city can. */
function apart(a: Unit, b: Unit): boolean {
  if (a.place === undefined || b.place === undefined || a.place.country !== b.place.country) return true;
  return a.place.kind === 'inside' && b.place.kind === 'inside' && a.place.concept !== b.place.concept;
}

const meetsUnit = (here: Unit, there: Unit): boolean => worth(here, there) > 0.5;
const named = (unit: Unit): boolean => unit.kind === 'place' || unit.kind === 'name';

/** How the sentence's phrase meets the claim's phrase. */
function part(
  sentence: Analysis,
  here: Phrase | undefined,
  claim: Analysis,
  there: Phrase | undefined,
): Part {
  if (there === undefined) return UNKNOWN;
  // Numbers and dates are compared by what they count, not by where they stand.
  const wanted = unitsIn(claim, there.heads).filter(({ kind }) => kind !== 'number' && kind !== 'date');
  if (wanted.length === 0 || here === undefined) return UNKNOWN;
  const heads = unitsIn(sentence, here.heads);
  const inside = unitsIn(sentence, span(here.from, whole(sentence, here)));
  const around = unitsIn(claim, span(there.from, owned(claim, there)));
  if (inside.length === 0) return UNKNOWN;
  const wide = unitsIn(sentence, span(here.from, extended(sentence, here)));
  const unmet = wanted.filter((unit) => ![...inside, ...heads].some((other) => meetsUnit(other, unit)));
  const spare = unitsIn(sentence, span(here.from, owned(sentence, here))).filter(
    (other) => !around.some((unit) => meetsUnit(other, unit)),
  );
  if (unmet.length > 0) {
    const unit = unmet.find(named);
    const rival =
      unit === undefined
        ? undefined
        : spare.find(
            (other) =>
              named(other) && other.kind === unit.kind && heads.includes(other) && apart(other, unit),
          );
    if (
      unmet.length === wanted.length &&
      heads.some((other) => around.some((known) => meetsUnit(other, known)))
    )
      return UNKNOWN;
    return {
      value: -1,
      ...(rival !== undefined && unit !== undefined && { rival: [rival, unit] as [Unit, Unit] }),
    };
  }
  const loose = around.find((unit) => named(unit) && !wide.some((other) => meetsUnit(other, unit)));
  if (loose === undefined) return { value: 1 };
  const rival = spare.find((other) => named(other) && other.kind === loose.kind && apart(other, loose));
  return rival === undefined ? UNKNOWN : { value: -1, rival: [rival, loose] };
}

function strictly(
  sentence: Analysis,
  here: Phrase | undefined,
  claim: Analysis,
  there: Phrase | undefined,
): boolean {
  if (here === undefined || there === undefined) return false;
  const wanted = unitsIn(claim, there.heads);
  const heads = unitsIn(sentence, here.heads);
  return wanted.length > 0 && wanted.every((unit) => heads.some((other) => meetsUnit(other, unit)));
}

function verbOf(
  analysis: Analysis,
  frame: Frame,
): { concept: string; norm: string; wider: readonly string[] } {
  const unit = analysis.unitAt[frame.verb];
  const norm = analysis.tokens[frame.verb]?.norm ?? '';
  return { concept: unit?.concept ?? AUXILIARY[norm] ?? norm, norm, wider: unit?.wider ?? [] };
}

/** Destination and origin take part in who did what to whom: "X sends troops to Y". */
function goal(frame: Frame): Phrase | undefined {
  const to = frame.preps.find(({ prep }) => /^(?:to|into|onto|toward|towards|against)$/.test(prep));
  return (to ?? frame.preps.find(({ prep }) => /^(?:for|from|with)$/.test(prep)))?.phrase ?? frame.second;
}

function prepositions(sentence: Analysis, here: Frame, claim: Analysis, there: Frame): Part[] {
  return there.preps.map(({ prep, phrase }) => {
    const wanted = prepositionClass(prep);
    if (there.passive && prep === 'by') return UNKNOWN;
    const rivals = here.preps.filter((other) => prepositionClass(other.prep) === wanted);
    const found = rivals.map((other) => part(sentence, other.phrase, claim, phrase));
    // "From the city" where the claim has "to the city".
    const against = OPPOSED[wanted] ?? [];
    const turned = here.preps.some(
      (other) =>
        against.includes(prepositionClass(other.prep)) &&
        part(sentence, other.phrase, claim, phrase).value === 1,
    );
    if (turned && !found.some(({ value }) => value === 1)) return { value: -1 as const };
    return (
      found.find(({ value }) => value === 1) ?? found.find(({ value }) => value === 0) ?? found[0] ?? UNKNOWN
    );
  });
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
    const crossed =
      strictly(sentence, here.subject, claim, there.object) &&
      subject.value !== 1 &&
      (object.value !== 1 || there.object === undefined) &&
      (strictly(sentence, here.object, claim, there.subject) || here.object === undefined);
    const goals =
      strictly(sentence, goal(here), claim, there.subject) &&
      strictly(sentence, here.subject, claim, goal(there));
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
      swapped: crossed || (goals && subject.value !== 1),
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
