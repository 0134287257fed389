import { useEffect, useState } from 'preact/hooks';

/** The claims that the address of a view names, `#take-away?ids=…,…`; undefined where it names none. */
export function useChosenIds(view: string): readonly string[] | undefined {
  const [ids, setIds] = useState(() => idsIn(location.hash, view));
  useEffect(() => {
    const follow = () => location.hash.slice(1).split('?')[0] === view && setIds(idsIn(location.hash, view));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [view]);
  return ids;
}

function idsIn(hash: string, view: string): readonly string[] | undefined {
  const [name, query = ''] = hash.slice(1).split('?');
  const ids = name === view ? new URLSearchParams(query).get('ids') : null;
  const named = (ids ?? '').split(',').filter((id) => id !== '');
  return named.length === 0 ? undefined : named;
}
