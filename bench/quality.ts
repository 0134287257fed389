import { existsSync } from 'node:fs';
import { judgeBy } from '../lib/matching/model/chances.ts';
import type { Curves } from '../lib/matching/model/chances.ts';
import weights from '../public/decision.json' with { type: 'json' };
import { SENSITIVITIES } from '../lib/matching/outcome.ts';
import { loadMeaning, loadAids } from './doors/meaning.ts';
import { retrieval } from './retrieval.ts';
import { printArticles } from './quality/articles.ts';
import { plainly } from './quality/cosine.ts';
import { DATA, LEARNED, pairsOf } from './quality/pairs.ts';
import type { Pair } from './quality/pairs.ts';
import { ask, figuresOf, print, printKinds, printReliability, three } from './quality/tables.ts';
import type { Said, Way } from './quality/tables.ts';
import { foldOf, forests, train } from './quality/train.ts';

/**
 * `npm run bench:quality` prints how well the engine decides and retrieves on the development data in `../shared/data`
 * and `bench/everyday`. Sets the weights were learned from are answered by weights that never saw the pair's group
 * (cross-validation, two to four minutes); `--shipped` answers them with the shipped weights instead, which flatters.
 * `-- --train` learns all weights anew, `node bench/quality/train.ts` those of the decision alone; `--decisions` leaves
 * retrieval out.
 */
const meaning = loadMeaning();
const shipped = process.argv.includes('--shipped');

/** By far the largest set: it is thinned, and its reliability told by itself. */
const FAMILIES = 'everyday (families)';

/** What is told of the reliability of a set together with. */
function kindOf(set: string): string {
  if (set === 'vitaminc' || set === 'fever-symmetric') return 'vitaminc and fever-symmetric';
  if (set === FAMILIES) return set;
  return set.startsWith('everyday') ? 'everyday' : '';
}

/** One pair of so many, of the large sets, where all would take too long. */
const thinned = (pairs: readonly Pair[]): Pair[] =>
  pairs.filter((_, index) => pairs.length < 3000 || index % 4 === 0);

function decisions(): void {
  const curves = weights.curves as unknown as Curves;
  const judges = shipped ? [] : forests().map((each) => judgeBy({ ...each, curves }));
  const crossed: Way = { meaning, judgeFor: ({ group }) => judges[foldOf(group)] };
  const learned = new Set(LEARNED);
  const reliable = new Map<string, Said[]>();
  for (const set of [...LEARNED, 'everyday (held)', 'sick']) {
    const pairs = set === FAMILIES ? thinned(pairsOf(set)) : pairsOf(set);
    if (pairs.length === 0) continue;
    const own = learned.has(set);
    const { said, each } = ask(pairs, own && !shipped ? crossed : { meaning });
    const how = !own
      ? 'learned from nothing of it'
      : shipped
        ? 'LEARNED FROM THESE VERY PAIRS'
        : 'cross-validated';
    print(`${set} (${how})`, said, each, plainly(pairs));
    if (new Set(pairs.map(({ kind }) => kind)).size > 1) printKinds(said, set === 'role-swap-hans');
    reliable.set(kindOf(set), [...(reliable.get(kindOf(set)) ?? []), ...said]);
    if (!own) continue;
    const bare = figuresOf(ask(thinned(pairs), { ...(shipped ? {} : crossed), meaning: undefined }).said);
    console.log(
      `  without the table of meanings: accuracy ${three(bare.accuracy)}, same ${three(bare.precision)} precise, ${three(bare.recall)} found`,
    );
  }
  printArticles('articles (tune, LEARNED FROM THESE VERY SENTENCES)', 'tune-articles.jsonl', loadAids());
  printArticles('articles (held: other claims, the same sentences)', 'held-articles.jsonl', loadAids());
  reliable.delete('');
  for (const word of ['same', 'conflicts'] as const)
    for (const [kind, said] of reliable) printReliability(kind, said, word);
  console.log(
    '\nsensitivity               vitaminc: precision of same, said   everyday: precision of same, recall',
  );
  for (const sensitivity of SENSITIVITIES) {
    const of = (set: string) =>
      figuresOf(ask(thinned(pairsOf(set)), { ...(shipped ? { meaning } : crossed), sensitivity }).said);
    const page = of('vitaminc');
    const day = of('everyday (tune)');
    console.log(
      `  ${sensitivity.padEnd(22)} ${three(page.precision)}  ${three(page.share)}                       ${three(day.precision)}  ${three(day.recall)}`,
    );
  }
}

if (!existsSync(DATA)) console.log('Nothing measured: ../shared/data is not here.');
else if (process.argv.includes('--train')) {
  train();
  retrieval(true);
} else {
  decisions();
  if (!process.argv.includes('--decisions')) retrieval(false);
}
