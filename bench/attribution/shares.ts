export const share = (part: number, whole: number): string => (part / whole).toFixed(3);

/** A share with its 95 % interval (Wilson). */
export function range(part: number, whole: number): string {
  const z = 1.96;
  const p = part / whole;
  const middle = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const reach =
    (z / (1 + (z * z) / whole)) * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole));
  return `${p.toFixed(3)} [${(middle - reach).toFixed(3)}, ${(middle + reach).toFixed(3)}]`;
}
