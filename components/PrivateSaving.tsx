import { failure } from './DeedButton.tsx';
import { useDeed } from './use-deed.ts';

interface PrivateSavingProps {
  allowed: boolean;
  onSavePrivate: (savePrivate: boolean) => Promise<unknown>;
}

/** Whether what is read in private windows may be saved. The box shows what holds, not what was asked for. */
export function PrivateSaving({ allowed, onSavePrivate }: PrivateSavingProps) {
  const { deed, run } = useDeed();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={allowed}
          aria-disabled={deed.state === 'busy'}
          onClick={(event) => {
            event.preventDefault();
            void run(() => onSavePrivate(!allowed));
          }}
        />
        Allow saving from private windows
      </label>
      <p class="quiet">
        Articles are marked in private windows too, if your browser lets Second Source run there, and nothing
        of them is remembered. With this on you can also save, confirm and reject there; what you save then
        stays in your library after the window is closed.
      </p>
      <p role="status" class="said failed">
        {deed.state === 'failed' && failure(deed.reason)}
      </p>
    </>
  );
}
