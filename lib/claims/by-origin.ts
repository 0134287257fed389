import type { SourceView } from './view.ts';

export interface OriginSources<Kept> {
  origin: string;
  sources: Kept[];
}

type OfOrigin = Pick<SourceView, 'id' | 'origin'>;

/** Sources that have their report from one place, in the order they came; a source without an origin stands alone. */
export function byOrigin<Kept extends OfOrigin>(sources: readonly Kept[]): OriginSources<Kept>[] {
  const groups = new Map<string, OriginSources<Kept>>();
  for (const source of sources) {
    const key = source.origin === '' ? `alone ${source.id}` : `from ${source.origin}`;
    const group = groups.get(key) ?? { origin: source.origin, sources: [] };
    group.sources.push(source);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** How many origins stand behind a claim, and how many dispute it; one that does both is in both. */
export function originCounts(sources: readonly (OfOrigin & Pick<SourceView, 'stance' | 'untimely'>)[]): {
  behind: number;
  against: number;
} {
  const of = (wanted: SourceView['stance']) =>
    byOrigin(timely(sources).filter(({ stance }) => stance === wanted)).length;
  return { behind: of('supports'), against: of('disputes') };
}

/** Without those that cannot speak of the claim's event. */
export function timely<Kept extends Pick<SourceView, 'untimely'>>(sources: readonly Kept[]): Kept[] {
  return sources.filter(({ untimely }) => untimely === undefined);
}
