import { useEffect, useState } from 'preact/hooks';

/** More than an address can name are remembered under a name, until the page is closed; also where it is loaded anew. */
const MOST_NAMED = 500;
const KEPT = 'chosen ';
const remembered = new Map<string, readonly string[]>();

/** The address of a view with these claims chosen: `#take-away?ids=…,…`, or `#take-away?many=…`. */
export function addressOfChosen(view: string, ids: readonly string[]): string {
  if (ids.length <= MOST_NAMED) return `#${view}?ids=${ids.join(',')}`;
  const name = crypto.randomUUID();
  remembered.set(name, [...ids]);
  try {
    sessionStorage.setItem(KEPT + name, ids.join(','));
  } catch {
    // There is no room for so many: a page that is loaded anew says that it does not know them.
  }
  return `#${view}?many=${name}`;
}

/**
 * The claims that the address of a view names, `#take-away?ids=…,…`; undefined where it names none, `forgotten` where it names
 * some that nobody knows any more.
 */
export function useChosenIds(view: string): readonly string[] | 'forgotten' | undefined {
  const [ids, setIds] = useState(() => idsIn(location.hash, view));
  useEffect(() => {
    const follow = () => location.hash.slice(1).split('?')[0] === view && setIds(idsIn(location.hash, view));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [view]);
  return ids;
}

function idsIn(hash: string, view: string): readonly string[] | 'forgotten' | undefined {
  const [name, query = ''] = hash.slice(1).split('?');
  const asked = new URLSearchParams(name === view ? query : '');
  const many = asked.get('many');
  if (many !== null) return remembered.get(many) ?? keptIds(many) ?? 'forgotten';
  const named = (asked.get('ids') ?? '').split(',').filter((id) => id !== '');
  return named.length === 0 ? undefined : named;
}

function keptIds(name: string): readonly string[] | undefined {
  try {
    return sessionStorage.getItem(KEPT + name)?.split(',');
  } catch {
    return undefined;
  }
}
