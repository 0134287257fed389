/**
 * How long an article of 200 sentences takes with libraries of any size: `npm run bench:speed [-- --quick] [--json] [--write]`.
 *
 * In plain Node and in a page of the packaged extension in both browsers the matching itself is measured, beside what FlexSearch
 * and MiniSearch need for the same sentences with stop words left out; in the browsers also the way from the reader's message
 * to the frame with the marks, the background having been stopped. What it is measured on is generated (`speed/claims.ts`).
 *
 * `--quick` leaves out the million claims, and takes one round where there are five otherwise; `--json` prints nothing but JSON; `--write` puts tables and picture into
 * docs/performance.md. `--env node` and `--claims 1000` measure only these.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readTable } from '../lib/matching/meaning/table.ts';
import { findEngine } from '../tests/harness/browsers.ts';
import { ensurePackage } from '../tests/harness/package-build.ts';
import { measureBrowser } from './speed/browser.ts';
import { bundleInside } from './speed/bundle.ts';
import { createMaker } from './speed/claims.ts';
import { growthPicture } from './speed/growth-picture.ts';
import { type Course, measureInside, type Packaged } from './speed/inside.ts';
import { NOTHING, type Row, growthOf, tableOf } from './speed/rows.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    env: { type: 'string', multiple: true, default: ['node', 'chromium', 'firefox'] },
    claims: { type: 'string', multiple: true },
  },
});

const SIZES = options.claims?.map(Number) ?? (options.quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000]);
/** The other libraries take half a minute to an article where there are a million. */
const MOST_FOR_PEERS = 100_000;
const ARTICLES = 5;
/** Of what takes seconds each; of the rest the median of more is had for little. */
const ROUNDS = options.quick ? 1 : 5;

const ROOT = new URL('../', import.meta.url);
const file = (name: string): URL => new URL(name, ROOT);
const bytes = (name: string): ArrayBuffer => new Uint8Array(readFileSync(file(`public/${name}`))).buffer;
const packaged: Packaged = {
  meaning: bytes('meaning.bin'),
  topics: bytes('topics.bin'),
  thesaurus: readFileSync(file('public/thesaurus.txt'), 'utf8'),
  decision: readFileSync(file('public/decision.json'), 'utf8'),
};
const maker = createMaker(readTable(packaged.meaning).words);

/** Words go to standard error, so that standard output is the table or the JSON alone. */
const tell = (words: string): void => console.error(words);

async function inNode(course: Course): Promise<Row> {
  const inside = await measureInside(packaged, course).catch((error: unknown) => tell(`  ${String(error)}`));
  return { env: 'node', claims: course.claims, ...NOTHING, ...inside };
}

async function inBrowser(env: 'chromium' | 'firefox', script: string, course: Course): Promise<Row> {
  const row: Row = { env, claims: course.claims, ...NOTHING };
  const measured = await measureBrowser(env, maker, script, course).catch((error: unknown) =>
    tell(`  ${String(error)}`),
  );
  // What the extension does as it runs counts there, and not what matching alone would take.
  return { ...row, ...measured?.inside, ...measured?.running };
}

async function measure(): Promise<Row[]> {
  const rows: Row[] = [];
  const script = await bundleInside();
  for (const env of ['node', 'chromium', 'firefox'] as const) {
    if (!options.env.includes(env)) continue;
    const fault = env === 'node' ? undefined : unready(env);
    if (fault !== undefined) tell(`${env} is not measured: ${fault}`);
    for (const claims of SIZES) {
      const course: Course = { claims, articles: ARTICLES, rounds: ROUNDS, mostForPeers: MOST_FOR_PEERS };
      const start = performance.now();
      if (fault !== undefined) rows.push({ env, claims, ...NOTHING });
      else rows.push(await (env === 'node' ? inNode(course) : inBrowser(env, script, course)));
      tell(`${env}, ${claims} claims: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
  }
  return rows;
}

function unready(env: 'chromium' | 'firefox'): string | undefined {
  if (findEngine(env) === undefined) return 'no such browser is installed.';
  return ensurePackage(env).failure;
}

const DOCUMENT = file('docs/performance.md');
const PICTURE = file('docs/performance.svg');
const BEGIN = '<!-- bench:speed -->';
const END = '<!-- /bench:speed -->';

/** Between its marks the document is the bench's; around them it is ours. */
function write(rows: readonly Row[]): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/performance.md has no place for the tables.');
  const report = [BEGIN, '', ...circumstances(), '', tableOf(rows), '', growth(rows), ''].join('\n');
  writeFileSync(DOCUMENT, text.slice(0, from) + report + text.slice(to));
  writeFileSync(PICTURE, growthPicture(rows));
}

const growth = (rows: readonly Row[]): string =>
  [
    'Growth with the number of claims, as its power (1 is as fast as the library):',
    '',
    ...growthOf(rows).map((line) => `- ${line}`),
  ].join('\n');

/** Without them no figure says anything. */
function circumstances(): string[] {
  const processors = cpus();
  const [load = 0] = loadavg();
  const browsers = (['chromium', 'firefox'] as const).map((env) => findEngine(env)?.version ?? `no ${env}`);
  return [
    `\`npm run bench:speed -- ${process.argv.slice(2).join(' ')}\` on ${new Date().toISOString().slice(0, 10)}: ${processors.length} processors (${processors[0]?.model ?? 'unknown'}), load ${load.toFixed(1)}, Node ${process.version}, ${browsers.join(', ')}.`,
  ];
}

const rows = await measure();
if (options.write) write(rows);
if (options.json) console.log(JSON.stringify({ rows }));
else console.log([...circumstances(), '', tableOf(rows), '', growth(rows)].join('\n'));
