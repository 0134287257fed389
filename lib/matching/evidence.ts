import { relateDates } from '../text/dates.ts';
import { align } from './align.ts';
import type { Meeting } from './align.ts';
import { wordsOf } from './analysis.ts';
import type { Analysis, Unit } from './analysis.ts';
import { opposed } from './concepts.ts';
import type { Difference } from './outcome.ts';
import { doubtful, magnitude, nearerRival, ofSubject, rivalNumber } from './rival-figures.ts';
import { rivalWord } from './rival-words.ts';
import { fits } from './roles.ts';
import type { Fit, Part } from './roles.ts';
import { clauseScope, likeliestScope, windowOf } from './scope.ts';
import type { Frame } from './syntax/frames.ts';
import type { Phrase } from './syntax/groups.ts';

/** What a sentence leaves unsaid or says otherwise, without denying it. */
export type Gap =
  | 'number'
  | 'date'
  | 'place'
  | 'name'
  | 'verb'
  | 'subject'
  | 'object'
  | 'goal'
  | 'bind'
  | 'mode'
  | 'polarity'
  | 'part'
  | 'wider';

/** Everything the decision rests on. */
export interface Evidence {
  meetings: Meeting[];
  differences: Difference[];
  gaps: Gap[];
  /** Covered share of the claim's weight (0..1). */
  coverage: number;
  /** The same without the units that differ. */
  rest: number;
  /** The claim's main clause has its counterpart in the sentence. */
  anchored: boolean;
  /** The differing detail stands in that counterpart. */
  bound: boolean;
}

function share(meetings: readonly Meeting[], without: ReadonlySet<Unit>): number {
  let whole = 0;
  let met = 0;
  for (const { unit, worth } of meetings) {
    if (unit.source || without.has(unit)) continue;
    whole += unit.weight;
    met += unit.weight * worth;
  }
  return whole === 0 ? 0 : met / whole;
}

const say = (analysis: Analysis, unit: Unit): string => wordsOf(analysis, unit.from, unit.to);
const who = (analysis: Analysis, { subject }: Frame): string =>
  subject === undefined ? '' : wordsOf(analysis, subject.from, subject.to);
const group = (analysis: Analysis, frame: Frame): string => wordsOf(analysis, frame.from, frame.to);

