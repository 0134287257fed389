import { cosine } from '../meaning.ts';
import { covered, nearness, pairsCovered, share, sideScore, softCovered } from './measures.ts';
import type { Idf, Nearness } from './measures.ts';
import type { Query } from './query.ts';
import type { Reading } from './reading.ts';

/** A claim that a query may be about, with what the first search said of it. */
export interface Candidate {
  text: Reading;
  title: Reading | undefined;
  /** BM25 over text and title together. */
  score: number;
  /** Days since 1970. */
  day: number | undefined;
}

/** Features that are also given as a share of the best among the candidates of the query. */
const RELATIVE = [
  'score',
  'textScore',
  'titleScore',
  'textMeaning',
  'titleMeaning',
  'sentenceMeaning',
  'textGrams',
  'titleGrams',
  'textSoft',
  'titleSoft',
  'querySoft',
  'bothCovered',
] as const;

const ABSOLUTE = [
  'place',
  'queryCovered',
  'textCovered',
  'titleCovered',
  'textPairs',
  'titlePairs',
  'rarestMet',
  'secondRarestMet',
  'rarestMissed',
  'namesCovered',
  'namesMissed',
  'numbersMet',
  'numbersMissed',
  'authorMet',
  'tagsMet',
  'daysAfter',
  'daysApart',
  'dayKnown',
  'textLength',
  'titleLength',
  'queryLength',
  'isPost',
] as const;

type Own = (typeof RELATIVE)[number] | (typeof ABSOLUTE)[number];

/** The names of the numbers in a row, in order. */
export const FEATURES: readonly string[] = [
  ...RELATIVE,
  ...ABSOLUTE,
  ...RELATIVE.map((name) => `${name}OfBest`),
];

/** Content words in most claims, and in most titles. */
const USUAL_TEXT = 10;
const USUAL_TITLE = 6;

function rarity(
  query: Query,
  stems: ReadonlySet<string>,
  idf: Idf,
): { met: number; second: number; missed: number } {
  const found = { met: 0, second: 0, missed: 0 };
  for (const stem of stems) {
    const weight = idf(stem);
    if (!query.stems.has(stem)) found.missed = Math.max(found.missed, weight);
    else if (weight > found.met) [found.met, found.second] = [weight, found.met];
    else found.second = Math.max(found.second, weight);
  }
  return found;
}

/** Names and numbers that query and claim share or do not, and what the author and the tags of a post add. */
function kinds(query: Query, { text, title }: Candidate, idf: Idf) {
  const found = { named: 0, unnamed: 0, numbers: 0, otherNumbers: 0, author: 0, tags: 0 };
  const seen = new Set<string>();
  for (const { stem, norm, kind, name } of title === undefined
    ? text.terms
    : [...text.terms, ...title.terms]) {
    if (seen.has(stem)) continue;
    seen.add(stem);
    const weight = idf(stem);
    const here = query.stems.has(stem);
    if (name) found[here ? 'named' : 'unnamed'] += weight;
    if (kind === 'number') found[here ? 'numbers' : 'otherNumbers'] += 1;
    if (query.author.has(stem)) found.author += weight;
    if (norm.length > 3 && query.tags.includes(norm)) found.tags += weight;
  }
  return found;
}

function own(query: Query, claim: Candidate, place: number, idf: Idf, near: Nearness): Record<Own, number> {
  const { text, title } = claim;
  const both = title === undefined ? text.stems : new Set([...text.stems, ...title.stems]);
  const rare = rarity(query, both, idf);
  const kind = kinds(query, claim, idf);
  const soft = softCovered(query, text, near, idf);
  const days = query.day === undefined || claim.day === undefined ? undefined : claim.day - query.day;
  const textMeaning = cosine(query.vector, text.vector);
  const titleMeaning = cosine(query.vector, title?.vector);
  const sentences = query.sentences.flatMap((vector) => [
    cosine(vector, text.vector),
    cosine(vector, title?.vector),
  ]);
  return {
    score: claim.score,
    textScore: sideScore(query, text, USUAL_TEXT, idf),
    titleScore: title === undefined ? 0 : sideScore(query, title, USUAL_TITLE, idf),
    textMeaning,
    titleMeaning,
    sentenceMeaning: Math.max(textMeaning, titleMeaning, ...sentences),
    textGrams: cosine(query.grams, text.grams),
    titleGrams: title === undefined ? 0 : cosine(query.grams, title.grams),
    textSoft: soft.side,
    titleSoft: title === undefined ? 0 : softCovered(query, title, near, idf).side,
    querySoft: soft.query,
    bothCovered: covered(both, query.stems, idf),
    place: Math.log(1 + place),
    queryCovered: covered(query.stems, both, idf),
    textCovered: covered(text.stems, query.stems, idf),
    titleCovered: title === undefined ? 0 : covered(title.stems, query.stems, idf),
    textPairs: pairsCovered(query, text, idf),
    titlePairs: title === undefined ? 0 : pairsCovered(query, title, idf),
    rarestMet: rare.met,
    secondRarestMet: rare.second,
    rarestMissed: rare.missed,
    namesCovered: share(kind.named, kind.named + kind.unnamed),
    namesMissed: kind.unnamed,
    numbersMet: kind.numbers,
    numbersMissed: kind.otherNumbers,
    authorMet: kind.author,
    tagsMet: kind.tags,
    daysAfter: days === undefined ? 0 : Math.sign(days) * Math.log(1 + Math.abs(days)),
    daysApart: days === undefined ? 0 : Math.log(1 + Math.abs(days)),
    dayKnown: days === undefined ? 0 : 1,
    textLength: text.terms.length,
    titleLength: title?.terms.length ?? 0,
    queryLength: query.terms.length,
    isPost: query.isPost ? 1 : 0,
  };
}

/** One row of features for each candidate; they come best first, as the first search found them. */
export function rows(query: Query, candidates: readonly Candidate[], idf: Idf): Float64Array[] {
  const near = nearness(query);
  const all = candidates.map((claim, place) => own(query, claim, place, idf, near));
  const bests = RELATIVE.map((name) => Math.max(...all.map((values) => values[name])));
  return all.map((values) =>
    Float64Array.from([
      ...RELATIVE.map((name) => values[name]),
      ...ABSOLUTE.map((name) => values[name]),
      ...RELATIVE.map((name, i) => ((bests[i] ?? 0) > 0 ? values[name] / (bests[i] ?? 1) : 0)),
    ]),
  );
}
