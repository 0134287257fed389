import type { Claim, Origin, Review, Source } from '../claims/claim.ts';
import type { ClaimRow } from '../claims/claim-query.ts';
import type { Rest, Side } from '../claims/pictures.ts';
import { statusOf } from '../claims/status.ts';
import { toneOf } from '../claims/tone.ts';

/** A claim as the table takes it in. */
export interface ClaimEntry {
  row: ClaimRow;
  language: string;
  /** What it is found by before all else, and what besides. */
  main: string[];
  rest: string[];
  origins: string[];
  publishers: string[];
  /** Of each source, on whom it rests. */
  rests: Rest[];
}

/** A claim with all that is shown of it in a list. */
export interface WholeClaim {
  claim: Claim;
  sources: readonly Source[];
  reviews: readonly Review[];
  origins: readonly Origin[];
}

export function entryOf(
  { claim, sources, reviews, origins }: WholeClaim,
  { rivals, fromFeed }: Pick<ClaimRow, 'rivals' | 'fromFeed'>,
): ClaimEntry {
  const { status, reasons } = statusOf(claim, sources, reviews, origins);
  const witnesses = [...reasons.asserting, ...reasons.disputing, ...reasons.hedging];
  const sides: [Side, typeof witnesses][] = [
    ['states', reasons.asserting],
    ['disputes', reasons.disputing],
    ['cautious', reasons.hedging],
  ];
  const told = new Map<Source, Pick<Rest, 'origin' | 'side'>>();
  for (const [side, list] of sides)
    for (const { name: origin, sources: own } of list)
      for (const source of own) told.set(source, { origin, side });
  const names = new Map(origins.map(({ id, name }) => [id, name]));
  const nameOf = ({ originId, publisher }: Source): string => names.get(originId) ?? publisher;
  // What merely mentions the claim is no witness of it and goes by its own origin.
  const named = [
    ...witnesses.map(({ name }) => name),
    ...sources.filter((source) => !told.has(source)).map(nameOf),
  ];
  const places = new Set(named);
  const rests = sources.map((source): Rest => {
    const { origin, side } = told.get(source) ?? { origin: nameOf(source), side: 'aside' };
    return { outlet: source.publisher, origin, side };
  });
  return {
    row: {
      id: claim.id,
      text: claim.text,
      status,
      tone: toneOf({ relation: 'same' }, status),
      tags: claim.tags,
      sources: sources.length,
      origins: witnesses.length,
      ...(claim.eventDate === undefined ? {} : { eventDate: claim.eventDate }),
      saved: claim.createdAt,
      changed: claim.updatedAt,
      rivals,
      fromFeed,
    },
    language: claim.language,
    main: [claim.text, claim.title ?? ''],
    rest: [
      ...claim.tags,
      claim.notes,
      ...sources.flatMap(({ publisher, title, quote }) => [publisher, title, quote.exact]),
      ...reviews.map(({ publisher }) => publisher),
    ],
    origins: [...places],
    publishers: [...new Set([...sources, ...reviews].map(({ publisher }) => publisher))],
    rests,
  };
}
