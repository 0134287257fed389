import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  type CsvTable,
  type Encoding,
  type FileLook,
  type ImportView,
  type ReadAs,
  misreadAs,
} from '../lib/claims/import-view.ts';
import { CsvColumns } from './CsvColumns.tsx';
import { FileEncoding } from './FileEncoding.tsx';
import { ImportPanel, type ImportTurns } from './ImportPanel.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { PastImports } from './PastImports.tsx';
import { useDeed } from './use-deed.ts';
import { useFocusBack } from './use-focus-back.ts';
import { useImports } from './use-imports.ts';

/** How far the reading of a file is. */
export interface ReadSoFar {
  share: number;
  entries: number;
}

export interface ReadingControl {
  signal: AbortSignal;
  /** Resolves at once, or when a pause ends. */
  gate: () => Promise<void>;
  onRead: (soFar: ReadSoFar) => void;
}

export interface BringInProps extends ImportTurns {
  shown: boolean;
  onImports: () => Promise<ImportView[]>;
  /** Answers what a file is, by its beginning; rejected with what to do, in words, where it is nothing that is read here. */
  onLook: (file: File, encoding?: Encoding) => Promise<FileLook>;
  /** Reads a file to its end and answers its import's id; rejected with what is wrong with it, in words. */
  onRead: (file: File, as: ReadAs, control: ReadingControl) => Promise<unknown>;
  onUndo: (id: string) => Promise<string>;
}

