import { render } from 'preact';
import '../../components/popup.css';
import '../../components/save-form.css';
import '../../components/sidepanel.css';
import type { PopupView } from '../../components/popup-view.ts';
import { SaveForm } from '../../components/SaveForm.tsx';
import { SpokenIn } from '../../components/spoken.ts';
import { SidePanel } from '../../components/SidePanel.tsx';
import { ALL_SITES, patternOf } from '../../lib/access/hosts.ts';
import { browser, type Runtime } from '../../lib/browser.ts';
import { send, sendToTab } from '../../lib/messaging/client.ts';
import { requestFor } from '../../lib/messaging/envelope.ts';
import { FOLLOW } from '../../lib/messaging/followers.ts';
import { formAsks } from '../../lib/messaging/form-asks.ts';
import { pageAsks, suggestingAsks } from '../../lib/messaging/page-asks.ts';
import { speakEnglish } from '../../lib/messaging/page-words.ts';
import { createSuggesting } from '../../lib/messaging/suggesting.ts';
import type { Draft } from '../../lib/saving/draft.ts';
import type { Words } from '../../lib/words/parts.ts';
import { createFollower, type Line } from './follow.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The side panel has no #app to draw in.');

const { id: windowId } = await browser.windows.getCurrent();
let view: PopupView = { state: 'asking' };
let tabId: number | undefined;
/** The sentence last shown in the page; the page itself scrolls on without telling. */
let shown: number | undefined;
let everySite = false;

const suggesting = createSuggesting({
  ...suggestingAsks,
  changed: () => draw(),
});

const follower = createFollower({
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    return tab?.id;
  },
  asksOf: pageAsks,
  connect,
  show(found, of, isOther) {
    view = found;
    tabId = of;
    suggesting.follow(found, of);
    if (isOther || !hasSentence(found, shown)) shown = undefined;
    draw();
  },
});

function connect(to: number): Line {
  const port = browser.tabs.connect(to, { name: FOLLOW, frameId: 0 });
  return {
    onNews: (listener) => port.onMessage.addListener(listener),
    onEnd: (listener) => port.onDisconnect.addListener(listener),
    end: () => port.disconnect(),
  };
}

function hasSentence(found: PopupView, sentence: number | undefined): boolean {
  const marks = found.state === 'read' && found.report.state === 'article' ? found.report.marks : [];
  return marks.some((mark) => mark.sentence === sentence);
}

let words: Words | undefined;

function draw() {
  if (root === null || words === undefined) return;
  const { draft } = suggesting;
  render(<SpokenIn value={words}>{draft === undefined ? panel() : form(draft)}</SpokenIn>, root);
}

function form(draft: Draft) {
  const leave = () => void suggesting.leaveForm();
  return <SaveForm draft={draft} leave="Back" onLeave={leave} {...formAsks(draft.id)} />;
}

function panel() {
  return (
    <SidePanel
      view={view}
      everySite={everySite}
      shown={shown}
      onShow={(sentence) => void show(sentence)}
      suggesting={{
        shown: suggesting.shown,
        returned: suggesting.returned === 'suggestion',
        onSuggest: suggesting.suggest,
        onChoose: suggesting.choose,
      }}
      onTakeBack={({ sentence, claimId }) => takeBack(sentence, claimId)}
      onCheck={() => follower.look((report) => report.state === 'failed')}
      onAlwaysSite={(host) => grant(patternOf(host))}
      onEveryArticle={() => grant(ALL_SITES)}
      onLoadSample={loadSample}
      onLibrary={() => void browser.tabs.create({ url: browser.runtime.getURL('library.html') })}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />
  );
}

/** The focus stays here, so that the keys go on through the list; the page scrolls and opens its panel beside it. */
async function show(sentence: number): Promise<void> {
  if (tabId === undefined) return;
  try {
    await sendToTab(tabId, 'reader.show', { sentence, open: true });
    shown = sentence;
    draw();
  } catch {
    // The page went on to another one since it was listed: say what is there now.
    await follower.look();
  }
}

/** The reader answers once the page is marked anew. */
async function takeBack(sentence: number, claimId: string): Promise<void> {
  if (tabId === undefined) return;
  await sendToTab(tabId, 'reader.takeBack', { sentence, claimId });
  await follower.look();
}

/** Must be called within the click: both browsers refuse the question otherwise. */
function grant(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}

async function loadSample(): Promise<{ added: number }> {
  const loaded = await send('library.loadSample');
  await follower.look((report) => report.state === 'article' && report.libraryClaims === 0);
  return loaded;
}

async function followAccess(): Promise<void> {
  everySite = await browser.permissions.contains({ origins: [ALL_SITES] });
  await follower.look();
}

browser.tabs.onActivated.addListener((now) => {
  if (now.windowId === windowId) void follower.look();
});
browser.tabs.onUpdated.addListener((id, { status }) => {
  if (status === 'complete') follower.heard(id);
});
browser.permissions.onAdded.addListener(() => void followAccess());
browser.permissions.onRemoved.addListener(() => void followAccess());
// What readers ask the background comes here too. It is left to the background; that somebody asks is news.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (requestFor('background', message) !== undefined) follower.asked(sender.tab?.id);
  return undefined;
});

await speakEnglish(['common', 'panel', 'popup'], (said) => {
  words = said;
  draw();
});
await followAccess();
