/**
 * How well sentences worth keeping are told from others: the AUC on debate sentences from ../shared/data (ClaimBuster),
 * which are measured on and never learned from, and on our own sentences by five-fold cross-validation.
 * `npm run bench:checkworthy -- [--train] [--pages FOLDER]`: `--train` learns the shipped weights anew from
 * `bench/checkworthy/*.txt`; `--pages` prints what would be suggested from the text files of a folder.
 */
import { aucOf, marginOf } from './checkworthy/auc.ts';
import { dot, fit } from './checkworthy/logistic.ts';
import { ownSentences, rowOf } from './checkworthy/sentences.ts';
import { RIDGE, train } from './checkworthy/train.ts';
import { lines, text } from './jsonl.ts';

const CLAIMBUSTER = new URL('../../shared/data/checkworthy/claimbuster.train.jsonl.gz', import.meta.url);
const FOLDS = 5;

function print(name: string, scores: readonly number[], labels: readonly boolean[]): void {
  const worthy = labels.filter(Boolean).length;
  const auc = aucOf(scores, labels);
  const margin = marginOf(auc, worthy, labels.length - worthy);
  const [low, high] = [auc - margin, Math.min(1, auc + margin)].map((bound) => bound.toFixed(3));
  const sizes = `${labels.length} sentences, ${worthy} worth checking`;
  console.log(`${name}: AUC ${auc.toFixed(4)} (95 % interval ${low} to ${high}; ${sizes})`);
}

/** Each fifth is judged by weights learned from the other four. */
function printOwn(): void {
  const own = ownSentences();
  const rows = own.map(({ text }) => rowOf(text));
  const labels = own.map(({ worthy }) => worthy);
  const scores = rows.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learns = rows.map((_, index) => index % FOLDS !== fold);
    const weights = fit(
      rows.filter((_, index) => learns[index]),
      labels.filter((_, index) => learns[index]).map(Number),
      RIDGE,
    );
    rows.forEach((row, index) => {
      if (index % FOLDS === fold) scores[index] = dot(weights, row);
    });
  }
  print('Our own sentences, cross-validated', scores, labels);
}

/** False where the data is not here. */
async function printClaimBuster(): Promise<boolean> {
  const set = lines(CLAIMBUSTER);
  if (set.length === 0) return false;
  // Read late: `--train` writes what it reads.
  const { worthOf } = await import('../lib/saving/worth/worth.ts');
  const scores = set.map((line) => worthOf(text(line, 'text')).chance);
  const labels = set.map((line) => text(line, 'label') === '1');
  print('ClaimBuster, development part', scores, labels);
  return true;
}

if (import.meta.main) {
  if (process.argv.includes('--train')) train();
  const pages = process.argv.indexOf('--pages');
  if (pages > 0) {
    const { printPages } = await import('./checkworthy/pages.ts');
    await printPages(process.argv[pages + 1] ?? '');
  } else {
    printOwn();
    if (!(await printClaimBuster())) {
      console.error('../shared/data is not here: nothing of others to measure on.');
      process.exitCode = 2;
    }
  }
}
