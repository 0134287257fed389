/**
 * Real pages: how much of their articles is found, and whether marks stand on the right words.
 *
 *    npm run bench:pages [-- --pages DIR] [--browser chromium|firefox] [--limit N] [--text] [--json] [--worst 10]
 *
 * Of each page five sentences are saved as claims through the product, in both browsers; then, with the claims of all pages in
 * the library, each page is opened as it was and altered (pages/alter-page.ts), and every mark on it is looked at. `--text`
 * measures the reading alone, without a browser. `DIR` is a folder with an `index.jsonl` (pages/page-set.ts).
 */
import { parseArgs } from 'node:util';
import type { Engine } from '../tests/harness/browsers.ts';
import { type Anchoring, measureAnchoring, VISITS } from './pages/anchoring.ts';
import { printExtraction } from './pages/extraction.ts';
import { hasPages, readPages, SHARED_PAGES } from './pages/page-set.ts';

const { values: given } = parseArgs({
  options: {
    pages: { type: 'string', default: SHARED_PAGES },
    browser: { type: 'string' },
    limit: { type: 'string' },
    text: { type: 'boolean', default: false },
    fast: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    worst: { type: 'string', default: '10' },
  },
});

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));

function print({ browser, pages, saved, tallies, takenOut, orphansListed, ...rest }: Anchoring): void {
  console.log(`\n${browser}: ${pages} pages, ${saved} sentences saved`);
  console.log('                        sentences   right words   marks on other words   suggested');
  for (const kind of VISITS) {
    const { sentences, right, wrong, suggested } = tallies[kind];
    if (kind === 'taken out') continue;
    console.log(
      `  ${kind.padEnd(22)}${String(sentences).padStart(9)}   ${share(right, sentences).padStart(11)}   ${String(wrong).padStart(20)}   ${String(suggested).padStart(9)}`,
    );
  }
  console.log(`  words taken out: ${orphansListed} of ${takenOut} sources say so`);
  console.log(
    `  pages that are another with marks painted: ${rest.changed.length}; exceptions: ${rest.exceptions.length}`,
  );
  const { worst } = given;
  for (const line of [...rest.changed, ...rest.exceptions].slice(0, Number(worst)))
    console.log(`    ${line}`);
  for (const [line, kinds] of rest.faults)
    console.log(`    ${line} (${kinds.length === VISITS.length ? 'always' : kinds.join(', ')})`);
}

function summary(all: readonly Anchoring[]): Record<string, number | null> {
  const of = (kinds: readonly (typeof VISITS)[number][]): number | null => {
    const sums = kinds.flatMap((kind) => all.map(({ tallies }) => tallies[kind]));
    const total = sums.reduce((sum, { sentences }) => sum + sentences, 0);
    return total === 0 ? null : sums.reduce((sum, { right }) => sum + right, 0) / total;
  };
  const count = (part: (one: Anchoring) => number): number => all.reduce((sum, one) => sum + part(one), 0);
  const takenOut = count((one) => one.takenOut);
  return {
    pages: all[0]?.pages ?? 0,
    rightWords: of(['as it was', 'its own scripts on']),
    rightWordsAltered: of(
      VISITS.filter((kind) => !['as it was', 'its own scripts on', 'taken out'].includes(kind)),
    ),
    wrongWords: count(({ tallies }) => Object.values(tallies).reduce((sum, { wrong }) => sum + wrong, 0)),
    orphansListed: takenOut === 0 ? null : count((one) => one.orphansListed) / takenOut,
    exceptions: count(({ exceptions }) => exceptions.length),
    domChanged: count(({ changed }) => changed.length),
  };
}

async function main(): Promise<void> {
  const folder = given.pages;
  if (!hasPages(folder)) {
    console.error(`No pages to measure on: ${folder} has no index.jsonl.`);
    process.exitCode = 2;
    return;
  }
  const pages = readPages(folder).slice(0, Number(given.limit ?? Infinity));
  if (!given.json) await printExtraction(folder, pages, { plain: !given.fast, worst: Number(given.worst) });
  if (given.text) return;
  const engines: readonly Engine[] = ['chromium', 'firefox'];
  const all: Anchoring[] = [];
  for (const engine of engines.filter((each) => given.browser === undefined || given.browser === each)) {
    const one = await measureAnchoring(engine, folder, pages, (line) => console.error(`${engine}: ${line}`));
    all.push(one);
    if (!given.json) print(one);
  }
  if (given.json) console.log(JSON.stringify(summary(all)));
}

await main();
