import { render } from 'preact';
import '../../components/theme.css';
import '../../components/save-form.css';
import { SaveForm } from '../../components/SaveForm.tsx';
import { SaveAbsent } from '../../components/SaveAbsent.tsx';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messaging/client.ts';
import { SpokenIn } from '../../components/spoken.ts';
import { speakEnglish } from '../../lib/messaging/page-words.ts';
import type { Words } from '../../lib/words/parts.ts';
import { formAsks } from '../../lib/messaging/form-asks.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The page for saving has no #app to draw in.');

const draftId = new URLSearchParams(location.search).get('draft') ?? '';

/** Not `window.close()`, which Firefox allows only the script that opened the window. */
async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** What is shown stays where only the language becomes another. */
let shown = <></>;
let words: Words | undefined;

function draw(what = shown): void {
  shown = what;
  if (root !== null && words !== undefined) render(<SpokenIn value={words}>{shown}</SpokenIn>, root);
}

await speakEnglish(['common', 'panel'], (said) => {
  words = said;
  draw();
});
try {
  const draft = await send('draft.read', { draftId });
  draw(
    draft === undefined ? (
      <SaveAbsent onLeave={() => void close()} />
    ) : (
      <SaveForm draft={draft} leave="Close" onLeave={() => void close()} {...formAsks(draftId)} />
    ),
  );
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  draw(<SaveAbsent reason={reason} onLeave={() => void close()} />);
}
