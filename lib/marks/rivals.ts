import type { Figure } from '../claims/figure.ts';
import type { RivalView } from '../claims/rival-view.ts';
import type { MarkView, MatchView } from '../claims/view.ts';
import { figuresOf } from '../matching/figures.ts';

/**
 * The marks of an article with the rivals of their claims. A sentence that conflicts with one claim in a figure may be what
 * another claim of the same question says; then it is told which.
 *
 * @param rivals the claims of its question, by claim
 * @param textOf the sentence of a mark
 */
export function withRivals(
  marks: readonly MarkView[],
  rivals: ReadonlyMap<string, RivalView[]>,
  textOf: (sentence: number) => string,
): MarkView[] {
  return marks.map((mark) => ({
    ...mark,
    matches: mark.matches.map((match) => {
      const own = rivals.get(match.claim.id);
      if (own === undefined) return match;
      const agrees = agreeing(match, mark.matches, own, () => figuresOf({ text: textOf(mark.sentence) }));
      return { ...match, rivals: own, ...(agrees === undefined ? {} : { agrees }) };
    }),
  }));
}

function agreeing(
  match: MatchView,
  all: readonly MatchView[],
  rivals: readonly RivalView[],
  read: () => Figure[],
): MatchView['agrees'] {
  if ((match.suggested ?? match.relation) !== 'conflicts') return undefined;
  const words = match.differences.flatMap(({ kind, here }) =>
    kind === 'number' || kind === 'magnitude' ? [here] : [],
  );
  if (words.length === 0) return undefined;
  const said = read().filter((figure) => words.some((here) => isWithin(here, figure.words)));
  const others = rivals.filter(({ id }) => id !== match.claim.id);
  for (const { id, figures } of others) {
    for (const here of said) {
      const there = figures.find((figure) => isSameNumber(figure, here));
      if (there !== undefined) return { claimId: id, figures: { here: here.words, there: there.words } };
    }
  }
  const same = all.find(
    ({ claim, relation }) => relation === 'same' && others.some(({ id }) => id === claim.id),
  );
  return same && { claimId: same.claim.id };
}

/** A difference may have less of a figure's words than the figure, or a word more. */
function isWithin(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function isSameNumber(a: Figure, b: Figure): boolean {
  return a.unit === b.unit && a.value === b.value && a.upper === b.upper;
}
