import type { Token } from '../../text/words.ts';
import { isBe, verbForm } from './tags.ts';
import type { Tag } from './tags.ts';

/** A noun phrase: `heads` are token indices, one for each noun joined by "and". `to` is exclusive. */
export interface Phrase {
  from: number;
  to: number;
  heads: number[];
}

/** How real the clause makes its event. */
export type Mode = 'did' | 'planned' | 'possible';

interface Group {
  from: number;
  to: number;
  verb: number;
  passive: boolean;
  negated: boolean;
  mode: Mode;
  infinitive: boolean;
  finite: boolean;
  copula: boolean;
}

/** Reads a verb group (auxiliaries, adverbs, "not", main verb) from token `i`. */
export function groupAt(tokens: readonly Token[], tags: readonly Tag[], i: number): Group | undefined {
  const first = tags[i];
  const infinitive = first === 'to';
  if (first !== 'aux' && first !== 'modal' && first !== 'verb' && !infinitive) {
    const leads = (first === 'not' || first === 'adv') && /^(?:verb|aux|modal)$/.test(tags[i + 1] ?? '');
    if (!leads) return undefined;
  }
  let k = infinitive ? i + 1 : i;
  let verb = -1;
  let be = false;
  let negated = false;
  let mode: Mode = 'did';
  let aux = false;
  for (; k < tokens.length; k += 1) {
    const t = tags[k];
    const norm = tokens[k]?.norm ?? '';
    if (t === 'not') negated = true;
    else if (t === 'modal') {
      mode = /^(?:will|would|shall)$/.test(norm) ? 'planned' : 'possible';
      aux = true;
    } else if (t === 'aux') {
      be = isBe(norm) || (be && norm !== 'had');
      aux = true;
      verb = k;
    } else if (t === 'adv' && tags[k + 1] !== undefined) continue;
    else if (t === 'verb') {
      verb = k;
      k += 1;
      break;
    } else break;
  }
  if (verb < 0) return undefined;
  if (infinitive && tags[verb] !== 'verb' && tags[verb] !== 'aux') return undefined;
  while (k - 1 > verb && tags[k - 1] === 'adv') k -= 1;
  const form = verbForm(tokens[verb]?.norm ?? '');
  const main = tags[verb] === 'verb';
  return {
    from: i,
    to: Math.max(k, verb + 1),
    verb,
    passive: main && be && form === 'past',
    negated,
    mode,
    infinitive,
    finite: aux || form === 'past' || form === 's' || form === 'base',
    copula: !main && be,
  };
}

export function phraseAt(tokens: readonly Token[], tags: readonly Tag[], i: number): Phrase | undefined {
  let k = i;
  let head = -1;
  while (k < tokens.length) {
    const t = tags[k];
    if (t === 'pron') {
      return head < 0 ? { from: i, to: k + 1, heads: [k] } : { from: i, to: k, heads: [head] };
    }
    if (t === 'noun') {
      head = k;
      k += 1;
      continue;
    }
    const inner =
      t === 'num' ||
      (t === 'mark' && /^["“”‘’'[\]]$/u.test(tokens[k]?.text ?? '') && tags[k + 1] === 'noun' && k > i) ||
      (t === 'mark' && tokens[k]?.text === '-') ||
      (t === 'mark' && /^[$€£]$/.test(tokens[k]?.text ?? ''));
    const percent = tokens[k]?.text === '%';
    if (percent) head = k;
    if (inner || percent || (t === 'det' && (head < 0 || k === i))) {
      if (t === 'num' && head < 0) head = k;
      k += 1;
      continue;
    }
    // Attributive participles and adverbs inside: "a rapidly growing city", "the freshly painted door".
    if (t === 'adv' && head < 0 && tags[k + 1] === 'noun') {
      k += 1;
      continue;
    }
    break;
  }
  if (head < 0) return k > i && tags[i] === 'det' ? { from: i, to: k, heads: [k - 1] } : undefined;
  while (k > head + 1 && tokens[k - 1]?.kind === 'mark') k -= 1;
  return { from: i, to: k, heads: [head] };
}
