import { NewerLibrary } from '../../components/NewerLibrary.tsx';
import { takenFile } from '../../lib/formats/take-away.ts';
import { rescue } from '../../lib/store/newer.ts';
import { download } from './download.ts';

/** What is shown where this version may not open the library: in the browser's language, for settings cannot be read either. */
export function newerLibrary() {
  return <NewerLibrary onSave={saveWhatIsRead} />;
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
