import type { VerificationStatus } from './claim.ts';
import type { ClaimFacets } from './claim-query.ts';
import type { RivalView } from './rival-view.ts';
import type { TimeUnit } from './time-unit.ts';

/** From the best backed to the refuted: the order in which statuses are stacked, listed and explained in pictures. */
export const STATUS_ORDER = [
  'verified',
  'corroborated',
  'reported',
  'unverified',
  'disputed',
  'refuted',
] as const satisfies readonly VerificationStatus[];

/** How many claims of one span of time have each status, in the order of `STATUS_ORDER`. */
export interface TimeBar {
  /** Which span, see `spanOf`. */
  key: number;
  counts: number[];
}

/** Claims over time, by the date that the query goes by. */
export interface ClaimTimeline {
  unit: TimeUnit;
  /** The earliest first; spans without a claim are left out. */
  bars: TimeBar[];
  /** How many the query lets through, and how many claims there are. */
  total: number;
  all: number;
  /** Claims without such a date. */
  undated: number;
  /** Claims whose date is less precise than a bar is long: in no bar. */
  vague: number;
  facets: ClaimFacets;
}

/**
 * What an origin does with a claim: says it outright, says it with caution, disputes it, or none of these: it only mentions it
 * or speaks of another time.
 */
export const SIDES = ['states', 'cautious', 'disputes', 'aside'] as const;
export type Side = (typeof SIDES)[number];

/** A source as the graph of origins has it: whose page, and where it has its report from. */
export interface Rest {
  outlet: string;
  origin: string;
  side: Side;
}

export interface OutletNode {
  name: string;
  /** Its pages that are kept as sources, one for each claim. */
  sources: number;
  origins: number;
}

export interface OriginNode {
  name: string;
  outlets: number;
  sources: number;
  claims: number;
  /** Of these claims, how many it does what with, in the order of `SIDES`. */
  sides: number[];
}

export interface ClaimNode {
  id: string;
  text: string;
  status: VerificationStatus;
  /** Origins that say or dispute it. */
  origins: number;
}

/** The largest of a kind, and how many more there are. */
export interface Folded<Node> {
  shown: Node[];
  rest: number;
}

/** In place of the number of a node: those that are folded. */
export const FOLDED = -1;

/** Who rests on whom. Nodes are named by their place in `shown`, or `FOLDED`. */
export interface OriginGraph {
  sources: number;
  outlets: Folded<OutletNode>;
  origins: Folded<OriginNode>;
  claims: Folded<ClaimNode>;
  rests: { outlet: number; origin: number; sources: number }[];
  /** `pairs`: of an origin and a claim, each counted once however many sources tell of it. */
  says: { origin: number; claim: number; side: Side; pairs: number }[];
}

/** A claim among its rivals, with when it was kept. */
export interface RivalPoint extends RivalView {
  saved: number;
}

/** Questions that claims answer with other figures, those with the most claims first. */
export interface RivalQuestions {
  total: number;
  /** `more`: claims of the question that are left out. */
  questions: { claims: RivalPoint[]; more: number }[];
}
