import { useId } from 'preact/hooks';
import type { Stance } from '../lib/claims/claim.ts';
import type { MatchView } from '../lib/claims/view.ts';
import { AddSource } from './AddSource.tsx';
import { ToneChip } from './Badges.tsx';
import { Differing } from './Differing.tsx';
import { History } from './History.tsx';
import { Reasons } from './Reasons.tsx';
import { Reviews } from './Reviews.tsx';
import { RivalLadder } from './RivalLadder.tsx';
import { agreeingWords } from './rival-words.ts';
import { sourceCounts } from './source-counts.ts';
import { Sources } from './Sources.tsx';
import { useWords } from './spoken.ts';
import { StatusLine } from './StatusLine.tsx';
import { Verdict } from './Verdict.tsx';
import { headingWords } from './words.ts';

export interface MatchProps {
  match: MatchView;
  /** As in `PanelProps`. */
  addresses: readonly string[];
  onConfirm: (claimId: string) => Promise<void>;
  onReject: (claimId: string) => Promise<void>;
  onUndo: (claimId: string) => Promise<void>;
  onAddSource: (claimId: string, stance: Stance) => Promise<void>;
  onDecided: (claimId: string, decision: MatchView['decision']) => void;
}

/** The heading of a match: its line, where it is painted, and what sentence and claim are to each other. */
export function MatchHeading({ match }: { match: MatchView }) {
  return (
    <>
      {match.tone !== undefined && <ToneChip tone={match.tone} />}{' '}
      <span class="relation">{headingWords(match, useWords())}</span>
    </>
  );
}

/** The words of the sentence (`here`) or of the claim (`there`) that tell the two apart or together. */
export function tellingWords(match: MatchView | undefined, side: 'here' | 'there') {
  return { differs: match?.differences.map((each) => each[side]) ?? [], met: match?.met ?? [] };
}

/** One claim on one sentence: the claim, what met and what differs, its status and why, its fact-checks and sources, and the user's word on it. */
export function Match({ match, addresses, onConfirm, onReject, onUndo, onAddSource, onDecided }: MatchProps) {
  const words = useWords();
  const about = useId();
  const { claim } = match;
  const verdict = (
    <Verdict
      match={match}
      about={about}
      onConfirm={onConfirm}
      onReject={onReject}
      onUndo={onUndo}
      onDecided={(decision) => onDecided(claim.id, decision)}
    />
  );
  const agrees = agreeingWords(match, words);
  const gone = match.decision === 'rejected';
  const status = (
    <>
      <p class="label">{claim.feed === undefined ? words.panel.statusOf : words.panel.statusOfFeed}</p>
      <StatusLine {...claim} />
    </>
  );
  // A question has its answer beside it; it stays there once it is given, for the focus is in it.
  const asked = match.suggested !== undefined;
  const kept = claim.sources.some(({ url, canonicalUrl }) =>
    [url, canonicalUrl].some((address) => addresses.includes(address.replace(/#.*$/, ''))),
  );
  return (
    <div class={gone ? 'match gone' : 'match'}>
      <p class="label">{claim.feed === undefined ? words.panel.yourClaim : words.ofFeed(claim.feed)}</p>
      <p class="claim" id={about}>
        <Differing text={claim.text} {...tellingWords(gone ? undefined : match, 'there')} />
      </p>
      {!gone && (
        <>
          <Reasons {...match} />
          {match.saysMore === true && <p class="quiet">{words.panel.saysMore}</p>}
          {agrees !== undefined && (
            <p class="agrees" dir="auto">
              {agrees}
            </p>
          )}
          {match.otherTime === true && match.decision !== 'confirmed' && (
            <p class="other-time">{words.panel.otherTime}</p>
          )}
          {!asked && status}
        </>
      )}
      {verdict}
      {!gone && (
        <>
          {asked && status}
          {match.rivals !== undefined && (
            <>
              <h4>{words.panel.answers(match.rivals.length)}</h4>
              <RivalLadder rivals={match.rivals} claimId={claim.id} compact />
            </>
          )}
          {claim.reviews.length > 0 && (
            <>
              <h4>{words.panel.factChecks(claim.reviews.length)}</h4>
              <Reviews reviews={claim.reviews} />
            </>
          )}
          <h4>{sourceCounts(claim.sources, words) || words.panel.noSources}</h4>
          <Sources sources={claim.sources} />
          <History steps={claim.history} />
          {!kept && <AddSource about={about} onAdd={(stance) => onAddSource(claim.id, stance)} />}
        </>
      )}
    </div>
  );
}
