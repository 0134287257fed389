import { useLayoutEffect, useRef } from 'preact/hooks';
import { DeedButton } from './DeedButton.tsx';
import { PageList } from './PageList.tsx';
import type { ListedRejection, PopupView } from './popup-view.ts';
import { summaryWords } from './popup-words.ts';
import { RejectedList } from './RejectedList.tsx';
import { SaveOffer } from './SaveOffer.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { counted } from './words.ts';

export interface PopupProps {
  view: PopupView;
  /** The words that would be saved, '' for the page as a whole; undefined where that is not known. */
  chosen: string | undefined;
  /** Whether the form for saving was shown before: focus goes back to the button that opened it. */
  returned: boolean;
  /** Settles once the form is shown instead. */
  onSave: () => Promise<unknown>;
  onShow: (sentence: number) => void;
  /** Settles once the view is what follows from it. */
  onTakeBack: (rejection: ListedRejection) => Promise<unknown>;
  onCheck: () => Promise<unknown>;
  /** Both ask the browser for access, within the click, and answer whether it was given. */
  onAlwaysSite: (host: string) => Promise<boolean>;
  onEveryArticle: () => Promise<boolean>;
  onSite: (host: string, on: boolean) => Promise<unknown>;
  onLoadSample: () => Promise<{ added: number }>;
  onLibrary: () => void;
  onSettings: () => void;
}

/** What was found on this page, or why nothing was and what can be done about it; and the site's switch. */
export function Popup(props: PopupProps) {
  const { view, onShow, onTakeBack, onSite, onLibrary, onSettings } = props;
  const host = 'host' in view ? view.host : undefined;
  const article = view.state === 'read' && view.report.state === 'article' ? view.report : undefined;
  const waiting = view.state === 'asking' || (view.state === 'read' && view.report.state === 'reading');
  const { summary, onFocusIn } = useFocusKept();
  return (
    <div class="popup" onFocusIn={onFocusIn}>
      <header>
        <h1>Second Source</h1>
        <nav aria-label="Second Source">
          <button type="button" class="text" onClick={onLibrary}>
            Library
          </button>
          <button type="button" class="text" onClick={onSettings}>
            Settings
          </button>
        </nav>
      </header>
      <main aria-busy={waiting}>
        <p role="status" tabIndex={-1} ref={summary} class={waiting ? 'summary waiting' : 'summary'}>
          {summaryWords(view)}
        </p>
        <Remedy {...props} />
        {article !== undefined && article.marks.length > 0 && <PageList article={article} onShow={onShow} />}
        {article !== undefined && article.rejected.length > 0 && (
          <RejectedList rejected={article.rejected} onTakeBack={onTakeBack} />
        )}
      </main>
      <footer>
        {view.state === 'read' && <SaveOffer {...props} />}
        {host !== undefined && host !== '' && (
          <SiteSwitch key={host} host={host} on={view.state !== 'site-off'} onSite={onSite} />
        )}
        <Offer {...props} />
      </footer>
    </div>
  );
}

/** A button that did its work may be gone after it: focus then goes to the summary of what came of it. */
function useFocusKept() {
  const summary = useRef<HTMLParagraphElement>(null);
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    if (!(last.current instanceof Node) || last.current.isConnected) return;
    last.current = null;
    summary.current?.focus();
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    last.current = target;
  };
  return { summary, onFocusIn };
}

/** The one thing to do where nothing was found. */
function Remedy({ view, onCheck, onLoadSample }: PopupProps) {
  const check = (label: string) => (
    <DeedButton label={label} busy="Reading…" kind="strong" deed={() => onCheck().then(() => '')} />
  );
  if (view.state === 'needed') return check('Check this page');
  if (view.state !== 'read') return null;
  const { report } = view;
  if (report.state === 'failed') return check('Try again');
  if (report.state !== 'article' || report.libraryClaims > 0) return null;
  return (
    <DeedButton
      label="Load the sample library"
      busy="Loading the sample library…"
      kind="strong"
      deed={() => onLoadSample().then(({ added }) => `${counted(added, 'claim')} added.`)}
    />
  );
}

const DECLINED =
  'Access was not given. You can still check pages one at a time, and ask again whenever you like.';

/** Access for good, where the page was read only because the toolbar button was pressed. */
function Offer({ view, onAlwaysSite, onEveryArticle }: PopupProps) {
  const lasting = view.state === 'needed' ? false : view.state === 'read' ? view.always : true;
  if (lasting || !('host' in view)) return null;
  const told = (given: boolean) => (given ? 'Access given.' : DECLINED);
  return (
    <div class="offer">
      <p>Marks can also appear by themselves:</p>
      <DeedButton
        label="Check every article I open"
        busy="Waiting for the browser…"
        deed={() => onEveryArticle().then(told)}
      />
      <DeedButton
        label="Always check this site"
        busy="Waiting for the browser…"
        deed={() => onAlwaysSite(view.host).then(told)}
      />
    </div>
  );
}
