import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MergePreview, MergeWish } from '../lib/messaging/merge-requests.ts';
import type { OwnedClaim, SimilarClaim } from '../lib/messaging/protocol.ts';
import { MergeChoice, type MergeChoiceProps } from './MergeChoice.tsx';
import { MergeOutcome, type VerdictOf } from './MergeOutcome.tsx';
import { useDeed } from './use-deed.ts';

export interface Merging extends Pick<MergeChoiceProps, 'onFind'> {
  onProposals: (claimId: string) => Promise<SimilarClaim[]>;
  onPreview: (wish: MergeWish) => Promise<MergePreview>;
  /** Settles once they are one; `id` is the merge's own. */
  onMerge: (wish: MergeWish & { id: string }) => Promise<{ claimId: string }>;
}

export interface MergeFormProps {
  owned: OwnedClaim;
  merging: Merging;
  onMerged: (merge: { id: string; claimId: string; otherId: string }) => void;
  onClose: () => void;
}

/** Makes the claim and another one: first which, then what comes of it, and nothing happens before that was shown. */
export function MergeForm({ owned, merging, onMerged, onClose }: MergeFormProps) {
  const { claim } = owned;
  const [other, setOther] = useState<{ id: string; text: string }>();
  /** Whether the words of the other claim are those that stay. */
  const [turned, setTurned] = useState(false);
  const [verdict, setVerdict] = useState<VerdictOf>();
  const { deed, run } = useDeed();
  // The same for every try, so that one whose answer was lost is not done twice.
  const id = useRef(crypto.randomUUID());
  const heading = useRef<HTMLHeadingElement>(null);
  const name = useId();
  useEffect(() => heading.current?.focus(), [other?.id]);

  const wish = other && wishOf(claim.id, other.id, turned, verdict);
  const preview = usePreview(wish, merging.onPreview);
  const merge = async () => {
    if (wish === undefined || preview.state !== 'there') return;
    const { apart } = preview.seen;
    const done = await run(() =>
      merging.onMerge({ ...wish, verdict: wish.verdict ?? apart?.proposed, id: id.current }),
    );
    if (done === undefined) return;
    const { claimId } = done.value;
    onMerged({ id: id.current, claimId, otherId: claimId === wish.keptId ? wish.mergedId : wish.keptId });
  };

  return (
    <form
      class="rearrange"
      aria-labelledby={name}
      onSubmit={(event) => {
        event.preventDefault();
        void merge();
      }}
    >
      <h3 id={name} tabIndex={-1} ref={heading}>
        {other === undefined ? 'Merge with another claim' : 'What the merge will make'}
      </h3>
      {other === undefined ? (
        <MergeChoice
          claim={claim}
          onFind={merging.onFind}
          onProposals={() => merging.onProposals(claim.id)}
          onChoose={(chosen) => {
            setOther(chosen);
            setTurned(false);
            setVerdict(undefined);
          }}
        />
      ) : (
        <MergeOutcome
          texts={[claim.text, other.text]}
          turned={turned}
          onTurn={setTurned}
          preview={preview}
          verdict={verdict}
          onVerdict={setVerdict}
        />
      )}
      <div class="buttons">
        {other !== undefined && (
          <>
            <button
              type="submit"
              class="strong"
              aria-disabled={deed.state === 'busy' || preview.state !== 'there'}
            >
              Merge the two
            </button>
            <button type="button" class="plain" onClick={() => setOther(undefined)}>
              Choose another
            </button>
          </>
        )}
        <button type="button" class="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'busy' && 'Merging…'}
        {deed.state === 'failed' && `They could not be merged. ${deed.reason || 'Please try again.'}`}
      </p>
    </form>
  );
}

function wishOf(
  claimId: string,
  otherId: string,
  turned: boolean,
  verdict: VerdictOf | undefined,
): MergeWish {
  const [keptId, mergedId] = turned ? [otherId, claimId] : [claimId, otherId];
  if (verdict === undefined || verdict === 'none') return { keptId, mergedId, verdict };
  return { keptId, mergedId, verdict: (verdict === 'this') === turned ? 'merged' : 'kept' };
}

export type PreviewState =
  { state: 'reading' } | { state: 'there'; seen: MergePreview } | { state: 'failed'; reason: string };

/** What a merge would make, anew for every other wish; the one before stays while the next is read. */
function usePreview(wish: MergeWish | undefined, onPreview: Merging['onPreview']): PreviewState {
  const [preview, setPreview] = useState<PreviewState>({ state: 'reading' });
  const ask = useRef(onPreview);
  ask.current = onPreview;
  const { keptId, mergedId, verdict } = wish ?? {};
  useEffect(() => {
    if (keptId === undefined || mergedId === undefined) {
      setPreview({ state: 'reading' });
      return undefined;
    }
    let current = true;
    const show = (next: PreviewState) => {
      if (current) setPreview(next);
    };
    ask.current({ keptId, mergedId, verdict }).then(
      (seen) => show({ state: 'there', seen }),
      (error: unknown) => show({ state: 'failed', reason: error instanceof Error ? error.message : '' }),
    );
    return () => {
      current = false;
    };
  }, [keptId, mergedId, verdict]);
  return preview;
}
