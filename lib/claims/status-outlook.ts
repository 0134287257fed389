import type { VerificationStatus } from './claim.ts';
import type { StatusWhy } from './status-why.ts';
import type { StatusSpeech } from './status-words.ts';

/** What would make the status another: one sentence that holds as it stands (`status.property.test.ts`). */
export function outlookWords(
  status: VerificationStatus,
  { verdict, reviews, asserting, disputing, untimely }: StatusWhy,
  { outlook }: Pick<StatusSpeech, 'outlook'>,
): string {
  if (verdict !== undefined) {
    return verdict.otherwise === status ? outlook.sameWithout : outlook.without[verdict.otherwise];
  }
  switch (status) {
    case 'verified':
      return outlook.verified;
    case 'refuted':
      return outlook.refuted;
    case 'disputed':
      return reviews.length > 0 ? outlook.onlyVerdict : outlook.checkOrVerdict;
    case 'corroborated':
      return outlook.disputing;
    case 'reported':
      return asserting.length === 0 ? outlook.twoOrigins : outlook.secondOrigin;
    case 'unverified':
      if (disputing.length > 0) return outlook.supportDisputes;
      return untimely.length > 0 ? outlook.supportAfter : outlook.support;
  }
}
