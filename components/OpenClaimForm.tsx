import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import type { ClaimForm } from './ClaimCard.tsx';
import { ClaimEditor, type ClaimEditorProps } from './ClaimEditor.tsx';
import { MergeForm, type MergeFormProps, type Merging } from './MergeForm.tsx';
import { SplitForm, type Splitting, type SplitFormProps } from './SplitForm.tsx';

export interface OpenClaimFormProps {
  form: ClaimForm;
  owned: OwnedClaim;
  onEdit: ClaimEditorProps['onEdit'];
  onSaved: ClaimEditorProps['onSaved'];
  merging: Merging;
  onMerged: MergeFormProps['onMerged'];
  splitting: Splitting;
  onSplit: SplitFormProps['onSplit'];
  onClose: () => void;
}

/** The form that a claim was opened in: its fields, a merge with another, or the sources that are to leave it. */
export function OpenClaimForm({
  form,
  owned,
  onEdit,
  onSaved,
  merging,
  onMerged,
  splitting,
  onSplit,
  onClose,
}: OpenClaimFormProps) {
  switch (form) {
    case 'edit':
      return <ClaimEditor owned={owned} onEdit={onEdit} onSaved={onSaved} onClose={onClose} />;
    case 'merge':
      return <MergeForm owned={owned} merging={merging} onMerged={onMerged} onClose={onClose} />;
    case 'split':
      return <SplitForm owned={owned} splitting={splitting} onSplit={onSplit} onClose={onClose} />;
  }
}
