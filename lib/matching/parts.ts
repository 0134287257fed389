import { worth } from './align.ts';
import type { Analysis, Unit } from './analysis.ts';
import type { Phrase } from './syntax/groups.ts';

/** How one part of the claim's clause is met: 1 yes, 0 not known, -1 another one stands there. */
export interface Part {
  value: -1 | 0 | 1;
  /** The units that cannot both be right: of the sentence, of the claim. */
  rival?: [Unit, Unit];
  /** The contrary preposition stands before the same thing: "without an agreement", "with an agreement". */
  turned?: { here: Phrase; there: Phrase };
}

export const UNKNOWN: Part = { value: 0 };

/** The units within a phrase, or those its heads belong to. */
export function unitsIn(analysis: Analysis, indices: Iterable<number>): Unit[] {
  const out = new Set<Unit>();
  for (const i of indices) {
    const unit = analysis.unitAt[i];
    if (unit !== undefined) out.add(unit);
    if (analysis.stands?.at === i) for (const meant of analysis.stands.units) out.add(meant);
  }
  return [...out];
}

export function* span(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i += 1) yield i;
}

/** A phrase with the prepositional phrases right behind it: "troops" -> "troops from the North of the country". */
export function extended({ tokens, syntax }: Analysis, phrase: Phrase): number {
  let to = phrase.to;
  while (
    to < tokens.length &&
    (syntax.tags[to] === 'prep' ||
      syntax.tags[to] === 'to' ||
      (syntax.tags[to] === 'mark' && tokens[to]?.text === '('))
  ) {
    const next = syntax.phrases.find(({ from }) => from === to + 1);
    if (next === undefined) break;
    to = next.to;
  }
  return to;
}

const PARTITIVE =
  /^(?:groups?|numbers?|totals?|batch(?:es)?|regions?|city|town|village|area|series|lot|lots|majority|part|parts|units?|contingents?|province|kind|couple|dozens|scores|coast|port|capital|island|district|state|republic|county|shore|outskirts|hundreds|thousands|millions|billions|members?|tonnes?|tons?|percent|%|half|third|quarter|most|all|some|many|several|one|two|three|start|beginning|opening|launch)$/;

/** Where a phrase really ends: "a group of soldiers" is soldiers. */
function whole({ tokens, syntax }: Analysis, phrase: Phrase): number {
  const head = tokens[phrase.heads.at(-1) ?? phrase.from];
  if (
    tokens[phrase.to]?.norm !== 'of' ||
    head === undefined ||
    (!PARTITIVE.test(head.norm) && head.kind !== 'number')
  )
    return phrase.to;
  return syntax.phrases.find(({ from }) => from === phrase.to + 1)?.to ?? phrase.to;
}

/** A phrase with its "of": "the mayor of the port". */
function owned({ tokens, syntax }: Analysis, phrase: Phrase): number {
  if (tokens[phrase.to]?.norm !== 'of') return phrase.to;
  return syntax.phrases.find(({ from }) => from === phrase.to + 1)?.to ?? phrase.to;
}

/** The name between commas that tells who the phrase means: "the mayor of the port, Ann Lee, resigned". */
function apposition(analysis: Analysis, phrase: Phrase): Unit | undefined {
  const { tokens, unitAt } = analysis;
  const comma = owned(analysis, phrase);
  const unit = tokens[comma]?.text === ',' ? unitAt[comma + 1] : undefined;
  if (unit?.kind !== 'name' || unit.from !== comma + 1 || unit.to <= unit.from) return undefined;
  return tokens[unit.to]?.text === ',' ? unit : undefined;
}

/** Two names that cannot both be right: a country and its own city can. */
function apart(a: Unit, b: Unit): boolean {
  if (a.place === undefined || b.place === undefined || a.place.country !== b.place.country) return true;
  return a.place.kind === 'inside' && b.place.kind === 'inside' && a.place.concept !== b.place.concept;
}

export const meetsUnit = (here: Unit, there: Unit): boolean => worth(here, there) > 0.5;
const named = (unit: Unit): boolean => unit.kind === 'place' || unit.kind === 'name';

const isWiderPlace = (here: Unit, there: Unit): boolean =>
  here.kind === 'place' && there.kind === 'place' && worth(here, there) > 0;

/** How the sentence's phrase meets the claim's phrase. */
export function part(
  sentence: Analysis,
  here: Phrase | undefined,
  claim: Analysis,
  there: Phrase | undefined,
): Part {
  if (there === undefined) return UNKNOWN;
  // Numbers and dates are compared by what they count, not by where they stand.
  const wanted = unitsIn(claim, there.heads).filter(({ kind }) => kind !== 'number' && kind !== 'date');
  if (wanted.length === 0 || here === undefined) return UNKNOWN;
  const heads = unitsIn(sentence, here.heads);
  const inside = unitsIn(sentence, span(here.from, whole(sentence, here)));
  const around = unitsIn(claim, span(there.from, owned(claim, there)));
  if (inside.length === 0) return UNKNOWN;
  const wide = unitsIn(sentence, span(here.from, extended(sentence, here)));
  const unmet = wanted.filter((unit) => ![...inside, ...heads].some((other) => meetsUnit(other, unit)));
  const spare = unitsIn(sentence, span(here.from, owned(sentence, here))).filter(
    (other) => !around.some((unit) => meetsUnit(other, unit)),
  );
  // "In Germany" where the claim has "in Bavaria": less is said, nothing else.
  if (unmet.length > 0 && unmet.every((unit) => heads.some((other) => isWiderPlace(other, unit))))
    return UNKNOWN;
  if (unmet.length > 0) {
    const unit = unmet.find(named);
    const rival =
      unit === undefined
        ? undefined
        : spare.find(
            (other) =>
              named(other) && other.kind === unit.kind && heads.includes(other) && apart(other, unit),
          );
    if (
      unmet.length === wanted.length &&
      heads.some((other) => around.some((known) => meetsUnit(other, known)))
    )
      return UNKNOWN;
    return {
      value: -1,
      ...(rival !== undefined && unit !== undefined && { rival: [rival, unit] as [Unit, Unit] }),
    };
  }
  const [doer, called] = [apposition(sentence, here), apposition(claim, there)];
  const known = [...wide, ...(doer === undefined ? [] : [doer])];
  const loose = [...(called === undefined ? [] : [called]), ...around].find(
    (unit) => named(unit) && !known.some((other) => meetsUnit(other, unit)),
  );
  if (loose === undefined) return { value: 1 };
  // "Minister Ann Lee" is nobody else than "the minister of Torvenia": who it is stands against who it is alone.
  const isWho = loose === called || wanted.includes(loose);
  const rival = [...(doer === undefined ? [] : [doer]), ...spare].find(
    (other) =>
      named(other) &&
      other.kind === loose.kind &&
      (other === doer || heads.includes(other)) === isWho &&
      apart(other, loose),
  );
  return rival === undefined ? UNKNOWN : { value: -1, rival: [rival, loose] };
}

export function strictly(
  sentence: Analysis,
  here: Phrase | undefined,
  claim: Analysis,
  there: Phrase | undefined,
): boolean {
  if (here === undefined || there === undefined) return false;
  const wanted = unitsIn(claim, there.heads);
  const heads = unitsIn(sentence, here.heads);
  return wanted.length > 0 && wanted.every((unit) => heads.some((other) => meetsUnit(other, unit)));
}
