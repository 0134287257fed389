import { dates } from '../../text/dates.ts';
import { englishTokens } from '../../text/english-tokens.ts';
import { quantities } from '../../text/numbers.ts';
import type { Token } from '../../text/words.ts';
import { namesIn } from '../names.ts';
import { verbsOf } from './verbs.ts';
import * as W from './words.ts';

/** A sentence as it is judged: a figure from 0 to about 3 for each feature. */
export type Features = Record<string, number>;

const SUPERLATIVE =
  /\b(?:first|largest|biggest|highest|lowest|worst|greatest|most|only|\w{3,}est)\b.*\b(?:in|since|ever|of|on)\b/u;
const OF_MY_MIND =
  /\b(?:i|we) (?:\w+ )?(?:think|believe|feel|guess|hope|know|understand|agree|want|mean|love|like|suppose|wish|trust|say|appreciate)\b/u;
const OBLIGED = /\b(?:have to|has to|need to|needs to|got to|gotta|supposed to)\b/u;
const COMING = /\b(?:going to|about to)\b|'ll\b/u;
const OPEN = /\b(?:would|could|can|if|let|may|might|want|wants)\b|'d\b/u;
const THERE_IS = /\bthere(?:'s| is| are| was| were| has been| have been)\b/u;
const THIS_IS = /^(?:and |but |so )?(?:that|this|it|here|these|those)(?:'s| is| are| was| were)\b/u;

/**
 * What of an English sentence speaks for keeping it as a claim, and what against it: figures, dates, names and deeds that
 * leave a trace, against plans, duties, judgements, questions and small talk. `bench/checkworthy.ts` tells what it is worth.
 */
export function featuresOf(sentence: string): Features {
  const tokens = englishTokens(sentence);
  const words = tokens.filter(({ kind }) => kind === 'word');
  const norms = words.map(({ norm }) => norm);
  const lower = sentence.toLowerCase().replaceAll('’', "'");
  const first = norms[0] ?? '';
  const length = words.length;
  const stops = words.filter(({ stop }) => stop).length;

  const has = (of: ReadonlySet<string>): number => Number(norms.some((norm) => of.has(norm)));
  const count = (of: ReadonlySet<string>, most: number): number =>
    Math.min(norms.filter((norm) => of.has(norm)).length, most);
  const is = (pattern: RegExp): number => Number(pattern.test(lower));

  const dated = dates(tokens);
  const { exact, few } = amountsOf(tokens, (at) => dated.some(({ from, to }) => at >= from && at < to));
  const names = namesIn(sentence);
  const verbs = verbsOf(tokens);

  const figure = Math.min(exact, 3);
  const hasFigure = Math.min(figure, 1);
  const measured = count(W.MEASURED, 3);
  const hasMeasured = Math.min(measured, 1);
  const trend = has(W.TREND);
  const past = Math.min(verbs.past, 3);
  const hasPast = Math.min(past, 1);
  const deed = count(W.DEEDS, 2);
  const hasDeed = Math.min(deed, 1);
  const named = Math.min(names.length, 3);
  const hasName = Math.min(named, 1);
  const me = has(W.I);
  const we = has(W.WE);
  const they = Math.max(has(W.HE_SHE), has(W.THEY));
  const mind = has(W.MIND);
  const duty = Math.max(has(W.DUTY), is(OBLIGED));
  const future = Math.max(has(W.FUTURE), is(COMING));
  const open = Math.max(duty, future, is(OPEN));
  const question = is(/\?["”')\]]*\s*$/u);

  return {
    figure,
    few: Number(few > 0),
    digits: Math.min(tokens.filter(isFigure).length, 3),
    percent: is(/%|\bper ?cent\b|\bpercentage\b/u),
    money: is(/[$€£¥]|\b(?:dollars?|euros?|pounds|cents)\b/u),
    scale: has(W.SCALE),
    measured,
    trend,
    measuredFigure: hasFigure * hasMeasured,
    measuredTrend: trend * hasMeasured,
    date: Math.min(dated.length, 2),
    year: is(/\b(?:1[89]|20)\d\d\b/u),
    since: count(W.SINCE, 2),
    comparing: count(W.COMPARING, 2),
    moreThan: is(/\b(?:more|less|fewer|\w+er) than\b/u),
    superlative: is(SUPERLATIVE),
    past,
    deed,
    perfect: Number(verbs.perfect),
    passive: Number(verbs.passive),
    present: Number(verbs.present),
    deedOfThem: hasDeed * they,
    deedOfMe: hasDeed * me,
    deedOfUs: hasDeed * we,
    deedOfNamed: hasDeed * hasName,
    named,
    person: Number(names.some(({ kind }) => kind === 'person')),
    place: Number(names.some(({ kind }) => kind === 'country' || kind === 'place')),
    organisation: Number(names.some(({ kind }) => kind === 'organisation')),
    office: count(W.OFFICES, 2),
    reported: Number(verbs.reported),
    me,
    we,
    you: has(W.YOU),
    they,
    startsMe: Number(first === 'i'),
    mind,
    mindOfMe: is(OF_MY_MIND),
    duty,
    future,
    would: is(/\bwould\b|'d\b/u),
    possible: has(W.POSSIBLE),
    wish: has(W.WISH),
    condition: is(/\b(?:if|unless|whether)\b/u),
    request: Math.max(Number(W.REQUEST.has(first)), is(/^(?:so |and |but |well,? )?let(?:'s| me| us)\b/u)),
    question,
    asks: (1 - question) * Number(W.QUESTION_START.has(first)),
    judging: count(W.JUDGING, 2),
    abstract: count(W.ABSTRACT, 2),
    sweeping: count(W.SWEEPING, 2),
    personal: count(W.PERSONAL, 2),
    meta: count(W.META, 2),
    smallTalk: has(W.SMALL_TALK) * Number(length < 12),
    linking: Number(W.LINKING_START.has(first)),
    many: has(W.MANY),
    denied: is(/\b(?:not|no|never|none|nobody|nothing)\b|n't\b/u),
    plannedFigure: hasFigure * open,
    plannedMeasured: hasMeasured * open,
    mindFigure: hasFigure * mind,
    pastFigure: hasFigure * hasPast,
    pastNamed: hasName * hasPast,
    pastMeasured: hasMeasured * hasPast,
    leadPast: Number(verbs.lead === 'past'),
    leadPerfect: Number(verbs.lead === 'perfect'),
    leadOpen: Number(verbs.lead === 'open'),
    leadMind: Number(verbs.lead === 'mind'),
    leadPresent: Number(verbs.lead === 'present'),
    leadNone: Number(verbs.lead === 'none'),
    short: Number(length < 7),
    long: Number(length > 22),
    length: Math.min(Math.log2(1 + length), 6) / 2,
    content: Math.min((length - stops) / 4, 3),
    plain: length === 0 ? 1 : stops / length,
    fragment: is(/^(?:\.\.|…|-)|(?:\.\.\.|…|--?|—|,)\s*$/u),
    quoted: is(/["“]/u),
    thereIs: is(THERE_IS),
    thisIs: is(THIS_IS),
  };
}

/** Figures, and words that count and tell nobody anything: "one of the things", "two sides". */
function amountsOf(
  tokens: readonly Token[],
  isDate: (at: number) => boolean,
): { exact: number; few: number } {
  const amounts = quantities(tokens, isDate);
  const exact = amounts.filter(
    ({ at, value, unit, step }) => tokens[at]?.kind === 'number' || unit !== '' || value > 3 || step < 1,
  ).length;
  return { exact, few: amounts.length - exact };
}

/** In digits, and no year. */
const isFigure = ({ kind, norm }: Token): boolean => kind === 'number' && !/^(?:19|20)\d\d$/u.test(norm);
