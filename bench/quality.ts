import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compare } from '../lib/matching/compare.ts';
import { createMatcher } from '../lib/matching/matcher.ts';
import { isObject } from './doors/lines.ts';
import type { JsonObject } from './doors/lines.ts';

/**
 * `node bench/quality.ts [--every N]` prints how well the engine decides and retrieves on the development data in
 * `../shared/data`, where that is present. `--every N` takes each Nth pair.
 */
const DATA = new URL('../../shared/data/', import.meta.url);

function lines(path: string): JsonObject[] {
  const bytes = readFileSync(new URL(path, DATA));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
    .filter(isObject);
}

const text = (value: JsonObject, name: string): string => {
  const field = value[name];
  return typeof field === 'string' || typeof field === 'number' ? String(field) : '';
};
const percent = (part: number, whole: number): string => (whole === 0 ? '   -' : (part / whole).toFixed(3));

type Gold = 'same' | 'conflicts' | 'neither';
const GOLD: Record<string, Gold> = {
  SUPPORTS: 'same',
  REFUTES: 'conflicts',
  'NOT ENOUGH INFO': 'neither',
  entailment: 'same',
  contradiction: 'conflicts',
  neutral: 'neither',
  ENTAILMENT: 'same',
  CONTRADICTION: 'conflicts',
  NEUTRAL: 'neither',
};

interface Pair {
  sentence: string;
  claim: string;
  gold: Gold;
  group: string;
}

/** Prints gold against said, and the figures the engine is judged by. */
function table(name: string, pairs: readonly Pair[]): void {
  const counts = new Map<string, number>();
  const groups = new Map<string, [number, number]>();
  const start = performance.now();
  for (const { sentence, claim, gold, group } of pairs) {
    const relation = compare({ text: sentence }, { id: 'c', text: claim })?.relation;
    const said: Gold = relation === 'same' || relation === 'conflicts' ? relation : 'neither';
    counts.set(`${gold} ${said}`, (counts.get(`${gold} ${said}`) ?? 0) + 1);
    const [right, all] = groups.get(group) ?? [0, 0];
    const hit = said === gold || (gold === 'neither' && name.startsWith('role') && said !== 'same');
    groups.set(group, [right + (hit ? 1 : 0), all + 1]);
  }
  const each = ((performance.now() - start) * 1000) / pairs.length;
  const kinds: Gold[] = ['same', 'conflicts', 'neither'];
  const at = (gold: Gold, said: Gold): number => counts.get(`${gold} ${said}`) ?? 0;
  const said = (kind: Gold): number => kinds.reduce((sum, gold) => sum + at(gold, kind), 0);
  const are = (kind: Gold): number => kinds.reduce((sum, other) => sum + at(kind, other), 0);
  const right = kinds.reduce((sum, kind) => sum + at(kind, kind), 0);
  console.log(`\n${name}: ${pairs.length} pairs, ${each.toFixed(0)} µs a pair`);
  console.log('  gold \\ said      same conflicts  neither');
  for (const gold of kinds)
    console.log(`  ${gold.padEnd(10)} ${kinds.map((kind) => String(at(gold, kind)).padStart(9)).join('')}`);
  console.log(
    `  accuracy ${percent(right, pairs.length)}  same: precision ${percent(at('same', 'same'), said('same'))} recall ${percent(at('same', 'same'), are('same'))} said ${percent(said('same'), pairs.length)}` +
      `  conflicts: precision ${percent(at('conflicts', 'conflicts'), said('conflicts'))} recall ${percent(at('conflicts', 'conflicts'), are('conflicts'))}`,
  );
  if (groups.size > 1) {
    for (const [group, [hits, all]] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
      console.log(`    ${group.padEnd(32)} ${percent(hits, all)} of ${all}`);
  }
}

function pairsOf(path: string, every: number, read: (value: JsonObject) => Pair | undefined): Pair[] {
  return lines(path)
    .filter((_, index) => index % every === 0)
    .flatMap((value) => read(value) ?? []);
}

const evidence = (value: JsonObject): Pair => ({
  sentence: text(value, 'sentence'),
  claim: text(value, 'claim'),
  gold: GOLD[text(value, 'label')] ?? 'neither',
  group: '',
});

/** Mean average precision at 5 of `retrieve` on one split. */
function retrieval(set: string, split: string): void {
  const queries = lines(`retrieval/${set}/queries.${split}.jsonl`);
  const wanted = new Map<string, Set<string>>();
  for (const line of readFileSync(new URL(`retrieval/${set}/qrels.${split}.tsv`, DATA), 'utf8')
    .trim()
    .split('\n')) {
    const [query = '', , claim = ''] = line.split(/\s+/);
    wanted.set(query, (wanted.get(query) ?? new Set()).add(claim));
  }
  const matcher = createMatcher();
  const started = performance.now();
  matcher.add(
    lines(`retrieval/${set}/claims.jsonl.gz`).map((claim) => ({
      id: text(claim, 'id'),
      text: text(claim, 'text'),
      title: text(claim, 'title'),
    })),
  );
  const indexed = performance.now() - started;
  let sum = 0;
  let count = 0;
  const asked = performance.now();
  for (const query of queries) {
    const right = wanted.get(text(query, 'id'));
    if (right === undefined) continue;
    count += 1;
    let hits = 0;
    let precision = 0;
    matcher.retrieve(text(query, 'text'), 5).forEach(({ claim }, rank) => {
      if (!right.has(claim)) return;
      hits += 1;
      precision += hits / (rank + 1);
    });
    sum += precision / Math.min(right.size, 5);
  }
  const each = (performance.now() - asked) / Math.max(count, 1);
  console.log(
    `  ${set} ${split}: MAP@5 ${(sum / count).toFixed(4)} over ${count} queries; ${matcher.size} claims indexed in ${indexed.toFixed(0)} ms, ${each.toFixed(2)} ms a query`,
  );
}

if (!existsSync(DATA)) console.log('Nothing measured: ../shared/data is not here.');
else {
  const option = process.argv.indexOf('--every');
  const every = option < 0 ? 1 : Math.max(1, Number(process.argv[option + 1]) || 1);
  table('vitaminc', pairsOf('pairs/vitaminc.jsonl.gz', every, evidence));
  table('fever-symmetric', pairsOf('pairs/fever-symmetric.jsonl.gz', every, evidence));
  table(
    'role-swap-hans (0 = not same)',
    pairsOf('pairs/role-swap-hans.jsonl.gz', every, (value) => ({
      sentence: text(value, 's1'),
      claim: text(value, 's2'),
      gold: value['label'] === 1 ? 'same' : 'neither',
      group: text(value, 'subcase'),
    })),
  );
  table(
    'lexical-nli',
    pairsOf('pairs/lexical-nli.jsonl.gz', every, (value) => ({
      sentence: text(value, 's1'),
      claim: text(value, 's2'),
      gold: GOLD[text(value, 'label')] ?? 'neither',
      group: text(value, 'category'),
    })),
  );
  table(
    'sick',
    pairsOf('pairs/sick.jsonl.gz', every, (value) => ({
      sentence: text(value, 's1'),
      claim: text(value, 's2'),
      gold: GOLD[text(value, 'nli')] ?? 'neither',
      group: '',
    })),
  );
  console.log('\nretrieval');
  for (const set of ['checkthat-2020-tweets', 'checkthat-2021-tweets', 'checkthat-2021-debates']) {
    if (existsSync(new URL(`retrieval/${set}/queries.dev.jsonl`, DATA))) retrieval(set, 'dev');
  }
}
