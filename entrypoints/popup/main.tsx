import { render } from 'preact';
import '../../components/popup.css';
import { Popup } from '../../components/Popup.tsx';
import type { PopupView } from '../../components/popup-view.ts';
import { ALL_SITES, patternOf } from '../../lib/access/hosts.ts';
import { browser } from '../../lib/browser.ts';
import { send, sendToTab } from '../../lib/messaging/client.ts';
import type { PageReport } from '../../lib/messaging/protocol.ts';
import { readPage } from './read-page.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The popup page has no #app to draw in.');

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id;
let reads = 0;

function draw(view: PopupView) {
  if (root === null) return;
  render(
    <Popup
      view={view}
      onShow={(sentence) => void show(sentence)}
      onTakeBack={({ sentence, claimId }) => takeBack(sentence, claimId)}
      onCheck={() => refresh((report) => report.state === 'failed')}
      onAlwaysSite={(host) => grant(patternOf(host))}
      onEveryArticle={() => grant(ALL_SITES)}
      onSite={(host, on) => send('site.set', { host, on }).then(() => refresh())}
      onLoadSample={loadSample}
      onSettings={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />,
    root,
  );
}

/** Finds out anew (see `readPage` for `stale`); what an earlier finding out still brings is not shown any more. */
async function refresh(stale?: (report: PageReport) => boolean): Promise<void> {
  reads += 1;
  const mine = reads;
  const showMine = (view: PopupView) => {
    if (mine === reads) draw(view);
  };
  if (tabId === undefined) return showMine({ state: 'forbidden' });
  await readPage(
    {
      access: () => send('page.access', { tabId }),
      check: () => send('page.check', { tabId }),
      report: () => sendToTab(tabId, 'reader.report'),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    },
    showMine,
    stale,
  );
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

draw({ state: 'asking' });
await refresh();
