import type { BinContent, BinEntry } from '../lib/claims/bin-entry.ts';
import { counted } from './words.ts';

const WHAT = { claims: 'Claim', sources: 'Source', reviews: 'Fact-check' } as const;

/** "Claim, with 3 sources and 1 fact-check". */
export function entryWords({
  table,
  sources,
  reviews,
}: Pick<BinEntry, 'table' | 'sources' | 'reviews'>): string {
  const hung = table === 'claims' ? hungWords(sources, reviews) : [];
  return [WHAT[table], ...(hung.length === 0 ? [] : [`with ${hung.join(' and ')}`])].join(', ');
}

/** "3 claims, 7 sources and 1 fact-check". */
export function contentWords({ claims, sources, reviews }: BinContent): string {
  const parts = [...(claims === 0 ? [] : [counted(claims, 'claim')]), ...hungWords(sources, reviews)];
  const last = parts.pop() ?? 'nothing';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** All of one entry, as what is deleted for good. */
export function entryContent({ id, table, sources, reviews }: BinEntry): BinContent {
  return { ids: [id], claims: table === 'claims' ? 1 : 0, sources, reviews };
}

function hungWords(sources: number, reviews: number): string[] {
  return [
    ...(sources === 0 ? [] : [counted(sources, 'source')]),
    ...(reviews === 0 ? [] : [counted(reviews, 'fact-check')]),
  ];
}