/** Files are brought in here: read to their end, looked at, brought in by steps, and taken out again as one. */
export function BringIn({ shown, onImports, onLook, onRead, onUndo, ...turns }: BringInProps) {
  const { imports, reload } = useImports(shown, onImports);
  const { deed, run } = useDeed();
  const [name, setName] = useState('');
  const [told, setTold] = useState('');
  const [asked, setAsked] = useState<{ file: File; table: CsvTable; encoding: Encoding | undefined }>();
  const [tried, setTried] = useState<Tried>();
  const [reading, setReading] = useState(false);
  const [soFar, setSoFar] = useState<ReadSoFar>({ share: 0, entries: 0 });
  const pause = usePause();
  const stop = useRef<AbortController>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => () => stop.current?.abort(), []);
  useFocusBack(asked !== undefined, () => input.current?.focus());
  const busy = deed.state === 'busy';
  const open = imports.filter(({ state }) => !['done', 'cancelled', 'undone'].includes(state));
  const taken = busy || asked !== undefined || open.length > 0;

  const choose = async (file: File | undefined) => {
    // Another file has to wait until this one is looked through, or in.
    if (file === undefined || taken) return;
    await look(file);
  };
  const look = async (file: File, chosen?: Encoding) => {
    setName(file.name);
    setTold('');
    setTried(undefined);
    setSoFar({ share: 0, entries: 0 });
    const looked = await run(() =>
      onLook(file, ...(chosen === undefined ? [] : [chosen])).catch(failedAs(file)),
    );
    // The same file can then be chosen once more.
    if (input.current !== null) input.current.value = '';
    if (looked === undefined) return;
    const { format, table, encoding } = looked.value;
    if (encoding !== undefined) setTried({ file, encoding });
    if (table === undefined) await read(file, { format, ...(encoding && { encoding }) });
    else setAsked({ file, table, encoding });
  };
  const failedAs = (file: File) => (error: unknown) => {
    const encoding = misreadAs(error);
    setTried(encoding && { file, encoding, failed: true });
    throw error;
  };
  const read = async (file: File, as: ReadAs) => {
    const control = new AbortController();
    stop.current = control;
    pause.end();
    setAsked(undefined);
    setReading(true);
    const ended = await run(() =>
      onRead(file, as, { signal: control.signal, gate: pause.gate, onRead: setSoFar }).catch(
        (error: unknown) => {
          if (!control.signal.aborted) return failedAs(file)(error);
          setTold('Cancelled. Nothing was changed.');
          return undefined;
        },
      ),
    );
    setReading(false);
    const importId = ended?.value;
    if (typeof importId === 'string') setTried((before) => before && { ...before, importId });
    else if (ended !== undefined) setTried(undefined);
    await reload();
  };
  const again = async ({ file, importId }: Tried, encoding: Encoding) => {
    setAsked(undefined);
    if (importId !== undefined) await turns.onDrop(importId).catch(() => undefined);
    await reload();
    await look(file, encoding);
  };
  const turn =
    <A extends unknown[]>(act: (...given: A) => Promise<unknown>) =>
    async (...given: A) => {
      await act(...given).catch(() => undefined);
      await reload();
    };
  const leave = async (importId: string) => {
    await turns.onDrop(importId).catch(() => undefined);
    setTold('Nothing was changed.');
    await reload();
    input.current?.focus();
  };

  return (
    <section class="bring-in" aria-labelledby="bring-in">
      <h2 id="bring-in">Bring in a file</h2>
      <p>
        A backup of this or another library, a table (CSV), Web Annotations of any program, or fact-checks
        (ClaimReview). The file is read first, and you see what it would change before anything is written.
      </p>
      <div
        class="drop"
        hidden={taken}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void choose(event.dataTransfer?.files[0]);
        }}
      >
        <label for={id}>Choose a file, or drop it here</label>
        <input
          id={id}
          ref={input}
          type="file"
          accept=".jsonl,.gz,.json,.jsonld,.csv,.tsv,.txt"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </div>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'failed' && `Nothing was changed. ${deed.reason || 'The file could not be read.'}`}
        {deed.state === 'idle' && told}
      </p>
      {tried !== undefined && !busy && changeable(tried, asked !== undefined, open) && (
        <FileEncoding
          key={`${tried.encoding} ${tried.failed ?? false}`}
          file={tried.file.name}
          encoding={tried.encoding}
          failed={tried.failed ?? false}
          onAgain={(encoding) => void again(tried, encoding)}
        />
      )}
      {asked !== undefined && (
        <CsvColumns
          file={asked.file.name}
          table={asked.table}
          onChosen={(csv) =>
            void read(asked.file, {
              format: 'csv',
              ...(asked.encoding && { encoding: asked.encoding }),
              csv,
            })
          }
          onLeave={() => {
            setAsked(undefined);
            setTried(undefined);
            setTold('Nothing was changed.');
          }}
        />
      )}
      {reading && (
        <ImportProgress
          what={`Reading ${name}`}
          share={soFar.share}
          done={soFar.entries}
          paused={pause.paused}
          onPause={pause.begin}
          onResume={pause.end}
          onCancel={() => {
            stop.current?.abort();
            pause.end();
          }}
        />
      )}
      {open
        .filter(({ state }) => !(reading && state === 'reading'))
        .map((view) => (
          <ImportPanel
            key={view.id}
            view={view}
            onBegin={turn(turns.onBegin)}
            onPause={turn(turns.onPause)}
            onResume={turn(turns.onResume)}
            onCancel={turn(turns.onCancel)}
            onDrop={leave}
            onSaveFaults={turns.onSaveFaults}
          />
        ))}
      <PastImports
        imports={imports}
        onUndo={async (importId) => {
          const words = await onUndo(importId);
          await reload();
          return words;
        }}
        onForget={turn(turns.onDrop)}
      />
    </section>
  );
}

/** A text file that was looked into or read, which another encoding may suit better. */
interface Tried {
  file: File;
  encoding: Encoding;
  failed?: boolean;
  /** Of what was read of it. */
  importId?: string;
}

/** Another encoding can be chosen until what was read begins to come in. */
const changeable = (
  { failed = false, importId }: Tried,
  asked: boolean,
  open: readonly ImportView[],
): boolean =>
  (failed && open.length === 0) ||
  asked ||
  open.some(({ id, state }) => id === importId && state === 'ready');

/** Something that goes by steps waits at its gate while it is paused. */
function usePause() {
  const [paused, setPaused] = useState(false);
  const waiting = useRef<{ until: Promise<void>; go: () => void }>(undefined);
  const end = () => {
    waiting.current?.go();
    waiting.current = undefined;
    setPaused(false);
  };
  const begin = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.current = { until: promise, go: resolve };
    setPaused(true);
  };
  return { paused, begin, end, gate: () => waiting.current?.until ?? Promise.resolve() };
}
