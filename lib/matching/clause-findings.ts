import type { Meeting } from './align.ts';
import { wordsOf } from './analysis.ts';
import type { Analysis, Unit } from './analysis.ts';
import { doerWords, say, verbWords } from './findings.ts';
import type { Findings, Gap } from './findings.ts';
import { misplaced } from './misplaced.ts';
import { extended, meetsUnit, span, unitsIn } from './parts.ts';
import { goal } from './prepositions.ts';
import type { Fit, Part } from './roles.ts';
import type { Frame } from './syntax/frames.ts';

/** What one clause of the claim finds in the clause of the sentence that fits it: who, to whom, where, denied, planned. */
export function compareClauses(found: Findings, fit: Fit, index: number, meetings: readonly Meeting[]): void {
  const { sentence, claim, gaps, differ } = found;
  const frame = fit.there;
  const without = claim.tokens[frame.from - 1]?.norm === 'without';
  if (!frame.participle || without) polarity(found, fit, index);
  const named = (what: Part, kind: 'actor' | 'place', gap: Gap): void => {
    const { rival } = what;
    if (rival !== undefined) {
      differ(kind, say(sentence, rival[0]), say(claim, rival[1]), rival[1]);
      // Both names stand in the sentence: what it says of the other one may be said of this one too.
      if (meetings.some(({ unit, worth }) => unit === rival[1] && worth > 0.5)) gaps.push('bind');
    } else if (what.value === -1) gaps.push(gap);
  };
  if (fit.swapped) differ('roles', doerWords(sentence, fit.here), doerWords(claim, frame));
  else {
    named(fit.subject, 'actor', 'subject');
    named(fit.object, frame.copula ? 'place' : 'actor', 'object');
    const round = turnedRound(found, fit);
    for (const what of fit.preps) if (!round || what.rival !== undefined) named(what, 'place', 'goal');
    contrary(found, fit);
    gaps.push(...misplaced(sentence, claim, fit, meetings));
  }
  mode(found, fit, index);
}

/** Prepositions whose contrary denies the same thing; of the others "to" and "from" may both be right. */
const DENIES = /^(?:with|without|for|against)$/;

/** "Without an agreement" for "with an agreement"; "from Chad to Sudan" for "from Sudan to Chad". */
function contrary({ sentence, claim, differ }: Findings, { preps, there }: Fit): void {
  const turned = preps.flatMap((what, k) =>
    what.turned === undefined ? [] : [{ ...what.turned, prep: there.preps[k]?.prep ?? '' }],
  );
  for (const one of turned) {
    const denies = DENIES.test(one.prep);
    if (!denies && turned.length < 2) continue;
    differ(
      denies ? 'negation' : 'roles',
      wordsOf(sentence, one.here.from - 1, one.here.to),
      wordsOf(claim, one.there.from - 1, one.there.to),
    );
  }
}

/** "Ships took the island's troops to a mainland port" where the mainland sent troops to the island. */
function turnedRound({ sentence, claim, differ }: Findings, { here, there }: Fit): boolean {
  const [to, wanted] = [goal(here), goal(there)];
  if (to === undefined || wanted === undefined || here.object === undefined) return false;
  const place = unitsIn(claim, wanted.heads).find((unit) => unit.kind === 'place' || unit.kind === 'name');
  const doers = unitsIn(claim, there.subject?.heads ?? []).filter(({ kind }) => kind === 'place');
  const reached = unitsIn(sentence, span(to.from, extended(sentence, to)));
  const moved = unitsIn(sentence, span(here.object.from, here.object.to));
  const has = (units: readonly Unit[], unit: Unit): boolean => units.some((one) => meetsUnit(one, unit));
  if (place === undefined || doers.length === 0 || !doers.every((doer) => has(reached, doer))) return false;
  if (has(reached, place) || !has(moved, place)) return false;
  differ('roles', wordsOf(sentence, to.from - 1, to.to), wordsOf(claim, wanted.from - 1, wanted.to));
  return true;
}

/** Planned against done, or one step of a course against another. */
function mode({ sentence, claim, gaps, differ }: Findings, fit: Fit, index: number): void {
  const { here, there } = fit;
  const denied = claim.denied[index] !== sentence.denied[fit.index];
  if (fit.step) {
    if (denied) gaps.push('polarity');
    else differ('modality', verbWords(sentence, here), verbWords(claim, there), claim.unitAt[there.verb]);
    return;
  }
  // "Declined to comment" and "would not comment" are one.
  if (denied || claim.denied[index] === true) return;
  if (there.copula || there.mode === here.mode || here.participle || there.participle) return;
  if (there.mode === 'possible' || here.mode === 'possible' || vague(there) || vague(here)) gaps.push('mode');
  else if (!(here.infinitive && there.infinitive))
    differ('modality', verbWords(sentence, here), verbWords(claim, there));
}

/** Told by a purpose, or by a noun without a verb that says whether it was. */
const vague = (frame: Frame): boolean =>
  frame.purpose === true || (frame.noun === true && frame.mode === 'did');

const DENYING =
  /^(?:not|no|nor|never|nobody|nothing|none|neither|without|hardly|false|untrue|fail\w*|refus\w*|den(?:y|ie[sd]|ying)|reject\w*|dismiss\w*|ruled|avoid\w*|prevent\w*|cancel\w*)$/;
const LONGEST_DENIAL = 9;

/** The words of a verb with those that deny it: "denied that the dam had burst". */
function deniedWords(analysis: Analysis, frame: Frame, denied: boolean): string {
  if (!denied) return verbWords(analysis, frame);
  for (let i = frame.to - 1; i >= Math.max(0, frame.to - LONGEST_DENIAL); i -= 1)
    if (DENYING.test(analysis.tokens[i]?.norm ?? ''))
      return wordsOf(analysis, Math.min(i, frame.from), frame.to);
  return verbWords(analysis, frame);
}

function polarity({ sentence, claim, gaps, differ }: Findings, fit: Fit, index: number): void {
  const turned = (claim.denied[index] === true) !== (sentence.denied[fit.index] === true);
  // "Is not an album by her" denies nothing of "is an album by him".
  const nobody = /^(?:nobody|nothing|none)$/.test(
    sentence.tokens[fit.here.object?.heads[0] ?? -1]?.norm ?? '',
  );
  const met = fit.object.value === 1 || fit.preps.some(({ value }) => value === 1);
  const other = (fit.object.value === -1 && !nobody) || (fit.there.copula && !met);
  if (turned && (fit.opposite || other)) gaps.push('polarity');
  else if (turned || fit.opposite)
    differ(
      'negation',
      deniedWords(sentence, fit.here, sentence.denied[fit.index] === true),
      deniedWords(claim, fit.there, claim.denied[index] === true),
      fit.opposite ? claim.unitAt[fit.there.verb] : undefined,
    );
}
