import type { ClaimQuery, ClaimRow } from '../claims/claim-query.ts';
import { instantsBetween, isBetween } from './days.ts';
import type { Names } from './names.ts';
import type { Rests } from './origin-graph.ts';

/** What rows are narrowed by, by their numbers. */
export interface Columns {
  rows: (ClaimRow | undefined)[];
  status: number[];
  language: number[];
  tags: (readonly number[])[];
  origins: (readonly number[])[];
  publishers: (readonly number[])[];
  rests: Rests[];
}

/** The one filter that keeps a row out, or that it is several or none. */
export type Fails =
  'none' | 'statuses' | 'languages' | 'tags' | 'origins' | 'publishers' | 'dates' | 'rivals' | 'several';

type Filter = [Fails, (number: number) => boolean];

/** Of a row by its number, which filter of the query keeps it out. */
export function narrowing(
  query: ClaimQuery,
  columns: Columns,
  names: Record<'statuses' | 'languages' | 'tags' | 'origins' | 'publishers', Names>,
): (number: number) => Fails {
  const filters: Filter[] = [];
  const among = (dimension: keyof typeof names, wanted: readonly string[]): Set<number> | undefined =>
    wanted.length === 0 ? undefined : new Set(wanted.map((name) => names[dimension].known(name) ?? -1));

  const statuses = among('statuses', query.statuses);
  if (statuses !== undefined)
    filters.push(['statuses', (number) => statuses.has(columns.status[number] ?? -1)]);
  const languages = among('languages', query.languages);
  if (languages !== undefined)
    filters.push(['languages', (number) => languages.has(columns.language[number] ?? -1)]);
  const tags = among('tags', query.tags);
  if (tags !== undefined)
    filters.push(['tags', (number) => [...tags].every((tag) => columns.tags[number]?.includes(tag))]);
  for (const dimension of ['origins', 'publishers'] as const) {
    const wanted = among(dimension, query[dimension]);
    if (wanted !== undefined)
      filters.push([
        dimension,
        (number) => columns[dimension][number]?.some((each) => wanted.has(each)) === true,
      ]);
  }
  if (query.from !== '' || query.to !== '') filters.push(['dates', dated(query, columns.rows)]);
  if (query.rivals) filters.push(['rivals', (number) => columns.rows[number]?.rivals === true]);

  return (number) => {
    let fails: Fails = 'none';
    for (const [dimension, lets] of filters) {
      if (lets(number)) continue;
      if (fails !== 'none') return 'several';
      fails = dimension;
    }
    return fails;
  };
}

function dated({ dated, from, to }: ClaimQuery, rows: Columns['rows']): (number: number) => boolean {
  if (dated === 'event')
    return (number) => {
      const date = rows[number]?.eventDate;
      return date !== undefined && isBetween(date, from, to);
    };
  const [start, end] = instantsBetween(from, to);
  return (number) => {
    const at = rows[number]?.[dated] ?? -Infinity;
    return at >= start && at < end;
  };
}
