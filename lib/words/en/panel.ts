import { counted, joined, moment, day, date, span, yearsAgo, compact } from './speech.ts';

/** Statuses of a claim, and what counts more than its status: that it is about another time. */
type ClaimKind =
  'refuted' | 'verified' | 'disputed' | 'corroborated' | 'reported' | 'unverified' | 'otherTime';
const claim: Record<ClaimKind, string> = {
  refuted: 'a refuted claim',
  verified: 'a verified claim',
  disputed: 'a disputed claim',
  corroborated: 'a corroborated claim',
  reported: 'a claim that is only reported so far',
  unverified: 'a claim nobody has verified yet',
  otherTime: 'a claim about another time',
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** Small numbers in letters, as reasons are told. */
const told = (forms: { one: string; other: string }) => (count: number) =>
  (count === 1 ? forms.one : forms.other).replace('#', () => NUMBERS[count] ?? String(count));
const independent = told({ one: '# independent origin', other: '# independent origins' });
const outlets = told({ one: '# outlet', other: '# outlets' });
const reports = told({ one: '# report', other: '# reports' });
const reportsWritten = counted({ one: '# report', other: '# reports' });
const outletsWritten = counted({ one: '# outlet', other: '# outlets' });
const origins = told({ one: '# origin', other: '# origins' });
const more = told({ one: '# more', other: '# more' });
const mention = told({ one: '# source only mentions it', other: '# sources only mention it' });
const sources = counted({ one: '# source', other: '# sources' });
const fromOrigins = counted({ one: '# origin', other: '# origins' });
const changes = counted({ one: '# change', other: '# changes' });

export const panel = {
  hint: {
    same: (kind: ClaimKind) => `says the same as ${claim[kind]}.`,
    conflicts: (kind: ClaimKind, how: string) =>
      `conflicts with ${claim[kind]}${how === '' ? '' : `. ${how}`}.`,
    related: (kind: ClaimKind) => `Related to ${claim[kind]}.`,
    possiblySame: 'Possibly says the same as a claim. Please confirm.',
    possiblyConflict: (how: string) =>
      `Possibly conflicts with a claim${how === '' ? '' : `. ${how}`}. Please confirm.`,
    more: counted({ one: 'And # more claim.', other: 'And # more claims.' }),
  },

  /** How dates and measures are written where no sentence is around them. */
  date,
  span,
  day,
  moment,
  compact,
  joined,

  panel: {
    /** Read out between the product's name and the place. */
    sentence: ': sentence ',
    place: (index: number, total: number) => `${index} of ${total}`,
    notMarked: 'not marked',
    /** Told when another sentence takes the panel; `relations` are sentences. */
    nowAt: (index: number, total: number, relations: string) => `Sentence ${index} of ${total}. ${relations}`,
    nowUnmarked: (relations: string) => `Sentence not marked. ${relations}`,
    nowStatus: (claim: string, status: string) => `Your claim “${claim}” is now ${status.toLowerCase()}.`,
    previous: 'Previous marked sentence',
    next: 'Next marked sentence',
    close: 'Close',
    thisArticle: 'This article',
    yourClaim: 'Your claim',
    statusOf: 'Status of your claim',
    statusOfFeed: 'Status of this claim',
    claims: counted({ one: '# claim on this sentence', other: '# claims on this sentence' }),
    saysMore: 'The sentence says more than your claim. Only the claim is judged here.',
    otherTime:
      'The claim is about another time. Its status says nothing of this sentence, unless you confirm the match.',
    answers: counted({ one: '# answer to one question', other: '# answers to one question' }),
    factChecks: counted({ one: '# fact-check', other: '# fact-checks' }),
    noSources: 'Sources',
    sources: (count: number, from: number) => `${sources(count)} from ${fromOrigins(from)}`,
    mentions: counted({ one: '# mention', other: '# mentions' }),
    inCommon: (words: string) => `In common: ${words}`,
    newTab: ' (opens in a new tab)',
  },

  /** How strongly the sentence itself says it, and by whom. */
  sentence: {
    says: (clauses: readonly string[]) => `This sentence: ${clauses.join('; ')}`,
    asserted: 'stated as fact',
    hedged: 'stated with caution',
    unverified: 'said to be unverified',
    denied: 'said not to be so',
    open: 'leaves open whether it comes about',
    by: (how: string, words: string) => `${how} (“${words}”)`,
    attributed: (name: string) => `attributed to ${name}`,
  },

  verdict: {
    confirmMatch: 'Confirm match',
    confirmConflict: 'Confirm conflict',
    rejectMatch: 'Reject match',
    rejectConflict: 'Reject conflict',
    undo: 'Undo',
    confirmed: 'Confirmed by you.',
    rejected: 'Rejected. It will not be shown for this sentence again.',
    takingBack: 'Taking it back…',
    saving: 'Saving…',
    failed: 'That could not be saved. Please try again.',
    failedBecause: (reason: string) => `That could not be saved. ${reason}`,
  },

  addSource: {
    title: 'Add this article as a source',
    supports: 'It supports the claim',
    disputes: 'It disputes the claim',
    opening: 'Opening the form…',
    opened: 'The form was opened.',
    failed: 'The form did not open. Please try again.',
    failedBecause: (reason: string) => `The form did not open. ${reason}`,
  },

  stance: { supports: 'Supports', disputes: 'Disputes', mentions: 'Mentions' },

  /** How sure a source is of what it says. */
  certainty: {
    asserted: 'stated as fact',
    hedged: 'stated with caution',
    unverified: 'said to be unverified',
  },

  /** What a source's own sentence says of the claim. */
  manner: {
    denied: 'said not to be so',
    otherwise: 'explained another way',
    otherFigure: 'another figure',
    cannotConfirm: 'not confirmed',
    noComment: 'no comment',
    asChosen: (how: string) => `${how}, as you chose`,
    /** `words` are quoted already. */
    by: (how: string, words: readonly string[]) => `${how} (${words.join(', ')})`,
  },

  sources: {
    none: 'No sources are kept for this claim yet.',
    more: counted({ one: 'Show # more source', other: 'Show # more sources' }),
    origin: (name: string) => `Origin: ${name}`,
    outlets: (count: number, origin: string) => `${outletsWritten(count)}, one origin: ${origin}`,
    reports: (count: number, origin: string) => `${reportsWritten(count)}, one origin: ${origin}`,
    /** Why several sources are one witness. */
    asOne: (why: readonly string[]) => `Counted as one: ${why.join('; ')}.`,
    sameOrigin: (name: string) => `both come from ${name}`,
    cites: (name: string) => `one has it from ${name}`,
    nearCopy: 'nearly the same text',
    sameArticle: 'nearly the same article',
    calls: (publisher: string, words: string) =>
      `${publisher === '' ? 'One' : publisher} calls it “${words}”.`,
    unnamed: 'Unnamed publisher',
    attributed: (name: string) => `attributed to ${name}`,
    carries: (rating: string) => `Carries a fact-check that rates it “${rating}”.`,
    beforeEvent: 'Not counted: it is from before the event.',
    otherYear: 'Not counted: it speaks of another year.',
    missing: (day: string) => `The words were no longer on the page on ${day}.`,
  },

  /** Published fact-checks. */
  reviews: {
    verified: 'verified',
    refuted: 'refuted',
    disputed: 'mixed',
    unclear: 'unproven',
    counts: (publisher: string, rating: string, verdict: string) =>
      `${publisher} rates it “${rating}”, which counts as ${verdict}`,
    /** The publisher is named twice: as a link, and in words. */
    refused: (publisher: string, rating: string, name: string) =>
      `${publisher} rates it “${rating}”, which does not count: ${name} is not among the fact-checkers you accept`,
    elsewhere: (site: string) => `It does not count: it says it is of ${site}, and this page is not.`,
    elsewhereUnknown: 'It does not count: it says it is of another site, and this page is not.',
    noAddress:
      'It does not count: it does not give its address and its author’s, so that it could be anybody’s.',
    notAccepted: 'It does not count: you have not accepted this fact-checker.',
  },

  status: {
    refuted: 'Refuted',
    verified: 'Verified',
    disputed: 'Disputed',
    corroborated: 'Corroborated',
    reported: 'Reported',
    unverified: 'Unverified',
    /** A status by its name, then why: independent clauses. */
    told: (name: string, clauses: readonly string[]) => `${name}: ${clauses.join('; ')}.`,
    yourVerdict: 'your verdict',
    yourVerdictToo: 'your verdict, and it would be so without it',
    /** Goes before a sentence. */
    yourReason: (reason: string) => `Your reason: ${reason}`,
    /** More than four names end in this. */
    moreNames: counted({ one: '# more', other: '# more' }),
    inReports: (name: string, count: number) => `${name} (in ${count} reports)`,
    inSome: (name: string, against: number, all: number) => `${name} (in ${against} of ${all} reports)`,
    rated: (publisher: string, rating: string) => `${publisher} (“${rating}”)`,
    dated: (publisher: string, day: string) => `${publisher} (${day})`,
    factCheck: (by: string) => `a fact-check by ${by}`,
    factChecks: (by: string) => `fact-checks by ${by}`,
    factChecksDisagree: (by: string) => `fact-checks disagree: ${by}`,
    corroborating: (count: number, names: string) => `${independent(count)} state it outright: ${names}`,
    nobodyDisputes: 'none disputes it',
    nobodySupportsYet: 'no source supports it yet',
    nobodySupports: 'no source supports it',
    supportedBy: (names: string) => `supported by ${names}`,
    disputedBy: (names: string) => `disputed by ${names}`,
    divided: (names: string) => `reports from ${names} both support and dispute it`,
    onlyMention: mention,
    beforeEvent: (names: string) => `not counted, from before the event: ${names}`,
    otherYear: (names: string) => `not counted, about another year: ${names}`,
    oneOrigin: (name: string) => `one origin: ${name}`,
    outletsOneOrigin: (count: number, name: string) => `${outlets(count)}, one origin: ${name}`,
    reportsOneOrigin: (count: number, from: number, name: string) =>
      `${reports(count)} in ${outlets(from)}, one origin: ${name}`,
    noneOutright: (count: number, names: string) =>
      `${origins(count)}, none of which states it outright: ${names}`,
    oneOutright: (name: string) => `one origin states it outright: ${name}`,
    moreCautious: (count: number, names: string) => `${more(count)} only with caution: ${names}`,
    cautious: 'stated with caution',
    notVerified: 'not independently verified',
  },

  /** What would make the status another. */
  outlook: {
    sameWithout: 'Without your verdict it would still be so.',
    without: {
      refuted: 'Without your verdict it would be refuted.',
      verified: 'Without your verdict it would be verified.',
      disputed: 'Without your verdict it would be disputed.',
      corroborated: 'Without your verdict it would be corroborated.',
      reported: 'Without your verdict it would be reported.',
      unverified: 'Without your verdict it would be unverified.',
    },
    verified: 'A fact-check that refutes it would make it disputed.',
    refuted: 'A fact-check that verifies it would make it disputed.',
    onlyVerdict: 'Only your own verdict would settle it.',
    checkOrVerdict: 'A fact-check, or your own verdict, would settle it.',
    disputing: 'A source that disputes it would make it disputed.',
    twoOrigins: 'Two independent origins that state it outright would make it corroborated.',
    secondOrigin: 'A second origin that states it outright would make it corroborated.',
    supportDisputes: 'A source that supports it would make it disputed.',
    supportAfter: 'A source from after the event that supports it would make it reported.',
    support: 'A source that supports it would make it reported.',
  },

  /** How old the matter is. */
  age: {
    events: (date_: string, years: number) => `About events of ${date(date_)}, ${yearsAgo(years)}.`,
    reported: (date_: string, years: number) => `First reported ${date(date_)}, ${yearsAgo(years)}.`,
  },

  history: {
    since: (status: string, day: string, cause: string) => `${status} since ${day}: ${cause}.`,
    changes: (count: number, day: string) => `History: ${changes(count)} since ${day}`,
    order: 'How the status changed, oldest first',
    saved: 'the claim was saved',
    sourceAdded: (publisher: string) => `${publisher} was added as a source`,
    sourceCorrected: (publisher: string) => `the source ${publisher} was corrected`,
    sourceGone: 'a source was added or corrected that is deleted now',
    reviewAdded: (publisher: string) => `a fact-check by ${publisher} was added`,
    reviewChanged: 'a fact-check changed',
    verdict: 'you gave or took back a verdict',
    merge: 'another claim was merged into it',
    split: 'sources were split off to or from another claim',
    deleted: 'a source was deleted',
    undone: 'a merge or a split was undone',
    restored: 'what was deleted came back',
    edited: 'the claim’s words or date were changed',
    originCorrected: (name: string) => `the origin ${name} was corrected`,
    originChanged: 'an origin was corrected',
    accepted: (publisher: string) => `you accepted ${publisher} again`,
    acceptedUnnamed: 'you accepted a fact-checker again',
    refused: (publisher: string) => `you no longer accept ${publisher}`,
    refusedUnnamed: 'you no longer accept a fact-checker',
    imported: 'a backup or a library was read in',
  },

  rivals: {
    table: 'Side by side, with origins and dates',
    caption: 'Claims that answer one question, the least figure first',
    figure: 'Figure',
    claim: 'Claim, its status, its origins and the dates of its sources',
    thisClaim: 'This claim: ',
    noFigure: 'No figure',
    /** Clauses: who supports, who disputes, when. */
    behind: (clauses: readonly string[]) => clauses.join(', '),
    nobody: 'no origin supports it',
    supports: counted({ one: '# origin supports it', other: '# origins support it' }),
    disputes: counted({ one: '# disputes it', other: '# dispute it' }),
    agrees: (claim: string) => `This sentence says the same as your claim “${claim}”`,
    agreesIn: (here: string, claim: string, there: string) =>
      `This sentence says ${here}: your claim “${claim}” says ${there} too.`,
    logarithmic: 'Logarithmic: each doubling takes the same width.',
  },
};
