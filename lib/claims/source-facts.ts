import { type Certainty, JUDGED, type Source, type Stance } from './claim.ts';

/** What can be corrected of a source. */
export interface SourceFacts {
  publisher: string;
  authors: string[];
  /** ISO 8601, as precise as it is known; '' where it is not. */
  publishedAt: string;
  /** The name of where the report comes from. */
  origin: string;
  stance: Stance;
  certainty: Certainty;
}

export type SourceFact = keyof SourceFacts;

export const SOURCE_FACTS = [
  'publisher',
  'authors',
  'publishedAt',
  'origin',
  'stance',
  'certainty',
] as const satisfies SourceFact[];

/** A source as its owner sees it: what can be corrected, and the words of the page that it was taken from. */
export interface OwnedSource {
  id: string;
  claimId: string;
  facts: SourceFacts;
  sentence: string;
  attributedTo?: string;
}

/** `origin` is the name of the source's own origin, not of those it is counted with. */
export function factsOf(source: Source, origin: string): SourceFacts {
  const { publisher, authors, publishedAt = '', stance, certainty } = source;
  return { publisher, authors, publishedAt, origin, stance, certainty };
}

export function sameFact(a: SourceFacts, b: Partial<SourceFacts>, fact: SourceFact): boolean {
  return JSON.stringify(a[fact]) === JSON.stringify(b[fact]);
}

/**
 * The source with these facts, but for its origin, which is a record of its own. What is corrected of stance and certainty
 * is the user's from then on.
 */
export function withFacts(source: Source, change: Partial<SourceFacts>): Source {
  const { publishedAt: before, ...rest } = source;
  const { publishedAt = before, origin: _, ...others } = change;
  const byUser = JUDGED.filter((each) => change[each] !== undefined || source.byUser?.includes(each));
  return {
    ...rest,
    ...others,
    ...(publishedAt ? { publishedAt } : {}),
    ...(byUser.length === 0 ? {} : { byUser }),
  };
}
