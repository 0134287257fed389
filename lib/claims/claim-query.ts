import type { VerificationStatus } from './claim.ts';
import type { Tone } from './tone.ts';

/** `relevance` says something only where there are words; without, it is `changed`. */
export const CLAIM_SORTS = ['relevance', 'changed', 'saved', 'event', 'text', 'origins'] as const;

export type ClaimSort = (typeof CLAIM_SORTS)[number];

export const DATED_BY = ['event', 'changed', 'saved'] as const;

/** What is asked of the list of claims. A list that is empty, and words that are none, let every claim through. */
export interface ClaimQuery {
  /** All of them, each as a word or the beginning of one: in text, title, tags, notes or sources. */
  words: string;
  /** Any of these. */
  statuses: VerificationStatus[];
  /** All of these. */
  tags: string[];
  /** Any of these, by name. */
  origins: string[];
  publishers: string[];
  languages: string[];
  /**
   * The first and the last day that count, as "2026", "2026-11" or "2026-11-23", of what happened, of the last change, or of
   * when the claim was saved.
   */
  dated: (typeof DATED_BY)[number];
  from: string;
  to: string;
  /** Only claims with rivals: those that answer a question otherwise than another claim. */
  rivals: boolean;
  sort: ClaimSort;
}

export const EVERY_CLAIM: ClaimQuery = {
  words: '',
  statuses: [],
  tags: [],
  origins: [],
  publishers: [],
  languages: [],
  dated: 'event',
  from: '',
  to: '',
  rivals: false,
  sort: 'relevance',
};

/** A claim as a line of the list. */
export interface ClaimRow {
  id: string;
  text: string;
  status: VerificationStatus;
  /** As a sentence is painted that makes it. */
  tone: Tone | undefined;
  tags: string[];
  sources: number;
  /** How many origins say or dispute it; who only mentions it is none. */
  origins: number;
  eventDate?: string;
  /** Milliseconds since 1970. */
  saved: number;
  changed: number;
  rivals: boolean;
  /** It is as a feed has it; the user's own come before it where nothing else is asked. */
  fromFeed: boolean;
}

/** By what a list can be narrowed, and how many claims would be left of those that the rest of the query lets through. */
export interface ClaimFacets {
  statuses: [VerificationStatus, number][];
  /** The most frequent first; of many only these. */
  tags: [string, number][];
  origins: [string, number][];
  publishers: [string, number][];
  languages: [string, number][];
  rivals: number;
}

/** A part of the list. */
export interface ClaimPage {
  /** How many the query lets through, and how many claims there are. */
  total: number;
  all: number;
  /** Feeds that are hidden, where there is no other claim; absent where there is one, or none is hidden. */
  hiddenFeeds?: number;
  rows: ClaimRow[];
  facets: ClaimFacets;
}
