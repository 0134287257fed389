import type { Analysis } from '../analysis.ts';
import { cosine } from '../meaning.ts';
import type { Kind, Met, Word } from './words.ts';

/** Named figures of a pair; a name that is missing counts as 0. */
export type Features = Record<string, number>;

const KINDS: readonly Kind[] = ['name', 'place', 'number', 'date', 'verb', 'noun', 'adverb'];

const least = (values: readonly number[], none: number): number =>
  values.length === 0 ? none : Math.min(...values);
const most = (values: readonly number[]): number => (values.length === 0 ? 0 : Math.max(...values));
const mean = (values: readonly number[], none: number): number =>
  values.length === 0 ? none : values.reduce((sum, value) => sum + value, 0) / values.length;

/** How much of the claim is met, by which kinds of word, and how near in meaning the rest is. */
export function coverFeatures(
  here: readonly Word[],
  met: readonly Met[],
  used: readonly boolean[],
): Features {
  const unmet = met.filter(({ by }) => by < 0);
  const weight = met.reduce((sum, { word }) => sum + word.weight, 0);
  const said = met.reduce((sum, { word, worth }) => sum + word.weight * worth, 0);
  const soft = met.reduce((sum, { word, worth, near }) => sum + word.weight * Math.max(worth, near), 0);
  const verbs = unmet.filter(({ word }) => word.kind === 'verb');
  const nouns = unmet.filter(({ word }) => word.kind === 'noun');
  const free = here.filter((_, index) => used[index] !== true);
  const out: Features = {
    claimWords: met.length,
    sentenceWords: here.length,
    unmet: unmet.length,
    unmetWeight: unmet.reduce((sum, { word }) => sum + word.weight, 0),
    cover: weight === 0 ? 0 : said / weight,
    coverSoft: weight === 0 ? 0 : soft / weight,
    coverHere: here.length === 0 ? 0 : used.filter(Boolean).length / here.length,
    nearLeast: least(
      unmet.map(({ near }) => near),
      1,
    ),
    nearMean: mean(
      unmet.map(({ near }) => near),
      1,
    ),
    nearVerb: least(
      verbs.map(({ near }) => near),
      1,
    ),
    nearNoun: least(
      nouns.map(({ near }) => near),
      1,
    ),
    freeLeast: least(
      unmet.map(({ free: value }) => value),
      1,
    ),
    freeMost: most(unmet.map(({ free: value }) => value)),
    kin: unmet.filter(({ kin }) => kin >= 0).length,
    opposites: unmet.filter(({ opposite }) => opposite >= 0).length,
    viaSame: met.filter(({ via }) => via === 'same').length,
    viaNarrower: met.filter(({ via }) => via === 'narrower').length,
    viaConverse: met.filter(({ via }) => via === 'converse').length,
    viaVerb: met.filter(({ via, word }) => via !== undefined && word.kind === 'verb').length,
    widerHere: unmet.filter(({ wider }) => wider >= 0).length,
    oppositeVerbs: verbs.filter(({ opposite }) => opposite >= 0).length,
    unmetPlain: unmet.filter(({ wider, opposite, kin }) => wider < 0 && opposite < 0 && kin < 0).length,
    inexact: met.filter(({ worth }) => worth > 0 && worth < 0.95).length,
    longest: most(unmet.map(({ word }) => word.norm.length)),
    unknown: unmet.filter(({ word }) => word.vector === undefined).length,
  };
  for (const kind of KINDS) {
    out[`unmet_${kind}`] = unmet.filter(({ word }) => word.kind === kind).length;
    out[`met_${kind}`] = met.filter(({ word, by }) => word.kind === kind && by >= 0).length;
    out[`free_${kind}`] = free.filter((word) => word.kind === kind).length;
  }
  return out;
}

