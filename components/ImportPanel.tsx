import type { ImportChoice, ImportView } from '../lib/claims/import-view.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportProgress } from './ImportProgress.tsx';

export interface ImportTurns {
  onBegin: (id: string, choice: ImportChoice) => Promise<unknown>;
  onPause: (id: string) => Promise<unknown>;
  onResume: (id: string) => Promise<unknown>;
  onCancel: (view: ImportView) => Promise<unknown>;
  /** Forgets it: nothing of it is in the library, or nobody wants to undo it. */
  onDrop: (id: string) => Promise<unknown>;
  onSaveFaults: (view: ImportView) => void;
}

/** An import that is not at its end, as it stands. */
export function ImportPanel({ view, ...turns }: ImportTurns & { view: ImportView }) {
  const { id, file, state, share, look, broken = false } = view;
  switch (state) {
    case 'reading':
      return broken ? (
        <div class="import-progress">
          <p>
            The reading of {file} was broken off. Nothing of it is in the library; choose the file once more.
          </p>
          <button type="button" class="plain" onClick={() => void turns.onDrop(id)}>
            Dismiss
          </button>
        </div>
      ) : (
        <ImportProgress what={`Another window reads ${file}`} share={share} done={0} paused={false} />
      );
    case 'ready':
      return (
        <ImportPreview
          view={view}
          onBegin={(choice) => void turns.onBegin(id, choice)}
          onLeave={() => void turns.onDrop(id)}
          onSaveFaults={turns.onSaveFaults}
        />
      );
    case 'bringing':
    case 'paused':
      return (
        <ImportProgress
          what={`Bringing in ${file}`}
          share={share}
          done={share * look.entries}
          paused={state === 'paused'}
          onPause={() => void turns.onPause(id)}
          onResume={() => void turns.onResume(id)}
          onCancel={() => void turns.onCancel(view)}
        />
      );
    case 'undoing':
      return (
        <ImportProgress
          what={`Taking out what ${file} brought`}
          share={share}
          done={share * look.entries}
          paused={false}
        />
      );
    case 'done':
    case 'cancelled':
    case 'undone':
      return null;
  }
}
