import type { Token } from './attribution-tokens.ts';
import { AUXILIARIES, isAdverb, isDeterminer, isPreposition, isTime } from './attribution-words.ts';

/** Inclusive token indexes of a phrase that names somebody. */
export interface Phrase {
  from: number;
  to: number;
}

const JOINING = new Set(['and', 'or', 'but', 'meanwhile', 'however', 'yet']);
/** Determiners that name somebody on their own: "some say". */
const ALONE = new Set('some many others this that one both most several two another'.split(' '));
const QUANTITY =
  /^(?:\d.*|half|a|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/u;

/** Without what stands around a name: "On Friday the ministry" -> "the ministry", "and the army" -> "the army". */
export function trimmed(tokens: readonly Token[], { from, to }: Phrase): Phrase | undefined {
  const [first, last] = [tokens[from], tokens[to]];
  if (from > to || first === undefined || last === undefined) return undefined;
  if (JOINING.has(first.lower) || isAdverb(first) || isTime(first))
    return trimmed(tokens, { from: from + 1, to });
  if (isPreposition(first) && !opensAmount(tokens, from)) {
    const inner = tokens.findIndex(
      (token, index) =>
        index > from + 1 &&
        index <= to &&
        (isDeterminer(token) || isTime(tokens[index - 1] ?? token)) &&
        !isPreposition(tokens[index - 1] ?? token),
    );
    return inner < 0 ? undefined : trimmed(tokens, { from: inner, to });
  }
  if (isPreposition(last) || (from === to && isDeterminer(last) && !ALONE.has(last.lower))) return undefined;
  return /[\p{L}\d]/u.test(last.text) && !isVerbal(tokens, { from, to }) ? { from, to } : undefined;
}

/** "about half of them", "over 40 clerks". */
function opensAmount(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [tokens[index]?.lower ?? '', tokens[index + 1]?.lower ?? ''];
  return ['about', 'over', 'around'].includes(word) && QUANTITY.test(next);
}

/** Whether a phrase does something rather than names somebody: "defending his notes", "the clerk hopes to sail". */
function isVerbal(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (first !== undefined && /^\p{L}+ing$/u.test(first.text)) {
    if (!first.capital && AUXILIARIES.has(tokens[from - 1]?.lower ?? '')) return true;
    const object = second !== undefined && (isDeterminer(second) || isPreposition(second) || second.capital);
    if (to > from && object && !first.capital) return true;
  }
  return tokens.some(
    (token, index) => index > from && index < to && token.lower === 'to' && isBareVerb(tokens[index + 1]),
  );
}

/** After "to": a word that is neither plural nor part of a name. */
function isBareVerb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Ll}+$/u.test(token.text) &&
    !isDeterminer(token) &&
    !/(?:s|ing)$/u.test(token.lower)
  );
}
