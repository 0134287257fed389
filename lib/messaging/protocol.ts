import type { PageLine, SentencePlace } from '../article/page-line.ts';
import type { Claim, RivalLink, Stance } from '../claims/claim.ts';
import type { Undone } from '../claims/recent-change.ts';
import type { RivalView } from '../claims/rival-view.ts';
import type { OwnedSource, SourceFact, SourceFacts } from '../claims/source-facts.ts';
import type { MarkStyles } from '../claims/mark-style.ts';
import type { ClaimView, MarkView, MatchView, RejectedView } from '../claims/view.ts';
import type { Captured, Draft, DraftForm } from '../saving/draft.ts';
import type { Checkable } from '../saving/suggest.ts';
import type { Colours, Settings, Shortcuts } from '../settings.ts';
import type { Language } from '../words/language-names.ts';
import type { BulkRequests } from './bulk-requests.ts';
import type { BrowseRequests } from './browse-requests.ts';
import type { PictureRequests } from './picture-requests.ts';
import type { BinRequests } from './bin-requests.ts';
import type { FeedRequests } from './feed-requests.ts';
import type { BackupRequests } from './backup-requests.ts';
import type { HealthRequests } from './health-requests.ts';
import type { BringRequests } from './bring-requests.ts';
import type { MergeRequests } from './merge-requests.ts';
import type { ReviewRequests } from './review-requests.ts';

/** What the reader sends of an article: its lines in page order and the little that is needed to tell them apart and match them. */
export interface ArticleQuery {
  url: string;
  title: string;
  publisher: string;
  publishedAt?: string;
  language: string;
  /** All the page calls its headline, in small letters. */
  titles: string[];
  lines: PageLine[];
}

/** Marks for one article, and what the reader needs to show and step through them. */
export interface ArticleAnswer {
  /** Where each sentence of the article stands; none where it is no article. Marks name a sentence by its index here. */
  sentences: SentencePlace[];
  /**
   * How many of them are hedged, whatever they meet; absent where that cannot be read in the article's
   * language, or there is no library to hold it against.
   */
  hedged?: number;
  marks: MarkView[];
  rejected: RejectedView[];
  /** How many claims the library holds: 0 tells an empty library from an article without a match. */
  libraryClaims: number;
  /** How many feeds are hidden, where there is no other claim; absent where there is one, or none is hidden. */
  hiddenFeeds?: number;
  shortcuts: Shortcuts;
  /** In which hints are written; absent where it is the browser's own. */
  language?: Language;
  /** Absent where they are the standard ones. */
  colours?: Colours;
  /** There where `colours` are the user's own. */
  ownMarks?: MarkStyles;
  /** Nothing is to be painted, nor anything else to be done in the page by itself. */
  quiet?: true;
}

/** What the reader says of its page when the popup asks. */
export type PageReport =
  | { state: 'reading' }
  | { state: 'not-article' }
  | { state: 'failed'; reason: string }
  | {
      state: 'article';
      title: string;
      publisher: string;
      sentences: number;
      /** As in `ArticleAnswer`. */
      hedged?: number;
      libraryClaims: number;
      /** As in `ArticleAnswer`. */
      hiddenFeeds?: number;
      /** Nothing is painted: the user wants it so, or the page took paint off twice. */
      unpainted?: 'quiet' | 'cleared';
      /** In page order; `text` is the sentence. Related-only sentences are included. */
      marks: (MarkView & { text: string })[];
      /** What the user rejected here, in page order; `text` is the sentence. */
      rejected: (RejectedView & { text: string })[];
    };

/** Why a page is or is not read, as far as the background can tell. */
export type PageAccess =
  | { access: 'granted'; host: string }
  | { access: 'needed'; host: string }
  | { access: 'site-off'; host: string }
  | { access: 'forbidden' };

/** A kept claim that a new one would be near to, strongest first; `same` and `conflicts` also where only suggested. */
export interface SimilarClaim {
  claim: ClaimView;
  relation: MatchView['relation'];
  /** The relation is not certain. */
  suggested?: true;
  differences: MatchView['differences'];
}

/** A sentence of the article that is worth keeping as a claim, and what of it can be checked. */
export interface SuggestedClaim {
  /** Index in the article, and the words that stand there. */
  sentence: number;
  text: string;
  checkable: Checkable[];
}

