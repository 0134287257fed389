import type { Release } from '../lib/release-notes.ts';

interface ReleaseNotesProps {
  /** Of the extension that is installed. */
  version: string;
  releases: readonly Release[];
}

/** What each version changed, the newest first. */
export function ReleaseNotes({ version, releases }: ReleaseNotesProps) {
  return (
    <main class="welcome">
      <header>
        <h1>What changed</h1>
        <p class="lead">You have Second Source {version}.</p>
      </header>
      {releases.map(({ title, changes }) => (
        <section key={title}>
          <h2>{title === 'Unreleased' ? 'In this version' : title}</h2>
          <ul class="changes">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <p>
          <a href="welcome.html">Settings</a> · <a href="library.html">Your library</a>
        </p>
      </section>
    </main>
  );
}
