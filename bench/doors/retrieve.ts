import { pathToFileURL } from 'node:url';
import { shippedRanker } from '../../lib/matching/ranker/shipped.ts';
import type { Tables } from '../../lib/matching/ranker/reading.ts';
import { createRetriever } from '../../lib/matching/retriever.ts';
import { claimParser, DoorError, idOf, options, parseLines, readText, run, textFault } from './lines.ts';
import type { ClaimLine, Id, JsonObject } from './lines.ts';
import { loadTables } from './meaning.ts';

const USAGE = 'npm run -s retrieve -- --claims CLAIMS.jsonl --queries QUERIES.jsonl [--top 20]';

/** One line of QUERIES.jsonl. */
export interface QueryLine {
  id: Id;
  text: string;
}

export function queryOf(value: JsonObject): QueryLine | string {
  const id = idOf(value);
  if (id === undefined) return '"id" is missing or neither text nor a number';
  return textFault(value, ['text']) ?? { id, text: value['text'] as string };
}

/** `{query, hits: [{claim, score}]}` for each query, in order; ids as they were given. */
export function answers(
  claims: readonly ClaimLine[],
  queries: readonly QueryLine[],
  top: number,
  tables: Tables = {},
): object[] {
  const given = new Map(claims.map(({ id }) => [String(id), id]));
  const retriever = createRetriever(shippedRanker(tables));
  retriever.add(
    claims.map(({ id, text, title, publishedAt }) => ({
      id: String(id),
      text,
      ...(title !== undefined && { title }),
      ...(publishedAt !== undefined && { date: publishedAt }),
    })),
  );
  return queries.map(({ id, text }) => ({
    query: id,
    hits: retriever
      .retrieve(text, top)
      .map(({ claim, score }) => ({ claim: given.get(claim) ?? claim, score })),
  }));
}

function topOf(value: string | undefined): number {
  if (value === undefined) return 20;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new DoorError(`--top is not a number of hits: ${value}`);
  return Number(value);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run((args) => {
    const given = options(args, USAGE, ['claims', 'queries'], ['top']);
    const top = topOf(given.top);
    const claims = parseLines(given.claims, readText(given.claims), claimParser());
    const queries = parseLines(given.queries, readText(given.queries), queryOf);
    for (const answer of answers(claims.records, queries.records, top, loadTables())) {
      process.stdout.write(`${JSON.stringify(answer)}\n`);
    }
    return [...claims.faults, ...queries.faults];
  });
}
