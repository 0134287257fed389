import type { PageReport } from '../lib/messaging/protocol.ts';

/** What the popup knows of the page it was opened on. `host` is the site's. */
export type PopupView =
  | { state: 'asking' }
  /** A page no extension may read. */
  | { state: 'forbidden' }
  | { state: 'site-off'; host: string }
  /** There is no access, and reading it just this once did not work either. */
  | { state: 'needed'; host: string }
  /** `always`: the page may be read without being asked to each time. */
  | { state: 'read'; host: string; always: boolean; report: PageReport };

export type Article = Extract<PageReport, { state: 'article' }>;
export type ListedMark = Article['marks'][number];
export type ListedRejection = Article['rejected'][number];

/** The sentences of an article that are painted, and those that are only listed, each in page order. */
export function grouped({ marks }: Article): { painted: ListedMark[]; related: ListedMark[] } {
  const inOrder = marks.toSorted((a, b) => a.sentence - b.sentence);
  return {
    painted: inOrder.filter(({ tone }) => tone !== undefined),
    related: inOrder.filter(({ tone }) => tone === undefined),
  };
}
