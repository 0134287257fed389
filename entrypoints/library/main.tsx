import { render } from 'preact';
import '../../components/library.css';
import { LibraryPage } from '../../components/LibraryPage.tsx';
import { SpokenIn } from '../../components/spoken.ts';
import { speakEnglish } from '../../lib/messaging/page-words.ts';
import type { Words } from '../../lib/words/parts.ts';
import { LibraryNewerError } from '../../lib/store/connection.ts';
import { openLibrary } from '../../lib/store/library.ts';
import { backupsView, reminder } from './backups-view.tsx';
import { bin } from './bin-view.tsx';
import { bringInView } from './bring-in-view.tsx';
import { claimsView } from './claims-view.tsx';
import { feedsView } from './feeds-view.tsx';
import { healthView } from './health-view.tsx';
import { newerLibrary } from './newer-library.tsx';
import { picturesView } from './pictures-view.tsx';
import { settingsView } from './settings-view.tsx';
import { takeAwayView } from './take-away-view.tsx';

const root = document.querySelector('#app');
if (root === null) throw new Error('The library page has no #app to draw in.');

/** For whole files alone, which would be too much for messages. All else is the background's, so that tabs follow. */
const store = openLibrary();

const views = [
  claimsView,
  picturesView,
  bin,
  bringInView(store),
  takeAwayView(store),
  feedsView(store),
  backupsView(store),
  healthView(store),
  settingsView,
] as const;

let words: Words | undefined;
let page = <LibraryPage views={views} notice={reminder} />;

function draw(): void {
  if (root !== null && words !== undefined) render(<SpokenIn value={words}>{page}</SpokenIn>, root);
}

store.counts().catch((error: unknown) => {
  // Of all else that goes wrong each view says itself what it is.
  if (!(error instanceof LibraryNewerError)) return;
  page = newerLibrary();
  draw();
});

await speakEnglish(['common', 'panel', 'pictures', 'popup'], (said) => {
  words = said;
  draw();
});
