import { ofAnotherCountry, spaced } from './origin-names.ts';
import { isAnybody } from './unnamed.ts';
import type { ClaimView, MarkView, MatchView, SourceView } from './view.ts';

/** One article at a glance. All numbers are of sentences; a sentence can be in several of them. */
export interface ArticleLook {
  /** Compared with the library. */
  checked: number;
  /** Marked: they make a claim, contradict one, or may do so. */
  matched: number;
  /** Of those matched: contradict a claim that is not refuted, and are not painted as well founded all the same. */
  conflicting: number;
  /**
   * Of those checked, matched or not: said with caution, or as unverified (see `isHedged`). Absent where that cannot be
   * read in the article's language.
   */
  hedged?: number;
  /** Of those hedged: matched. */
  hedgedMatched: number;
  /** Of those matched: in doubt, until the user says a word on them. */
  suggested: number;
  /** Near a claim, and no more. */
  related: number;
  /** The library speaks about none of these. That makes them neither true nor false. */
  unspoken: number;
  /** Those with the most sentences first. */
  origins: LookOrigin[];
}

/** An origin in the library, and the sentences of the article that it has to do with, by their places in the article. */
export interface LookOrigin {
  name: string;
  /** They say what this origin says. */
  backs: number[];
  /** Those of them that name it themselves. */
  named: number[];
  /** They say what this origin disputes, or contradict what it says. */
  against: number[];
}

/** What is counted of a mark, of its matches, and of their sources. */
export type LookMark = Pick<MarkView, 'sentence' | 'tone' | 'certainty' | 'attributedTo'> & {
  matches: readonly LookMatch[];
};
export type LookSource = Pick<SourceView, 'origin' | 'stance' | 'attributedTo' | 'untimely'>;
export type LookMatch = Pick<MatchView, 'relation' | 'suggested' | 'decision'> & {
  claim: Pick<ClaimView, 'status'> & { sources: readonly LookSource[] };
};

/** Keeps its distance from what it says. A denial does not: "nobody was hurt" is as sure as any sentence. */
export function isHedged(certainty: MarkView['certainty']): boolean {
  return certainty === 'hedged' || certainty === 'unverified';
}

/** The sentences of an article. */
export interface LookSentences {
  sentences: number;
  /** How many of them are hedged; see `ArticleLook`. */
  hedged?: number;
}

/**
 * The article as a whole, in whatever order its marks come. Its origins are those of the sources of the claims that its
 * sentences make or contradict, each counted once however many sources, claims and sentences lead to it. What is merely
 * related, mentioned, or suggested and not confirmed leads to none.
 */
export function articleLook({ sentences, hedged }: LookSentences, marks: readonly LookMark[]): ArticleLook {
  const matched = marks.filter(({ tone }) => tone !== undefined);
  const related = marks.length - matched.length;
  return {
    checked: sentences,
    matched: matched.length,
    conflicting: matched.filter(isConflicting).length,
    ...(hedged === undefined ? {} : { hedged }),
    hedgedMatched: matched.filter(({ certainty }) => isHedged(certainty)).length,
    suggested: matched.filter(({ tone }) => tone === 'suggested').length,
    related,
    unspoken: Math.max(0, sentences - marks.length),
    origins: originsBehind(marks),
  };
}

/** The origins that the article rests on: those that say what at least one of its sentences says. */
export function restsOn({ origins }: Pick<ArticleLook, 'origins'>): LookOrigin[] {
  return origins.filter(({ backs }) => backs.length > 0);
}

/** The other origins: all that these say of its sentences is otherwise. */
export function standsAgainst({ origins }: Pick<ArticleLook, 'origins'>): LookOrigin[] {
  return origins.filter(({ backs }) => backs.length === 0);
}

/** The number is to be that of the sentences that look like it. */
function isConflicting({ tone, matches }: LookMark): boolean {
  return tone !== 'backed' && matches.some((match) => said(match) === 'conflicts' && isHeld(match));
}

/** What was refuted is held against nobody. */
const isHeld = ({ claim }: LookMatch): boolean => claim.status !== 'refuted';

/** What is said of a match without doubt. */
function said({ relation, suggested, decision }: LookMatch): MatchView['relation'] | undefined {
  if (decision === 'rejected') return undefined;
  return suggested !== undefined && decision === 'confirmed' ? suggested : relation;
}

type Side = 'backs' | 'against' | 'named';

function originsBehind(marks: readonly LookMark[]): LookOrigin[] {
  const found = new Map<string, { names: Set<string> } & Record<Side, Set<number>>>();
  for (const { sentence, attributedTo, matches } of marks) {
    for (const match of matches) {
      for (const source of match.claim.sources) {
        const side = sideOf(match, source);
        if (side === undefined) continue;
        const key = sameName(source.origin);
        const origin = found.get(key) ?? {
          names: new Set(),
          backs: new Set(),
          against: new Set(),
          named: new Set(),
        };
        found.set(key, origin);
        origin.names.add(source.origin.trim());
        origin[side].add(sentence);
        if (side === 'backs' && isNamed(source, attributedTo)) origin.named.add(sentence);
      }
    }
  }
  return [...found.values()]
    .map(({ names, backs, named, against }) => ({
      // Whichever way it was written first: the order of marks must not show.
      name: [...names].toSorted()[0] ?? '',
      backs: inOrder(backs),
      named: inOrder(named),
      against: inOrder(against),
    }))
    .toSorted(
      (a, b) =>
        b.backs.length - a.backs.length ||
        b.against.length - a.against.length ||
        Number(a.name > b.name) - Number(a.name < b.name),
    );
}

function sideOf(match: LookMatch, { stance, untimely }: LookSource): 'backs' | 'against' | undefined {
  // It cannot speak of the claim's event, and so speaks for no sentence.
  if (untimely !== undefined) return undefined;
  const relation = said(match);
  if (relation === 'same' && stance === 'supports') return 'backs';
  if (relation === 'same' && stance === 'disputes') return 'against';
  // Who disputes a claim need not say what a sentence says that contradicts it.
  return relation === 'conflicts' && stance === 'supports' && isHeld(match) ? 'against' : undefined;
}

/**
 * Whether the words by which a sentence says who said it are an origin's name, or those by which a source of it said so; one
 * may say more than the other ("South Korea's spy agency", "the spy agency").
 */
function isNamed({ origin, attributedTo }: LookSource, words: string | undefined): boolean {
  if (words === undefined || isAnybody(words)) return false;
  const said = spaced(words);
  return [origin, attributedTo ?? ''].some((name) => {
    const other = spaced(name);
    if (said === '' || other === '' || isAnybody(name) || ofAnotherCountry(words, name)) return false;
    return said.includes(other) || other.includes(said);
  });
}

/** Names that differ in letters' case, in white space or by a "the" name one origin: in doubt there are fewer. */
function sameName(name: string): string {
  const words = name.normalize('NFKC').toLowerCase().trim().split(/\s+/u);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}

function inOrder(places: ReadonlySet<number>): number[] {
  return [...places].toSorted((a, b) => a - b);
}
