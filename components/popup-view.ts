import type { PageReport } from '../lib/messaging/protocol.ts';

export type { PageView as PopupView } from '../lib/messaging/page-view.ts';

export type Article = Extract<PageReport, { state: 'article' }>;
export type ListedMark = Article['marks'][number];
export type ListedRejection = Article['rejected'][number];

/** The sentences of an article that are painted, and those that are only listed, each in page order. */
export function grouped({ marks }: { marks: readonly ListedMark[] }): {
  painted: ListedMark[];
  related: ListedMark[];
} {
  const inOrder = marks.toSorted((a, b) => a.sentence - b.sentence);
  return {
    painted: inOrder.filter(({ tone }) => tone !== undefined),
    related: inOrder.filter(({ tone }) => tone === undefined),
  };
}
