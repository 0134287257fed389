import { NewerLibrary } from '../../components/NewerLibrary.tsx';
import { SpokenIn } from '../../components/spoken.ts';
import { browser } from '../../lib/browser.ts';
import { takenFile } from '../../lib/formats/take-away.ts';
import { rescue } from '../../lib/store/newer.ts';
import { wordsFor } from '../../lib/words/languages.ts';
import { download } from './download.ts';

/** What is shown where this version may not open the library, in the browser's language: settings cannot be read either. */
export function newerLibrary() {
  const words = wordsFor(browser.i18n.getUILanguage());
  Object.assign(document.documentElement, { lang: words.tag, dir: words.direction });
  return (
    <SpokenIn value={words}>
      <NewerLibrary onSave={saveWhatIsRead} />
    </SpokenIn>
  );
}

async function saveWhatIsRead(): Promise<{ claims: number; name: string; left: number }> {
  const { records, left } = await rescue();
  const { signal } = new AbortController();
  const wish = { format: 'backup' } as const;
  const { file, name, claims } = await takenFile(records, wish, {
    at: new Date(),
    signal,
    onShare: () => undefined,
  });
  download(new File([file], name, { type: file.type }));
  return { claims, name, left };
}
