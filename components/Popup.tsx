import type { ArticleLook } from '../lib/claims/article-look.ts';
import type { BackupFault } from '../lib/messaging/backup-requests.ts';
import { AccessOffer } from './AccessOffer.tsx';
import { faultWords } from './backup-words.ts';
import { countsOf, hedgedWords, lookOf } from './look-words.ts';
import { PageList } from './PageList.tsx';
import type { ListedRejection, PopupView } from './popup-view.ts';
import { summaryWords } from './popup-words.ts';
import { PageRemedy } from './PageRemedy.tsx';
import { RejectedList } from './RejectedList.tsx';
import { ReviewOffers, type ReviewOffersProps } from './ReviewOffers.tsx';
import { SaveOffer } from './SaveOffer.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { useWords } from './spoken.ts';
import { SuggestList, type SuggestListProps } from './SuggestList.tsx';
import { useFocusKept } from './use-focus-kept.ts';

export interface PopupProps {
  view: PopupView;
  /** The words that would be saved, '' for the page as a whole; undefined where that is not known. */
  chosen: string | undefined;
  /** Whether the form for saving was shown before: focus goes back to the button that opened it. */
  returned: boolean;
  /** Settles once the form is shown instead. */
  onSave: () => Promise<unknown>;
  /** The fact-checks the page carries. */
  reviews?: ReviewOffersProps | undefined;
  onShow: (sentence: number) => void;
  suggesting: SuggestListProps;
  /** Settles once the view is what follows from it. */
  onTakeBack: (rejection: ListedRejection) => Promise<unknown>;
  onCheck: () => Promise<unknown>;
  /** Both ask the browser for access, within the click, and answer whether it was given. */
  onAlwaysSite: (host: string) => Promise<boolean>;
  onEveryArticle: () => Promise<boolean>;
  onSite: (host: string, on: boolean) => Promise<unknown>;
  onLoadSample: () => Promise<{ added: number }>;
  /** Why the last automatic backup failed, where it did. */
  backupFault?: BackupFault | undefined;
  onLibrary: () => void;
  /** Opens the side panel, within the click; absent where the browser has none. */
  onSidePanel?: (() => void) | undefined;
  onSettings: () => void;
}

/** What was found on this page, or why nothing was and what can be done about it; and the site's switch. */
export function Popup(props: PopupProps) {
  const { view, reviews, backupFault, onShow, onTakeBack, onSite, onLibrary, onSidePanel, onSettings } =
    props;
  const words = useWords();
  const { popup } = words;
  const host = 'host' in view ? view.host : undefined;
  const article = view.state === 'read' && view.report.state === 'article' ? view.report : undefined;
  const waiting = view.state === 'asking' || (view.state === 'read' && view.report.state === 'reading');
  const { summary, onFocusIn } = useFocusKept();
  return (
    <div class="popup" onFocusIn={onFocusIn}>
      <header>
        <h1>Second Source</h1>
        <nav aria-label="Second Source">
          {onSidePanel !== undefined && (
            <button type="button" class="text" onClick={onSidePanel}>
              {popup.sidePanel}
            </button>
          )}
          <button type="button" class="text" onClick={onLibrary}>
            {popup.library}
          </button>
          <button type="button" class="text" onClick={onSettings}>
            {popup.settings}
          </button>
        </nav>
      </header>
      <main aria-busy={waiting}>
        <p role="status" tabIndex={-1} ref={summary} class={waiting ? 'summary waiting' : 'summary'}>
          {summaryWords(view, words)}
        </p>
        {article !== undefined && article.libraryClaims > 0 && <Counts look={lookOf(article)} />}
        {article?.unpainted !== undefined && <p class="counts-note">{popup.unpainted[article.unpainted]}</p>}
        <PageRemedy {...props} />
        {view.state === 'read' && reviews !== undefined && <ReviewOffers {...reviews} />}
        {article !== undefined && article.marks.length > 0 && <PageList article={article} onShow={onShow} />}
        {article !== undefined && article.rejected.length > 0 && (
          <RejectedList rejected={article.rejected} onTakeBack={onTakeBack} />
        )}
        {article !== undefined && <SuggestList {...props.suggesting} />}
        {backupFault !== undefined && <p class="backup-fault">{faultWords(backupFault)}</p>}
        <div class="page-access">
          {host !== undefined && host !== '' && (
            <SiteSwitch key={host} host={host} on={view.state !== 'site-off'} onSite={onSite} />
          )}
          <AccessOffer {...props} />
        </div>
      </main>
      {/* Alone in sight whatever is scrolled: what else stood here left room for a match and a half. */}
      <footer>{view.state === 'read' && <SaveOffer {...props} />}</footer>
    </div>
  );
}

/** In one line, which is broken between the counts only, and under it what needs to be said of one of them. */
function Counts({ look }: { look: ArticleLook }) {
  const words = useWords();
  return (
    <>
      <p class="counts">
        {countsOf(look, words).map((count, at) => [at > 0 && ' · ', <span key={count}>{count}</span>])}
      </p>
      <p class="counts-note">{hedgedWords(look, words)}</p>
    </>
  );
}
