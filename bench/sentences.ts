/**
 * Sentence splitting against the sets in ../shared/data/sentences: golden rules, further rules, and the paragraphs of
 * GUM news, beside plain `Intl.Segmenter`. Prints every rule that fails. `--errors` also prints the wrong sentences of GUM.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { splitSentences } from '../lib/text/sentences.ts';

export const SENTENCE_DATA = join(import.meta.dirname, '../../shared/data/sentences');

export type Splitter = (text: string) => string[];

/** Rules contain lines wrapped in mid-sentence, as in pasted text. */
export const ours: Splitter = (text) =>
  splitSentences(text, { language: 'en', newlines: 'wrapped' }).map(({ start, end }) =>
    text.slice(start, end),
  );

/** As on a page, where every line break is a hard one. */
export const oursHard: Splitter = (text) =>
  splitSentences(text, { language: 'en' }).map(({ start, end }) => text.slice(start, end));

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
export const plainIntl: Splitter = (text) =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');

interface Rule {
  id: string;
  text: string;
  sents: string[];
}

interface Failure {
  id: string;
  expected: string[];
  got: string[];
}

const linesOf = <Line>(file: string): Line[] =>
  readFileSync(join(SENTENCE_DATA, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);

const oneSpace = (sentence: string): string => sentence.replace(/\s+/gu, ' ').trim();

/** Rules whose sentences, with runs of white space made one space, are not those expected. */
export const ruleFailures = (file: string, split: Splitter): { total: number; failures: Failure[] } => {
  const rules = linesOf<Rule>(file);
  const failures = rules
    .map(({ id, text, sents }) => ({ id, expected: sents.map(oneSpace), got: split(text).map(oneSpace) }))
    .filter(({ expected, got }) => expected.join('\n') !== got.join('\n'));
  return { total: rules.length, failures };
};

interface Score {
  precision: number;
  recall: number;
  f1: number;
  wrong: { expected: string[]; got: string[] }[];
}

/** Exact sentences: one counts when it starts and ends where one of the paragraph's true sentences does. */
export const gumScore = (split: Splitter): Score => {
  let [right, expectedCount, gotCount] = [0, 0, 0];
  const wrong: Score['wrong'] = [];
  for (const { pars } of linesOf<{ pars: string[][] }>('gum-news.jsonl')) {
    for (const expected of pars) {
      const got = split(expected.join(' '));
      const starts = spans(expected);
      const hits = [...spans(got)].filter((span) => starts.has(span)).length;
      right += hits;
      expectedCount += expected.length;
      gotCount += got.length;
      if (hits < expected.length || hits < got.length) wrong.push({ expected, got });
    }
  }
  const [precision, recall] = [right / gotCount, right / expectedCount];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), wrong };
};

/** Spans by counted characters that are not white space, which splitting cannot change. */
const spans = (sentences: string[]): Set<string> => {
  let at = 0;
  return new Set(sentences.map((sentence) => `${at}-${(at += sentence.replace(/\s/gu, '').length)}`));
};

const main = (): void => {
  if (!existsSync(SENTENCE_DATA)) {
    console.log('bench:sentences needs ../shared/data/sentences, which is not here: nothing measured.');
    return;
  }
  const splitters: [string, Splitter][] = [
    ['Intl.Segmenter', plainIntl],
    ['splitSentences, every line break hard', oursHard],
    ['splitSentences', ours],
  ];
  for (const [name, split] of splitters) {
    const golden = ruleFailures('golden-rules.jsonl', split);
    const more = ruleFailures('more-rules.jsonl', split);
    const { precision, recall, f1, wrong } = gumScore(split);
    console.log(name);
    console.log(`  golden rules   ${golden.total - golden.failures.length}/${golden.total}`);
    console.log(`  more rules     ${more.total - more.failures.length}/${more.total}`);
    console.log(`  gum-news       P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`);
    if (split !== ours) continue;
    for (const { id, expected, got } of [...golden.failures, ...more.failures]) {
      console.log(`\n  ${id}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`);
    }
    if (process.argv.includes('--errors')) for (const pair of wrong) printDifference(pair);
  }
};

const printDifference = ({ expected, got }: { expected: string[]; got: string[] }): void => {
  console.log('');
  for (const sentence of expected.filter((one) => !got.includes(one))) console.log(`  - ${sentence}`);
  for (const sentence of got.filter((one) => !expected.includes(one))) console.log(`  + ${sentence}`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
