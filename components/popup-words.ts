import type { PopupView } from './popup-view.ts';
import { grouped } from './popup-view.ts';
import { counted } from './words.ts';

/** No match is no verdict. */
const NO_MATCH = 'Nothing in it speaks about them, which makes them neither true nor false.';

/** What the popup says first, in a sentence or two: what was found, or why nothing was. */
export function summaryWords(view: PopupView): string {
  switch (view.state) {
    case 'asking':
      return 'Looking at this page…';
    case 'forbidden':
      return 'This page belongs to the browser or to its extension store; no extension may read it. Open a news article in a tab and try there.';
    case 'site-off':
      return `Second Source is switched off on ${view.host}. Nothing here is read.`;
    case 'needed':
      return `Second Source has no access to ${view.host} yet, so this page was not read.`;
    case 'read':
      return reportWords(view.report);
  }
}

function reportWords(report: Extract<PopupView, { state: 'read' }>['report']): string {
  switch (report.state) {
    case 'reading':
      return 'Reading this page…';
    case 'not-article':
      return 'This page does not look like a news article, so it was not read. Open a single article, not a front page or a list.';
    case 'failed':
      return `This page could not be read${report.reason === '' ? '.' : `: ${report.reason}`}`;
    case 'article': {
      const { painted, related } = grouped(report);
      if (report.libraryClaims === 0) return 'Your library is empty, so there is nothing to look for yet.';
      const sentences = counted(report.sentences, 'sentence');
      const library = `${counted(report.libraryClaims, 'claim')} in your library`;
      if (painted.length + related.length === 0) {
        if (report.rejected.length > 0)
          return `You rejected all that was found in the ${sentences} here. ${library}.`;
        return `None of the ${sentences} here meets any of the ${library}. ${NO_MATCH}`;
      }
      const also = related.length === 0 ? '' : `, ${related.length} related`;
      return `${painted.length} of ${sentences} marked${also}. ${library}.`;
    }
  }
}

/** Why the form for saving was not opened, and what can be done. */
export function notBegunWords(reason: string): string {
  return `Nothing can be saved from this page now. ${reason === '' ? 'Please try again.' : reason}`;
}
