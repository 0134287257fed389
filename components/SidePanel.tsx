import { AccessOffer } from './AccessOffer.tsx';
import { LookCounts } from './LookCounts.tsx';
import { LookList } from './LookList.tsx';
import { LookPicture } from './LookPicture.tsx';
import { countsOf, hedgedWords, lookOf, lookWords, placeWords, unspokenWords } from './look-words.ts';
import { PageRemedy } from './PageRemedy.tsx';
import type { ListedRejection, PopupView } from './popup-view.ts';
import { RejectedList } from './RejectedList.tsx';
import { useWords } from './spoken.ts';
import { SuggestList, type SuggestListProps } from './SuggestList.tsx';
import { useFocusKept } from './use-focus-kept.ts';

export interface SidePanelProps {
  /** Of the tab that is in front. */
  view: PopupView;
  /** Whether there is access to every site. */
  everySite: boolean;
  /** The sentence that was last shown in the page. */
  shown: number | undefined;
  onShow: (sentence: number) => void;
  suggesting: SuggestListProps;
  /** Settles once the view is what follows from it. */
  onTakeBack: (rejection: ListedRejection) => Promise<unknown>;
  onCheck: () => Promise<unknown>;
  /** Both ask the browser for access, within the click, and answer whether it was given. */
  onAlwaysSite: (host: string) => Promise<boolean>;
  onEveryArticle: () => Promise<boolean>;
  onLoadSample: () => Promise<{ added: number }>;
  onLibrary: () => void;
  onSettings: () => void;
}

/** The article of the tab in front, in one look: its counts, who stands behind it, and each match. */
export function SidePanel(props: SidePanelProps) {
  const words = useWords();
  const { view, everySite, shown, onShow, onTakeBack, onLibrary, onSettings } = props;
  const article = view.state === 'read' && view.report.state === 'article' ? view.report : undefined;
  const look = article !== undefined && article.libraryClaims > 0 ? lookOf(article) : undefined;
  const waiting = view.state === 'asking' || (view.state === 'read' && view.report.state === 'reading');
  const { summary, onFocusIn } = useFocusKept();
  return (
    <div class="side" onFocusIn={onFocusIn}>
      <header>
        <h1>This article</h1>
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
        {article !== undefined && article.title !== '' && (
          <p class="look-title" dir="auto">
            {article.title}
          </p>
        )}
        <p role="status" tabIndex={-1} ref={summary} class={waiting ? 'summary waiting' : 'summary'}>
          {lookWords(view, look, everySite, words)}
        </p>
        {article?.unpainted !== undefined && (
          <p class="look-note">{words.popup.unpainted[article.unpainted]}</p>
        )}
        {/* Checking again from here would be refused again: only the toolbar button gives access for once. */}
        {view.state !== 'needed' && <PageRemedy {...props} />}
        {look !== undefined && <LookCounts counts={countsOf(look, words)} />}
        {look !== undefined && <p class="look-note">{hedgedWords(look, words)}</p>}
        {look !== undefined && look.matched + look.related > 0 && (
          <p class="look-note">{unspokenWords(look)}</p>
        )}
        {look !== undefined && article !== undefined && <LookPicture look={look} marks={article.marks} />}
        {article !== undefined && article.marks.length > 0 && (
          <LookList
            marks={article.marks}
            shown={shown}
            inLibrary={article.unpainted !== undefined}
            onShow={onShow}
          />
        )}
        {article !== undefined && article.rejected.length > 0 && (
          <RejectedList rejected={article.rejected} onTakeBack={onTakeBack} />
        )}
        {article !== undefined && <SuggestList {...props.suggesting} />}
        <AccessOffer {...props} offerUnknown={!everySite} />
        <p role="status" class="unseen">
          {shown !== undefined && `Sentence ${placeWords(shown)} is shown in the article.`}
        </p>
      </main>
    </div>
  );
}
