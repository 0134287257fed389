import { wordsOf } from './analysis.ts';
import type { Analysis, Unit } from './analysis.ts';
import type { Difference } from './outcome.ts';
import type { Frame } from './syntax/frames.ts';

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

/** What is found while one sentence is held against one claim. */
export interface Findings {
  sentence: Analysis;
  claim: Analysis;
  differences: Difference[];
  gaps: Gap[];
  /** Units of the claim that differ. */
  differing: Set<Unit>;
  /** Every differing detail stands in the clause that says the claim. */
  bound: boolean;
  differ: (kind: Difference['kind'], here: string, there: string, unit?: Unit) => void;
}

export function startFindings(sentence: Analysis, claim: Analysis): Findings {
  const differences: Difference[] = [];
  const differing = new Set<Unit>();
  return {
    sentence,
    claim,
    differences,
    gaps: [],
    differing,
    bound: true,
    differ: (kind, here, there, unit) => {
      if (!differences.some((known) => known.kind === kind && known.there === there))
        differences.push({ kind, here, there });
      if (unit !== undefined) differing.add(unit);
    },
  };
}

/** A figure without the word of its measure, where both sides measure alike: "three" and "nine" of days. */
export const sayFigure = (analysis: Analysis, unit: Unit, other: Unit): string => {
  const alike = unit.quantity?.measure?.factor === other.quantity?.measure?.factor;
  return wordsOf(analysis, unit.from, alike ? (unit.quantity?.bare ?? unit.to) : unit.to);
};

/** The words of a unit, of a verb with its auxiliaries, and of who does it. */
export const say = (analysis: Analysis, unit: Unit): string => wordsOf(analysis, unit.from, unit.to);
export const verbWords = (analysis: Analysis, frame: Frame): string =>
  wordsOf(analysis, frame.from, frame.to);
export const doerWords = (analysis: Analysis, { subject }: Frame): string =>
  subject === undefined ? '' : wordsOf(analysis, subject.from, subject.to);
