import { leavesOpen, surenessOf } from '../../lib/claims/hedges.ts';
import { reportingVerb } from '../../lib/claims/reporting-verbs.ts';
import { share } from './shares.ts';

/**
 * How sure a sentence is, on UW event factuality. Every event of a sentence has a mean label from -3 (certainly did not
 * happen) over 0 to 3 (certainly happened); the product answers once for the sentence. Which sentences then are *hedged or
 * denied* is open to reading, so all readings are printed. Each answers true (hedged or denied), false (asserted), or
 * nothing where it leaves the sentence out.
 */
export interface Sentence {
  text: string;
  targets: { label: number; span_text: string }[];
}

const SURE = 2;
type Reading = (targets: Sentence['targets']) => boolean | undefined;
const READINGS: readonly [name: string, read: Reading][] = [
  [
    'clear: all ≥ 2.5, or one ≤ 1',
    (targets) => (low(targets) >= 2.5 ? false : low(targets) <= 1 || undefined),
  ],
  ['any event < 2', (targets) => low(targets) < SURE],
  ['mean of the events < 2', (targets) => sum(targets) / targets.length < SURE],
  ['main event < 2', (targets) => below(mainEvent(targets))],
  ['one event only, < 2', (targets) => (targets.length === 1 ? below(targets[0]) : undefined)],
];

const low = (targets: Sentence['targets']): number => Math.min(...targets.map(({ label }) => label));
const sum = (targets: Sentence['targets']): number => targets.reduce((all, { label }) => all + label, 0);
const below = (event: Sentence['targets'][number] | undefined): boolean | undefined =>
  event === undefined ? undefined : event.label < SURE;

/** The first event that is no verb of saying: the root of most sentences, or of what is said in them. */
function mainEvent(targets: Sentence['targets']): Sentence['targets'][number] | undefined {
  return targets.find(({ span_text }) => !/^(?:say|tell|report|add|announce)$/u.test(baseOf(span_text)));
}

const baseOf = (word: string): string => reportingVerb(word.toLowerCase())?.base ?? '';

const CUES =
  /\b(?:may|might|could|not|never|no|reportedly|allegedly|probably|possibly|perhaps|likely|if)\b|n't\b/u;
/** The set asks of every event in a sentence, those told in passing too. */
const ANYWHERE = 'whole sentence';
const SPEAKERS: readonly [name: string, doubts: (text: string) => boolean][] = [
  ['a list of 13 cues', (text) => CUES.test(text)],
  ['main statements', (text) => surenessOf(text).certainty !== 'asserted'],
  [ANYWHERE, (text) => leavesOpen(surenessOf(text))],
];

export function printSureness(
  split: string,
  sentences: readonly Sentence[],
  onError?: (error: object) => void,
): void {
  console.log(
    `UW ${split}, hedged or denied told from asserted: gold share, precision, recall, F1; F1 of asserted; macro F1`,
  );
  for (const [name, doubts] of SPEAKERS) {
    for (const [reading, read] of READINGS) {
      const count = { hit: 0, said: 0, gold: 0, all: 0, neither: 0 };
      for (const { text, targets } of sentences) {
        const gold = read(targets);
        if (gold === undefined) continue;
        const said = doubts(plain(text));
        count.all += 1;
        count.gold += Number(gold);
        count.said += Number(said);
        count.hit += Number(gold && said);
        count.neither += Number(!gold && !said);
        if (name === ANYWHERE && reading === READINGS[0]?.[0] && gold !== said)
          onError?.({ gold, targets, text });
      }
      const doubted = (2 * count.hit) / (count.said + count.gold);
      const asserted = (2 * count.neither) / (2 * count.all - count.said - count.gold);
      console.log(
        `  ${name.padEnd(18)} ${reading.padEnd(30)} of ${String(count.all).padStart(4)}: ${share(count.gold, count.all)}, ${share(count.hit, count.said)}, ${share(count.hit, count.gold)}, ${doubted.toFixed(3)}; ${asserted.toFixed(3)}; ${((doubted + asserted) / 2).toFixed(3)}`,
      );
    }
  }
}

/** The set is tokenised: "the boy 's" -> "the boy's"; `` and '' are marks of quotation. */
export function plain(text: string): string {
  return text
    .replaceAll(/ (?=['’](?:s|re|ve|ll|d|m)\b|n't\b|[,.;:?!])/gu, '')
    .replaceAll(/`` ?/gu, '“')
    .replaceAll(/ ?''| ' '/gu, '”');
}
