import type { Evidence, Gap } from '../evidence.ts';
import type { DifferenceKind, Outcome } from '../outcome.ts';
import type { Features } from './shape.ts';

const GAPS: readonly Gap[] = [
  'number',
  'date',
  'place',
  'name',
  'verb',
  'subject',
  'object',
  'goal',
  'bind',
  'mode',
  'polarity',
  'part',
  'wider',
];
const DIFFERENCES: readonly DifferenceKind[] = [
  'number',
  'magnitude',
  'date',
  'place',
  'actor',
  'roles',
  'negation',
  'modality',
];

/** What the rules read off the two texts, and what they make of it. */
export function readingFeatures(evidence: Evidence, ruled: Outcome | undefined): Features {
  const { gaps, differences, coverage, rest, anchored, bound } = evidence;
  const out: Features = {
    coverage,
    rest,
    anchored: anchored ? 1 : 0,
    bound: bound ? 1 : 0,
    gaps: gaps.length,
    differences: differences.length,
    ruledSame: ruled?.relation === 'same' ? 2 : ruled?.suggested === 'same' ? 1 : 0,
    ruledConflicts: ruled?.relation === 'conflicts' ? 2 : ruled?.suggested === 'conflicts' ? 1 : 0,
  };
  for (const kind of GAPS) out[`gap_${kind}`] = gaps.filter((gap) => gap === kind).length;
  for (const kind of DIFFERENCES)
    out[`differs_${kind}`] = differences.filter((difference) => difference.kind === kind).length;
  return out;
}
