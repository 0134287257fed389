import MiniSearch from 'minisearch';
import { createPostings } from '../../lib/matching/postings.ts';
import { createRetriever } from '../../lib/matching/retriever.ts';
import { createRanker } from '../../lib/matching/ranker/ranker.ts';
import type { Ranker } from '../../lib/matching/ranker/ranker.ts';
import type { Tables } from '../../lib/matching/ranker/reading.ts';
import { rank } from '../../lib/matching/ranking.ts';
import { searchTerms } from '../../lib/matching/terms.ts';
import { tokenize } from '../../lib/text/words.ts';
import { precisionAt5 } from './figures.ts';
import { claimsOf, queriesOf } from './sets.ts';
import type { Query, SetClaim, SetName } from './sets.ts';

/** One query with what each way of searching made of it, and what the ranker has to go by. */
export interface Answered {
  set: SetName;
  split: 'train' | 'dev';
  id: string;
  wanted: number;
  /** For each candidate, best first by BM25: its features, and whether it is right. */
  rows: readonly Float64Array[];
  right: readonly boolean[];
  bm25: number;
  /** For dev alone: it takes longer than all else. */
  miniSearch: number | undefined;
}

/** BM25 over stemmed content words of text and title, as any search engine has it. */
function plainSearch(claims: readonly SetClaim[]): (text: string) => string[] {
  const postings = createPostings();
  claims.forEach(({ text, title }, doc) => {
    postings.add(doc, searchTerms(tokenize(`${text} ${title ?? ''}`)));
  });
  return (text) => {
    const words = text.replace(/(?:https?:\/\/|\b(?:www|pic)\.)\S+/gu, ' ');
    const terms = new Map(searchTerms(tokenize(words)).map((term) => [term, 1]));
    return rank(postings, terms, 5, (a, b) => a - b).map(({ doc }) => claims[doc]?.id ?? '');
  };
}

function miniSearch(claims: readonly SetClaim[]): (text: string) => string[] {
  const index = new MiniSearch<SetClaim>({ fields: ['text', 'title'] });
  index.addAll(claims);
  return (text) =>
    index
      .search(text)
      .slice(0, 5)
      .map(({ id }) => String(id));
}

/** The candidates of the last question with their features, in place of an order. */
function recorder(inner: Ranker): Ranker & { last: { ids: string[]; rows: Float64Array[] } } {
  const last: { ids: string[]; rows: Float64Array[] } = { ids: [], rows: [] };
  return {
    last,
    rows: (text, found, idf) => inner.rows(text, found, idf),
    scores(text, found, idf) {
      last.ids = found.map(({ claim }) => claim.id);
      last.rows = inner.rows(text, found, idf);
      return found.map((_, place) => -place);
    },
  };
}

export function answered(set: SetName, tables: Tables): Answered[] {
  const claims = claimsOf(set);
  const record = recorder(createRanker([], tables));
  const retriever = createRetriever(record);
  retriever.add(claims);
  const plain = plainSearch(claims);
  const mini = miniSearch(claims);
  const answer = (split: 'train' | 'dev', { id, text, right }: Query): Answered => {
    const precision = (ids: readonly string[]): number =>
      precisionAt5(
        ids.map((claim) => right.has(claim)),
        right.size,
      );
    record.last.ids = [];
    record.last.rows = [];
    retriever.retrieve(text, 5);
    return {
      set,
      split,
      id,
      wanted: right.size,
      rows: record.last.rows,
      right: record.last.ids.map((claim) => right.has(claim)),
      bm25: precision(plain(text)),
      miniSearch: split === 'dev' ? precision(mini(text)) : undefined,
    };
  };
  return (['train', 'dev'] as const).flatMap((split) =>
    queriesOf(set, split).map((query) => answer(split, query)),
  );
}
