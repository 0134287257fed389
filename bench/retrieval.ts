import { writeFileSync } from 'node:fs';
import { loadTables } from './doors/meaning.ts';
import { FEATURES } from '../lib/matching/ranker/features.ts';
import { treesSay } from '../lib/matching/ranker/trees.ts';
import { answered } from './retrieval/answers.ts';
import type { Answered } from './retrieval/answers.ts';
import { boost } from './retrieval/boost.ts';
import type { Settings } from './retrieval/boost.ts';
import { interval, precisionAt5, spoken } from './retrieval/figures.ts';
import { SETS, setsAreHere } from './retrieval/sets.ts';

/**
 * `npm run bench:retrieval [-- --train]` prints how well claims are found for the queries of `../shared/data/retrieval`,
 * each query answered by trees that were grown without it; with `--train` it grows the shipped ones from all of them.
 */
const WEIGHTS = new URL('../lib/matching/ranker/weights.json', import.meta.url);
const COMMAND = 'npm run bench:retrieval -- --train';
const FOLDS = 5;

const SETTINGS: Settings = {
  trees: 120,
  leaves: 8,
  rate: 0.08,
  least: 3,
  ridge: 5,
  features: 0.4,
  seed: 1,
};

/** The two tweet sets ask the same questions: a question is in one fold in both. */
function foldOf({ id }: Answered): number {
  let sum = 0x811c9dc5;
  for (const letter of id.replace('tweet-sno-', '')) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193);
  return ((sum ^ (sum >>> 15)) >>> 0) % FOLDS;
}

const grow = (queries: readonly Answered[]) =>
  boost(
    queries.map(({ rows, right }) => ({ rows, right: right.map(Number), weight: 1 })),
    SETTINGS,
  );

/** Average precision of each query, by trees grown from the other folds. */
function crossValidated(queries: readonly Answered[]): Map<Answered, number> {
  const out = new Map<Answered, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const trees = grow(queries.filter((query) => foldOf(query) !== fold));
    for (const query of queries) {
      if (foldOf(query) !== fold) continue;
      const scores = query.rows.map((row) => treesSay(trees, row));
      const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      out.set(
        query,
        precisionAt5(
          order.map((i) => query.right[i] ?? false),
          query.wanted,
        ),
      );
    }
  }
  return out;
}

/** Prints the table and gives its figures for the record. */
function report(queries: readonly Answered[], ours: ReadonlyMap<Answered, number>): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const set of SETS) {
    for (const split of ['train and dev', 'dev'] as const) {
      const asked = queries.filter(
        (query) => query.set === set && (split !== 'dev' || query.split === 'dev'),
      );
      const own = asked.map((query) => ours.get(query) ?? 0);
      const gain = interval(asked.map(({ bm25 }, i) => (own[i] ?? 0) - bm25));
      console.log(`\n${set}, ${split}: MAP@5 over ${asked.length} queries (95 % intervals)`);
      if (split === 'dev') {
        console.log(`  MiniSearch as it comes  ${spoken(asked.map(({ miniSearch }) => miniSearch ?? 0))}`);
      }
      console.log(`  BM25                    ${spoken(asked.map(({ bm25 }) => bm25))}`);
      console.log(`  this engine             ${spoken(own)}`);
      console.log(
        `  gain over BM25, paired  ${gain.mean.toFixed(3)} (${gain.low.toFixed(3)} to ${gain.high.toFixed(3)})`,
      );
      figures[`${set}, ${split}`] =
        `${spoken(own)}; BM25 ${interval(asked.map(({ bm25 }) => bm25)).mean.toFixed(3)}`;
    }
  }
  return figures;
}

const rounded = (value: number): number => Number(value.toPrecision(5));

/** The record as JSON, a tree a line, so that a change can be read. */
function listed({ trees, ...said }: { trees: readonly object[] }): string {
  const head = JSON.stringify(said, undefined, 2).slice(0, -2);
  return `${head},\n  "trees": [\n${trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n')}\n  ]\n}\n`;
}

/** Prints the figures on the development data; with `train` it makes the shipped trees anew. */
export function retrieval(train: boolean): void {
  if (!setsAreHere()) {
    console.log('Retrieval was not measured: ../shared/data/retrieval is not here.');
    return;
  }
  const tables = loadTables();
  const queries = SETS.flatMap((set) => answered(set, tables));
  const figures = report(queries, crossValidated(queries));
  if (!train) return;
  const trees = grow(queries).map((tree) => ({
    ...tree,
    cut: tree.cut.map(rounded),
    leaf: tree.leaf.map(rounded),
  }));
  const record = {
    command: COMMAND,
    data: 'CheckThat! 2020 and 2021 tweets, 2021 debates: train and dev',
    figures: { 'MAP@5, cross-validated': figures },
    settings: SETTINGS,
    features: FEATURES,
    trees,
  };
  writeFileSync(WEIGHTS, listed(record));
  console.log(`\nWritten: ${trees.length} trees.`);
}

if (import.meta.main) retrieval(process.argv.includes('--train'));
