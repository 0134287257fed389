import type { Draft } from '../saving/draft.ts';
import type { PageView } from './page-view.ts';
import type { SuggestedClaim, Suggestions } from './protocol.ts';

export interface SuggestingNeeds {
  suggest: (tabId: number) => Promise<Suggestions>;
  /** The form of that claim; without one, of what is chosen in the page. */
  begin: (tabId: number, claim?: SuggestedClaim) => Promise<Draft>;
  /** What is to be shown is another. */
  changed: () => void;
}

/** What popup and side panel suggest of the article in front, and the form of what was chosen. */
export interface Suggesting {
  /** Undefined until the user asked for this article's. */
  readonly shown: Suggestions | undefined;
  /** What led to the form, once it was left: focus goes back there, to the list or to the offer to save. */
  readonly returned: 'suggestion' | 'offer' | undefined;
  /** Where there is one its form is shown, whatever comes in front: it is the user's, and names its article. */
  readonly draft: Draft | undefined;
  /** This is in front now. */
  follow: (view: PageView, tabId: number | undefined) => void;
  suggest: () => Promise<void>;
  choose: (claim?: SuggestedClaim) => Promise<void>;
  leaveForm: () => Promise<void>;
}

export function createSuggesting({ suggest, begin, changed }: SuggestingNeeds): Suggesting {
  let tabId: number | undefined;
  /** Of which article the suggestions are. */
  let article = '';
  let shown: Suggestions | undefined;
  let returned: Suggesting['returned'];
  let draft: Draft | undefined;

  const ask = async (): Promise<void> => {
    if (tabId === undefined) return;
    const of = article;
    const found = await suggest(tabId);
    if (of !== article) return;
    shown = found;
    changed();
  };

  return {
    get shown() {
      return shown;
    },
    get returned() {
      return returned;
    },
    get draft() {
      return draft;
    },
    follow(view, front) {
      const now = articleIn(view, front);
      // Most pages that are read anew show the same article as before.
      const isSame = front === tabId && (now === article || isUnsure(view));
      tabId = front;
      if (now !== article) returned = undefined;
      if (isSame) return;
      article = now;
      shown = undefined;
    },
    suggest: ask,
    async choose(claim) {
      if (tabId === undefined) return;
      draft = await begin(tabId, claim);
      returned = claim === undefined ? 'offer' : 'suggestion';
      changed();
    },
    async leaveForm() {
      draft = undefined;
      changed();
      // What was kept is no suggestion any more.
      if (shown !== undefined) await ask().catch(() => undefined);
    },
  };
}

/** Which article is in front; '' where none is, or nobody knows yet. */
function articleIn(view: PageView, tabId: number | undefined): string {
  if (view.state !== 'read' || view.report.state !== 'article') return '';
  return JSON.stringify([tabId, view.host, view.report.publisher, view.report.title]);
}

const isUnsure = (view: PageView): boolean =>
  view.state === 'asking' || (view.state === 'read' && view.report.state === 'reading');
