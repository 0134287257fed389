import { align } from './align.ts';
import type { Meeting } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import { compareClauses } from './clause-findings.ts';
import { doerWords, startFindings } from './findings.ts';
import type { Findings, Gap } from './findings.ts';
import type { Difference } from './outcome.ts';
import { fits } from './roles.ts';
import type { Fit } from './roles.ts';
import { clauseScope, likeliestScope, windowOf } from './scope.ts';
import type { Frame } from './syntax/frames.ts';
import { compareUnits } from './unit-findings.ts';

export type { Gap } from './findings.ts';

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

/** A clause of the claim with the clause of the sentence that fits it best. */
interface Pairing {
  frame: Frame;
  index: number;
  fit: Fit | undefined;
}

function pairings({ sentence, claim, gaps }: Findings): Pairing[] {
  const frames = claim.syntax.frames.flatMap((frame, index) =>
    claim.saying[index] === true || frame.helper || frame.noun === true ? [] : [{ frame, index }],
  );
  return frames.map(({ frame, index }) => {
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
}

/** What a noun of the claim tells need not be told by a clause, but not the other way round either. */
function turnedNouns({ sentence, claim, differ }: Findings): void {
  for (const frame of claim.syntax.frames) {
    if (frame.noun !== true || frame.subject === undefined || frame.object === undefined) continue;
    const fit = fits(sentence, claim, frame, false)[0];
    if (fit?.swapped === true) differ('roles', doerWords(sentence, fit.here), doerWords(claim, frame));
  }
}

/** Whether the claim tells it of a name that the sentence does not have: "Norway has 4,000 boats" of "the island". */
function isForeign(claim: Analysis, fit: Fit | undefined, meetings: readonly Meeting[]): boolean {
  if (fit === undefined || fit.subject.value !== -1 || fit.subject.rival !== undefined) return false;
  const heads = fit.there.subject?.heads.map((index) => claim.unitAt[index]) ?? [];
  return meetings.some(
    ({ unit, worth }) =>
      worth <= 0.5 && (unit.kind === 'place' || unit.kind === 'name') && heads.includes(unit),
  );
}

/** Collects differences and gaps of one sentence against one claim. */
export function gather(sentence: Analysis, claim: Analysis): Evidence {
  const found = startFindings(sentence, claim);
  const { differences, gaps, differing } = found;
  const paired = pairings(found);
  const main = paired[0];
  turnedNouns(found);
  const fitting = paired.flatMap(({ fit }) => (fit === undefined ? [] : [fit]));
  const clause = clauseScope(sentence, fitting);
  const scope = fitting.length > 0 ? clause : likeliestScope(align(sentence, claim, clause));
  const meetings = align(sentence, claim, scope);
  const window = main === undefined ? undefined : windowOf(claim, main.frame, meetings);
  for (const { frame, index, fit } of paired) {
    if (fit !== undefined) compareClauses(found, fit, index, meetings);
    else if (window === undefined || frame !== main?.frame) gaps.push(frame.copula ? 'part' : 'verb');
  }
  compareUnits(found, {
    meetings,
    scope,
    window,
    unfit: main?.fit === undefined ? main?.frame : undefined,
    foreign: isForeign(claim, main?.fit, meetings),
  });
  if (main?.fit === undefined) {
    const denies = sentence.denied.some(Boolean);
    if (denies !== claim.denied.some(Boolean)) gaps.push('polarity');
  }
  return {
    meetings,
    differences,
    gaps,
    bound: found.bound,
    coverage: share(meetings, new Set()),
    rest: share(meetings, differing),
    anchored: main?.fit !== undefined || window !== undefined,
  };
}
