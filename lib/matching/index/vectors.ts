import type { Segment } from './segment.ts';

/** Unit vectors, a byte a dimension: what is kept of a hundred thousand claims fits into 10 MB. */

const STEPS = 127;

/** Writes a vector where one begins; answers what a step of it is worth, 0 for none. */
export function writeVector(vector: Float32Array | undefined, values: Int8Array, at: number): number {
  let most = 0;
  for (const value of vector ?? []) most = Math.max(most, Math.abs(value));
  const step = most / STEPS;
  if (vector === undefined || step === 0) return 0;
  for (let i = 0; i < vector.length; i += 1) values[at + i] = Math.round((vector[i] ?? 0) / step);
  return step;
}

/** Of a claim's vector and another; 0 where the claim has none. */
export function cosineAt(segment: Segment, claim: number, vector: Float32Array): number {
  const step = segment.steps[claim] ?? 0;
  if (step === 0) return 0;
  const { vectors } = segment;
  const from = claim * vector.length;
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (vector[i] ?? 0) * (vectors[from + i] ?? 0);
  return sum * step;
}
