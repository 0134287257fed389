import type { Token } from '../../text/words.ts';
import type { Frame } from './frames.ts';
import { phraseAt } from './groups.ts';
import type { Phrase } from './groups.ts';
import { verbForm } from './tags.ts';
import type { Tag } from './tags.ts';
import { CLAUSAL, oneOf } from './verb-kinds.ts';

/** Whether the verb of the frame takes a clause: "said", "believes", "shows". */
export function complement(tokens: readonly Token[], frame: Frame | undefined): boolean {
  return frame !== undefined && oneOf(CLAUSAL, tokens[frame.verb]);
}

/** Whether a phrase behind a comma goes on a list that "and" ends, rather than tell who the one before is. */
export function inList(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  tags: readonly Tag[],
  phrase: Phrase,
  before: Phrase,
): boolean {
  if (tags[before.from - 1] === 'mark' && tokens[before.from - 1]?.text !== ',' && before.from > 0)
    return false;
  const capital = (at: number): boolean => tokens[at]?.capital === true;
  const alike = capital(phrase.heads[0] ?? -1) === capital(before.heads.at(-1) ?? -1);
  let k = phrase.to;
  if (!alike) return false;
  for (let items = 0; items < 6; items += 1) {
    if (tokens[k]?.text === ',') k += 1;
    if (tags[k] === 'and' && tokens[k]?.norm === 'and')
      return /^(?:noun|det|num)$/.test(tags[k + 1] ?? '') && phrases.length > 0;
    const next = tokens[k - 1]?.text === ',' ? phraseAt(tokens, tags, k) : undefined;
    if (next === undefined) return false;
    k = next.to;
  }
  return false;
}

/** "By the army", not "by 8 percent". */
export function byDoer(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  return tags[at] === 'prep' && tokens[at]?.norm === 'by' && tags[at + 1] !== 'num' && tags[at + 1] !== 'adv';
}

export function nextVerbFollows(tags: readonly Tag[], at: number, tokens: readonly Token[]): boolean {
  let k = at;
  while (tags[k] === 'adv' || tags[k] === 'not') k += 1;
  if (tags[k] === 'aux' || tags[k] === 'modal') return true;
  return tags[k] === 'verb' && verbForm(tokens[k]?.norm ?? '') !== 'ing';
}

/** Whether a finite verb comes later in the sentence without a conjunction or a new subject of its own. */
export function nextFinite(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  for (let k = at; k < tags.length; k += 1) {
    const t = tags[k];
    if (t === 'and' || t === 'rel' || t === 'that' || t === 'sub' || t === 'mark') return false;
    if (t === 'aux' || t === 'modal') return true;
    if (t === 'verb' && tags[k - 1] !== 'to' && verbForm(tokens[k]?.norm ?? '') !== 'ing') return true;
  }
  return false;
}
