import { useEffect, useState } from 'preact/hooks';
import type { BackupRequests, BackupState } from '../lib/messaging/backup-requests.ts';

type Asked<N extends keyof BackupRequests> = (
  ...argument: Parameters<BackupRequests[N]>
) => Promise<BackupState>;

export interface BackupDoings {
  onState: Asked<'backup.state'>;
  onSet: Asked<'backup.set'>;
  onMake: Asked<'backup.make'>;
  onLater: Asked<'backup.later'>;
  /** Asks the browser, within the click, whether files may be written to the downloads folder. */
  onAllow: () => Promise<boolean>;
}

/** Milliseconds between two looks at one that is being made. */
const LOOK_EVERY = 500;

/** How backups stand, followed while one is made; undefined until that is known. */
export function useBackups(doings: BackupDoings, shown: boolean) {
  const [state, setState] = useState<BackupState>();
  const making = state?.making === true;
  const { onState } = doings;
  useEffect(() => {
    if (!shown) return undefined;
    let left = false;
    // Where nobody answers, what was known stays, and the next look asks again.
    const look = () => void onState().then((now) => left || setState(now), ignore);
    look();
    const timer = making ? setInterval(look, LOOK_EVERY) : undefined;
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [shown, making, onState]);

  const follow = async (asked: Promise<BackupState>): Promise<void> => setState(await asked);
  return { state, follow };
}

const ignore = () => undefined;
