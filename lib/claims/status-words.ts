import type { Words } from '../words/parts.ts';
import type { VerificationStatus } from './claim.ts';
import { reportedClauses } from './reported-words.ts';
import type { StatusWhy, ToldWitness } from './status-why.ts';
import { ended, list, named } from './word-lists.ts';

export type StatusSpeech = Pick<Words, 'status' | 'outlook' | 'date' | 'joined'>;

/** The status and its reasons as a person would write them: "Reported: two outlets, one origin: the harbour office." */
export function becauseWords(status: VerificationStatus, why: StatusWhy, words: StatusSpeech): string {
  const { told, [status]: name, ...say } = words.status;
  const { verdict } = why;
  if (verdict === undefined) return told(name, computedClauses(status, why, words));
  const first = told(name, [verdict.otherwise === status ? say.yourVerdictToo : say.yourVerdict]);
  return verdict.reason === '' ? first : `${first} ${say.yourReason(ended(verdict.reason))}`;
}

function computedClauses(status: VerificationStatus, why: StatusWhy, words: StatusSpeech): string[] {
  if (why.reviews.length > 0) return [reviewClause(status, why, words)];
  return [...witnessClauses(status, why, words), ...leftOut(why, words)];
}

function witnessClauses(status: VerificationStatus, why: StatusWhy, words: StatusSpeech): string[] {
  const { asserting, disputing, mentioning } = why;
  const say = words.status;
  const names = (witnesses: readonly ToldWitness[]) =>
    list(
      witnesses.map((each) => named(each, say)),
      words,
    );
  switch (status) {
    case 'disputed':
      return disputeClauses(why, words);
    case 'corroborated':
      return [say.corroborating(asserting.length, names(asserting)), say.nobodyDisputes];
    case 'reported':
      return reportedClauses(why, words);
    case 'verified':
    case 'refuted':
    case 'unverified':
      if (disputing.length > 0) return [say.nobodySupports, say.disputedBy(names(disputing))];
      return [say.nobodySupportsYet, ...(mentioning === 0 ? [] : [say.onlyMention(mentioning)])];
  }
}

function reviewClause(status: VerificationStatus, { reviews }: StatusWhy, words: StatusSpeech): string {
  const say = words.status;
  const by = list(reviews.map(({ publisher, rating }) => say.rated(publisher, rating)).toSorted(), words);
  if (reviews.length === 1) return say.factCheck(by);
  return status === 'disputed' ? say.factChecksDisagree(by) : say.factChecks(by);
}

function disputeClauses({ asserting, hedging, disputing }: StatusWhy, words: StatusSpeech): string[] {
  const say = words.status;
  const supporting = [...asserting, ...hedging].map((each) => named(each, say));
  if (supporting.length === 0) {
    const divided = disputing.filter(({ supports }) => supports).map((each) => named(each, say));
    return [say.divided(list(divided, words))];
  }
  const against = disputing.map((each) => disputer(each, say));
  return [say.supportedBy(list(supporting, words)), say.disputedBy(list(against, words))];
}

/** "Northline (in 1 of 2 reports)": an origin that says both is counted once, as disputing, and only some of its reports do. */
function disputer(witness: ToldWitness, say: StatusSpeech['status']): string {
  const { name, reports, against } = witness;
  return against === reports ? named(witness, say) : say.inSome(name, against, reports);
}

/** What is kept and yet does not count, with its date: a reader who sees it listed wants to know why. */
function leftOut({ untimely }: StatusWhy, words: StatusSpeech): string[] {
  const say = words.status;
  return (['before-event', 'other-year'] as const).flatMap((reason) => {
    const names = untimely
      .filter(({ why }) => why === reason)
      .map(({ publisher, publishedAt }) =>
        publishedAt === undefined ? publisher : say.dated(publisher, words.date(publishedAt)),
      );
    if (names.length === 0) return [];
    return [(reason === 'before-event' ? say.beforeEvent : say.otherYear)(list(names, words))];
  });
}
