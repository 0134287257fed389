import { useRef, useState } from 'preact/hooks';
import type { SourceView } from '../lib/claims/view.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { DeedButton } from './DeedButton.tsx';
import { SourceEditor, type SourceEditing } from './SourceEditor.tsx';
import { useFocusBack } from './use-focus-back.ts';

export interface SourceActionsProps {
  source: SourceView;
  sources: SourceEditing;
  onCorrected: (now: OwnedClaim) => void;
  /** Settles once it is deleted. */
  onDelete: () => Promise<void>;
}

/** What the owner of a library can do about a source: correct it where it stands, or delete it. */
export function SourceActions({ source, sources, onCorrected, onDelete }: SourceActionsProps) {
  const [editing, setEditing] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  useFocusBack(editing, () => open.current?.focus());
  const about = source.title === '' ? source.publisher : source.title;

  if (editing) {
    const done = (now?: OwnedClaim) => {
      setEditing(false);
      if (now !== undefined) onCorrected(now);
    };
    return <SourceEditor sourceId={source.id} {...sources} onDone={done} />;
  }
  return (
    <div class="source-actions">
      <button type="button" class="plain" ref={open} onClick={() => setEditing(true)}>
        Correct this source<span class="unseen">: {about}</span>
      </button>
      <DeedButton
        label="Delete this source"
        about={about}
        busy="Deleting…"
        deed={() => onDelete().then(() => '')}
      />
    </div>
  );
}
