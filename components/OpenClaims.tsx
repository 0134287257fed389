import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { ClaimCard, type ClaimCardProps, type ClaimForm } from './ClaimCard.tsx';
import { OpenClaimForm, type OpenClaimFormProps } from './OpenClaimForm.tsx';
import { OpenedLine } from './OpenedLine.tsx';
import type { useClaimDeeds } from './use-claim-deeds.ts';
import type { useClaimForms } from './use-claim-forms.ts';
import type { OpenedClaim } from './use-opened-claim.ts';

interface OpenClaimsProps
  extends
    Pick<ClaimCardProps, 'onSayRivals' | 'sources'>,
    Pick<OpenClaimFormProps, 'onEdit' | 'merging' | 'splitting'> {
  opened: OpenedClaim | undefined;
  /** Reads the opened claim once more. */
  onAgain: () => Promise<unknown>;
  forms: Pick<ReturnType<typeof useClaimForms>, 'editing' | 'close'>;
  onOpenForm: (owned: OwnedClaim, form: ClaimForm) => void;
  deeds: ReturnType<typeof useClaimDeeds>;
}

/** The claim that is opened, and below it all others whose forms are: nothing typed goes by opening another. */
export function OpenClaims({
  opened,
  onAgain,
  forms: { editing, close },
  onOpenForm,
  deeds,
  onSayRivals,
  sources,
  ...form
}: OpenClaimsProps) {
  const read = opened?.state === 'read' ? opened.owned : undefined;
  const cards = [
    ...(read === undefined ? [] : [editing.get(read.claim.id)?.owned ?? read]),
    ...[...editing.values()].map(({ owned }) => owned).filter(({ claim }) => claim.id !== read?.claim.id),
  ];
  return (
    <>
      {opened !== undefined && opened.state !== 'read' && <OpenedLine opened={opened} onAgain={onAgain} />}
      <ul class="cards">
        {cards.map((owned) => {
          const { id } = owned.claim;
          const of = editing.get(id)?.form;
          return (
            <ClaimCard
              key={id}
              owned={owned}
              editor={
                of !== undefined && (
                  <OpenClaimForm
                    {...form}
                    form={of}
                    owned={owned}
                    onSaved={(now) => deeds.saved(now, id)}
                    onMerged={deeds.merged}
                    onSplit={(split) => deeds.wasSplit(split.id, id)}
                    onClose={() => close(id)}
                  />
                )
              }
              onOpen={(to) => onOpenForm(owned, to)}
              onDelete={(record) => deeds.remove(record, id)}
              onSayRivals={onSayRivals}
              sources={sources}
              onCorrected={deeds.corrected}
            />
          );
        })}
      </ul>
    </>
  );
}
