import type { PageLine, SentencePlace } from '../article/page-line.ts';
import type { MarkView, RejectedView } from '../claims/view.ts';
import type { Settings, Shortcuts } from '../settings.ts';

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
  marks: MarkView[];
  rejected: RejectedView[];
  /** How many claims the library holds: 0 tells an empty library from an article without a match. */
  libraryClaims: number;
  shortcuts: Shortcuts;
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
      libraryClaims: number;
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

/** Asked of the background by the reader script of a page. Everything here may be sent by a hostile page's process. */
export interface ReaderRequests {
  'article.match': (query: ArticleQuery) => ArticleAnswer;
  /** The page shows no article any more: what was said of the one before is to be taken back. */
  'article.gone': () => undefined;
  /** Puts what draws hint and panel into the page that asks; answers once it has run. */
  'drawing.load': () => undefined;
  /** The user's word on a claim for one sentence of the article this reader last asked about. `undefined` takes it back. */
  'decision.set': (word: {
    claimId: string;
    sentence: string;
    verdict: 'confirmed' | 'rejected' | undefined;
  }) => undefined;
}

/** Asked of the background by the extension's own pages (popup, welcome); refused to anybody else. */
export interface PageRequests {
  'page.access': (tab: { tabId: number }) => PageAccess;
  /** Reads the tab now (the toolbar button's grant or a host grant must be there). */
  'page.check': (tab: { tabId: number }) => undefined;
  'site.set': (site: { host: string; on: boolean }) => undefined;
  'settings.get': () => Settings;
  'settings.set': (change: Partial<Settings>) => Settings;
  'library.count': () => { claims: number; sources: number };
  /** Adds the packaged sample library; claims already there are left alone. Answers how many were added. */
  'library.loadSample': () => { added: number };
}

/** Asked of the reader in a tab by the extension (background or popup). */
export interface TabRequests {
  'reader.report': () => PageReport;
  /** Scrolls to the mark and makes it current; opens the panel where `open`. */
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
