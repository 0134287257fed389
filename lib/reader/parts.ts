import type { Stance } from '../claims/claim.ts';
import type { MarkStyles } from '../claims/mark-style.ts';
import type { MarkView } from '../claims/view.ts';
import type { ArticleAnswer, ArticleQuery, ReaderRequests } from '../messaging/protocol.ts';
import type { ReadLines } from '../page/passage.ts';
import type { Language } from '../words/language-names.ts';
import type { Drawing } from './drawing.ts';

/** What the reader needs of a page's text (`lib/page/page-text.ts` has the whole). */
export interface ReadText extends ReadLines {
  meta: { title: string; publisher: string; publishedAt?: string; language: string };
  titles: string[];
  lines: ArticleQuery['lines'];
}

/** A sentence that has something to show, and where it stands in the page now. */
export interface Mark {
  view: MarkView;
  text: string;
  range: Range;
}

/** What the panel is given; the rest is its own business. */
export interface PanelView {
  mark: MarkView & { text: string };
  /** The article's addresses, without fragment: a source with one of them is this article. */
  addresses: readonly string[];
  position: { index: number; total: number };
  onConfirm: (claimId: string) => Promise<void>;
  onReject: (claimId: string) => Promise<void>;
  onUndo: (claimId: string) => Promise<void>;
  /** Opens the form that makes this article a source of the claim. */
  onAddSource: (claimId: string, stance: Stance) => Promise<void>;
  onClose: () => void;
  onNext: () => void;
  onPrevious: () => void;
}

/** Everything the reader does not do itself: so it runs in a test as it runs in a page. */
export interface ReaderParts {
  looksLikeArticle: (document: Document) => boolean;
  readText: (
    document: Document,
    options: { url: string; pause: () => Promise<void> },
  ) => Promise<ReadText | undefined>;
  /** One message; rejects where the background does not answer. */
  match: (query: ArticleQuery) => Promise<ArticleAnswer>;
  /** The page will be asked about once it is read: whoever answers may get ready. */
  coming: () => Promise<unknown>;
  /** The page shows no article any more. */
  gone: () => Promise<unknown>;
  decide: (...word: Parameters<ReaderRequests['decision.set']>) => Promise<unknown>;
  beginSource: (...source: Parameters<ReaderRequests['source.begin']>) => Promise<unknown>;
  /** As `sheet.load` of the messages. */
  wear: (before: MarkStyles | undefined) => Promise<MarkStyles | undefined>;
  /** What the reader reports of its page may be another thing now. */
  changed: () => void;
  /** False once the extension that put us here is gone or was updated. */
  alive: () => boolean;
  /** What draws hint and panel; rejects where it cannot be had now. */
  drawing: (language?: Language | 'browser') => Promise<Drawing>;
}
