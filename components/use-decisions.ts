import { useRef, useState } from 'preact/hooks';
import type { MarkView, MatchView } from '../lib/claims/view.ts';

type Decision = MatchView['decision'];

interface Decisions {
  /** The sentence's matches, each with the user's latest word. */
  matches: MatchView[];
  /** Notes what was kept (`undefined`: taken back) for a claim on this sentence. */
  decide: (claimId: string, decision: Decision) => void;
}

/**
 * The matches with what the user decided since the panel opened, also when it moved to other sentences in between. A
 * match rejected on the sentence that is shown stays in its place, to be undone, even when the marks come anew
 * without it.
 */
export function useDecisions(mark: MarkView): Decisions {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision>>(new Map());
  const shown = useRef(mark);
  if (shown.current.sentence !== mark.sentence) shown.current = mark;

  const key = (claimId: string) => `${mark.sentence} ${claimId}`;
  const fresh = new Map(mark.matches.map((match) => [match.claim.id, match]));
  const stayed = shown.current.matches.flatMap((match) => {
    const { id } = match.claim;
    return fresh.get(id) ?? (decided.get(key(id)) === 'rejected' ? match : []);
  });
  const added = mark.matches.filter((match) => !stayed.includes(match));
  return {
    matches: [...stayed, ...added].map((match) =>
      decided.has(key(match.claim.id)) ? withDecision(match, decided.get(key(match.claim.id))) : match,
    ),
    decide: (claimId, decision) => setDecided((before) => new Map(before).set(key(claimId), decision)),
  };
}

function withDecision(match: MatchView, decision: Decision): MatchView {
  const { decision: _, ...rest } = match;
  return decision === undefined ? rest : { ...rest, decision };
}
