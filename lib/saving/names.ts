import { englishTokens } from '../text/english-tokens.ts';
import type { Token } from '../text/words.ts';
import { PERSON_HEADS } from './head-words.ts';
import {
  COMMON_STARTS,
  OF_A_PEOPLE,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  SAYS,
  TITLES,
  isCountry,
  isDateName,
} from './name-words.ts';

export type NameKind = 'person' | 'organisation' | 'country' | 'place' | 'unknown';

/** A proper name in a text, known by its capitals. */
export interface Name {
  text: string;
  start: number;
  end: number;
  kind: NameKind;
}

/** The proper names of an English text, in order. What a name names is told from its words and their neighbours. */
export function namesIn(text: string): Name[] {
  const tokens = englishTokens(text);
  const names: Name[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isNamePart(tokens, from) || isLeadingWord(tokens, from)) continue;
    const to = nameEnd(tokens, from);
    const first = startsSentence(tokens, from) ? skipCommonStart(tokens, from, to) : from;
    const start = tokens[first];
    const last = tokens[to - 1];
    if (first < to && start !== undefined && last !== undefined && !isAdjective(tokens, first, to)) {
      const name = text.slice(start.start, last.end);
      names.push({ text: name, start: start.start, end: last.end, kind: kindOf(tokens, first, to, name) });
    }
    from = to - 1;
  }
  return names;
}

function isNamePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.capital && token.text !== 'I' && !isDateName(token.norm);
}

/** "My" or "The" inside a sentence (a headline run on): the name begins behind it. */
const isLeadingWord = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.stop === true && !TITLES.has(tokens[at].norm) && !startsSentence(tokens, at);

const LINKS = new Set('of de del della di da van von der den bin ibn al el la le'.split(' '));

function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (;;) {
    const before = tokens[to - 1];
    const token = tokens[to];
    if (before === undefined || token === undefined || before.possessive) return to;
    const close = token.start - before.end <= 1 || (token.text === '.' && TITLES.has(before.norm));
    if (!close) return to;
    if (isNamePart(tokens, to)) to += 1;
    else if (isJoint(tokens, to) && isNamePart(tokens, to + 1)) to += 2;
    else return to;
  }
}

/** What may stand inside a name: "of", the full stop of "Dr." and of an initial, a hyphen, "&". */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return false;
  if (LINKS.has(token.text)) return token.text !== 'of' || !before.possessive;
  if (token.text === '.') return TITLES.has(before.norm) || before.text.length === 1;
  return token.text === '-' || token.text === '&';
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /^["“”'‘’(]$/u.test(tokens[before]?.text ?? '')) before -= 1;
  return before < 0 || /^[.!?…:•]$/u.test(tokens[before]?.text ?? '');
}

/** Where the name begins that a sentence begins with: a capital says nothing of its first word. */
function skipCommonStart(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first === undefined) return to;
  const common = first.stop || COMMON_STARTS.has(first.norm);
  if (common) return from + 1;
  if (to > from + 1 || isCountry(first.text) || /^\p{Lu}{2,}$/u.test(first.text)) return from;
  const next = tokens[to];
  const named = first.possessive || (next !== undefined && (SAYS.test(next.norm) || next.norm === 'has'));
  const plural = first.norm.endsWith('s') && !first.possessive;
  return named && !plural ? from : to;
}

/** "Russian troops": an adjective, whereas in "Jane Korean said" it would be a name. */
function isAdjective(tokens: readonly Token[], from: number, to: number): boolean {
  const only = tokens[from];
  if (
    to === from + 2 &&
    /^(?:North|South|East|West|Northern|Southern|Eastern|Western)$/u.test(only?.text ?? '')
  ) {
    return isAdjective(tokens, from + 1, to);
  }
  if (to !== from + 1 || only === undefined || isCountry(only.text)) return false;
  const next = tokens[to];
  if (!OF_A_PEOPLE.test(only.text)) return next?.text === '-';
  return next?.kind === 'word' && !next.stop && !SAYS.test(next.norm);
}

const LOCATIVE = new Set(['in', 'near', 'outside', 'around', 'across', 'reached', 'inside']);

function kindOf(tokens: readonly Token[], from: number, to: number, name: string): NameKind {
  if (isCountry(name)) return 'country';
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const before = tokens[from - 1];
  const has = (set: ReadonlySet<string>): boolean => words.some(({ norm }) => set.has(norm));
  const head = words.findIndex(({ norm }) => norm === 'of');
  const last = words[head > 0 ? head - 1 : words.length - 1];
  if (last !== undefined && ORGANISATION_WORDS.has(last.norm)) return 'organisation';
  if (last !== undefined && PLACE_WORDS.has(last.norm)) return 'place';
  if (TITLES.has(words[0]?.norm ?? '') && words.length > 1) return 'person';
  if (has(ORGANISATION_WORDS)) return 'organisation';
  if (/^\p{Lu}{2,6}$/u.test(name)) return 'organisation';
  if (PERSON_HEADS.has(before?.norm ?? '') && before?.possessive === false) return 'person';
  if (LOCATIVE.has(before?.norm ?? '') || (before?.norm === 'of' && isPlaceWord(tokens[from - 2])))
    return 'place';
  if (PLACE_WORDS.has(tokens[to]?.norm ?? '')) return 'place';
  if (words.length < 2 || before?.norm === 'the') return 'unknown';
  return words.length <= 4 && head < 0 ? 'person' : 'unknown';
}

const isPlaceWord = (token: Token | undefined): boolean =>
  PLACE_WORDS.has(token?.norm ?? '') || token?.norm === 'capital' || token?.norm === 'south';

/**
 * The names of several texts, each told by all that the texts say of it: "Doe" is the person "Jane Doe" once she has
 * been named in full, a town one where something happened in it. One list for each text.
 */
export function namesOf(texts: readonly string[]): Name[][] {
  const lists = texts.map(namesIn);
  const full = new Map<string, Name>();
  for (const name of lists.flat()) {
    const known = full.get(lastWord(name.text));
    if (known === undefined || (known.kind === 'unknown' && name.kind !== 'unknown')) {
      full.set(lastWord(name.text), name);
    } else if (name.kind === 'person' && known.kind === 'person' && name.text.length > known.text.length) {
      full.set(lastWord(name.text), name);
    }
  }
  return lists.map((names) => names.map((name) => better(name, full.get(lastWord(name.text)))));
}

const lastWord = (name: string): string => name.split(/\s/u).at(-1) ?? name;

function better(name: Name, known: Name | undefined): Name {
  if (known === undefined) return name;
  const kind = name.kind === 'unknown' ? known.kind : name.kind;
  return { ...name, kind, text: kind === 'person' && known.kind === 'person' ? known.text : name.text };
}
