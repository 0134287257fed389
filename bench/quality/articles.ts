import { existsSync, readFileSync } from 'node:fs';
import { createMatcher } from '../../lib/matching/matcher.ts';
import type { Aids } from '../../lib/matching/matcher.ts';
import type { Relation } from '../../lib/matching/outcome.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { fingerprint } from '../everyday/fingerprint.ts';
import { lines, text } from '../jsonl.ts';
import { longWords } from './long-words.ts';
import type { Pair } from './pairs.ts';

const ARTICLES = new URL('../../../shared/articles/', import.meta.url);
/** The five articles by file name, with the day their pages say. */
const DAYS: Record<string, string> = {
  'camp-2024': '2024-10-20',
  'escalates-2017': '2017-04-21',
  'koreaworld-2017': '2017-04-21',
  'sentinel-2017': '2017-04-21',
  'unholy-2024': '2024-10-21',
};

interface Sentence {
  article: string;
  text: string;
  before: string;
}

/** Every sentence of the five articles in order; none where they are not here. */
function sentences(): Sentence[] {
  return Object.keys(DAYS).flatMap((article): Sentence[] => {
    const file = new URL(`${article}.txt`, ARTICLES);
    if (!existsSync(file)) return [];
    const whole = readFileSync(file, 'utf8');
    let before = '';
    return splitSentences(whole).map(({ start, end }) => {
      const sentence = { article, text: whole.slice(start, end), before };
      before = sentence.text;
      return sentence;
    });
  });
}

const keyOf = (claim: string, article: string, sentence: string): string => `${claim} ${article} ${sentence}`;

/** The claims of a file, and what each labelled sentence is to them. */
function labelled(file: string): { claims: Map<string, string>; gold: Map<string, string> } {
  const claims = new Map<string, string>();
  const gold = new Map<string, string>();
  for (const line of lines(new URL(`../everyday/${file}`, import.meta.url))) {
    claims.set(text(line, 'id'), text(line, 'claim'));
    const sentence = text(line, 'sentence');
    if (sentence !== '')
      gold.set(keyOf(text(line, 'id'), text(line, 'article'), sentence), text(line, 'label'));
  }
  return { claims, gold };
}

/** Words a claim and a sentence need in common to be worth learning from: all sentences are about the same matter. */
const LEAST_SHARED = 2;

/**
 * Claims against all sentences that share words with them, most of which do not make them: what a library looks like
 * from inside an article. Pairs of one claim are of one group.
 */
export function articlePairs(file: string): Pair[] {
  const { claims, gold } = labelled(file);
  return [...claims].flatMap(([id, claim]) =>
    sentences().flatMap(({ article, text: sentence, before }): Pair[] => {
      const label = gold.get(keyOf(id, article, fingerprint(sentence)));
      const own = longWords(sentence);
      const shared = [...longWords(claim)].filter((word) => own.has(word)).length;
      if (label === undefined && shared < LEAST_SHARED) return [];
      return [
        {
          set: 'everyday (articles)',
          sentence,
          claim,
          date: DAYS[article] ?? '',
          before,
          gold: label === 'same' || label === 'conflicts' ? label : 'neither',
          group: `a ${id}`,
          kind: label ?? 'none',
        },
      ];
    }),
  );
}

/** What the matcher says of the five articles with the claims of a file as its library. */
export function printArticles(name: string, file: string, options: Aids): void {
  const { claims, gold } = labelled(file);
  const matcher = createMatcher(options);
  matcher.add([...claims].map(([id, claim]) => ({ id, text: claim })));
  const count = new Map<string, number>();
  const add = (label: string, said: Relation | 'none'): void => {
    count.set(`${label} ${said}`, (count.get(`${label} ${said}`) ?? 0) + 1);
  };
  const open = new Map(gold);
  for (const { article, text: sentence, before } of sentences()) {
    for (const { claimId, relation } of matcher.match({
      text: sentence,
      before,
      date: DAYS[article] ?? '',
    })) {
      const key = keyOf(claimId, article, fingerprint(sentence));
      add(gold.get(key) ?? 'none', relation);
      open.delete(key);
    }
  }
  for (const label of open.values()) add(label, 'none');
  const at = (label: string, said: string): number => count.get(`${label} ${said}`) ?? 0;
  const LABELS = ['same', 'conflicts', 'related', 'none'];
  const said = (relation: string): number => LABELS.reduce((sum, label) => sum + at(label, relation), 0);
  const are = (label: string): number => LABELS.reduce((sum, relation) => sum + at(label, relation), 0);
  const share = (part: number, whole: number): string =>
    `${part} of ${whole} (${(part / Math.max(1, whole)).toFixed(3)})`;
  console.log(`\n${name}: ${claims.size} claims over five articles`);
  console.log(
    `  same: right ${share(at('same', 'same'), said('same'))}, found ${share(at('same', 'same'), are('same'))}`,
  );
  console.log(
    `  conflicts: right ${share(at('conflicts', 'conflicts'), said('conflicts'))}, found ${share(at('conflicts', 'conflicts'), are('conflicts'))}, called same ${at('conflicts', 'same')}`,
  );
}
