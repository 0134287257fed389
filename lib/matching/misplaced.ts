import type { Meeting } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import type { Gap } from './findings.ts';
import type { Fit } from './roles.ts';
import type { Phrase } from './syntax/groups.ts';

/** Units that are met, but in another part: "to the city" is not said by "the city's". */
export function misplaced(
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
