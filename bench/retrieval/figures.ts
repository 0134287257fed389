import { random } from './boost.ts';

/** Average precision at 5 of one answer: `right` says of each hit, best first, whether it is right. */
export function precisionAt5(right: readonly boolean[], wanted: number): number {
  let hits = 0;
  let sum = 0;
  right.slice(0, 5).forEach((is, place) => {
    if (!is) return;
    hits += 1;
    sum += hits / (place + 1);
  });
  return sum / Math.min(wanted, 5);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

const ROUNDS = 2000;

/** The mean with the interval that holds 95 of 100 means of as many values drawn again. */
export function interval(values: readonly number[]): { mean: number; low: number; high: number } {
  const next = random(5);
  const means = Array.from({ length: ROUNDS }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) sum += values[Math.floor(next() * values.length)] ?? 0;
    return sum / Math.max(values.length, 1);
  }).sort((a, b) => a - b);
  return {
    mean: mean(values),
    low: means[Math.floor(ROUNDS * 0.025)] ?? 0,
    high: means[Math.ceil(ROUNDS * 0.975) - 1] ?? 0,
  };
}

const three = (value: number): string => value.toFixed(3);

/** "0.812 (0.790 to 0.834)" */
export function spoken(values: readonly number[]): string {
  const { mean: middle, low, high } = interval(values);
  return `${three(middle)} (${three(low)} to ${three(high)})`;
}
