import { useEffect, useState } from 'preact/hooks';

/** More than an address can name are remembered under a name, until the page is closed. */
const MOST_NAMED = 500;
const remembered = new Map<string, readonly string[]>();

/** The address of a view with these claims chosen: `#take-away?ids=…,…`, or `#take-away?many=…`. */
export function addressOfChosen(view: string, ids: readonly string[]): string {
  if (ids.length <= MOST_NAMED) return `#${view}?ids=${ids.join(',')}`;
  const name = crypto.randomUUID();
  remembered.set(name, [...ids]);
  return `#${view}?many=${name}`;
}

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
  const asked = new URLSearchParams(name === view ? query : '');
  const many = remembered.get(asked.get('many') ?? '');
  const named = many ?? (asked.get('ids') ?? '').split(',').filter((id) => id !== '');
  return named.length === 0 ? undefined : named;
}
