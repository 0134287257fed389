import type { Analysis } from '../analysis.ts';
import { opposed } from '../concepts.ts';
import type { Frame } from '../syntax/frames.ts';
import type { Mode, Phrase } from '../syntax/groups.ts';
import type { Features } from './shape.ts';
import { cosine } from '../meaning.ts';
import { relate } from '../thesaurus.ts';
import type { Relation } from '../thesaurus.ts';
import type { Met, Word } from './words.ts';

/** The clause of the sentence that is likeliest to tell what a clause of the claim tells, other verbs included. */
interface Likeness {
  frame: Frame;
  index: number;
  verb: number;
  subject: number;
  object: number;
  /** Shares of subject and object that stand in the other's place. */
  subjectAsObject: number;
  objectAsSubject: number;
  value: number;
}

const MODES: Record<Mode, number> = { did: 0, planned: 1, possible: 2 };

function within(phrase: Phrase | undefined, at: number): boolean {
  return phrase !== undefined && at >= phrase.from && at < phrase.to;
}

/** The share of a phrase's content words that are met, and met inside another phrase. */
function share(
  phrase: Phrase | undefined,
  met: ReadonlyMap<number, number>,
  words: readonly Word[],
  into: (at: number) => boolean,
): number {
  if (phrase === undefined) return -1;
  let all = 0;
  let found = 0;
  for (const { at } of words) {
    if (!within(phrase, at)) continue;
    all += 1;
    const by = met.get(at);
    if (by !== undefined && into(by)) found += 1;
  }
  return all === 0 ? -1 : found / all;
}

/** How far a verb tells what another tells. */
const TOLD: Readonly<Record<Relation, number>> = {
  same: 0.98,
  narrower: 0.95,
  converse: 0.94,
  wider: 0.5,
  opposite: 0,
};

function verbs(sentence: Word | undefined, claim: Word | undefined): number {
  if (sentence === undefined || claim === undefined) return 0;
  if (sentence.concept === claim.concept) return 1;
  const told = TOLD[relate(sentence.senses, claim.senses) ?? 'opposite'];
  if (told > 0) return told;
  return Math.max(0, cosine(sentence.vector, claim.vector)) * 0.9;
}

/** How the clauses that tell the claim are told in the sentence: verb, denial, mode, and who stands where. */
export function clauseFeatures(
  sentence: Analysis,
  claim: Analysis,
  here: readonly Word[],
  met: readonly Met[],
): Features {
  const at = new Map<number, number>();
  const there: Word[] = [];
  for (const { word, by } of met) {
    there.push(word);
    const other = here[by];
    if (other !== undefined) at.set(word.at, other.at);
  }
  const wordHere = new Map(here.map((word) => [word.at, word]));
  const wordThere = new Map(there.map((word) => [word.at, word]));
  const out: Features = {
    clauseVerb: 0,
    clauseVerbLeast: 1,
    clauseOpposed: 0,
    clauseConverse: 0,
    clauseDenied: 0,
    clauseMode: 0,
    clauseModeHere: 0,
    clauseModeThere: 0,
    clauseSubject: -1,
    clauseObject: -1,
    clauseCrossed: 0,
    clauseSubjectName: 0,
    clausePassive: 0,
    clauseHelper: 0,
    clauseSaying: 0,
    clauses: 0,
    clauseValue: 0,
  };
  let first = true;
  claim.syntax.frames.forEach((frame, index) => {
    if (claim.saying[index] === true || frame.helper) return;
    out['clauses'] = (out['clauses'] ?? 0) + 1;
    const best = likeliest(sentence, frame, at, there, wordHere, wordThere);
    if (best === undefined) return;
    const other = best.frame;
    const denied = (claim.denied[index] === true) !== (sentence.denied[best.index] === true);
    const verbHere = wordHere.get(other.verb);
    const verbThere = wordThere.get(frame.verb);
    const relation = relate(verbHere?.senses ?? [], verbThere?.senses ?? []);
    const opposite =
      (relation === 'opposite' || opposed(verbHere?.norm ?? '', verbThere?.norm ?? '')) && !frame.copula;
    if (relation === 'converse') out['clauseConverse'] = (out['clauseConverse'] ?? 0) + 1;
    out['clauseVerbLeast'] = Math.min(out['clauseVerbLeast'] ?? 1, best.verb);
    if (denied) out['clauseDenied'] = (out['clauseDenied'] ?? 0) + (first ? 2 : 1);
    if (opposite) out['clauseOpposed'] = (out['clauseOpposed'] ?? 0) + 1;
    if (other.mode !== frame.mode) out['clauseMode'] = (out['clauseMode'] ?? 0) + 1;
    out['clauseCrossed'] = Math.max(
      out['clauseCrossed'] ?? 0,
      (best.subject < 0.5 ? best.subjectAsObject : 0) + (best.object < 0.5 ? best.objectAsSubject : 0),
    );
    if (!first) return;
    first = false;
    out['clauseVerb'] = frame.copula && other.copula ? 1 : best.verb;
    out['clauseModeHere'] = MODES[other.mode];
    out['clauseModeThere'] = MODES[frame.mode];
    out['clauseSubject'] = best.subject;
    out['clauseObject'] = best.object;
    out['clausePassive'] = other.passive === frame.passive ? 0 : 1;
    out['clauseHelper'] = other.helper ? 1 : other.participle ? 2 : other.infinitive ? 3 : 0;
    out['clauseSaying'] = sentence.saying[best.index] === true ? 1 : 0;
    out['clauseValue'] = best.value;
    const subject = sentence.tokens[other.subject?.heads[0] ?? -1];
    const name = sentence.unitAt[other.subject?.heads[0] ?? -1];
    out['clauseSubjectName'] =
      subject === undefined ? 0 : name?.kind === 'name' || name?.kind === 'place' ? 2 : 1;
  });
  return out;
}

function likeliest(
  sentence: Analysis,
  frame: Frame,
  at: ReadonlyMap<number, number>,
  there: readonly Word[],
  wordHere: ReadonlyMap<number, Word>,
  wordThere: ReadonlyMap<number, Word>,
): Likeness | undefined {
  let best: Likeness | undefined;
  sentence.syntax.frames.forEach((other, index) => {
    const verb =
      frame.copula && other.copula ? 0.6 : verbs(wordHere.get(other.verb), wordThere.get(frame.verb));
    const subject = share(frame.subject, at, there, (by) => within(other.subject, by));
    const object = share(frame.object, at, there, (by) => within(other.object, by));
    const subjectAsObject = share(frame.subject, at, there, (by) => within(other.object, by));
    const objectAsSubject = share(frame.object, at, there, (by) => within(other.subject, by));
    const value =
      verb * 2 +
      Math.max(0, subject) +
      Math.max(0, object) +
      0.5 * (Math.max(0, subjectAsObject) + Math.max(0, objectAsSubject)) -
      (other.helper ? 0.6 : 0) -
      (sentence.saying[index] === true ? 0.3 : 0);
    if (best !== undefined && value <= best.value) return;
    best = { frame: other, index, verb, subject, object, subjectAsObject, objectAsSubject, value };
  });
  return best;
}
