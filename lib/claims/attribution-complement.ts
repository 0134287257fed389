import { SPOKEN } from './attribution-nominal.ts';
import type { Token } from './attribution-tokens.ts';
import {
  EVIDENCE,
  isDeterminer,
  isPreposition,
  isPronoun,
  isRelative,
  isTime,
  isVerb,
} from './attribution-words.ts';
import { DEEDS, type ReportingVerb } from './reporting-verbs.ts';

/** What follows a reporting verb. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OPENING_MARKS = set("“ \" `` '' ‘ ' `");
/** What opens a clause that a verb reports. */
const REPORTED_CLAUSE = set('that how whether what why there');
/** What begins something else behind a verb. */
const OTHER_CLAUSE = set('to when while after before because but if since until although though');
/** Farthest word behind the verb that is read for it, and behind evidence that its verb is looked for. */
const LONGEST = 24;
const LONGEST_EVIDENCE = 8;

/** Speech by its manner, which reports only with its topic: not "spoke to the crew". */
const MANNERS = set('speak talk');
const TOPIC = set('about of against out that whether how');

const FIXED: ReadonlySet<string> = new Set(['report from', 'report of', 'thank to']);

/** What one means to do is a stance: "plans to sail". */
const INTENTIONS = set('plan aim intend decide opt seek offer');

/** Whether something is reported behind the verb at `index`, whose subject ends at `end`. */
export function hasReport(
  tokens: readonly Token[],
  index: number,
  end: number,
  verb: ReportingVerb,
): boolean {
  if (verb.form === 'past' && isDoneBy(tokens, index)) return false;
  // "comments by the mayor": a noun.
  if (tokens[index + 1]?.lower === 'by') return false;
  // "Oduya reported from Alder", "media reports of a fire", "thanks to the pilot".
  if (FIXED.has(`${verb.base} ${tokens[index + 1]?.lower ?? ''}`)) return false;
  if (MANNERS.has(verb.base)) return hasTopic(tokens, index);
  if (!DEEDS.has(verb.base) || fromEvidence(tokens, end) || tellsWords(tokens, index)) return true;
  // "“It was dark,” she added to the court": the words come first.
  if (tokens.slice(0, index).some(({ quoted }) => quoted)) return true;
  return INTENTIONS.has(verb.base) && tokens[index + 1]?.lower === 'to';
}

/** "a survey published on Monday by the port": what somebody else did to it. */
function isDoneBy(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1, index + 5).find((token) => !isTime(token) && token.lower !== 'on');
  return next?.lower === 'by';
}

function hasTopic(tokens: readonly Token[], index: number): boolean {
  const mark = tokens.findIndex(({ word }, at) => at > index && !word);
  const end = mark < 0 ? tokens.length : mark;
  return tokens.slice(index, end).some(({ lower }) => TOPIC.has(lower)) || opensQuotation(tokens, end);
}

/** "A survey of skippers shows": evidence needs no words behind its verb. */
export function fromEvidence(tokens: readonly Token[], end: number): boolean {
  const start = tokens.findLastIndex(({ word }, at) => at <= end && !word);
  const from = Math.max(start + 1, end - LONGEST_EVIDENCE + 1);
  return tokens.slice(from, end + 1).some(({ lower }) => EVIDENCE.has(lower));
}

/**
 * Whether words follow the verb at `index`: a quotation, a clause ("found that the light was red", "found the light was
 * red"), what something is taken as ("saw it as a lie"), or speech by name ("dismissed the criticism"). "Found a rope" and
 * "dismissed the mate" have a thing for object, and report nothing.
 */
export function tellsWords(tokens: readonly Token[], index: number): boolean {
  const first = tokens[index + 1];
  if (first === undefined) return false;
  if (opensQuotation(tokens, index + 1)) return true;
  if (/(?:self|selves)$/u.test(first.lower)) return false;
  if (REPORTED_CLAUSE.has(first.lower) || isPronoun(first)) return true;
  let object = !isPreposition(first);
  for (const [offset, token] of tokens.slice(index + 1, index + LONGEST).entries()) {
    if (token.quoted || opensQuotation(tokens, index + 1 + offset)) return true;
    if (!token.word || isRelative(token) || OTHER_CLAUSE.has(token.lower)) return false;
    if (token.lower === 'that')
      return opensReport(tokens[index + offset]) || (object && !isOfObject(tokens, index + offset + 2));
    if (token.lower === 'as') return offset > 0 && object;
    if (isPreposition(token)) object = false;
    if (object && isSpeech(tokens, index + 1 + offset)) return true;
    if (offset > 0 && isVerb(tokens, index + 1 + offset)) return !isPreposition(first);
  }
  return false;
}

/** "Posted on X that …", "revealed in a letter that …"; not "found in the house that burned". */
const opensReport = (before: Token | undefined): boolean =>
  before !== undefined && (before.capital || SPOKEN.has(before.lower));

/** "Published footage that shows it": what the thing itself does. */
function isOfObject(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || isVerb(tokens, index)) return true;
  const third = /(?<![su])s$/u.test(token.lower) && !token.capital;
  return third && !isDeterminer(token) && !isPronoun(token) && !isVerb(tokens, index + 1);
}

/** Speech by name, unless it is another's: "published claims by a pilot". */
function isSpeech(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower ?? '';
  return SPOKEN.has(tokens[index]?.lower ?? '') && next !== 'by' && next !== 'from';
}

/** Whether a quotation begins at `index`, with or without a comma or a colon before it. */
export function opensQuotation(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text ?? '';
  if (text === ':' || OPENING_MARKS.has(text)) return true;
  return text === ',' && OPENING_MARKS.has(tokens[index + 1]?.text ?? '');
}
