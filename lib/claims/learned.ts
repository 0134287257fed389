import type { Origin, Source } from './claim.ts';
import { isAgency } from './agencies.ts';
import { givenNames, spaced } from './origin-names.ts';
import { isAnybody } from './unnamed.ts';

/** Far more than one body is called in different words. */
const MOST_LEARNED = 200;

/**
 * The origins that become others once `source` was corrected to be of the origin `to`, whose record is among `origins`;
 * `from` is the name of the origin it had. Its words mean `to` from now on; what it taught before, it teaches no more, and
 * corrected back to where it first was, it teaches nothing.
 */
export function taughtBy(source: Source, from: string, to: string, origins: readonly Origin[]): Origin[] {
  const before = origins
    .flatMap(({ learned = [] }) => learned)
    .find(({ sourceId }) => sourceId === source.id);
  const first = before?.from ?? from;
  const words = source.attributedTo ?? '';
  return origins.flatMap((origin) => {
    const kept = (origin.learned ?? []).filter(({ sourceId }) => sourceId !== source.id);
    const learns =
      origin.id === to && spaced(origin.name) !== spaced(first) && canLearn(words, source, origin, origins);
    const learned = learns
      ? [...kept, { words, sourceId: source.id, from: first }].slice(-MOST_LEARNED)
      : kept;
    if (JSON.stringify(learned) === JSON.stringify(origin.learned ?? [])) return [];
    const { learned: _, ...rest } = origin;
    return [learned.length === 0 ? rest : { ...rest, learned }];
  });
}

function canLearn(words: string, source: Source, to: Origin, origins: readonly Origin[]): boolean {
  if (!mayMean(words, to.name, source.publisher)) return false;
  const key = spaced(words);
  if (givenNames(to).some((name) => key.includes(name))) return false;
  return !origins.some((origin) => origin.id !== to.id && givenNames(origin).includes(key));
}

/** Words that may mean anybody, that name the origin itself or an agency are not learned; nor is what an outlet says itself. */
export function mayMean(words: string, origin: string, publisher: string): boolean {
  if (isAnybody(words) || isAgency(words) || isAnybody(origin)) return false;
  return spaced(origin) !== spaced(publisher) && !spaced(words).includes(spaced(origin));
}
