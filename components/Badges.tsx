import type { Stance, VerificationStatus } from '../lib/claims/claim.ts';
import type { Tone } from '../lib/claims/tone.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useWords } from './spoken.ts';

const STATUS_ICONS: Record<VerificationStatus, IconName> = {
  refuted: 'cross',
  verified: 'checks',
  disputed: 'versus',
  corroborated: 'check',
  reported: 'speech',
  unverified: 'question',
};

const STANCE_ICONS: Record<Stance, IconName> = { supports: 'check', disputes: 'cross', mentions: 'dot' };

/** The claim's verification status: drawing, word and colour. */
export function StatusBadge({ status }: { status: VerificationStatus }) {
  return (
    <span class={`badge status-${status}`}>
      <Icon name={STATUS_ICONS[status]} />
      {useWords().status[status]}
    </span>
  );
}

/** Where a source stands towards the claim. */
export function StanceBadge({ stance }: { stance: Stance }) {
  return (
    <span class={`stance stance-${stance}`}>
      <Icon name={STANCE_ICONS[stance]} />
      {useWords().stance[stance]}
    </span>
  );
}

/** The line a mark of this tone is drawn with, over the tone's name. */
export function ToneChip({ tone }: { tone: Tone }) {
  return <span class={`tone tone-${tone}`}>{useWords().tones[tone]}</span>;
}