/** What is worth keeping, in page order; or why nothing can be said of the page. */
export type Suggestions =
  { state: 'suggested'; claims: SuggestedClaim[] } | { state: 'not-article' | 'other-language' };

/** How far the looking through all claims for rivals is. */
export interface RivalRoundState {
  /** `idle`: nobody asked for it since the background was started. */
  state: 'idle' | 'looking' | 'done' | 'stopped' | 'failed';
  /** Claims looked at, of so many; 0 of 0 before it is known. */
  done: number;
  total: number;
  /** Pairs proposed since it began. */
  found: number;
}

/** A claim as its owner sees it. */
export interface OwnedClaim {
  /** All of it but what the background alone sees to. */
  claim: Claim;
  view: ClaimView;
  /** As in `MatchView`. */
  rivals?: RivalView[];
}

/** What can be changed of a claim; absent is left as it is, `null` taken away. */
export interface ClaimChange {
  text?: string;
  tags?: string[];
  notes?: string;
  eventDate?: string | null;
  verdict?: DraftForm['verdict'] | null;
}

/** `changed`: somebody else changed the same fields since `base`; nothing was written, and `now` is what stands there. */
export type EditResult =
  { state: 'saved'; now: OwnedClaim } | { state: 'changed'; now: OwnedClaim; fields: (keyof ClaimChange)[] };

/** `changed`: somebody else corrected the same since the form was opened; nothing was written, and `now` is what stands. */
export type SourceEditResult =
  { state: 'saved'; now: OwnedClaim } | { state: 'changed'; now: SourceFacts; fields: SourceFact[] };

/** Asked of the background by the reader script of a page. Everything here may be sent by a hostile page's process. */
export interface ReaderRequests {
  'article.match': (query: ArticleQuery) => ArticleAnswer;
  /** The page shows no article any more: what was said of the one before is to be taken back. */
  'article.gone': () => undefined;
  /** An article is being read, and will be asked about: what is needed for it may be read meanwhile. */
  'article.coming': () => undefined;
  /** Puts what draws hint and panel into the page that asks; answers once it has run. */
  /** In the words of a language, as browsers name it. */
  'drawing.load': (of: { language: string }) => undefined;
  /**
   * Puts the style sheet of the user's own marks into the page that asks, and takes that of `before` out of it. Answers
   * with what is there now; undefined where the user chose other colours.
   */
  'sheet.load': (sheet: { before?: MarkStyles }) => MarkStyles | undefined;
  /** Opens the form that makes this article a source of a claim that was shown for one of its sentences. */
  'source.begin': (source: { claimId: string; stance: Stance; captured: Captured }) => undefined;
  /** The user's word on a claim for one sentence of the article this reader last asked about. `undefined` takes it back. */
  'decision.set': (word: {
    claimId: string;
    sentence: string;
    verdict: 'confirmed' | 'rejected' | undefined;
  }) => undefined;
}

