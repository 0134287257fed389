/** What the engine says of one sentence and one claim. See DESIGN.md here. */
export type Relation = 'same' | 'conflicts' | 'related';

export type DifferenceKind =
  'number' | 'magnitude' | 'date' | 'place' | 'actor' | 'roles' | 'negation' | 'modality';

export const SENSITIVITIES = ['strict', 'balanced', 'generous'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** One detail in which sentence and claim part: the words of each, `''` where one has none. */
export interface Difference {
  kind: DifferenceKind;
  here: string;
  there: string;
}

/** The decision on one pair. Nothing at all (no relation) is `undefined` wherever an Outcome is expected. */
export interface Outcome {
  relation: Relation;
  /** What the page would say under doubt; then `relation` is `related` and nothing is said for certain. */
  suggested?: 'same' | 'conflicts';
  /** 0..1: the probability that `relation` is right. */
  score: number;
  /** Never empty for `conflicts` or a suggested conflict, else empty. */
  differences: Difference[];
  /** The content words that met, as the claim has them, for "which words met". */
  met: string[];
}

/** What the matcher needs of a claim; both shapes of stored claim reduce to it. */
export interface MatchClaim {
  id: string;
  text: string;
  title?: string;
  /** ISO 8601, as precise as known: when the claim's matter happened or was published. */
  date?: string;
  /** BCP 47; 'en' where unknown. */
  language?: string;
}

/** One sentence with what surrounds it. */
export interface MatchSentence {
  text: string;
  /** The preceding sentence of the same article, for "it", "he", "the city". */
  before?: string;
  /** ISO 8601 date of the article, against which relative dates are read. */
  date?: string;
  language?: string;
}

/** One claim met by a sentence. */
export interface Match extends Outcome {
  claimId: string;
}