/** Where the met words stand: close together, in the order of the claim, and what stands in the place of the rest. */
export function placeFeatures(
  sentence: Analysis,
  here: readonly Word[],
  met: readonly Met[],
  used: readonly boolean[],
): Features {
  const found = met.filter(({ by }) => by >= 0).map(({ by }) => by);
  const span = found.length === 0 ? 0 : Math.max(...found) - Math.min(...found) + 1;
  let turned = 0;
  let next = 0;
  for (let k = 1; k < found.length; k += 1) {
    const step = (found[k] ?? 0) - (found[k - 1] ?? 0);
    if (step < 0) turned += 1;
    if (step === 1) next += 1;
  }
  let replaced = 0;
  let alike = 0;
  let missing = 0;
  let replacedNear = 1;
  let replacedName = 0;
  let k = 0;
  while (k < met.length) {
    if ((met[k]?.by ?? -1) >= 0) {
      k += 1;
      continue;
    }
    const from = k;
    while (k < met.length && (met[k]?.by ?? -1) < 0) k += 1;
    const before = from === 0 ? undefined : met[from - 1]?.by;
    const after = k >= met.length ? undefined : met[k]?.by;
    const between = inPlace(here.length, before, after, k - from).filter((index) => used[index] !== true);
    const run = met.slice(from, k);
    if (between.length === 0) missing += 1;
    else replaced += 1;
    for (const { word } of run) {
      for (const index of between) {
        const other = here[index];
        if (other === undefined || other.kind !== word.kind) continue;
        alike += 1;
        if (word.kind === 'name' || word.kind === 'place') replacedName += 1;
        replacedNear = Math.min(replacedNear, cosine(other.vector, word.vector));
      }
    }
  }
  const clauses = new Set(found.map((by) => sentence.syntax.clauses[here[by]?.at ?? 0] ?? 0));
  return {
    span: met.length === 0 ? 0 : span / met.length,
    tight: span === 0 ? 0 : found.length / span,
    turned,
    next: met.length <= 1 ? 0 : next / (met.length - 1),
    replaced,
    replacedAlike: alike,
    replacedNear,
    replacedName,
    missing,
    spread: clauses.size,
    firstMet: (met[0]?.by ?? -1) >= 0 ? 1 : 0,
    lastMet: (met.at(-1)?.by ?? -1) >= 0 ? 1 : 0,
    firstAt: found.length === 0 ? 0 : Math.min(...found) / here.length,
  };
}

/** Content words past which a word no longer stands in the place of another. */
const REACH = 3;

/** The words of the sentence between those that say the claim's words before and after a run of unmet ones. */
export function inPlace(
  size: number,
  before: number | undefined,
  after: number | undefined,
  run: number,
): number[] {
  const reach = Math.max(REACH, run + 1);
  const out: number[] = [];
  if (before === undefined && after === undefined) return out;
  const from = before === undefined ? Math.max(0, (after ?? 0) - reach) : before + 1;
  const to = after === undefined || after < from ? Math.min(size, from + reach) : after;
  if (to - from > reach + 2) return out;
  for (let index = from; index < to; index += 1) out.push(index);
  return out;
}

/** How the texts are written: news of a day and entries of an encyclopaedia leave different things unsaid. */
export function registerFeatures(sentence: Analysis, claim: Analysis): Features {
  const main = claim.syntax.frames.find((_, index) => claim.saying[index] !== true);
  const own = (analysis: Analysis): number => analysis.saying.filter((saying) => !saying).length;
  return {
    weekdayHere: sentence.units.filter(({ date, source }) => date?.weekday !== undefined && !source).length,
    brackets: sentence.tokens.filter(({ text }) => text === '(' || text === '-LRB-').length,
    copulaThere: main?.copula === true ? 1 : 0,
    framesHere: own(sentence),
    framesThere: own(claim),
    namesThere: claim.units.filter(({ kind, source }) => kind === 'name' && !source).length,
    opensWithName: claim.unitAt[0]?.kind === 'name' ? 1 : 0,
  };
}