/** Collects differences and gaps of one sentence against one claim. */
export function gather(sentence: Analysis, claim: Analysis): Evidence {
  const differences: Difference[] = [];
  const gaps: Gap[] = [];
  const differing = new Set<Unit>();
  const differ = (kind: Difference['kind'], here: string, there: string, unit?: Unit): void => {
    if (!differences.some((known) => known.kind === kind && known.there === there))
      differences.push({ kind, here, there });
    if (unit !== undefined) differing.add(unit);
  };

  const frames = claim.syntax.frames.flatMap((frame, index) =>
    claim.saying[index] === true || frame.helper || frame.noun === true ? [] : [{ frame, index }],
  );
  const found = frames.map(({ frame, index }) => {
    const all = fits(sentence, claim, frame, index === frames[0]?.index);
    const fit = all[0];
    // "Have confirmed the reports but do not confirm the claims": a sentence that says both says neither.
    const both =
      fit !== undefined &&
      !frame.copula &&
      all.some(
        (other) =>
          other.subject.value >= 0 &&
          other.object.value >= 0 &&
          sentence.denied[other.index] !== sentence.denied[fit.index],
      );
    if (both) gaps.push('polarity');
    return { frame, index, fit };
  });
  const main = found[0];
  // What a noun of the claim tells need not be told by a clause, but not the other way round either.
  for (const frame of claim.syntax.frames) {
    if (frame.noun !== true || frame.subject === undefined || frame.object === undefined) continue;
    const fit = fits(sentence, claim, frame, false)[0];
    if (fit?.swapped === true) differ('roles', who(sentence, fit.here), who(claim, frame));
  }
  const fitting = found.flatMap(({ fit }) => (fit === undefined ? [] : [fit]));
  const clause = clauseScope(sentence, fitting);
  const scope = fitting.length > 0 ? clause : likeliestScope(align(sentence, claim, clause));
  const meetings = align(sentence, claim, scope);
  const used = new Set<Unit>();
  for (const { by, worth } of meetings) if (by !== undefined && worth > 0.5) used.add(by);
  let bound = true;
  const window = main === undefined ? undefined : windowOf(claim, main.frame, meetings);

  for (const { frame, index, fit } of found) {
    if (fit === undefined && window !== undefined && frame === main?.frame) continue;
    if (fit === undefined) {
      if (!frame.copula) gaps.push('verb');
      else gaps.push('part');
      continue;
    }
    if (!frame.participle) polarity(sentence, claim, fit, index, differ, gaps);
    const named = (what: Part, kind: 'actor' | 'place', gap: Gap): void => {
      const { rival } = what;
      if (rival !== undefined) {
        differ(kind, say(sentence, rival[0]), say(claim, rival[1]), rival[1]);
        // Both names stand in the sentence: what it says of the other one may be said of this one too.
        if (meetings.some(({ unit, worth }) => unit === rival[1] && worth > 0.5)) gaps.push('bind');
      } else if (what.value === -1) gaps.push(gap);
    };
    if (fit.swapped) {
      differ('roles', who(sentence, fit.here), who(claim, frame));
    } else {
      named(fit.subject, 'actor', 'subject');
      named(fit.object, frame.copula ? 'place' : 'actor', 'object');
      for (const what of fit.preps) named(what, 'place', 'goal');
      gaps.push(...misplaced(sentence, claim, fit, meetings));
    }
    const denied = claim.denied[index] !== sentence.denied[fit.index];
    if (fit.step) {
      if (denied) gaps.push('polarity');
      else differ('modality', group(sentence, fit.here), group(claim, frame), claim.unitAt[frame.verb]);
    } else if (
      !frame.copula &&
      frame.mode !== fit.here.mode &&
      !fit.here.participle &&
      !frame.participle &&
      !denied &&
      // "Declined to comment" and "would not comment".
      claim.denied[index] !== true
    ) {
      if (frame.mode === 'possible' || fit.here.mode === 'possible' || vague(frame) || vague(fit.here))
        gaps.push('mode');
      else if (!(fit.here.infinitive && frame.infinitive))
        differ('modality', group(sentence, fit.here), group(claim, frame));
    }
  }

  for (const { unit, worth, by } of meetings) {
    if (unit.source || differing.has(unit)) continue;
    if (worth > 0.5 && by === undefined) continue;
    if (worth > 0.5 && by !== undefined) {
      const nearer = nearerRival(sentence, unit, by, scope, used);
      if (nearer !== undefined) {
        differ(unit.kind === 'date' ? 'date' : 'number', say(sentence, nearer), say(claim, unit), unit);
        continue;
      }
      if (doubtful(sentence, unit, by)) gaps.push('number');
      if (unit.kind !== 'word' && !scope(by) && window?.(by) !== true) gaps.push('bind');
      continue;
    }
    if (unit.kind === 'number') {
      const rival = rivalNumber(sentence, claim, unit, used);
      if (rival === undefined) gaps.push('number');
      else {
        differ(magnitude(rival, unit) ? 'magnitude' : 'number', say(sentence, rival), say(claim, unit), unit);
        if (main?.fit === undefined && main !== undefined && !ofSubject(sentence, claim, main.frame, rival))
          bound = false;
        if (!scope(rival) && window?.(rival) !== true) bound = false;
      }
    } else if (unit.kind === 'date') {
      const rivals = sentence.units.filter(
        (other) =>
          other.date !== undefined &&
          unit.date !== undefined &&
          !used.has(other) &&
          relateDates(other.date, unit.date) === 'rivals',
      );
      const rival = rivals.find(scope) ?? rivals[0];
      if (rival === undefined) gaps.push('date');
      else {
        differ('date', say(sentence, rival), say(claim, unit), unit);
        if (!scope(rival) && window?.(rival) !== true) bound = false;
      }
    } else {
      const rival = rivalWord(sentence, claim, unit, scope, meetings);
      if (rival !== undefined && unit.weight >= 0.9) {
        differ(rival.kind, say(sentence, rival.unit), say(claim, unit), unit);
        if (!rival.bound) bound = false;
      } else if (unit.kind === 'place' || unit.kind === 'name') gaps.push(unit.kind);
      else if (worth > 0) gaps.push('wider');
      else {
        const norm = claim.tokens[unit.from]?.norm ?? '';
        const opposite = sentence.units.find(
          (other) =>
            !used.has(other) &&
            other.kind === 'word' &&
            scope(other) &&
            opposed(sentence.tokens[other.from]?.norm ?? '', norm),
        );
        if (opposite !== undefined && !unit.verb)
          differ('negation', say(sentence, opposite), say(claim, unit), unit);
        else if (unit.weight >= 1 && !unit.verb) gaps.push('part');
      }
    }
  }
  if (main === undefined || main.fit === undefined) {
    const denies = sentence.denied.some(Boolean);
    if (denies !== claim.denied.some(Boolean)) gaps.push('polarity');
  }
  return {
    meetings,
    differences,
    gaps,
    bound,
    coverage: share(meetings, new Set()),
    rest: share(meetings, differing),
    anchored: main?.fit !== undefined || window !== undefined,
  };
}

