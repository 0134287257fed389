import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RivalView } from '../lib/claims/rival-view.ts';
import type { PageRequests } from '../lib/messaging/protocol.ts';
import { DeedButton } from './DeedButton.tsx';
import { RivalLadder } from './RivalLadder.tsx';
import { counted } from './words.ts';

/** Keeps the user's word on two claims; a rejected promise means it was not kept. */
export type SayRivals = (...word: Parameters<PageRequests['rivals.set']>) => Promise<unknown>;

interface ClaimRivalsProps {
  claimId: string;
  /** Absent where it has none. */
  rivals: readonly RivalView[] | undefined;
  onSay: SayRivals;
}

/** The rivals of a claim in the library, and the way to take one out, which can be undone as long as the page is open. */
export function ClaimRivals({ claimId, rivals, onSay }: ClaimRivalsProps) {
  const [out, setOut] = useState<RivalView>();
  const told = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its row.
  useLayoutEffect(() => {
    if (out !== undefined) told.current?.querySelector('button')?.focus();
  }, [out]);
  if (rivals === undefined && out === undefined) return null;
  return (
    <div class="claim-rivals">
      {rivals !== undefined && (
        <>
          <h4>{counted(rivals.length, 'answer')} to one question</h4>
          <RivalLadder
            rivals={rivals}
            claimId={claimId}
            action={(rival) => (
              <DeedButton
                label="Not the same question"
                about={rival.text}
                busy="Taking it out…"
                deed={async () => {
                  await onSay({ claimId, rivalId: rival.id, state: 'refused' });
                  setOut(rival);
                  return '';
                }}
              />
            )}
          />
        </>
      )}
      {out !== undefined && (
        <div class="rival-out" ref={told}>
          <p role="status">Taken out: “{out.text}”</p>
          <DeedButton
            label="Undo"
            about={`take out ${out.text}`}
            busy="Putting it back…"
            deed={async () => {
              await onSay({ claimId, rivalId: out.id, state: 'confirmed' });
              setOut(undefined);
              return '';
            }}
          />
        </div>
      )}
    </div>
  );
}
