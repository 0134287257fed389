import { CheckSetting } from './CheckSetting.tsx';

interface PrivateSavingProps {
  allowed: boolean;
  onSavePrivate: (savePrivate: boolean) => Promise<unknown>;
}

/** Whether what is read in private windows may be saved. */
export function PrivateSaving({ allowed, onSavePrivate }: PrivateSavingProps) {
  return (
    <CheckSetting label="Allow saving from private windows" on={allowed} onChange={onSavePrivate}>
      <p>
        Articles are marked in private windows too, if your browser lets Second Source run there, and nothing
        of them is remembered. With this on you can also save, confirm and reject there; what you save then
        stays in your library after the window is closed.
      </p>
    </CheckSetting>
  );
}
