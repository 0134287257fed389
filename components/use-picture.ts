import { useEffect, useRef, useState } from 'preact/hooks';

/** In place of an answer: how far the library is read that it is counted in. */
export interface StillReading {
  reading: { done: number; total: number };
}

export interface Counted<Asked, Answer> {
  /** The last answer, with what it was asked; it stays until another comes, whatever is asked by then. */
  last: { answer: Answer; asked: Asked } | undefined;
  reading: StillReading['reading'] | undefined;
  /** Why the last question was not answered. */
  failed: string | undefined;
  again: () => void;
}

/** Milliseconds between two looks at how far the reading is; the engine itself waits a while with each. */
const PAUSE = 200;

/**
 * What is counted for a picture: asked whenever `asked` is another, the view is come back to, or its window is. The latest
 * question wins, however late an answer comes.
 */
export function usePicture<Asked, Answer extends object>(
  ask: (asked: Asked) => Promise<Answer | StillReading>,
  asked: Asked,
  shown: boolean,
): Counted<Asked, Answer> {
  const [state, setState] = useState<Omit<Counted<Asked, Answer>, 'again'>>({
    last: undefined,
    reading: undefined,
    failed: undefined,
  });
  const turn = useRef(0);

  const read = async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      for (;;) {
        const answer = await ask(asked);
        if (turn.current !== mine) return;
        if (!('reading' in answer)) {
          setState({ last: { answer, asked }, reading: undefined, failed: undefined });
          return;
        }
        const { reading } = answer;
        setState((before) => ({ ...before, reading, failed: undefined }));
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        if (turn.current !== mine) return;
      }
    } catch (error) {
      if (turn.current !== mine) return;
      const failed = error instanceof Error ? error.message : String(error);
      setState((before) => ({ ...before, reading: undefined, failed }));
    }
  };
  const now = useRef(read);
  now.current = read;

  useEffect(() => {
    if (!shown) return undefined;
    void now.current();
    const follow = () => {
      if (document.visibilityState === 'visible') void now.current();
    };
    window.addEventListener('focus', follow);
    document.addEventListener('visibilitychange', follow);
    return () => {
      // What is under way is nobody's any more.
      turn.current += 1;
      window.removeEventListener('focus', follow);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [JSON.stringify(asked), shown]);

  return { ...state, again: () => void now.current() };
}
