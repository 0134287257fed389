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

const GAP_NAMES = GAPS.map((kind) => `gap_${kind}`);
const DIFFERENCE_NAMES = DIFFERENCES.map((kind) => `differs_${kind}`);

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
  for (const name of GAP_NAMES) out[name] = 0;
  for (const name of DIFFERENCE_NAMES) out[name] = 0;
  for (const gap of gaps) out[`gap_${gap}`] = (out[`gap_${gap}`] ?? 0) + 1;
  for (const { kind } of differences) out[`differs_${kind}`] = (out[`differs_${kind}`] ?? 0) + 1;
  return out;
}
