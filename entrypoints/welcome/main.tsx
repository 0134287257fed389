import { render } from 'preact';
import '../../components/welcome.css';
import { Welcome, type WelcomeProps } from '../../components/Welcome.tsx';
import { ALL_SITES } from '../../lib/access/hosts.ts';
import { browser } from '../../lib/browser.ts';
import { SpokenIn } from '../../components/spoken.ts';
import { speakEnglish } from '../../lib/messaging/page-words.ts';
import type { Words } from '../../lib/words/parts.ts';
import { send } from '../../lib/messaging/client.ts';
import { onSettingsChange } from '../../lib/messaging/settings-news.ts';
import type { Settings } from '../../lib/settings.ts';
import { DEFAULT_LOOKS, Example } from './example.tsx';
import { forgetStep, keepStep, stepNow } from './place.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The welcome page has no #app to draw in.');

// The style of the marks is the package's own, as it is put into pages.
const marks = document.createElement('link');
marks.rel = 'stylesheet';
marks.href = browser.runtime.getURL('assets/marks.css');
document.head.append(marks);

type Known = Pick<WelcomeProps, 'step' | 'access' | 'library' | 'trouble'> & {
  settings: Settings | undefined;
  opened: boolean;
};

let known: Known = {
  step: stepNow(location.hash, localStorage),
  access: { every: false, sites: [] },
  library: undefined,
  settings: undefined,
  opened: false,
};
let open: () => void = () => undefined;

/** Undefined until they are read. */
let words: Words | undefined;

function draw(change: Partial<Known>) {
  known = { ...known, ...change };
  if (root === null || words === undefined) return;
  const { settings, opened, ...shown } = known;
  render(
    <SpokenIn value={words}>
      <Welcome
        {...shown}
        quietMarks={settings?.quietMarks}
        example={{
          article: (
            <Example
              looks={settings ?? DEFAULT_LOOKS}
              words={words}
              onOpened={() => draw({ opened: true })}
              ready={(opener) => (open = opener)}
            />
          ),
          opened,
          onOpen: () => open(),
        }}
        onStep={(step) => (location.hash = String(step))}
        onEnd={() => forgetStep(localStorage)}
        onGrant={() => browser.permissions.request({ origins: [ALL_SITES] })}
        onRevoke={() => browser.permissions.remove({ origins: [ALL_SITES] })}
        onLoadSample={() => send('library.loadSample').finally(() => void told(readLibrary))}
        onQuiet={async (quietMarks) => draw({ settings: await send('settings.set', { quietMarks }) })}
      />
    </SpokenIn>,
    root,
  );
}

async function readAccess(): Promise<void> {
  draw({
    access: { every: await browser.permissions.contains({ origins: [ALL_SITES] }), sites: [] },
  });
}

async function readLibrary(): Promise<void> {
  draw({ library: await send('library.count') });
}

async function readSettings(): Promise<void> {
  draw({ settings: await send('settings.get') });
}

async function told(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    draw({ trouble: error instanceof Error ? error.message : String(error) });
  }
}

window.addEventListener('hashchange', () => {
  const step = stepNow(location.hash, localStorage);
  keepStep(step, localStorage);
  draw({ step });
});
// Access may also be given or taken in the popup or in the browser's own settings, the rest in other windows.
browser.permissions.onAdded.addListener(() => void told(readAccess));
browser.permissions.onRemoved.addListener(() => void told(readAccess));
onSettingsChange(() => void told(readSettings));

await speakEnglish(['common', 'panel', 'popup'], (said) => {
  words = said;
  draw({});
});
await Promise.all([readAccess, readLibrary, readSettings].map(told));
