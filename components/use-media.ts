import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, and from then on as the page comes to be. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia?.(query).matches ?? false);
  useEffect(() => {
    const list = window.matchMedia?.(query);
    const follow = () => setHolds(list.matches);
    list?.addEventListener('change', follow);
    return () => list?.removeEventListener('change', follow);
  }, [query]);
  return holds;
}
