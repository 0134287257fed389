import type { VerificationStatus } from './claim.ts';
import type { StatusReasons } from './status.ts';

/** What would make the status another: one sentence that holds as it stands (`status.property.test.ts`). */
export function outlookOf(status: VerificationStatus, reasons: StatusReasons): string {
  const { verdict, reviews, asserting, disputing, untimely } = reasons;
  if (verdict !== undefined) {
    return verdict.otherwise === status
      ? 'Without your verdict it would still be so.'
      : `Without your verdict it would be ${verdict.otherwise}.`;
  }
  const reviewed = reviews.some((review) => review.verdict !== 'unclear');
  switch (status) {
    case 'verified':
      return 'A fact-check that refutes it would make it disputed.';
    case 'refuted':
      return 'A fact-check that verifies it would make it disputed.';
    case 'disputed':
      return reviewed
        ? 'Only your own verdict would settle it.'
        : 'A fact-check, or your own verdict, would settle it.';
    case 'corroborated':
      return 'A source that disputes it would make it disputed.';
    case 'reported':
      return asserting.length === 0
        ? 'Two independent origins that state it outright would make it corroborated.'
        : 'A second origin that states it outright would make it corroborated.';
    case 'unverified':
      if (disputing.length > 0) return 'A source that supports it would make it disputed.';
      return untimely.length > 0
        ? 'A source from after the event that supports it would make it reported.'
        : 'A source that supports it would make it reported.';
  }
}
