/** Unit vectors by number, a byte a dimension: what is kept of a hundred thousand claims fits into 10 MB. */
export interface Vectors {
  set(doc: number, vector: Float32Array | undefined): void;
  /** 0 where none is kept. */
  cosine(doc: number, vector: Float32Array): number;
}

const STEPS = 127;

export function createVectors(dimensions: number): Vectors {
  let bytes = new Int8Array(dimensions * 64);
  let steps = new Float32Array(64);

  function grow(least: number): void {
    const size = Math.max(least, steps.length * 2);
    const wider = new Int8Array(size * dimensions);
    wider.set(bytes);
    bytes = wider;
    const longer = new Float32Array(size);
    longer.set(steps);
    steps = longer;
  }

  return {
    set(doc, vector) {
      if (doc >= steps.length) grow(doc + 1);
      let most = 0;
      for (const value of vector ?? []) most = Math.max(most, Math.abs(value));
      const step = most / STEPS;
      steps[doc] = step;
      if (vector === undefined || step === 0) return;
      for (let i = 0; i < dimensions; i += 1)
        bytes[doc * dimensions + i] = Math.round((vector[i] ?? 0) / step);
    },
    cosine(doc, vector) {
      const step = steps[doc] ?? 0;
      if (step === 0) return 0;
      let sum = 0;
      for (let i = 0; i < dimensions; i += 1) sum += (vector[i] ?? 0) * (bytes[doc * dimensions + i] ?? 0);
      return sum * step;
    },
  };
}
