import { analyse, wordsOf } from '../../lib/matching/analysis.ts';
import type { Analysis, Unit } from '../../lib/matching/analysis.ts';
import { baseOf } from '../../lib/matching/lexicon/verbs.ts';
import { randomly } from './boost.ts';
import { longWords } from './long-words.ts';
import type { Gold, Pair } from './pairs.ts';

/** Claims of pairs known to be the same, changed in one detail, so that the one detail is learned. */
type Change = (claim: Analysis, random: () => number, others: readonly Analysis[]) => string | undefined;

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)$/;

const put = (analysis: Analysis, from: number, to: number, words: string): string => {
  const { text, tokens } = analysis;
  return text.slice(0, tokens[from]?.start ?? 0) + words + text.slice(tokens[to - 1]?.end ?? text.length);
};

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

/** Another figure in place of one that counts something. */
const figure: Change = (claim, random) => {
  const unit = pick(
    claim.units.filter(({ quantity }) => quantity !== undefined && quantity.value >= 2 && !quantity.ordinal),
    random,
  );
  if (unit?.quantity === undefined) return undefined;
  const { value, at } = unit.quantity;
  const factor = pick([0.2, 0.5, 0.8, 1.25, 1.5, 2, 3, 10, 100], random) ?? 2;
  const other = Math.max(1, Math.round(value * factor));
  if (Math.abs(other - value) / value < 0.15) return undefined;
  return claim.tokens[at]?.kind === 'number' && unit.quantity.bound === 'exact' && value < 1e6
    ? put(claim, at, at + 1, value >= 1900 && value <= 2030 ? String(other) : other.toLocaleString('en-US'))
    : undefined;
};

/** "Not" in the main clause, or taken out of it. */
const denial: Change = (claim) => {
  const index = claim.syntax.frames.findIndex((frame, k) => claim.saying[k] !== true && !frame.participle);
  const frame = claim.syntax.frames[index];
  if (frame === undefined || frame.noun === true || frame.infinitive) return undefined;
  for (let i = frame.from; i < frame.to; i += 1)
    if (claim.tokens[i]?.norm === 'not' && /^not$/i.test(claim.tokens[i]?.text ?? ''))
      return put(claim, i, i + 1, '');
  const first = claim.tokens[frame.from];
  if (first === undefined || claim.denied[index] === true) return undefined;
  if (AUXILIARY.test(first.norm)) return put(claim, frame.from, frame.from + 1, `${first.text} not`);
  const base = baseOf(first.norm);
  const plain = base !== first.norm ? base : first.norm.replace(/([^aeiou])ed$/, '$1');
  return frame.to - frame.from === 1 && /(?:ed|t|d|n|k|ought|ew)$/.test(first.norm) && plain !== first.norm
    ? put(claim, frame.from, frame.to, `did not ${plain}`)
    : undefined;
};

const named = ({ units }: Analysis, kind: Unit['kind']): Unit[] =>
  units.filter((unit) => unit.kind === kind && !unit.source);

/** Another name or place in place of one. */
const name: Change = (claim, random, others) => {
  const kind = random() < 0.5 ? 'name' : 'place';
  const unit = pick(named(claim, kind), random);
  if (unit === undefined) return undefined;
  const other = pick(others, random);
  const instead = other === undefined ? undefined : pick(named(other, kind), random);
  if (other === undefined || instead === undefined || instead.concept === unit.concept) return undefined;
  if (instead.place !== undefined && instead.place.kind !== unit.place?.kind) return undefined;
  return put(claim, unit.from, unit.to, wordsOf(other, instead.from, instead.to));
};

/** Who did it and to whom, the other way round. */
const swap: Change = (claim) => {
  const frame = claim.syntax.frames.find(
    ({ subject, object, copula, noun }, k) =>
      subject !== undefined && object !== undefined && !copula && noun !== true && claim.saying[k] !== true,
  );
  const a = frame?.passive === true ? frame.object : frame?.subject;
  const b = frame?.passive === true ? frame.subject : frame?.object;
  if (a === undefined || b === undefined || a.to > b.from || a.heads.length + b.heads.length > 2)
    return undefined;
  const told = [a, b].map(({ heads }) => claim.unitAt[heads[0] ?? -1]?.kind);
  if (!told.every((kind) => kind === 'name' || kind === 'place')) return undefined;
  const back = wordsOf(claim, a.from, a.to);
  return put(
    claim,
    a.from,
    b.to,
    wordsOf(claim, b.from, b.to) +
      claim.text.slice(claim.tokens[a.to - 1]?.end, claim.tokens[b.from]?.start) +
      back,
  );
};

