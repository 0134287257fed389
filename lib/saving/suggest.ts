import { attributionOf } from '../claims/attribution.ts';
import { englishTokens } from '../text/english-tokens.ts';
import { primaryLanguage } from '../text/english-words.ts';
import { languageTagOf } from '../text/language.ts';
import { type Leaning, leaningOf } from './leaning.ts';
import type { Features } from './worth/features.ts';
import { worthOf } from './worth/worth.ts';

/** What of an article is read for suggestions. */
export interface ReadArticle {
  sentences: readonly string[];
  publisher: string;
  publishedAt?: string;
  /** BCP 47; '' where the page does not say. */
  language: string;
}

/** What of a sentence can be checked. */
export type Checkable = 'figures' | 'date' | 'names' | 'source';

export interface Suggestion {
  /** Index in the article. */
  sentence: number;
  text: string;
  /** Only the order counts. */
  score: number;
  checkable: Checkable[];
}

/** No more than somebody looks through. */
export const MOST_SUGGESTED = 8;

/** Less likely than this, and the list fills up with what nobody keeps. */
const LEAST_CHANCE = 0.5;
const LEAST_WORDS = 6;
/** A sentence longer than this says too many things for one claim. */
const MOST_WORDS = 60;
/** What leans on the sentences around it can be mended in the form, for which somebody has to do something. */
const LEANING_COST = 0.06;
/** Without an offer it has to be looked up in the article. */
const LOST_COST = 0.2;
const MOST_LEANINGS = 3;
/** Of two that are sure to be claims, the one that more can be checked of. Figures are what articles contradict each other in. */
const CHECKABLE_BONUS: Record<Checkable, number> = { figures: 0.15, date: 0.05, names: 0.05, source: 0.05 };
/** News comes first in an article, and background last. */
const FIRST_BONUS = 0.12;
/** Sentences before, where names and dates are looked for. */
const BEFORE = 8;

/** Suggestions are made for English only, by the article's own words. */
export const canSuggest = ({ sentences, language }: Pick<ReadArticle, 'sentences' | 'language'>): boolean =>
  primaryLanguage(languageTagOf(sentences.slice(0, SAMPLE).join('\n'), language)) === 'en';

/** Sentences that tell an article's language. */
const SAMPLE = 20;

/**
 * The sentences of an English article most worth keeping as claims, the best first: what can be checked, can be read
 * without the article, and is said. `breathe` is awaited between sentences, so that a long article holds nothing up.
 */
export async function worthKeeping(
  article: ReadArticle,
  breathe: () => Promise<void> | undefined = () => undefined,
): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const [sentence, text] of article.sentences.entries()) {
    await breathe();
    const suggestion = suggestionOf(article, sentence, text);
    if (suggestion !== undefined) found.push(suggestion);
  }
  return found.toSorted((a, b) => b.score - a.score || a.sentence - b.sentence);
}

function suggestionOf(article: ReadArticle, sentence: number, text: string): Suggestion | undefined {
  const words = englishTokens(text).filter(({ kind }) => kind !== 'mark').length;
  if (words < LEAST_WORDS || words > MOST_WORDS) return undefined;
  const { chance, features } = worthOf(text);
  if (chance < LEAST_CHANCE || !isStatement(features)) return undefined;
  const before = article.sentences.slice(Math.max(0, sentence - BEFORE), sentence);
  const previous = before.at(-1);
  const said = attributionOf(text, previous === undefined ? {} : { before: previous });
  // "The report could not be verified" is about the claim before it.
  if (said.certainty === 'unverified' || ASKED_FOR_COMMENT.test(text)) return undefined;
  const checkable = checkableIn(features, said.attributedTo);
  // "A clerk said that it had rained": true perhaps, and nothing anybody can look up.
  if (checkable.every((kind) => kind === 'source')) return undefined;
  if (isMostlyQuoted(text) && !checkable.includes('figures') && !checkable.includes('date')) return undefined;
  const leanings = leaningOf(text, { ...article, language: 'en', sentence: text, before });
  if (leanings.length > MOST_LEANINGS) return undefined;
  // "The crane there was mended in spring": without figure or name, only the article knows of what.
  const hasMatter = checkable.includes('figures') || checkable.includes('names');
  if (!hasMatter && leanings.some(({ kind }) => kind !== 'date')) return undefined;
  const place = FIRST_BONUS * (1 - sentence / article.sentences.length);
  const bonus = checkable.reduce((sum, kind) => sum + CHECKABLE_BONUS[kind], 0);
  return { sentence, text, score: chance + place + bonus - costOf(leanings), checkable };
}

/** A fragment has no verb that is known; with a figure in it, it likely has one that is not ("carries"). */
const isStatement = ({ question, asks, request, leadNone, past, figure }: Features): boolean =>
  !question && !asks && !request && !(leadNone && !past && !figure);

const costOf = (leanings: readonly Leaning[]): number =>
  leanings.reduce((sum, { offers }) => sum + (offers.length > 0 ? LEANING_COST : LOST_COST), 0);

function checkableIn(features: Features, source: string | undefined): Checkable[] {
  const found: Checkable[] = [];
  if (features['figure']) found.push('figures');
  if (features['date']) found.push('date');
  if (features['named']) found.push('names');
  if (source !== undefined) found.push('source');
  return found;
}

/** What a newspaper tells of its own work. */
const ASKED_FOR_COMMENT = /\b(?:for comment|to comment|a request for|has been contacted|has contacted)\b/u;

const QUOTED = /[“"][^”"]*(?:[”"]|$)/gu;

/** What somebody said in so many words is somebody's words first. */
function isMostlyQuoted(text: string): boolean {
  const quoted = [...text.matchAll(QUOTED)].reduce((sum, [words]) => sum + words.length, 0);
  return quoted > text.length / 2;
}

/** Shares of words two sentences have in common to say much the same. */
const ALIKE = 0.6;

/** Whether an earlier suggestion says much the same: lead and body of an article repeat each other. */
export function isRepeated(text: string, earlier: readonly string[]): boolean {
  const words = contentOf(text);
  return earlier.some((other) => {
    const others = contentOf(other);
    const common = [...words].filter((word) => others.has(word)).length;
    return common >= ALIKE * Math.max(1, Math.min(words.size, others.size));
  });
}

const contentOf = (text: string): Set<string> =>
  new Set(englishTokens(text).flatMap(({ kind, stop, stem }) => (kind === 'mark' || stop ? [] : [stem])));
