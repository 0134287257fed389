import { attributionOf } from '../../lib/claims/attribution.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import { range, share } from './shares.ts';

/** Who a sentence says said it, on PolNeAR. */

type Span = [start: number, end: number];
export interface Article {
  text: string;
  attributions: { source: Span[]; cue: Span[]; content: Span[] }[];
}

/** A reader of sources: the words that name one, or nothing. */
type Reader = (sentence: string, before: string) => string | undefined;

const READERS: readonly [name: string, read: Reader][] = [
  ['“X said” pattern', (sentence) => SAID.exec(sentence)?.slice(1).find(Boolean)],
  ['attributionOf', (sentence, before) => attributionOf(sentence, { before }).attributedTo],
  ['attributionOf, the sentence alone', (sentence) => attributionOf(sentence).attributedTo],
];
// A name or a pronoun right before or after "said" or "says".
const NAME = String.raw`(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*)`;
const SAID = new RegExp(String.raw`${NAME} (?:said|says)\b|\b(?:said|says) ${NAME}`, 'u');

interface Counts {
  attributing: number;
  plain: number;
  named: number;
  right: number;
  near: number;
  falselyNamed: number;
}

/** Prints how each reader names sources. `onError` hears of every sentence that `attributionOf` gets wrong. */
export function printSources(
  split: string,
  articles: readonly Article[],
  onError?: (error: object) => void,
): void {
  for (const [name, read] of READERS) {
    const started = performance.now();
    const counts = count(articles, read, name === 'attributionOf' ? onError : undefined);
    const spent = (performance.now() - started) / (counts.attributing + counts.plain);
    const { attributing, plain, named, right, near, falselyNamed } = counts;
    console.log(`PolNeAR ${split}, ${name}: ${attributing} sentences attribute, ${plain} do not`);
    console.log(
      `  right source named in ${range(right, attributing)} of those that attribute (${share(near, attributing)} with any word in common)`,
    );
    console.log(
      `  right ${range(right, named)} of the times one is named there (${share(near, named)}); ${share(right, named + falselyNamed)} of all times`,
    );
    console.log(`  named in ${range(falselyNamed, plain)} of those that do not attribute`);
    console.log(`  ${spent.toFixed(3)} ms a sentence, splitting included`);
  }
}

function count(
  articles: readonly Article[],
  read: Reader,
  onError: ((error: object) => void) | undefined,
): Counts {
  const counts: Counts = { attributing: 0, plain: 0, named: 0, right: 0, near: 0, falselyNamed: 0 };
  for (const { text, attributions } of articles) {
    let before = '';
    for (const { start, end } of splitSentences(text, { language: 'en' })) {
      const sentence = text.slice(start, end);
      const within = (spans: Span[]): boolean => spans.some(([from, to]) => from >= start && to <= end);
      const sources = attributions
        .filter(({ source, cue }) => within(source) && within(cue))
        .map(({ source }) => source.map(([from, to]) => text.slice(from, to)).join(' '));
      const named = read(sentence, before);
      before = sentence;
      const best = Math.max(0, ...sources.map((source) => overlap(named ?? '', source)));
      if (sources.length === 0) {
        counts.plain += 1;
        if (named !== undefined) counts.falselyNamed += 1;
      } else {
        counts.attributing += 1;
        if (named !== undefined) counts.named += 1;
      }
      if (best >= 0.5) counts.right += 1;
      if (best > 0) counts.near += 1;
      if (sources.length === 0 ? named !== undefined : best < 0.5) onError?.({ named, sources, sentence });
    }
  }
  return counts;
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
