/** Sets of claims of one segment, a bit for each. */

export const bitsFor = (claims: number): Uint32Array<ArrayBuffer> => new Uint32Array((claims + 31) >> 5);

export const hasBit = (bits: Uint32Array, claim: number): boolean =>
  ((bits[claim >> 5] ?? 0) & (1 << (claim & 31))) !== 0;

export function setBit(bits: Uint32Array, claim: number): void {
  bits[claim >> 5] = (bits[claim >> 5] ?? 0) | (1 << (claim & 31));
}
