import { useEffect, useRef, useState } from 'preact/hooks';
import { type ClaimsPlace, type ClaimsView, addressOf, placeOf } from './claim-address.ts';

/** Whether Back leads to what was shown before, or past it. */
type Step = 'push' | 'replace';

/**
 * What the view shows, kept in its address: back and forward go through it, and the address can be kept. While another view is
 * in front it stays as it was left, and is written again when this one is come back to by its bare name.
 */
export function useClaimsPlace(shown: boolean, view: ClaimsView) {
  const [place, setPlace] = useState<ClaimsPlace>(
    () => placeOf(location.hash, view) ?? { query: view.always, claim: undefined },
  );
  const now = useRef(place);
  now.current = place;
  const wasShown = useRef(shown);

  const go = (change: Partial<ClaimsPlace>, step: Step) => {
    const next = { ...now.current, ...change };
    const address = addressOf(next, view);
    now.current = next;
    setPlace(next);
    if (address === location.hash) return;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  useEffect(() => {
    const follow = () => {
      const found = placeOf(location.hash, view);
      if (found === undefined) return;
      if (!wasShown.current && !location.hash.includes('?')) return;
      setPlace(found);
    };
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
    };
  }, []);
  useEffect(() => {
    if (shown && !wasShown.current && !location.hash.includes('?'))
      history.replaceState(null, '', addressOf(now.current, view));
    wasShown.current = shown;
  }, [shown]);

  return { place, go };
}
