export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Median, least and most of some milliseconds, as columns. */
export function columns(values: readonly number[]): string {
  return [median(values), Math.min(...values), Math.max(...values)]
    .map((value) => value.toFixed(1).padStart(8))
    .join('');
}

export const HEAD = 'median     min     max'.padStart(24);
