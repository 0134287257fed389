import type { OpenedClaim } from './use-opened-claim.ts';

interface OpenedLineProps {
  opened: Exclude<OpenedClaim, { state: 'read' }>;
  onAgain: () => Promise<unknown>;
}

/** In place of a claim that is not there to be shown. */
export function OpenedLine({ opened, onAgain }: OpenedLineProps) {
  return (
    <div class="found">
      <p role="status" class={opened.state === 'failed' ? 'failed' : 'quiet'}>
        {opened.state === 'reading' && 'Reading the claim…'}
        {opened.state === 'gone' && 'This claim is not in your library any more.'}
        {opened.state === 'failed' && `This claim could not be read. ${opened.reason}`}
      </p>
      {opened.state === 'failed' && (
        <button type="button" class="plain" onClick={() => void onAgain()}>
          Try again
        </button>
      )}
    </div>
  );
}
