import type { Words } from '../lib/words/parts.ts';
import type { PopupView } from './popup-view.ts';
import { grouped } from './popup-view.ts';

/** What the popup says first, in a sentence or two: what was found, or why nothing was. */
export function summaryWords(view: PopupView, words: Words): string {
  const { popup } = words;
  switch (view.state) {
    case 'asking':
      return popup.asking;
    case 'forbidden':
      return popup.forbidden;
    case 'site-off':
      return popup.siteOff(view.host);
    case 'needed':
      return popup.needed(view.host);
    case 'read':
      return reportWords(view.report, words);
  }
}

function reportWords(report: Extract<PopupView, { state: 'read' }>['report'], { popup }: Words): string {
  switch (report.state) {
    case 'reading':
      return popup.reading;
    case 'not-article':
      return popup.notArticle;
    case 'failed':
      return report.reason === '' ? popup.failed : popup.failedBecause(report.reason);
    case 'article': {
      const { painted, related } = grouped(report);
      const { sentences, libraryClaims, hiddenFeeds } = report;
      if (libraryClaims === 0) return hiddenFeeds === undefined ? popup.emptyLibrary : popup.allHidden;
      if (painted.length + related.length > 0)
        return popup.marked(painted.length, sentences, related.length, libraryClaims);
      return report.rejected.length > 0
        ? popup.allRejected(sentences, libraryClaims)
        : popup.noMatch(sentences, libraryClaims);
    }
  }
}

/** Why the form for saving was not opened, and what can be done. */
export function notBegunWords(reason: string, { popup }: Words): string {
  return `${popup.notBegun} ${reason === '' ? popup.tryAgain : reason}`;
}
