import { useRef, useState } from 'preact/hooks';
import type { MarkView, MatchView } from '../lib/claims/view.ts';

type Decision = MatchView['decision'];

/** A word, and the match it was said of. */
interface Said {
  decision: Decision;
  of: MatchView;
}

interface Decisions {
  /** The sentence's matches, each with the user's latest word. */
  matches: MatchView[];
  /** Notes what was kept (`undefined`: taken back) for a claim on this sentence. */
  decide: (claimId: string, decision: Decision) => void;
}

/**
 * The matches with what the user decided since the panel opened, also when it moved to other sentences in between; a
 * match that comes anew says itself what holds of it. A match rejected on the sentence that is shown stays in its
 * place, to be undone, also when the marks come anew without it, and until they come with it once that is taken back.
 */
export function useDecisions(mark: MarkView): Decisions {
  const [decided, setDecided] = useState<ReadonlyMap<string, Said>>(new Map());
  const shown = useRef<MarkView>(mark);

  const key = (claimId: string) => `${mark.sentence} ${claimId}`;
  const fresh = new Map(mark.matches.map((match) => [match.claim.id, match]));
  const stayed = (shown.current.sentence === mark.sentence ? shown.current : mark).matches.flatMap(
    (match) => {
      const { id } = match.claim;
      const said = decided.get(key(id));
      return fresh.get(id) ?? (said !== undefined && said.decision !== 'confirmed' ? match : []);
    },
  );
  const matches = [...stayed, ...mark.matches.filter((match) => !stayed.includes(match))];
  shown.current = { ...mark, matches };
  return {
    matches: matches.map((match) => {
      const said = decided.get(key(match.claim.id));
      return said?.of === match ? withDecision(match, said.decision) : match;
    }),
    decide(claimId, decision) {
      const of = matches.find(({ claim }) => claim.id === claimId);
      if (of) setDecided((before) => new Map(before).set(key(claimId), { decision, of }));
    },
  };
}

function withDecision(match: MatchView, decision: Decision): MatchView {
  const { decision: _, ...rest } = match;
  return decision === undefined ? rest : { ...rest, decision };
}