/** Units that are met, but in another part: "to the city" is not said by "the city's". */
function misplaced(
  sentence: Analysis,
  claim: Analysis,
  { here, there, subject, preps }: Fit,
  meetings: readonly Meeting[],
): Gap[] {
  const out: Gap[] = [];
  const inside = (unit: Unit | undefined, phrase: Phrase | undefined): boolean =>
    unit !== undefined && phrase !== undefined && unit.from >= phrase.from && unit.from < phrase.to;
  const by = (index: number): Unit | undefined =>
    meetings.find(({ unit, worth }) => worth > 0.5 && unit.from <= index && index < unit.to)?.by;
  if (subject.value === 0 && there.subject !== undefined && !there.infinitive && !there.participle) {
    const heads = there.subject.heads
      .map((index) => ({ unit: claim.unitAt[index], met: by(index) }))
      .filter(({ unit }) => unit !== undefined);
    const unsaid = here.passive && here.subject === undefined;
    // "The film was not checked" does not say that the film checked nothing.
    const turned =
      there.object !== undefined &&
      heads.some(
        ({ met }) =>
          met !== undefined &&
          here.object?.heads.some((index) => index >= met.from && index < met.to) === true,
      );
    // "The actor paid in the office" of "the actor paid in the office left" undergoes it.
    const reduced = here.from === here.verb && here.noun !== true;
    if (
      heads.length > 0 &&
      unsaid &&
      (turned || reduced || !heads.every(({ met }) => inside(met, here.object)))
    )
      out.push('subject');
  }
  // "The mayor heard the judges resigned" does not say that she heard the judges.
  if (here.object === undefined && there.object !== undefined && !here.passive) {
    const met = there.object.heads.map(by);
    const doers = sentence.syntax.frames.filter(
      (other) => other !== here && other.noun !== true && other.from > here.from,
    );
    if (met.some((unit) => doers.some((other) => inside(unit, other.subject)))) out.push('object');
  }
  there.preps.forEach(({ phrase }, index) => {
    if (preps[index]?.value !== 0) return;
    for (let i = phrase.from; i < phrase.to; i += 1) {
      const unit = claim.unitAt[i];
      if (unit === undefined || (unit.kind !== 'place' && unit.kind !== 'name')) continue;
      const met = by(i);
      if (inside(met, here.subject) || (inside(met, here.object) && there.object !== undefined))
        out.push('goal');
    }
  });
  return out;
}

/** Told by a purpose, or by a noun without a verb that says whether it was. */
const vague = (frame: Frame): boolean =>
  frame.purpose === true || (frame.noun === true && frame.mode === 'did');

const DENYING =
  /^(?:not|no|nor|never|nobody|nothing|none|neither|without|hardly|false|untrue|fail\w*|refus\w*|den(?:y|ie[sd]|ying)|reject\w*|dismiss\w*|ruled|avoid\w*|prevent\w*|cancel\w*)$/;
const LONGEST_DENIAL = 9;

/** The words of a verb with those that deny it: "denied that the dam had burst". */
function deniedWords(analysis: Analysis, frame: Frame, denied: boolean): string {
  if (!denied) return group(analysis, frame);
  for (let i = frame.to - 1; i >= Math.max(0, frame.to - LONGEST_DENIAL); i -= 1)
    if (DENYING.test(analysis.tokens[i]?.norm ?? ''))
      return wordsOf(analysis, Math.min(i, frame.from), frame.to);
  return group(analysis, frame);
}

function polarity(
  sentence: Analysis,
  claim: Analysis,
  fit: Fit,
  index: number,
  differ: (kind: 'negation', here: string, there: string, unit?: Unit) => void,
  gaps: Gap[],
): void {
  const turned = (claim.denied[index] === true) !== (sentence.denied[fit.index] === true);
  // "Is not an album by her" denies nothing of "is an album by him".
  const other = fit.object.value === -1 || (fit.there.copula && fit.object.value !== 1);
  if (turned && (fit.opposite || other)) gaps.push('polarity');
  else if (turned || fit.opposite)
    differ(
      'negation',
      deniedWords(sentence, fit.here, sentence.denied[fit.index] === true),
      deniedWords(claim, fit.there, claim.denied[index] === true),
      fit.opposite ? claim.unitAt[fit.there.verb] : undefined,
    );
}
