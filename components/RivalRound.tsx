import { useId } from 'preact/hooks';
import type { RivalRoundState } from '../lib/messaging/protocol.ts';
import { Failed } from './DeedButton.tsx';
import { roundWords } from './rival-words.ts';
import type { useRivalRound } from './use-rival-round.ts';

type RivalRoundProps = ReturnType<typeof useRivalRound>;

/** Has all claims looked through for rivals, says how far that is, and can be stopped. */
export function RivalRound({ round, deed, look, stop }: RivalRoundProps) {
  const about = useId();
  const busy = deed.state === 'busy';
  const looking = round?.state === 'looking';
  return (
    <div class="rival-round">
      {/* One button that keeps its place, so that the focus stays where it is. */}
      <button
        type="button"
        class="plain"
        aria-disabled={busy}
        aria-describedby={about}
        onClick={() => void (looking ? stop() : look())}
      >
        {looking ? 'Stop looking' : 'Look for rival claims'}
      </button>
      {looking && round !== undefined ? (
        <Progress round={round} id={about} />
      ) : (
        <p id={about} class="quiet">
          Compares all your claims for those that answer one question with other figures.
        </p>
      )}
      <p role="status" class={deed.state === 'failed' || round?.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'failed' ? <Failed reason={deed.reason} /> : roundWords(round)}
      </p>
    </div>
  );
}

/** Not a live region: it would be read out twice a second. */
function Progress({ round: { done, total }, id }: { round: RivalRoundState; id: string }) {
  return (
    <p id={id} class="quiet rival-progress">
      <progress aria-label="Claims looked at" {...(total === 0 ? {} : { max: total, value: done })} />
      {total > 0 && (
        <span>
          {done.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')} claims
        </span>
      )}
    </p>
  );
}
