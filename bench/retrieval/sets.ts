import { existsSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../doors/lines.ts';
import { lines } from '../jsonl.ts';

/** The retrieval sets of `../shared/data`: claims, and queries with the claims that are right for them. */
const DATA = new URL('../../../shared/data/retrieval/', import.meta.url);

export const SETS = ['checkthat-2020-tweets', 'checkthat-2021-tweets', 'checkthat-2021-debates'] as const;
export type SetName = (typeof SETS)[number];

export interface SetClaim {
  id: string;
  text: string;
  title?: string;
  /** As the set gives it: "26 May 2015", "stated on October 22, 2019 in a speech:". */
  date?: string;
}

export interface Query {
  id: string;
  text: string;
  right: ReadonlySet<string>;
}

export const setsAreHere = (): boolean => existsSync(DATA);

const linesOf = (path: string): JsonObject[] => lines(new URL(path, DATA));

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

export function claimsOf(set: SetName): SetClaim[] {
  return linesOf(`${set}/claims.jsonl.gz`).map(({ id, text, title, publishedAt }) => ({
    id: said(id),
    text: said(text),
    ...(typeof title === 'string' && { title }),
    ...(typeof publishedAt === 'string' && { date: publishedAt }),
  }));
}

/** The queries of a split that have a right claim. */
export function queriesOf(set: SetName, split: 'train' | 'dev'): Query[] {
  const right = new Map<string, Set<string>>();
  const links = readFileSync(new URL(`${set}/qrels.${split}.tsv`, DATA), 'utf8');
  for (const line of links.trim().split('\n')) {
    const [query = '', , claim = ''] = line.split(/\s+/);
    right.set(query, (right.get(query) ?? new Set()).add(claim));
  }
  return linesOf(`${set}/queries.${split}.jsonl`).flatMap(({ id, text }) => {
    const claims = right.get(said(id));
    return claims === undefined ? [] : [{ id: said(id), text: said(text), right: claims }];
  });
}
