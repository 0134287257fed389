import {
  AUXILIARIES,
  isAdverb,
  isPreposition,
  isRelative,
  isTime,
  isVerb,
  phraseAfter,
  phraseBefore,
} from './attribution-phrase.ts';
import type { Phrase } from './attribution-phrase.ts';
import type { Token } from './attribution-tokens.ts';

/** Longest aside, in words, that is given with the name it explains. */
const LONGEST_ASIDE = 12;

/** The subject of the verb at `index`, over adverbs, auxiliaries, times and a phrase set off by commas. */
export function subjectOf(tokens: readonly Token[], index: number): Phrase | undefined {
  let end = index - 1;
  while (end >= 0 && passesOver(tokens, end)) end -= 1;
  const last = tokens[end];
  if (last === undefined || last.quoted) return undefined;
  if (isRelative(last)) return antecedent(tokens, tokens[end - 1]?.text === ',' ? end - 2 : end - 1);
  if (last.lower === 'and' || last.lower === 'but') return mainSubject(tokens, end);
  if ([',', '—', '–'].includes(last.text)) return aroundAside(tokens, end);
  if (!last.word || isPreposition(last)) return undefined;
  return phraseBefore(tokens, end);
}

function passesOver(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.word || token.quoted) return false;
  const next = tokens[index + 1] ?? token;
  return (
    isAdverb(token) || AUXILIARIES.has(token.lower) || isTime(token) || (token.lower === 'on' && isTime(next))
  );
}

/** What "who" stands for: the name right before it, not all of "a letter to the minister, who". */
function antecedent(tokens: readonly Token[], end: number): Phrase | undefined {
  const phrase = phraseBefore(tokens, end);
  if (phrase === undefined) return undefined;
  const cut = tokens.findLastIndex(
    ({ lower }, index) =>
      index > phrase.from &&
      index < end &&
      ['to', 'by', 'with', 'from', 'like', 'against', 'between'].includes(lower),
  );
  return cut < 0 ? phrase : { from: cut + 1, to: end };
}

/** "Colonel Example, a spokesman for the district, said": the phrase before the aside, with a short aside. */
function aroundAside(tokens: readonly Token[], comma: number): Phrase | undefined {
  for (let open = comma - 1; open > 0; open -= 1) {
    const token = tokens[open];
    if (token === undefined || token.quoted) return undefined;
    if (![',', '—', '–'].includes(token.text)) continue;
    const first = tokens[open + 1] ?? token;
    const clause = isRelative(first) || first.lower.endsWith('ing');
    if (!clause && hasAuxiliary(tokens, open + 1, comma)) return undefined;
    const head = phraseBefore(tokens, open - 1);
    if (head === undefined || isVerb(tokens, head.from - 1)) return undefined;
    return clause || comma - open > LONGEST_ASIDE ? head : { from: head.from, to: comma - 1 };
  }
  return undefined;
}

function hasAuxiliary(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower, capital }) => !capital && AUXILIARIES.has(lower));
}

/** The subject of the sentence a participle hangs on: "The minister left early, saying …". */
export function mainSubject(tokens: readonly Token[], index: number): Phrase | undefined {
  for (let verb = 1; verb < index; verb += 1) {
    if (isVerb(tokens, verb)) return subjectOf(tokens, verb);
  }
  return undefined;
}

/** The name after an inverted verb, with a short aside that closes the clause: "said Lu Example, a vet in Alder." */
export function nameWithAside(tokens: readonly Token[], start: number): Phrase | undefined {
  const name = phraseAfter(tokens, start);
  if (name === undefined || tokens[name.to + 1]?.text !== ',') return name;
  const from = name.to + 2;
  const mark = tokens.findIndex(({ word }, index) => index >= from && !word);
  const end = mark < 0 ? tokens.length : mark;
  const first = tokens[from];
  if (first === undefined || end === from || end - from > LONGEST_ASIDE || isRelative(first)) return name;
  const clause = first.lower.endsWith('ing') || isPreposition(first) || hasAuxiliary(tokens, from, end);
  return clause || tokens.slice(from, end).some(isTime) ? name : { from: name.from, to: end - 1 };
}
