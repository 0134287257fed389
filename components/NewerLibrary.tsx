import { DeedButton } from './DeedButton.tsx';
import { useWords } from './spoken.ts';

export interface NewerLibraryProps {
  /** Saves what this version can read of it to a file; answers how much that was, and how many entries it could not read. */
  onSave: () => Promise<{ claims: number; name: string; left: number }>;
}

/** In the place of a library that a newer version made: that nothing is lost, and what to do. */
export function NewerLibrary({ onSave }: NewerLibraryProps) {
  const words = useWords().newer;
  return (
    <main class="library">
      <header>
        <h1>{words.title}</h1>
      </header>
      <div>
        <section class="newer">
          <p>{words.why}</p>
          <p>{words.update}</p>
          <p>{words.rescue}</p>
          <DeedButton
            label={words.save}
            busy={words.saving}
            kind="strong"
            deed={() => onSave().then(({ claims, name, left }) => words.saved(claims, name, left))}
          />
        </section>
      </div>
    </main>
  );
}
