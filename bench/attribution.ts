/**
 * Who a sentence says said it (PolNeAR) and how sure it is (UW event factuality), from ../shared/data.
 * `npx node bench/attribution.ts [train] [--errors]`: the development split unless `train` is given.
 *
 * A sentence *attributes* where PolNeAR marks a source and a cue in it. A named source is *right* where it shares at
 * least half of its words, by F1, with a source marked there (in brackets: where it shares any content word).
 * A UW sentence counts as *hedged or denied* where its first event that is no verb of saying has a mean label below 2
 * (3 certainly happened, -3 certainly did not). That is a rough yardstick: it counts plans, conditions and plain
 * negations too, which the matcher reads as modality and negation, not as hedges.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { attributionOf } from '../lib/claims/attribution.ts';
import { surenessOf } from '../lib/claims/hedges.ts';
import { reportingVerb } from '../lib/claims/reporting-verbs.ts';
import { splitSentences } from '../lib/text/sentences.ts';

const DATA = join(import.meta.dirname, '../../shared/data');
type Span = [start: number, end: number];
interface Article {
  text: string;
  attributions: { source: Span[]; cue: Span[]; content: Span[] }[];
}
interface Sentence {
  text: string;
  targets: { label: number; span_text: string }[];
}

if (!existsSync(DATA)) {
  console.error('../shared/data is not here: nothing to measure on.');
  process.exit(2);
}
const split = process.argv.includes('train') ? 'train' : 'dev';
const showErrors = process.argv.includes('--errors');
attribution(read<Article>(`attribution/polnear.${split}.jsonl.gz`));
factuality(read<Sentence>(`factuality/uw.${split}.jsonl.gz`));

function read<T>(file: string): T[] {
  const lines = gunzipSync(readFileSync(join(DATA, file)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

function attribution(articles: readonly Article[]): void {
  const count = { attributing: 0, plain: 0, right: 0, near: 0, named: 0, falseNamed: 0 };
  const started = performance.now();
  for (const { text, attributions } of articles) {
    let before = '';
    for (const { start, end } of splitSentences(text, { language: 'en' })) {
      const sentence = text.slice(start, end);
      const within = (spans: Span[]): boolean => spans.some(([from, to]) => from >= start && to <= end);
      const sources = attributions
        .filter(({ source, cue }) => within(source) && within(cue))
        .map(({ source }) => source.map(([from, to]) => text.slice(from, to)).join(' '));
      const named = attributionOf(sentence, { before }).attributedTo;
      before = sentence;
      const best = Math.max(0, ...sources.map((source) => overlap(named ?? '', source)));
      if (sources.length > 0) count.attributing += 1;
      else count.plain += 1;
      if (named !== undefined && sources.length === 0) count.falseNamed += 1;
      if (named !== undefined && sources.length > 0) count.named += 1;
      if (best >= 0.5) count.right += 1;
      if (best > 0) count.near += 1;
      if (showErrors && (sources.length === 0 ? named !== undefined : best < 0.5)) {
        console.log(JSON.stringify({ named, sources, sentence }));
      }
    }
  }
  const spent = (performance.now() - started) / (count.attributing + count.plain);
  const share = (part: number, whole: number): string => (part / whole).toFixed(3);
  console.log(`PolNeAR ${split}: ${count.attributing} sentences attribute, ${count.plain} do not`);
  console.log(
    `  right source named in ${share(count.right, count.attributing)} (${share(count.near, count.attributing)}) of those that attribute`,
  );
  console.log(
    `  right ${share(count.right, count.named)} (${share(count.near, count.named)}) of the times one is named there`,
  );
  console.log(`  named in ${share(count.falseNamed, count.plain)} of those that do not attribute`);
  console.log(`  ${spent.toFixed(3)} ms a sentence, splitting included`);
}

/** F1 of the words two phrases share; articles and possessive endings do not count. */
function overlap(a: string, b: string): number {
  const [left, right] = [a, b].map(
    (phrase) =>
      new Set(
        (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
          (word) => !['the', 'a', 'an', 's'].includes(word),
        ),
      ),
  );
  if (left === undefined || right === undefined) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

function factuality(sentences: readonly Sentence[]): void {
  const count = { hit: 0, said: 0, gold: 0 };
  for (const { text, targets } of sentences) {
    const event = targets.find(({ span_text }) => reportingVerb(span_text.toLowerCase())?.kind !== 'saying');
    if (event === undefined) continue;
    const gold = event.label < 2;
    const said = surenessOf(plain(text)).certainty !== 'asserted';
    count.gold += Number(gold);
    count.said += Number(said);
    count.hit += Number(gold && said);
    if (showErrors && gold !== said) console.log(JSON.stringify({ gold, event, text }));
  }
  const [precision, recall] = [count.hit / count.said, count.hit / count.gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `UW ${split}: hedged or denied told from asserted: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
  );
}

/** The set is tokenised: "the boy 's" -> "the boy's". */
function plain(text: string): string {
  return text.replaceAll(/ (?=['’](?:s|re|ve|ll|d|m)\b|n't\b|[,.;:?!])/gu, '').replaceAll(" ' '", '”');
}
