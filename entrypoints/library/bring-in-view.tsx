import { BringIn } from '../../components/BringIn.tsx';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import { faultWords } from '../../components/csv-words.ts';
import { undoneWords } from '../../components/recent-words.ts';
import type { ImportView } from '../../lib/claims/import-view.ts';
import { send } from '../../lib/messaging/client.ts';
import type { Library } from '../../lib/store/library.ts';
import { download } from './download.ts';
import { lookInto } from './look-into.ts';
import { lockOf, readIn } from './read-in.ts';

type Store = Pick<
  Library,
  | 'allOrigins'
  | 'beginReading'
  | 'claimDetails'
  | 'dropImport'
  | 'endReading'
  | 'imports'
  | 'readNamed'
  | 'readPack'
  | 'turnImport'
>;

/** A file is read here, where it was chosen; what is read of it is brought in by the engine, whatever becomes of the page. */
export function bringInView(store: Store): LibraryView {
  const go = () => send('bring.go');
  const imports = async (): Promise<ImportView[]> => {
    const found = await store.imports();
    if (found.some(({ state }) => state === 'bringing' || state === 'undoing')) await go();
    const { held = [] } = await navigator.locks.query();
    return found.map((view) => ({ ...view, broken: !held.some(({ name }) => name === lockOf(view.id)) }));
  };
  return {
    name: 'bring-in',
    label: 'Bring in',
    render: (shown) => (
      <BringIn
        shown={shown}
        onImports={imports}
        onLook={lookInto}
        onRead={(file, as, control) => readIn(store, file, as, control)}
        onBegin={async (id, choice) => {
          await store.turnImport(id, ['ready'], 'bringing', choice);
          await go();
        }}
        onPause={(id) => store.turnImport(id, ['bringing'], 'paused')}
        onResume={async (id) => {
          await store.turnImport(id, ['paused'], 'bringing');
          await go();
        }}
        onCancel={async ({ id, choice }) => {
          await store.turnImport(id, ['bringing', 'paused'], choice.whole ? 'undoing' : 'cancelled');
          await go();
        }}
        onDrop={(id) => store.dropImport(id)}
        onSaveFaults={saveFaults}
        onUndo={async (id) => undoneWords(await send('record.restore', { id }))}
      />
    ),
  };
}

function saveFaults({ file, faults, faultCount }: ImportView): void {
  const lines = faults.map(({ at, fault }) => `Line ${at}: ${faultWords(fault)}`);
  const rest = faultCount > faults.length ? [`And ${faultCount - faults.length} more.`] : [];
  const text = [...lines, ...rest, ''].join('\n');
  download(new File([text], `${file} - what cannot be read.txt`, { type: 'text/plain' }));
}