/** Asked of the background by the extension's own pages (popup, welcome); refused to anybody else. */
export interface PageRequests
  extends
    BackupRequests,
    BinRequests,
    BringRequests,
    BrowseRequests,
    BulkRequests,
    FeedRequests,
    HealthRequests,
    MergeRequests,
    PictureRequests,
    ReviewRequests {
  'page.access': (tab: { tabId: number }) => PageAccess;
  /** Reads the tab now (the toolbar button's grant or a host grant must be there). */
  'page.check': (tab: { tabId: number }) => undefined;
  'site.set': (site: { host: string; on: boolean }) => undefined;
  'settings.get': () => Settings;
  'settings.set': (change: Partial<Settings>) => Settings;
  'library.count': () => { claims: number; sources: number };
  /** What of the tab's article is most worth keeping and is not kept yet. */
  'claims.suggest': (tab: { tabId: number }) => Suggestions;
  /**
   * The draft of this tab, begun where there is none: from that sentence as long as it stands there; else from the
   * selection, else the current mark, else empty.
   */
  'draft.begin': (tab: { tabId: number; sentence?: Pick<SuggestedClaim, 'sentence' | 'text'> }) => Draft;
  'draft.read': (draft: { draftId: string }) => Draft | undefined;
  /** Remembers what was filled in so far. */
  'draft.keep': (draft: { draftId: string; form: DraftForm }) => undefined;
  'draft.drop': (draft: { draftId: string }) => undefined;
  /** Kept claims that say the same, or rival things; at most 5. `draftId` gives the date and language. */
  'claim.similar': (claim: { draftId: string; text: string }) => SimilarClaim[];
  /** Answers once it is on disk. The draft is gone then; where it fails, the draft stays. */
  'claim.save': (draft: { draftId: string; form: DraftForm }) => { claimId: string };
  'claim.read': (claim: { claimId: string }) => OwnedClaim | undefined;
  /** `base` is the claim's `updatedAt` that the change was made on. Changes of different fields are merged. */
  'claim.edit': (edit: { claimId: string; base: number; change: ClaimChange }) => EditResult;
  'source.read': (source: { sourceId: string }) => OwnedSource | undefined;
  /** Corrects a source; `was` is what the form began with of the same fields. Answers its claim as it is now. */
  'source.edit': (edit: {
    sourceId: string;
    was: Partial<SourceFacts>;
    change: Partial<SourceFacts>;
  }) => SourceEditResult;
  /** Deletes a claim with all that hangs on it, or one source or fact-check. It can be restored, also after the browser restarted. */
  'record.delete': (record: { table: 'claims' | 'sources' | 'reviews'; id: string }) => undefined;
  /** Takes back what was deleted, or a merge or split by its own id. */
  'record.restore': (record: { id: string }) => Undone;
  'rivals.round': () => RivalRoundState;
  /** Looks for rivals of all claims, or stops looking; answers at once. */
  'rivals.look': () => RivalRoundState;
  'rivals.stop': () => RivalRoundState;
  /** Pairs of claims that seem to answer one question with other figures, the oldest first; at most 50. */
  'rivals.proposed': () => [RivalView, RivalView][];
  /**
   * The user's word on two claims: they answer one question, or the second does not answer that of the first. `proposed`
   * takes back what was said of a proposal.
   */
  'rivals.set': (word: { claimId: string; rivalId: string; state: RivalLink['state'] }) => undefined;
  /** Claims whose text, tags, notes or sources have all words of the query, newest first. */
  'library.list': (page: { query: string; offset: number; limit: number }) => {
    total: number;
    claims: OwnedClaim[];
  };
  /** All tags, the most used first. */
  'library.tags': () => string[];
  /** Adds the packaged sample library; claims already there are left alone. Answers how many were added. */
  'library.loadSample': () => { added: number };
}

/** Asked by the background of itself, where a listener hears of something that takes the library or the settings. */
export interface BackgroundTasks {
  /** Nothing, but to be there: what is looked after at each start is looked after. */
  'work.begin': () => undefined;
  /** After a grant, an installation or an update. */
  'tabs.read': () => undefined;
  /** After a grant was taken back. */
  'tabs.leave': () => undefined;
  /** The context menu's item on pages. */
  'menu.check': (tab: { tabId: number }) => undefined;
  /** The context menu's item on selected words, or the keyboard's command. */
  'menu.save': (tab: { tabId: number; selected?: { text: string; inFrame: boolean } }) => undefined;
}

/** Asked of the reader in a tab by the extension (background or popup). */
export interface TabRequests {
  'reader.report': () => PageReport;
  /** The article as the reader last asked about it; undefined where the page shows none. */
  'reader.article': () => ArticleQuery | undefined;
  /** What the page gives for a claim: of that sentence, else of the selection, else of the current mark, else of nothing. */
  'reader.capture': (of: { sentence?: number }) => Captured;
  /** The markup of the page's fact-checks, as it is (see `lib/page/review-markup.ts`); empty where it has none. */
  'reader.reviews': () => unknown[];
  /** Scrolls to the mark and makes it current; opens the panel where `open`. Where marks are quiet it scrolls, and no more. */
  'reader.show': (mark: { sentence: number; open: boolean }) => undefined;
  /** Takes back that a claim was rejected for a sentence, and has the marks follow before it answers. */
  'reader.takeBack': (pair: { sentence: number; claimId: string }) => undefined;
  /** Asks for the marks anew (the library, a decision or a setting changed). */
  'reader.refresh': () => undefined;
  /** Takes everything off the page and stops. */
  'reader.stop': () => undefined;
}

/** All that may be asked of the background, by whomever. */
export type BackgroundRequests = ReaderRequests & PageRequests;

/** The one argument of a message; undefined where it has none. */
export type Argument<F> = F extends (...argument: infer A extends unknown[]) => unknown ? A[0] : never;
