import { fromEvidence, hasReport, opensQuotation, tellsWords } from './attribution-complement.ts';
import {
  AUXILIARIES,
  BE,
  EVIDENCE,
  PLURALS,
  isAdverb,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
  isTime,
  isVerb,
} from './attribution-words.ts';
import type { Token } from './attribution-tokens.ts';
import { NOUN_LIKE, reportingVerb } from './reporting-verbs.ts';
import type { ReportingVerb } from './reporting-verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OBJECTS = set('him her them me us it and or');
const REPORTABLE = set('that to for on out how whether what why it he she they as him her them');

/** What is sent with words in it: "posted a note saying …". */
const MESSAGES = set(
  'statement letter email e-mail note message tweet post text memo release video ad article column report speech',
);

/** "ended by saying", "before telling". */
const GERUND_LINKS = set('in by before after while when without from on upon over');

/** The reporting verb at `index`, unless it stands in a quotation or is part of a name. */
export function reportingVerbAt(tokens: readonly Token[], index: number): ReportingVerb | undefined {
  const token = tokens[index];
  return token === undefined || token.quoted || token.capital ? undefined : reportingVerb(token.lower);
}

/** Whether the reporting verb at `index` is one in this sentence: active, no noun, with something to report. */
export function attributes(tokens: readonly Token[], index: number): boolean {
  const verb = reportingVerbAt(tokens, index);
  if (verb === undefined) return false;
  const left = leftOfAdverbs(tokens, index);
  return hasSubject(tokens, index, left, verb) && hasReport(tokens, index, left, verb);
}

/** Whether the word that ends at `left` can be the end of the verb's subject, or leads to it. */
function hasSubject(tokens: readonly Token[], index: number, left: number, verb: ReportingVerb): boolean {
  const [before, token] = [tokens[left], tokens[index]];
  // "the mayor's claimed success": no subject.
  if (before === undefined || token === undefined || isPossessive(before)) return false;
  // "is likely to warn": the subject stands further left.
  if (before.lower === 'to')
    return verb.kind === 'saying' && verb.form === 'base' && holdsInfinitive(tokens, left - 1);
  // "the clerk said to have left": hearsay about the clerk.
  if (
    token.lower === 'said' &&
    tokens[index + 1]?.lower === 'to' &&
    /^(?:be|have)$/u.test(tokens[index + 2]?.lower ?? '')
  )
    return false;
  if (verb.form === 'past' && BE.has(before.lower)) return false;
  if (verb.form === 'participle')
    return BE.has(before.lower) ? verb.kind === 'saying' || reportable(tokens, index) : hangsOn(verb, before);
  if (verb.form === 'base' && !(takesBase(before) || (verb.base === 'say' && !OBJECTS.has(before.lower))))
    return false;
  if (isNoun(tokens, index) && !startsClaim(tokens, index)) return false;
  return verb.kind === 'saying' || reportable(tokens, index);
}

/** Words that take an infinitive of their own subject, besides verbs ("declined to say", "went on to say"). */
const PROSPECTS = set(
  'able about bound careful due eager expected going keen likely on quick ready reluctant scheduled set unlikely willing',
);

/** Not "a plan to warn skippers" or "has to warn skippers", which nobody has done. */
function holdsInfinitive(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index] ?? { lower: '' };
  if (AUXILIARIES.has(lower)) return false;
  return PROSPECTS.has(lower) || reportingVerb(lower) !== undefined || isVerb(tokens, index);
}

/** "left, saying that …", "ended by saying", "a note saying": a participle that hangs on a clause or on a noun. */
function hangsOn(verb: ReportingVerb, before: Token): boolean {
  const setOff = /^(?:[,—–]|-+)$/u.test(before.text);
  if (setOff || verb.kind !== 'saying') return setOff;
  if (!before.word) return false;
  return (
    before.capital ||
    isPlural(before) ||
    PLURALS.has(before.lower) ||
    MESSAGES.has(before.lower) ||
    GERUND_LINKS.has(before.lower)
  );
}

/** "left early, saying …", "ended by saying …", "used the evening to say …": a verb whose subject is that of the sentence. */
export function hangs(tokens: readonly Token[], index: number): boolean {
  const before = tokens[leftOfAdverbs(tokens, index)];
  if (before === undefined || before.lower === 'to') return true;
  if (reportingVerbAt(tokens, index)?.form !== 'participle' || BE.has(before.lower)) return false;
  return !before.word || GERUND_LINKS.has(before.lower) || MESSAGES.has(before.lower);
}

function leftOfAdverbs(tokens: readonly Token[], index: number): number {
  let left = index - 1;
  for (let token = tokens[left]; token?.word === true && isAdverb(token); token = tokens[left]) left -= 1;
  return left;
}

const isPossessive = ({ lower }: Token): boolean =>
  /['’]s?$/u.test(lower) && !/^(?:he|it|she|that|there|who)'s$/u.test(lower);
const isPlural = (token: Token): boolean =>
  /(?<!ou)(?<![s'])s$/u.test(token.lower) && !isDeterminer(token) && !AUXILIARIES.has(token.lower);

function takesBase(before: Token): boolean {
  if (!before.word) return before.text === ',' || /^[—–-]+$/u.test(before.text);
  if (AUXILIARIES.has(before.lower)) return !BE.has(before.lower);
  return (
    isPlural(before) ||
    PLURALS.has(before.lower) ||
    EVIDENCE.has(before.lower) ||
    isPronoun(before) ||
    isRelative(before)
  );
}

/** Whether a word that may be a verb or a noun has no subject right before it: "his home state". */
export function isNoun(tokens: readonly Token[], index: number): boolean {
  return NOUN_LIKE.has(tokens[index]?.lower ?? '') && !isPlainSubject(tokens, leftOfAdverbs(tokens, index));
}

/** A name, a pronoun, "who" or a piece of evidence right before a word that may be a noun makes it a verb. */
function isPlainSubject(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (AUXILIARIES.has(token.lower)) return !BE.has(token.lower);
  return (
    (token.capital && !/['’]s?$/u.test(token.text)) ||
    isPronoun(token) ||
    isRelative(token) ||
    fromEvidence(tokens, index) ||
    PLURALS.has(token.lower) ||
    (isPlural(token) && reportable(tokens, index + 1))
  );
}

/** "Example.net claims that …": the first word of a sentence has a capital that proves nothing; what follows does. */
function startsClaim(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (index !== 1 || before === undefined || isDeterminer(before) || isPreposition(before)) return false;
  return reportable(tokens, index);
}

/** Whether what follows a verb of stance can be what somebody thinks, wants or calls something. */
function reportable(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (opensQuotation(tokens, index + 1)) return true;
  const base = reportingVerb(tokens[index]?.lower ?? '')?.base;
  if (!next.word || base === 'continue') return false;
  if (REPORTABLE.has(next.lower) || isDeterminer(next) || next.capital || /^\d|ing$/u.test(next.lower))
    return true;
  // "Did not answer written questions": words, but not the answer's.
  return base !== 'answer' && tellsWords(tokens, index);
}

/** Whether nothing that could be reported follows the verb: the end, a time, or a new clause. */
export function closes(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || isTime(next)) return true;
  return next.word
    ? ['on', 'in', 'after', 'during', 'at'].includes(next.lower)
    : !['“', '"', '``', ':'].includes(next.text);
}
