import { type Features, featuresOf } from './features.ts';
import shipped from './weights.json' with { type: 'json' };

/** What a sentence is worth as a claim. */
export interface Worth {
  /** 0 to 1: how likely somebody would think it worth checking. */
  chance: number;
  features: Features;
}

const WEIGHTS = Object.entries(shipped.weights);

/** Judges one English sentence by itself. */
export function worthOf(sentence: string): Worth {
  const features = featuresOf(sentence);
  const score = WEIGHTS.reduce(
    (sum, [name, weight]) => sum + weight * (features[name] ?? 0),
    shipped.constant,
  );
  return { chance: 1 / (1 + Math.exp(-score)), features };
}
