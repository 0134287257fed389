import type {
  CarriedReview,
  ChangeKind,
  Certainty,
  Decision,
  Judged,
  Review,
  Stance,
  VerificationStatus,
} from './claim.ts';
import type { Joined } from './origins.ts';
import type { RivalView } from './rival-view.ts';
import type { StatusWhy } from './status-why.ts';
import type { Span } from './manners.ts';
import type { Manner } from './reading.ts';
import type { Untimely } from './timeliness.ts';
import type { Tone } from './tone.ts';

/**
 * What a reader of a page is shown of a claim: enough for the panel, nothing of the library beyond it
 * (no notes, no tags).
 */
export interface SourceView {
  id: string;
  url: string;
  /** What the page calls its right address. */
  canonicalUrl: string;
  publisher: string;
  title: string;
  publishedAt?: string;
  stance: Stance;
  certainty: Certainty;
  attributedTo?: string;
  /** As in `Source`. */
  byUser?: Judged[];
  /** What the source's own sentence says of the claim; absent where it was last read otherwise, or the user chose both. */
  manner?: Manner;
  /** The words of the sentence that decided it. */
  decidedBy?: string[];
  /** The words of the source. */
  quote: string;
  /** Where in the quote these words stand. */
  decidedAt?: Span[];
  /** Why it cannot speak of the claim's event, and so is not counted. */
  untimely?: Untimely;
  /** The page at its words (https://wicg.github.io/scroll-to-text-fragment/). */
  link: string;
  /** As in `Source`. */
  missingSince?: number;
  /** As in `Source`. */
  review?: CarriedReview;
  /** Name of the origin; sources that share one are one witness, as the status counts them. */
  origin: string;
  /** Why it shares an origin that it does not name itself; absent where it shares none or names it. */
  shares?: Pick<Joined, 'by' | 'name'>[];
  /** Its own words for the origin, where they give it to another country. */
  callsOrigin?: string;
}

/** What changed a status; `name` is whose source, fact-check or origin it was, where that is still known. */
export interface StatusCause {
  kind: ChangeKind | 'saved' | 'source-corrected' | 'undone';
  name?: string;
}

/** When a claim came to have a status, and by what. */
export interface StatusStep {
  /** Milliseconds since 1970. */
  at: number;
  status: VerificationStatus;
  cause: StatusCause;
}

/** A fact-check: its rating as it was given, and what that comes to. */
export interface ReviewView {
  id: string;
  publisher: string;
  url: string;
  rating: string;
  verdict: Review['verdict'];
  publishedAt?: string;
  /** As in `Review`. */
  uncounted?: Review['uncounted'];
}

export interface ClaimView {
  id: string;
  text: string;
  status: VerificationStatus;
  /** What the status rests on; said in words by `status-words.ts`, and what would change it by `status-outlook.ts`. */
  why: StatusWhy;
  /** When it happened, where that is known: ISO 8601. */
  eventDate?: string;
  /** How the status came about, oldest first; at least that the claim was saved. */
  history: StatusStep[];
  sources: SourceView[];
  reviews: ReviewView[];
  /** Name of the feed whose it is; absent where it is the user's own. */
  feed?: string;
}

/** One claim on one sentence, ready to be shown. */
export interface MatchView {
  claim: ClaimView;
  relation: 'same' | 'conflicts' | 'related';
  suggested?: 'same' | 'conflicts';
  score: number;
  differences: { kind: string; here: string; there: string }[];
  met: string[];
  /** The sentence makes the claim and tells much besides, of which nothing is known. */
  saysMore?: true;
  /** The claim is about another time than the sentence, and its status says nothing of it; absent once the user confirmed it. */
  otherTime?: true;
  /**
   * The user's word on this pair. Rejected pairs are no match (see `RejectedView`); only a panel that is open still shows
   * one, to be undone.
   */
  decision?: Decision['verdict'];
  tone?: Tone;
  /** The claims that answer the same question, this one among them, the least figure first; absent where it has no rival. */
  rivals?: RivalView[];
  /** Of a conflict: the rival claim that the sentence bears out, and the figure both have, in the words of each. */
  agrees?: { claimId: string; figures?: { here: string; there: string } };
}

/** All that is shown for one sentence of the article. `sentence` is the index in the article that was asked about. */
export interface MarkView {
  sentence: number;
  /** The tone it is painted in; absent where all matches are merely related. */
  tone?: Tone;
  /** How sure and by whom the sentence itself says it. */
  certainty: Certainty | 'denied';
  attributedTo?: string;
  /** The words that make it less than sure; absent where it asserts. */
  hedge?: string;
  /** The claims it makes first; then the strongest. */
  matches: MatchView[];
}

/** A claim the user rejected for one sentence of the article: never a mark, only named so that it can be taken back. */
export interface RejectedView {
  /** As in `MarkView`. */
  sentence: number;
  claimId: string;
  /** The claim's text. */
  claim: string;
}
