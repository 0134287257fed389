import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** One room of the library. `name` is its address: `library.html#bin`, or `library.html#claims?q=border` with what it shows. */
export interface LibraryView {
  name: string;
  label: string;
  /** `shown` is false while another view is in front. */
  render: (shown: boolean) => ComponentChildren;
}

interface LibraryPageProps {
  views: readonly [LibraryView, ...LibraryView[]];
  /** Said above whatever view is in front. */
  notice?: ComponentChildren;
}

/**
 * The library's page: its views by name, of which one is in front. A view that was opened stays as it was left, with its
 * work under way, until the page is closed.
 */
export function LibraryPage({ views, notice }: LibraryPageProps) {
  const front = useViewName(views);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([front]));
  if (!opened.has(front)) setOpened(new Set([...opened, front]));
  return (
    <main class="library">
      <header>
        <h1>Your library</h1>
      </header>
      {views.length > 1 && (
        <nav class="views" aria-label="Library">
          {views.map(({ name, label }) => (
            <a key={name} href={`#${name}`} aria-current={name === front ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
      {notice}
      {views
        .filter(({ name }) => opened.has(name))
        .map(({ name, render }) => (
          <div key={name} hidden={name !== front}>
            {render(name === front)}
          </div>
        ))}
    </main>
  );
}

/** The view that the address names, else the first. */
function useViewName(views: readonly [LibraryView, ...LibraryView[]]): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const [wished] = hash.slice(1).split('?');
  return (views.find(({ name }) => name === wished) ?? views[0]).name;
}