/** What the sentence does not say, added: the last phrase of another claim. */
const more: Change = (claim, random, others) => {
  const other = pick(others, random);
  const at = other?.syntax.tags.findLastIndex((tag) => tag === 'prep') ?? -1;
  if (other === undefined || at < 2 || other.tokens.length - at < 3 || other.tokens[at]?.norm === 'of')
    return undefined;
  const tail = other.text.slice(other.tokens[at]?.start).replace(/[\s.]+$/, '');
  return `${claim.text.replace(/[\s.]+$/, '')} ${tail}${claim.text.endsWith(' .') ? ' .' : '.'}`;
};

/** What is done is only to come. */
const later: Change = (claim) => {
  const index = claim.syntax.frames.findIndex((frame, k) => claim.saying[k] !== true && !frame.participle);
  const frame = claim.syntax.frames[index];
  if (frame === undefined || frame.noun === true || frame.mode !== 'did' || claim.denied[index] === true)
    return undefined;
  const first = claim.tokens[frame.from];
  if (first === undefined || !/^(?:was|were)$/.test(first.norm) || frame.to - frame.from < 2)
    return undefined;
  return put(claim, frame.from, frame.from + 1, 'will be');
};

const CHANGES: [string, Gold, Change][] = [
  ['figure', 'conflicts', figure],
  ['denial', 'conflicts', denial],
  ['name', 'conflicts', name],
  ['swap', 'conflicts', swap],
  ['more', 'neither', more],
  ['later', 'conflicts', later],
];

/** Changed claims of same pairs. A figure changed where the sentence may not give it is left out by the reading. */
export function changed(pairs: readonly Pair[], every: number): Pair[] {
  const random = randomly(7);
  const same = pairs.filter(({ gold }, index) => gold === 'same' && index % every === 0);
  const claims = same.map(({ claim }) => analyse(claim));
  return same.flatMap((pair, index) =>
    CHANGES.flatMap(([kind, gold, change]): Pair[] => {
      const claim = claims[index];
      const words = claim === undefined ? undefined : change(claim, random, claims);
      if (words === undefined || words === pair.claim) return [];
      return [{ ...pair, set: `changed ${pair.set}`, claim: words, gold, kind }];
    }),
  );
}

/** Share of a claim's words past which a sentence of another group is no stranger. */
const MOST_SHARED = 0.6;

/** The claims of a set against sentences of other groups that share the most of their words: neither. */
export function strangers(pairs: readonly Pair[], every: number): Pair[] {
  const holding = new Map<string, number[]>();
  pairs.forEach(({ sentence }, index) => {
    for (const word of longWords(sentence))
      holding.set(word, [...(holding.get(word) ?? []), index].slice(0, 400));
  });
  return pairs.flatMap((pair, index): Pair[] => {
    if (index % every !== 0) return [];
    const shared = new Map<number, number>();
    for (const word of longWords(pair.claim)) {
      const held = holding.get(word) ?? [];
      for (const other of held) shared.set(other, (shared.get(other) ?? 0) + 1 / Math.log(2 + held.length));
    }
    // Who shares nearly all of the words may well tell of the same matter.
    const own = [...longWords(pair.claim)];
    let best = -1;
    for (const [other, value] of shared) {
      const there = pairs[other];
      if (there === undefined || there.group === pair.group || value <= (shared.get(best) ?? 0)) continue;
      const lower = there.sentence.toLowerCase();
      if (own.filter((word) => lower.includes(word)).length <= own.length * MOST_SHARED) best = other;
    }
    const stranger = pairs[best];
    return stranger === undefined
      ? []
      : [
          {
            ...pair,
            set: `strangers ${pair.set}`,
            sentence: stranger.sentence,
            gold: 'neither',
            kind: 'stranger',
          },
        ];
  });
}
