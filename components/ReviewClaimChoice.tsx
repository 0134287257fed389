import type { SimilarClaim } from '../lib/messaging/protocol.ts';

interface ReviewClaimChoiceProps {
  /** Of the fact-check: each has its own group of buttons. */
  id: string;
  claims: readonly SimilarClaim[];
  /** Undefined for a new claim. */
  chosen: string | undefined;
  onChoose: (claimId: string | undefined) => void;
}

/** Which claim a fact-check is for; nothing to choose where no kept claim says what was checked. */
export function ReviewClaimChoice({ id, claims, chosen, onChoose }: ReviewClaimChoiceProps) {
  if (claims.length === 0) return null;
  return (
    <fieldset>
      <legend>Save it for</legend>
      {claims.map(({ claim, suggested }) => (
        <label key={claim.id}>
          <input type="radio" name={id} checked={chosen === claim.id} onChange={() => onChoose(claim.id)} />
          <span dir="auto">
            {suggested === undefined ? 'Your claim: ' : 'Perhaps the same: '}
            {claim.text}
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name={id} checked={chosen === undefined} onChange={() => onChoose(undefined)} />A
        new claim, in the words above
      </label>
    </fieldset>
  );
}
