import { INVERTS, NOUN_LIKE, reportingVerb } from './reporting-verbs.ts';
import {
  AUXILIARIES,
  isAdverb,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
  isTime,
  isVerb,
  phraseAfter,
  phraseBefore,
} from './attribution-phrase.ts';
import type { Phrase } from './attribution-phrase.ts';
import { endsInQuotation, tokensOf } from './attribution-tokens.ts';
import type { Token } from './attribution-tokens.ts';
import type { Certainty } from './claim.ts';
import { certaintyOf } from './hedges.ts';

/** Who a sentence says said it, and how sure the sentence itself is. */
export interface Attribution {
  certainty: Certainty | 'denied';
  /** The words of the article that name the source ("the spy agency"); absent where the article speaks itself. */
  attributedTo?: string;
}

/**
 * Reads one English sentence. `before` is the sentence before it: a quotation that began there goes on here and has
 * the same speaker. A pronoun is given as it stands ("he"): the words are the article's own.
 * Where several are named, the outermost one: "…, the paper reported" over "officials said" inside it.
 */
export function attributionOf(sentence: string, context: { before?: string } = {}): Attribution {
  const certainty = certaintyOf(sentence);
  const source = sourceOf(sentence) ?? continuedSource(sentence, context.before);
  return source === undefined ? { certainty } : { certainty, attributedTo: source };
}

function continuedSource(sentence: string, before: string | undefined): string | undefined {
  if (before === undefined || !endsInQuotation(before) || /^\s*[“"]/u.test(sentence)) return undefined;
  return sourceOf(before);
}

function sourceOf(sentence: string): string | undefined {
  const tokens = tokensOf(sentence);
  const found =
    closing(tokens) ?? accordingTo(tokens) ?? firstReport(tokens) ?? nominal(tokens) ?? label(tokens);
  if (found === undefined) return undefined;
  const words = sentence.slice(tokens[found.from]?.start, tokens[found.to]?.end);
  return words.replace(/['’]s?$/u, '');
}

/** "…, the ministry said." and "…,” said the minister": a report closed by the one who makes it. */
function closing(tokens: readonly Token[]): Phrase | undefined {
  for (let index = tokens.length - 1; index > 0; index -= 1) {
    const verb = unquotedVerb(tokens, index);
    if (verb?.kind !== 'saying' || verb.form === 'participle') continue;
    const before = tokens[index - 1];
    if (before !== undefined && isBreak(before) && INVERTS.has(verb.base)) {
      const appositive = subjectOf(tokens, index);
      if (appositive === undefined || before.text !== ',')
        return phraseAfter(tokens, index + 1) ?? appositive;
      return appositive;
    }
    const subject = subjectOf(tokens, index);
    const opening = subject === undefined ? undefined : tokens[subject.from - 1];
    if (subject !== undefined && opening !== undefined && isBreak(opening) && closes(tokens, index))
      return subject;
  }
  return undefined;
}

/** Whether nothing that could be reported follows the verb: the end, a time, or the one spoken to. */
function closes(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    next === undefined ||
    (!next.word && !['“', '"', ':'].includes(next.text)) ||
    isTime(next) ||
    next.lower === 'on'
  );
}

function accordingTo(tokens: readonly Token[]): Phrase | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.quoted) continue;
    const next = tokens[index + 1]?.lower;
    if (token.lower === 'according' && next === 'to') return phraseAfter(tokens, index + 2);
    if (token.lower === 'citing' || (token.lower === 'reported' && next === 'by')) {
      return phraseAfter(tokens, index + (token.lower === 'citing' ? 1 : 2));
    }
  }
  return undefined;
}

