import { dateWords } from './date-words.ts';
import type { Review, Source, VerificationStatus } from './claim.ts';
import type { Witness } from './origins.ts';
import { reportedWords } from './reported-words.ts';
import type { StatusReasons } from './status.ts';
import { ended, list, named, numbered } from './word-lists.ts';

/** What a status is called, as its reasons begin. */
export const STATUS_WORDS: Record<VerificationStatus, string> = {
  refuted: 'Refuted',
  verified: 'Verified',
  disputed: 'Disputed',
  corroborated: 'Corroborated',
  reported: 'Reported',
  unverified: 'Unverified',
};

/** The status and its reasons as a person would write them: "Reported: two outlets, one origin: the harbour office." */
export function becauseOf(status: VerificationStatus, reasons: StatusReasons): string {
  const { verdict } = reasons;
  if (verdict === undefined) return `${STATUS_WORDS[status]}: ${computedWords(status, reasons)}`;
  const reason = verdict.given.reason.trim();
  const why = reason === '' ? '' : ` Your reason: ${ended(reason)}`;
  const { otherwise } = verdict;
  return otherwise === status
    ? `${STATUS_WORDS[status]}: your verdict, and it would be so without it.${why}`
    : `${STATUS_WORDS[status]}: your verdict.${why}`;
}

function computedWords(status: VerificationStatus, reasons: StatusReasons): string {
  const telling = reasons.reviews.filter(({ verdict }) => verdict !== 'unclear');
  if (telling.length > 0) return reviewWords(status, telling);
  return `${witnessWords(status, reasons)}${leftOut(reasons)}.`;
}

function witnessWords(status: VerificationStatus, reasons: StatusReasons): string {
  const { asserting, disputing } = reasons;
  switch (status) {
    case 'disputed':
      return disputeWords(reasons);
    case 'corroborated':
      return `${numbered(asserting.length, 'independent origin')} state it outright: ${list(asserting.map(named))}; none disputes it`;
    case 'reported':
      return reportedWords(reasons);
    case 'verified':
    case 'refuted':
    case 'unverified':
      return disputing.length === 0
        ? `no source supports it yet${mentionWords(reasons.mentioning)}`
        : `no source supports it; disputed by ${list(disputing.map(named))}`;
  }
}

function reviewWords(status: VerificationStatus, reviews: readonly Review[]): string {
  const said = reviews
    .map(({ publisher, reviewRating }) => `${publisher} (“${reviewRating.alternateName}”)`)
    .toSorted();
  if (status === 'disputed' && reviews.length > 1) return `fact-checks disagree: ${list(said)}.`;
  return `${reviews.length === 1 ? 'a fact-check by' : 'fact-checks by'} ${list(said)}.`;
}

function disputeWords({ asserting, hedging, disputing }: StatusReasons): string {
  const supporting = [...asserting, ...hedging];
  const divided = disputing.filter(({ sources }) => sources.some(({ stance }) => stance === 'supports'));
  if (supporting.length === 0) return `reports from ${list(divided.map(named))} both support and dispute it`;
  return `supported by ${list(supporting.map(named))}; disputed by ${list(disputing.map(disputer))}`;
}

/** "Northline (in 1 of 2 reports)": an origin that says both is counted once, as disputing, and only some of its reports do. */
function disputer(witness: Witness): string {
  const { name, sources } = witness;
  const against = sources.filter(({ stance }) => stance === 'disputes').length;
  return against === sources.length ? named(witness) : `${name} (in ${against} of ${sources.length} reports)`;
}

function mentionWords(mentioning: readonly Source[]): string {
  if (mentioning.length === 0) return '';
  return `; ${numbered(mentioning.length, 'source')} only ${mentioning.length === 1 ? 'mentions' : 'mention'} it`;
}

/** What is kept and yet does not count, with its date: a reader who sees it listed wants to know why. */
function leftOut({ untimely }: StatusReasons): string {
  const told = ([why, words]: (typeof UNTIMELY)[number]): string => {
    const sources = untimely.filter((each) => each.why === why).map(({ source }) => datedName(source));
    return sources.length === 0 ? '' : `; not counted, ${words}: ${list(sources)}`;
  };
  return UNTIMELY.map(told).join('');
}

const UNTIMELY = [
  ['before-event', 'from before the event'],
  ['other-year', 'about another year'],
] as const;

function datedName({ publisher, publishedAt }: Source): string {
  return publishedAt === undefined ? publisher : `${publisher} (${dateWords(publishedAt)})`;
}
