import { useId } from 'preact/hooks';
import type { Stance } from '../lib/claims/claim.ts';
import type { SimilarClaim } from '../lib/messaging/protocol.ts';
import { useWords } from './spoken.ts';
import { StatusBadge } from './Badges.tsx';
import { ClaimFinder, type ClaimFinderProps } from './ClaimFinder.tsx';
import { Differing } from './Differing.tsx';
import { sourceCounts } from './source-counts.ts';
import { foundWords, isAtAnotherStage, similarWords } from './save-words.ts';

interface SimilarClaimsProps extends Pick<ClaimFinderProps, 'onFind'> {
  similar: readonly SimilarClaim[];
  /** Of the article: a claim that has a source there has this one already. */
  addresses: readonly string[];
  /** Makes the article a source of that claim; without a stance it is what the sentence says. */
  onSource: (claimId: string, stance?: Stance) => void;
}

/**
 * The claims that are kept already and say the same or rival things: one claim with two sources beats two claims. Who
 * explains a claim away need not have a word of it, so any other can be looked for.
 */
export function SimilarClaims({ similar, addresses, onFind, onSource }: SimilarClaimsProps) {
  return (
    <div class="similar">
      <p role="status" class="unseen">
        {foundWords(similar)}
      </p>
      {similar.length > 0 && (
        <ul aria-label="Similar claims you have">
          {similar.map((each) => (
            <Similar key={each.claim.id} similar={each} addresses={addresses} onSource={onSource} />
          ))}
        </ul>
      )}
      <details class="another">
        <summary>Add this article to another claim</summary>
        <ClaimFinder
          label="Find the claim by its words"
          onFind={onFind}
          onChoose={({ id }) => onSource(id)}
        />
      </details>
    </div>
  );
}

interface SimilarProps extends Pick<SimilarClaimsProps, 'addresses' | 'onSource'> {
  similar: SimilarClaim;
}

function Similar({ similar, addresses, onSource }: SimilarProps) {
  const about = useId();
  const { claim, relation, differences } = similar;
  const rival = relation === 'conflicts' && !isAtAnotherStage(similar);
  const has = claim.sources.some(({ url, canonicalUrl }) =>
    [url, canonicalUrl].some((address) => addresses.includes(address)),
  );
  return (
    <li>
      <p class="similar-lead">{similarWords(similar)}</p>
      <p class="similar-claim" id={about} dir="auto">
        <Differing text={claim.text} differs={differences.map(({ there }) => there)} />
      </p>
      <p class="quiet">
        <StatusBadge status={claim.status} /> {sourceCounts(claim.sources, useWords()) || 'no source'}
      </p>
      {has && <p class="age">This article is a source of it already. Adding it again makes it two.</p>}
      <button
        type="button"
        aria-describedby={about}
        onClick={() => onSource(claim.id, rival ? 'disputes' : undefined)}
      >
        {rival ? 'Add this article as a source that disputes it' : 'Add this article as a source instead'}
      </button>
    </li>
  );
}
