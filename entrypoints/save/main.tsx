import { render } from 'preact';
import '../../components/theme.css';
import '../../components/save-form.css';
import { SaveForm } from '../../components/SaveForm.tsx';
import { SaveAbsent } from '../../components/SaveAbsent.tsx';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messaging/client.ts';
import { formAsks } from '../../lib/messaging/form-asks.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('The page for saving has no #app to draw in.');

const draftId = new URLSearchParams(location.search).get('draft') ?? '';

/** Not `window.close()`, which Firefox allows only the script that opened the window. */
async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

async function show(into: Element): Promise<void> {
  const draft = await send('draft.read', { draftId });
  if (draft === undefined) return render(<SaveAbsent onLeave={() => void close()} />, into);
  render(<SaveForm draft={draft} leave="Close" onLeave={() => void close()} {...formAsks(draftId)} />, into);
}

try {
  await show(root);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  render(<SaveAbsent reason={reason} onLeave={() => void close()} />, root);
}
