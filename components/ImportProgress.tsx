import { useRef } from 'preact/hooks';
import { counted } from './words.ts';

interface ImportProgressProps {
  /** "Reading saved.jsonl". */
  what: string;
  share: number;
  /** How many records are behind it, where that is known. */
  done: number;
  paused: boolean;
  onPause?: () => void;
  onResume?: () => void;
  onCancel?: () => void;
}

/** How far something long is, how fast it goes and how long it will take. */
export function ImportProgress({
  what,
  share,
  done,
  paused,
  onPause,
  onResume,
  onCancel,
}: ImportProgressProps) {
  const pace = usePace(share, done, paused);
  return (
    <div class="import-progress">
      <p role="status">{paused ? `${what}: paused at ${percent(share)}.` : `${what}… ${percent(share)}`}</p>
      <progress max={1} value={share} aria-label={what} />
      <p class="quiet pace">{paused ? '' : pace}</p>
      <div class="buttons">
        {!paused && onPause !== undefined && (
          <button type="button" class="plain" onClick={onPause}>
            Pause
          </button>
        )}
        {paused && onResume !== undefined && (
          <button type="button" class="strong" onClick={onResume}>
            Go on
          </button>
        )}
        {onCancel !== undefined && (
          <button type="button" class="plain" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </div>
  );
}

const percent = (share: number): string => `${Math.floor(Math.min(1, share) * 100)} %`;

/** "1,200 entries a second, about 2 minutes left", from where it was when it was first seen, or went on. */
function usePace(share: number, done: number, paused: boolean): string {
  const since = useRef<{ at: number; share: number; done: number }>(undefined);
  if (paused) since.current = undefined;
  else since.current ??= { at: performance.now(), share, done };
  const start = since.current;
  if (start === undefined) return '';
  const seconds = (performance.now() - start.at) / 1000;
  if (seconds < 1 || share <= start.share) return '';
  const left = ((1 - share) / (share - start.share)) * seconds;
  const speed = Math.round((done - start.done) / seconds);
  return [...(speed > 0 ? [`${counted(speed, 'entry', 'entries')} a second`] : []), leftWords(left)].join(
    ', ',
  );
}

export function leftWords(seconds: number): string {
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 90) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  return `about ${counted(Math.round(seconds / 60), 'minute')} left`;
}
