import type { DateSpec } from '../text/dates.ts';
import { languageRules } from '../text/languages.ts';
import { datesIntl } from '../text/languages/days.ts';
import { quantitiesIntl, type FigureWords } from '../text/languages/figures.ts';
import type { Language } from '../text/languages/language.ts';
import { koreanNoun } from '../text/stems/korean.ts';
import type { Quantity } from '../text/numbers.ts';
import type { Token } from '../text/words.ts';
import type { Analysis } from './analysis.ts';

/** A content word of a text that is read without syntax. */
export interface LexicalWord {
  /** Index of its token. */
  at: number;
  stem: string;
  /** In small letters, with accents. */
  form: string;
  capital: boolean;
  /** What tells its part: the prepositions before it, its article or its particle. */
  marker: string;
  /** What a number counts may stand in any form of the word. */
  counted: boolean;
}

export interface LexicalFigure extends Quantity {
  /** Stem of the word it counts, '' where none follows. */
  counts: string;
  /** The prepositions before it. */
  marker: string;
}

/** Everything that is read off a text in another language than English. */
export interface LexicalReading {
  rules: Language | undefined;
  words: LexicalWord[];
  figures: LexicalFigure[];
  dates: DateSpec[];
  /** Token indices of the words that deny. */
  negations: number[];
  /** Whether it has what denies only with another word. */
  halved: boolean;
  /** The words that change what is said: denials, plans, parts, conditions. */
  turns: { at: number; stem: string }[];
  passive: boolean;
}

const readings = new WeakMap<Analysis, LexicalReading>();

/** The reading of an analysis, kept as long as the analysis is. */
export function lexicalReading(analysis: Analysis): LexicalReading {
  let found = readings.get(analysis);
  if (found === undefined) readings.set(analysis, (found = read(analysis.tokens, analysis.language)));
  return found;
}

const lowerOf = (token: Token): string => token.text.toLowerCase().normalize('NFC');

function read(tokens: readonly Token[], language: string): LexicalReading {
  const rules = languageRules(language);
  const dates = datesIntl(tokens, language);
  const ofDates = indices(dates);
  const quantities = quantitiesIntl(tokens, rules ?? NO_RULES, (i) => ofDates.has(i));
  const ofFigures = indices(quantities);
  const ofMarks = [rules?.markers, rules?.articles];
  const words: LexicalWord[] = [];
  const negations: number[] = [];
  const turns: LexicalReading['turns'] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || ofDates.has(at) || ofFigures.has(at)) return;
    const form = lowerOf(token);
    const turn = rules !== undefined && (rules.turns.test(token.norm) || rules.turns.test(form));
    if (turn) turns.push({ at, stem: token.stem });
    if (rules?.negations.test(form) === true || rules?.negations.test(token.norm) === true)
      negations.push(at);
    else if (!token.stop) {
      const marker =
        language === 'ko' ? koreanNoun(form).part : markersBefore(tokens, at, ofMarks, ofFigures, ofDates);
      words.push({
        at,
        stem: token.stem,
        form,
        capital: token.capital,
        marker,
        counted: ofFigures.has(at - 1),
      });
    }
  });
  const figures = quantities.map((quantity) => ({
    ...quantity,
    counts: countedBy(tokens, quantity.to),
    marker: markersBefore(tokens, quantity.from, [rules?.markers], ofFigures, ofDates),
  }));
  const passive = tokens.some(({ norm }) => rules?.passive.has(norm) === true);
  const halved = tokens.some(({ norm }) => rules?.halves?.test(norm) === true);
  return { rules, words, figures, dates, negations, halved, turns, passive };
}

/** For a language of which nothing is known figures are plain digits. */
const NO_RULES: FigureWords = { numerals: new Map(), scales: new Map(), bounds: [] };

const indices = (spans: readonly { from: number; to: number }[]): ReadonlySet<number> =>
  new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));

/** The prepositions and articles between a word and the content before it, figures passed over. */
function markersBefore(
  tokens: readonly Token[],
  at: number,
  kinds: readonly (ReadonlyMap<string, string> | undefined)[],
  ofFigures: ReadonlySet<number>,
  ofDates: ReadonlySet<number>,
): string {
  const found: string[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token === undefined || ofDates.has(i)) break;
    if (ofFigures.has(i)) {
      // "to 1,500 soldiers"; what stands before another figure is not this word's.
      if (found.length > 0 || !ofFigures.has(at - 1)) break;
      continue;
    }
    const lower = lowerOf(token);
    const marker = kinds.map((kind) => kind?.get(lower)).find((each) => each !== undefined);
    if (marker !== undefined) found.unshift(marker);
    else if (!token.stop) break;
  }
  return found.join(' ');
}

/** The stem of the first content word behind a figure. */
function countedBy(tokens: readonly Token[], to: number): string {
  for (const token of tokens.slice(to, to + 4)) {
    if (token.kind === 'mark') return '';
    if (token.kind === 'word' && !token.stop) return token.stem;
  }
  return '';
}

/** Where one statement ends and the next begins, behind the words of a claim and before them. */
const ENDS_BEHIND =
  /^(?:[,;:.!?…()"«»“”—–]|y|e|o|u|pero|sino|et|ou|mais|und|aber|oder|mas|и|а|но|или|і|й|та|але|або)$/u;
const ENDS_BEFORE = /^[;:!?…]$/u;

/** The tokens around those from `first` to `last` that may deny or turn what these say, `to` exclusive. */
export function statementAround(
  { tokens, language }: Analysis,
  first: number,
  last: number,
): { from: number; to: number } {
  let from = first;
  while (from > 0 && !ENDS_BEFORE.test(tokens[from - 1]?.text ?? '')) from -= 1;
  // In Korean what denies and who says it comes last.
  if (language === 'ko') return { from: 0, to: tokens.length };
  let to = last + 1;
  while (to < tokens.length && !ENDS_BEHIND.test(tokens[to]?.norm ?? '')) to += 1;
  return { from, to };
}