/** The first verb with a subject that can report something. */
function firstReport(tokens: readonly Token[]): Phrase | undefined {
  for (let index = 1; index < tokens.length; index += 1) {
    const verb = unquotedVerb(tokens, index);
    if (verb === undefined || !attributes(tokens, index)) continue;
    const subject = verb.form === 'participle' ? clauseSubject(tokens, index) : subjectOf(tokens, index);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

function unquotedVerb(tokens: readonly Token[], index: number): ReturnType<typeof reportingVerb> {
  const token = tokens[index];
  return token === undefined || token.quoted || token.capital ? undefined : reportingVerb(token.lower);
}

const PASSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got']);

function attributes(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const verb = unquotedVerb(tokens, index);
  if (token === undefined || verb === undefined) return false;
  let left = index - 1;
  while (left >= 0 && isAdverbAt(tokens, left)) left -= 1;
  const before = tokens[left];
  if (before === undefined || before.lower === 'to') return false;
  if (verb.form === 'past' && PASSIVE.has(before.lower)) return false;
  if (verb.form === 'participle')
    return verb.kind === 'saying' && (before.text === ',' || before.lower === 'in');
  if (verb.form === 'base' && !isModal(before) && !before.lower.endsWith('s') && !isPronoun(before))
    return false;
  if (NOUN_LIKE.has(token.lower) && !plainSubject(before)) return false;
  return verb.kind === 'saying' || reportable(tokens, index);
}

function isModal(token: Token): boolean {
  return AUXILIARIES.has(token.lower) && !PASSIVE.has(token.lower);
}

/** A name, a pronoun or "who" right before a word that may be a noun makes it a verb. */
function plainSubject(token: Token): boolean {
  return (
    (token.capital && !/['’]s?$/u.test(token.text)) || isPronoun(token) || isRelative(token) || isModal(token)
  );
}

const REPORTABLE = new Set([
  'that',
  'to',
  'for',
  'on',
  'out',
  'how',
  'whether',
  'what',
  'why',
  'it',
  'he',
  'she',
  'they',
  'as',
  'him',
  'her',
  'them',
]);

/** Whether what follows a verb of stance can be what somebody thinks, wants or calls something. */
function reportable(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (!next.word) return ['“', '"', ':', '‘'].includes(next.text);
  return REPORTABLE.has(next.lower) || isDeterminer(next) || next.capital;
}

/** The subject of the verb at `index`, over adverbs, auxiliaries, times and a phrase set off by commas. */
function subjectOf(tokens: readonly Token[], index: number): Phrase | undefined {
  let end = index - 1;
  while (
    end >= 0 &&
    (isAdverbAt(tokens, end) || AUXILIARIES.has(tokens[end]?.lower ?? '') || isTimeAt(tokens, end))
  )
    end -= 1;
  const last = tokens[end];
  if (last === undefined) return undefined;
  if (isRelative(last)) return phraseBefore(tokens, tokens[end - 1]?.text === ',' ? end - 2 : end - 1);
  if (last.text === ',') return aroundAside(tokens, end);
  if (!last.word || last.quoted || isPreposition(last)) return undefined;
  return phraseBefore(tokens, end);
}

/** "Colonel Example, a spokesman for the district, said": the phrase before the aside, with the aside where it is short. */
function aroundAside(tokens: readonly Token[], comma: number): Phrase | undefined {
  for (let open = comma - 1; open > 0; open -= 1) {
    const token = tokens[open];
    if (token === undefined || token.quoted) return undefined;
    if (token.text !== ',') continue;
    const relative = isRelative(tokens[open + 1] ?? token);
    if (!relative && someVerb(tokens, open + 1, comma)) return undefined;
    const head = phraseBefore(tokens, open - 1);
    if (head === undefined || isVerb(tokens, head.from - 1)) return undefined;
    return relative || comma - head.from > 16 ? head : { from: head.from, to: comma - 1 };
  }
  return undefined;
}

/** The subject of the sentence a participle hangs on: "The minister left early, saying …". */
function clauseSubject(tokens: readonly Token[], index: number): Phrase | undefined {
  for (let verb = 1; verb < index; verb += 1) {
    if (isVerb(tokens, verb)) return subjectOf(tokens, verb);
  }
  return undefined;
}

const SPOKEN = new Set([
  'claim',
  'claims',
  'comments',
  'remarks',
  'statement',
  'statements',
  'assertion',
  'assertions',
  'allegation',
  'allegations',
  'announcement',
  'report',
  'reports',
  'warning',
  'letter',
  'testimony',
  'analysis',
  'estimate',
  'estimates',
]);

/** "reports from the ministry that …", "the president's claim that …". */
function nominal(tokens: readonly Token[]): Phrase | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.quoted || !SPOKEN.has(token.lower)) continue;
    const next = tokens[index + 1]?.lower;
    if (next === 'by' || next === 'from') {
      const named = phraseAfter(tokens, index + 2);
      if (named !== undefined) return named;
    }
    if (next === 'that' && /['’]s?$/u.test(tokens[index - 1]?.text ?? ''))
      return phraseBefore(tokens, index - 1);
  }
  return undefined;
}

/** "Example: “…”" at the start of a sentence. */
function label(tokens: readonly Token[]): Phrase | undefined {
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon < 1 || colon > 5 || !['“', '"'].includes(tokens[colon + 1]?.text ?? '')) return undefined;
  const named = phraseBefore(tokens, colon - 1);
  return named?.from === 0 ? named : undefined;
}

function someVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1)
    if (isVerb(tokens, index) && AUXILIARIES.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

const isBreak = (token: Token): boolean => [',', '”', '"', '?', '!', '—', '–', '-'].includes(token.text);
const isAdverbAt = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  return token !== undefined && token.word && isAdverb(token);
};
const isTimeAt = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  return (
    token !== undefined &&
    token.word &&
    (isTime(token) || (token.lower === 'on' && isTime(tokens[index + 1] ?? token)))
  );
};
