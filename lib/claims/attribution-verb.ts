import {
  AUXILIARIES,
  isAdverb,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
  isTime,
} from './attribution-phrase.ts';
import type { Token } from './attribution-tokens.ts';
import { NOUN_LIKE, reportingVerb } from './reporting-verbs.ts';
import type { ReportingVerb } from './reporting-verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BE = set("is are was were be been being get got isn't aren't wasn't weren't");
/** Things that report by themselves: "footage shows", "polls suggest". */
const EVIDENCE = set(
  'footage video videos image images picture pictures photo photos photograph photographs poll polls survey surveys study studies data figures document documents report reports record records evidence research map maps analysis',
);
/** Plurals without an s, whose verb looks like the base form: "police say". */
const PLURALS = set(
  'police people men women media children many some others most few critics majority staff clergy',
);
const OBJECTS = set('him her them me us it and or');
const REPORTABLE = set('that to for on out how whether what why it he she they as him her them');

/** The reporting verb at `index`, unless it stands in a quotation or is part of a name. */
export function reportingVerbAt(tokens: readonly Token[], index: number): ReportingVerb | undefined {
  const token = tokens[index];
  return token === undefined || token.quoted || token.capital ? undefined : reportingVerb(token.lower);
}

/** Whether the reporting verb at `index` is one in this sentence: active, no noun, with something to report. */
export function attributes(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const verb = reportingVerbAt(tokens, index);
  if (token === undefined || verb === undefined) return false;
  let left = index - 1;
  while (left >= 0 && tokens[left]?.word === true && isAdverb(tokens[left] ?? token)) left -= 1;
  const before = tokens[left];
  if (before === undefined || before.lower === 'to') return false;
  // "the clerk said to have left": hearsay about the clerk.
  if (token.lower === 'said' && tokens[index + 1]?.lower === 'to') return false;
  if (verb.form === 'past' && BE.has(before.lower)) return false;
  if (verb.form === 'participle')
    return BE.has(before.lower) ? reportable(tokens, index) : hangsOn(verb, before);
  if (verb.form === 'base' && !(takesBase(before) || (verb.base === 'say' && !OBJECTS.has(before.lower))))
    return false;
  if (NOUN_LIKE.has(token.lower) && !isPlainSubject(tokens, left) && !startsClaim(tokens, index))
    return false;
  return verb.kind === 'saying' || reportable(tokens, index);
}

/** ", saying that …": a participle set off from its clause. */
function hangsOn(verb: ReportingVerb, before: Token): boolean {
  return verb.kind === 'saying' && (before.text === ',' || before.lower === 'in');
}

function takesBase(before: Token): boolean {
  if (AUXILIARIES.has(before.lower)) return !BE.has(before.lower);
  return before.lower.endsWith('s') || PLURALS.has(before.lower) || isPronoun(before) || isRelative(before);
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
    EVIDENCE.has(token.lower)
  );
}

/** "Example.net claims that …": the first word of a sentence has a capital that proves nothing; what follows does. */
function startsClaim(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (index !== 1 || before === undefined || isDeterminer(before) || isPreposition(before)) return false;
  return tokens[index + 1]?.lower === 'that';
}

/** Whether what follows a verb of stance can be what somebody thinks, wants or calls something. */
function reportable(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (!next.word) return ['“', '"', '``', "''", ':', '‘'].includes(next.text);
  const base = reportingVerb(tokens[index]?.lower ?? '')?.base;
  if (base === 'appear' || base === 'seem') return next.lower === 'to' || next.lower === 'that';
  return REPORTABLE.has(next.lower) || isDeterminer(next) || next.capital;
}

/** Whether nothing that could be reported follows the verb: the end, a time, or a new clause. */
export function closes(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || isTime(next)) return true;
  return next.word
    ? ['on', 'in', 'after', 'during', 'at'].includes(next.lower)
    : !['“', '"', '``', ':'].includes(next.text);
}
