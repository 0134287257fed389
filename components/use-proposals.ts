import { useEffect, useRef, useState } from 'preact/hooks';
import type { RivalView } from '../lib/claims/rival-view.ts';

export type Proposal = readonly [RivalView, RivalView];

/** The user's word on a proposal since the page was opened. */
export type Said = 'confirmed' | 'refused';

export const keyOf = ([one, other]: Proposal): string => `${one.id} ${other.id}`;

/**
 * The proposals, read anew whenever `listed` changes, and left as they are where it is undefined. One that was decided on stays where it is, to be undone. Where
 * they cannot be read nothing is asked: it is a help, and the next reading tries again.
 */
export function useProposals(onProposed: () => Promise<[RivalView, RivalView][]>, listed: unknown) {
  const [shown, setShown] = useState<Proposal[]>([]);
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const kept = useRef(said);
  kept.current = said;
  const read = useRef(onProposed);
  read.current = onProposed;
  useEffect(() => {
    if (listed === undefined) return undefined;
    let current = true;
    const show = (fresh: readonly Proposal[]) => {
      if (!current) return;
      setShown((before) => {
        const open = new Map(fresh.map((proposal) => [keyOf(proposal), proposal]));
        const stayed = before.filter(
          (proposal) => open.has(keyOf(proposal)) || kept.current.has(keyOf(proposal)),
        );
        const there = new Set(stayed.map(keyOf));
        return [
          ...stayed.map((proposal) => open.get(keyOf(proposal)) ?? proposal),
          ...fresh.filter((proposal) => !there.has(keyOf(proposal))),
        ];
      });
    };
    read.current().then(show, () => undefined);
    return () => {
      current = false;
    };
  }, [listed]);
  const say = (proposal: Proposal, word: Said | undefined) => {
    setSaid((before) => {
      const after = new Map(before);
      if (word === undefined) after.delete(keyOf(proposal));
      else after.set(keyOf(proposal), word);
      return after;
    });
  };
  return { shown, said, say };
}
