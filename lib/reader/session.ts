import { pause } from '../page/pause.ts';
import { takenName } from '../page/taken-names.ts';
import { standAside } from './aside.ts';
import type { ReaderParts } from './parts.ts';
import { startReader, type Reader } from './reader.ts';

/** In the script's own world, where the page cannot see it. */
const KEY = Symbol.for('second-source.reader');

interface Session {
  alive(): boolean;
  refresh(): void;
  stop(): void;
}

export interface ReaderStart {
  parts: ReaderParts;
  /** Takes requests to this reader until `signal` ends. */
  listen: (reader: Reader, signal: AbortSignal) => void;
}

/**
 * Starts the reader of this document, once: injected again, it only asks the one that is there to read anew. One that
 * an update cut off is replaced. Frames are left alone, and a page that is being prerendered waits until it is seen.
 */
export function startOnce(document: Document, { parts, listen }: ReaderStart): void {
  const window = document.defaultView;
  if (!window || window.top !== window) return;
  const world = globalThis as { [KEY]?: Session };
  const there = world[KEY];
  if (there?.alive()) return there.refresh();
  there?.stop();

  const ending = new AbortController();
  let reader: Reader | undefined;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    if (world[KEY] === session) delete world[KEY];
    reader?.stop();
    ending.abort();
  };
  const session: Session = { alive: parts.alive, refresh: () => reader?.refresh(), stop };
  world[KEY] = session;
  listen(
    {
      stop,
      refresh: () => reader?.refresh(),
      report: () => reader?.report() ?? { state: 'reading' },
      article: () => reader?.article(),
      capture: (of) =>
        reader?.capture(of) ??
        parts
          .drawing()
          .then(({ captureOf }) =>
            captureOf(document, undefined, [], { kind: 'selection' }, document.location.href),
          ),
      reviews: () => reader?.reviews() ?? parts.drawing().then(({ reviewMarkup }) => reviewMarkup(document)),
      show: (mark) => reader?.show(mark),
      takeBack: (pair) => reader?.takeBack(pair) ?? Promise.reject(new Error('This page is not read yet.')),
    },
    ending.signal,
  );
  const start = (): void => {
    if (!stopped) reader = startReader(document, parts, stop);
  };
  const taken = takenName(document);
  if (taken !== undefined) {
    reader = standAside(taken);
    return;
  }
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering)
    document.addEventListener('prerenderingchange', start, { once: true, signal: ending.signal });
  // Loading this script was one task; reading begins another.
  else void pause().then(start);
}
