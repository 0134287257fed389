import { render } from 'preact';
import '../../components/popup.css';
import '../../components/save-form.css';
import { Popup } from '../../components/Popup.tsx';
import type { PopupView } from '../../components/popup-view.ts';
import type { ReviewChoice, ReviewOffer, SavedReview } from '../../components/review-offer.ts';
import { SaveForm } from '../../components/SaveForm.tsx';
import { SpokenIn } from '../../components/spoken.ts';
import { ALL_SITES, patternOf } from '../../lib/access/hosts.ts';
import { sidePanelOpener } from '../../lib/access/side-panel.ts';
import type { BackupFault } from '../../lib/messaging/backup-requests.ts';
import { browser } from '../../lib/browser.ts';
import { send, sendToTab } from '../../lib/messaging/client.ts';
import { formAsks } from '../../lib/messaging/form-asks.ts';
import { speakPage } from '../../lib/messaging/page-words.ts';
import { pageAsks, suggestingAsks } from '../../lib/messaging/page-asks.ts';
import type { PageReport } from '../../lib/messaging/protocol.ts';
import { readPage } from '../../lib/messaging/read-page.ts';
import { createSuggesting } from '../../lib/messaging/suggesting.ts';
import type { Draft } from '../../lib/saving/draft.ts';
import { loadWords } from '../../lib/words/load.ts';
import type { Words } from '../../lib/words/parts.ts';
import { type FoundReviews, findReviews } from './find-reviews.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The popup page has no #app to draw in.');

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id;
const openPanel = sidePanelOpener(browser);
let words: Words | undefined;
const PARTS = ['common', 'panel', 'popup'] as const;
const english = await loadWords('en', PARTS);
let reads = 0;
let view: PopupView = { state: 'asking' };
/** What would be saved now; undefined where the page has not said. */
let chosen: string | undefined;
const suggesting = createSuggesting({ ...suggestingAsks, changed: () => draw() });
/** Looked for once: what was saved of them is to stay in sight, and most pages have none. */
let reviews: FoundReviews | undefined;
let reviewsSought = false;
let backupFault: BackupFault | undefined;

/** The form has words outside the catalogue still, and is in English. */
function draw() {
  if (root === null || words === undefined) return;
  const { draft } = suggesting;
  const spoken = draft === undefined ? words : english;
  Object.assign(document.documentElement, { lang: spoken.tag, dir: spoken.direction });
  render(<SpokenIn value={spoken}>{draft === undefined ? list() : form(draft)}</SpokenIn>, root);
}

function list() {
  return (
    <Popup
      view={view}
      chosen={chosen}
      returned={suggesting.returned === 'offer'}
      onSave={() => suggesting.choose()}
      reviews={reviews && { offers: reviews.offers, onSaveReview: saveReview }}
      onShow={(sentence) => void show(sentence)}
      suggesting={{
        shown: suggesting.shown,
        returned: suggesting.returned === 'suggestion',
        onSuggest: suggesting.suggest,
        onChoose: suggesting.choose,
      }}
      onTakeBack={({ sentence, claimId }) => takeBack(sentence, claimId)}
      onCheck={() => refresh((report) => report.state === 'failed')}
      onAlwaysSite={(host) => grant(patternOf(host))}
      onEveryArticle={() => grant(ALL_SITES)}
      onSite={(host, on) => send('site.set', { host, on }).then(() => refresh())}
      onLoadSample={loadSample}
      backupFault={backupFault}
      onLibrary={() => void openLibrary()}
      onSidePanel={openPanel && tab?.windowId !== undefined ? () => void showBeside(tab.windowId) : undefined}
      onSettings={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />
  );
}

function form(shown: Draft) {
  return <SaveForm draft={shown} leave="Back" onLeave={() => void leaveForm()} {...formAsks(shown.id)} />;
}

async function saveReview(offer: ReviewOffer, choice: ReviewChoice): Promise<SavedReview> {
  if (tabId === undefined || reviews === undefined) throw new Error('There is no page.');
  const { id, review, verdict, standing } = offer;
  const { captured } = reviews;
  return send('review.save', { id, tabId, captured, review, verdict, standing, ...choice });
}

async function leaveForm(): Promise<void> {
  await suggesting.leaveForm();
  await refresh();
}

/** Finds out anew (see `readPage` for `stale`); what an earlier finding out still brings is not shown any more. */
async function refresh(stale?: (report: PageReport) => boolean): Promise<void> {
  reads += 1;
  const mine = reads;
  const showMine = (found: PopupView) => {
    if (mine !== reads) return;
    view = found;
    suggesting.follow(found, tabId);
    draw();
  };
  if (tabId === undefined) return showMine({ state: 'forbidden' });
  await readPage(pageAsks(tabId), showMine, stale);
  if (view.state !== 'read') return;
  try {
    const captured = await sendToTab(tabId, 'reader.capture', {});
    ({ chosen } = captured);
    if (mine === reads) draw();
    if (!reviewsSought) {
      reviews = await findReviews(tabId, captured);
      reviewsSought = true;
    }
    if (mine === reads) draw();
  } catch {
    // Only hints of what may be saved: the page may have no reader.
  }
}

/** Must be called within the click: both browsers refuse the question otherwise. Firefox closes the popup for it. */
async function grant(origin: string): Promise<boolean> {
  const given = await browser.permissions.request({ origins: [origin] });
  if (given) await refresh();
  return given;
}

/** The panel opens in the page and takes the focus there, which a popup that stays open would keep from it. */
async function show(sentence: number): Promise<void> {
  if (tabId === undefined) return;
  try {
    await sendToTab(tabId, 'reader.show', { sentence, open: true });
    window.close();
  } catch {
    // The page went on to another one since it was listed: say what is there now.
    await refresh();
  }
}

/** The reader answers once the page is marked anew. */
async function takeBack(sentence: number, claimId: string): Promise<void> {
  if (tabId === undefined) return;
  await sendToTab(tabId, 'reader.takeBack', { sentence, claimId });
  await refresh();
}

async function loadSample(): Promise<{ added: number }> {
  const loaded = await send('library.loadSample');
  await refresh((report) => report.state === 'article' && report.libraryClaims === 0);
  return loaded;
}

/** Must be called within the click, as `grant` must. */
async function showBeside(windowId: number | undefined): Promise<void> {
  if (openPanel === undefined || windowId === undefined) return;
  await openPanel(windowId);
  window.close();
}

/** In a tab of its own, which outlives the popup. */
async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('library.html') });
  window.close();
}

/** After what the popup was opened for. */
async function readBackups(): Promise<void> {
  backupFault = (await send('backup.state')).fault;
  if (backupFault !== undefined) draw();
}

await speakPage(PARTS, (said) => {
  words = said;
  draw();
});
await refresh();
await readBackups();
