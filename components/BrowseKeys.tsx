import { useEffect, useRef } from 'preact/hooks';

const KEYS: [string[], string][] = [
  [['J', 'K', '↓', '↑'], 'Next claim, claim before'],
  [['Enter', 'O'], 'Open the claim'],
  [['/'], 'Search'],
  [['E'], 'Edit the claim'],
  [['X', 'Space'], 'Select the claim, or not'],
  [['#', 'Delete'], 'Delete the claim; it can be undone'],
  [['Z'], 'Undo what was done last'],
  [['Home', 'End'], 'First claim, last claim'],
  [['Esc'], 'Back to the list; out of the search'],
  [['?'], 'These keys'],
];

/** All keys of the list, over the page until it is closed. */
export function BrowseKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    if (open && box?.open === false) box.showModal();
    if (!open && box?.open === true) box.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="browse-keys" onClose={onClose}>
      <h2 id="browse-keys">Keys</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">Arrow keys, Enter, Space and Delete are the list’s while it has the focus.</p>
      <button type="button" class="plain" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
