import { useEffect, useRef, useState } from 'preact/hooks';

/** The answer to the latest words, asked for `after` ms after them; undefined until there is one and where asking failed. */
export function useAnswer<T>(
  words: string,
  after: number,
  ask: (words: string) => Promise<T>,
): T | undefined {
  const [answer, setAnswer] = useState<T>();
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    let current = true;
    const show = (found: T | undefined) => {
      if (current) setAnswer(found);
    };
    const search = () => void latest.current(words).then(show, () => show(undefined));
    const timer = after === 0 ? undefined : setTimeout(search, after);
    if (timer === undefined) search();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words, after]);
  return answer;
}
