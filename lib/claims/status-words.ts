import type { Review, VerificationStatus } from './claim.ts';
import type { Witness } from './origins.ts';
import type { StatusReasons } from './status.ts';

/** The status' reason in plain words. */
export function becauseOf(status: VerificationStatus, reasons: StatusReasons): string {
  const { verdict } = reasons;
  if (verdict === undefined) return computedWords(status, reasons);
  const reason = verdict.given.reason.trim();
  const why = reason === '' ? '' : ` Your reason: ${ended(reason)}`;
  const { otherwise } = verdict;
  return otherwise === status
    ? `Your verdict: ${status}.${why}`
    : `Your verdict: ${status}; without it the status would be ${otherwise}.${why}`;
}

function computedWords(status: VerificationStatus, reasons: StatusReasons): string {
  const telling = reasons.reviews.filter(({ verdict }) => verdict !== 'unclear');
  if (telling.length > 0) return reviewWords(status, telling);
  const { asserting, hedging, disputing } = reasons;
  switch (status) {
    case 'disputed':
      return disputeWords(reasons);
    case 'corroborated':
      return `${counted(asserting)} assert it: ${list(asserting.map(named))}. None disputes it.`;
    case 'reported':
      return asserting[0] === undefined
        ? `Only unconfirmed reports so far: ${list(hedging.map(named))}.`
        : `Only one independent origin asserts it: ${named(asserting[0])}.`;
    case 'verified':
    case 'refuted':
    case 'unverified':
      return disputing.length === 0
        ? 'No source supports it yet.'
        : `No source supports it; disputed by ${list(disputing.map(named))}.`;
  }
}

function reviewWords(status: VerificationStatus, reviews: readonly Review[]): string {
  const said = reviews.map(({ publisher, reviewRating }) => `${publisher} (“${reviewRating.alternateName}”)`);
  if (status === 'disputed' && reviews.length > 1) return `Fact-checks disagree: ${list(said)}.`;
  return `${reviews.length === 1 ? 'A fact-check rates' : 'Fact-checks rate'} it ${status}: ${list(said)}.`;
}

function disputeWords({ asserting, hedging, disputing }: StatusReasons): string {
  const supporting = [...asserting, ...hedging];
  const divided = disputing.filter(({ sources }) => sources.some(({ stance }) => stance === 'supports'));
  if (supporting.length === 0) return `Reports from ${list(divided.map(named))} both support and dispute it.`;
  return `Supported by ${list(supporting.map(named))}; disputed by ${list(disputing.map(named))}.`;
}

/** "Meridian Wire (in 3 reports)": what makes five outlets one witness is said where it counts. */
function named({ name, sources }: Witness): string {
  return sources.length === 1 ? name : `${name} (in ${sources.length} reports)`;
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function counted(witnesses: readonly Witness[]): string {
  return `${NUMBERS[witnesses.length] ?? String(witnesses.length)} independent origins`;
}

/** "a, b and c"; more than four end in "and 3 more". */
function list(items: readonly string[]): string {
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

function ended(sentence: string): string {
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}
