import type { RivalLink } from './claim.ts';

/** What is said of a pair of claims, before it is a record. */
export type RivalWord = Pick<RivalLink, 'claimIds' | 'state'>;

/** The two ids as a link has them, whichever is named first. */
export function rivalPair(a: string, b: string): RivalLink['claimIds'] {
  return a < b ? [a, b] : [b, a];
}

/**
 * One link a pair. Replicas may each have made one: the user's word counts more than any proposal, of two words the later
 * one, of two at once that with the lower id.
 */
export function settledLinks(links: readonly RivalLink[]): RivalLink[] {
  const settled = new Map<string, RivalLink>();
  for (const link of links) {
    const pair = link.claimIds.join(' ');
    const known = settled.get(pair);
    if (known === undefined || outweighs(link, known)) settled.set(pair, link);
  }
  return [...settled.values()];
}

function outweighs(a: RivalLink, b: RivalLink): boolean {
  const [word, other] = [a, b].map(({ state }) => state !== 'proposed');
  if (word !== other) return word === true;
  return a.updatedAt > b.updatedAt || (a.updatedAt === b.updatedAt && a.id < b.id);
}

/** By claim, all claims of its question, itself among them, in the order of their ids. A claim without a link has none. */
export function questionsOf(links: readonly RivalLink[]): Map<string, readonly string[]> {
  return closureOf(
    settledLinks(links).flatMap(({ claimIds, state }) => (state === 'confirmed' ? [claimIds] : [])),
  );
}

function closureOf(pairs: readonly RivalLink['claimIds'][]): Map<string, readonly string[]> {
  const questions = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    const one = questions.get(a) ?? new Set([a]);
    for (const id of questions.get(b) ?? [b]) one.add(id);
    for (const id of one) questions.set(id, one);
  }
  const sorted = new Map([...new Set(questions.values())].map((ids) => [ids, [...ids].toSorted()]));
  return new Map([...questions].map(([id, ids]) => [id, sorted.get(ids) ?? []]));
}

/**
 * What there is to ask the user: one pair for any two questions, the oldest. Questions of which he refused one pair are not
 * asked about again, whichever other pair of theirs is found.
 */
export function openProposals(links: readonly RivalLink[]): RivalLink[] {
  const settled = settledLinks(links);
  const questions = questionsOf(settled);
  const between = ({ claimIds }: RivalLink): string =>
    claimIds
      .map((id) => questions.get(id)?.[0] ?? id)
      .toSorted()
      .join(' ');
  const closed = new Set(settled.flatMap((link) => (link.state === 'refused' ? [between(link)] : [])));
  return settled
    .filter(({ state }) => state === 'proposed')
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .filter((link) => {
      const pair = between(link);
      const [a, b] = pair.split(' ');
      if (a === b || closed.has(pair)) return false;
      closed.add(pair);
      return true;
    });
}

/**
 * What the user's word on two claims changes. One word links them. That they are no rivals takes the second out of the
 * question of the first, where it is in it: its links are refused, and those it held together are linked without it, for
 * nothing was said of them. No word at all makes a proposal of it again.
 */
export function rivalWords(
  links: readonly RivalLink[],
  claimId: string,
  rivalId: string,
  state: RivalLink['state'],
): RivalWord[] {
  const word: RivalWord = { claimIds: rivalPair(claimId, rivalId), state };
  const question = questionsOf(links).get(claimId) ?? [];
  if (state !== 'refused' || !question.includes(rivalId)) return [word];

  const confirmed = settledLinks(links).filter((link) => link.state === 'confirmed');
  const cut = confirmed.filter(({ claimIds }) => claimIds.includes(rivalId));
  const left = closureOf(confirmed.filter((link) => !cut.includes(link)).map(({ claimIds }) => claimIds));
  const parts = new Set(question.filter((id) => id !== rivalId).map((id) => left.get(id)?.[0] ?? id));
  const [first = claimId, ...others] = parts;
  return [
    ...new Map(
      [word, ...cut.map(({ claimIds }) => ({ claimIds, state }))].map((each) => [
        each.claimIds.join(' '),
        each,
      ]),
    ).values(),
    ...others.map((id): RivalWord => ({ claimIds: rivalPair(first, id), state: 'confirmed' })),
  ];
}
