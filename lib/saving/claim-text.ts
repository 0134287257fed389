import { englishTokens } from '../text/english-tokens.ts';
import { primaryLanguage } from '../text/english-words.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Captured } from './draft.ts';

/** Chosen words that are fewer than this part of their sentence stand for the sentence. */
const LEAST_PART = 0.4;

/** The sentences that the chosen words lie in. */
export function sentencesChosen({ sentence, language }: Captured): string[] {
  const options = language === '' ? {} : { language };
  return splitSentences(sentence, options).map(({ start, end }) => sentence.slice(start, end));
}

/**
 * What was chosen, as the text of a claim: whole sentences as they stand; a clause of one that makes a sentence itself,
 * as one; any other part stands for its sentence, since what a hasty selection cut off ("several", "allegedly", "that …")
 * would be missing from the claim. Table cells and list items are sentences without a full stop, and stay so.
 */
export function claimTextOf(captured: Captured): string {
  const sentence = withoutDebris(captured.sentence);
  const chosen = withoutDebris(captured.chosen);
  if (sentence === '' || chosen === '') return sentence || chosen;
  if (chosen.length >= sentence.length || sentencesChosen(captured).length > 1) return sentence;
  const part = lengthOf(chosen, captured) / Math.max(1, lengthOf(sentence, captured));
  if (part < LEAST_PART || !hasVerb(chosen, captured) || !isClause(chosen, captured)) return sentence;
  const text = chosen
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .replace(/[,;:–—-]+$/u, '')
    .trim();
  // The full stop of the sentence, where it has one: other scripts have their own, cells none.
  const stop = /[.!?…。！？]$/u.exec(sentence.replace(/["”’»)]+$/u, ''))?.[0] ?? '';
  return /[.!?…。！？]["”’»)]*$/u.test(text) ? text : text + stop.replace(/[!?…]/u, '.');
}

/** What a clause may follow and be followed by: marks, or words that join whole clauses. Never "if": it would be lost. */
const BEFORE_CLAUSE =
  /(?:^|[,;:–—“"(]|(?<!\p{L})(?:that|and|but|while|whereas|because|although|after|when|since))\s*$/iu;
const AFTER_CLAUSE = /^\s*(?:$|[,;:–—”").!?…]|(?:and|but|while|whereas|because|although)(?!\p{L}))/iu;

function isClause(chosen: string, { sentence, language }: Captured): boolean {
  if (primaryLanguage(language) !== 'en') return true;
  const whole = sentence.replaceAll(/\s+/gu, ' ');
  const at = whole.indexOf(chosen);
  if (at < 0) return false;
  return BEFORE_CLAUSE.test(whole.slice(0, at)) && AFTER_CLAUSE.test(whole.slice(at + chosen.length));
}

const wordsOf = (text: string) => englishTokens(text).filter(({ kind }) => kind !== 'mark');

/** In words; where words may not be parted by spaces, in characters. */
const lengthOf = (text: string, { language }: Captured): number =>
  primaryLanguage(language) === 'en' ? wordsOf(text).length : text.length;

// Leading bullets and dashes, numbers of footnotes, quotation marks whose partner is in another sentence.
function withoutDebris(text: string): string {
  let rest = text.replaceAll(/\s+/gu, ' ').trim();
  rest = rest.replace(/^(?:[•‣▪·*>]|[–—-](?= ))\s*/u, '').replace(/(?:\s?\[\d{1,3}\])+$/u, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    if (isAlone(rest, rest.at(0))) rest = rest.slice(1).trim();
    else if (isAlone(rest, rest.at(-1))) rest = rest.slice(0, -1).trim();
  }
  return rest;
}

const PARTNERS: Record<string, string> = {
  '“': '”',
  '”': '“',
  '«': '»',
  '»': '«',
  '„': '“',
  '(': ')',
  ')': '(',
};

/** Whether a mark at an edge of the text has no partner in it. */
function isAlone(text: string, mark: string | undefined): boolean {
  if (mark === undefined) return false;
  const count = (of: string): number => text.split(of).length - 1;
  if (mark === '"') return count('"') % 2 === 1;
  const partner = PARTNERS[mark];
  return partner !== undefined && count(mark) > count(partner);
}

const VERBS =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|said|says|told|went|came|took|made|left|sent|met|won|lost|fell|rose|hit|struck|shot|held|kept|found|gave|got|led|paid|put|ran|saw|set|sank|broke|began|became|built|bought|brought|caught|cut|drew|fled|flew|fought|grew|knew|sold|spent|stood|wrote|spoke|denies|kills?|plans?|wants?|needs?|remains?|holds?|makes?|takes?|gives?|leads?|includes?|faces?|shows?|calls?)$/u;

/** Whether the words can say something by themselves. In other languages than English that cannot be told: they can. */
function hasVerb(text: string, captured: Captured): boolean {
  if (primaryLanguage(captured.language) !== 'en') return true;
  return wordsOf(text).some(
    ({ norm, capital }) =>
      VERBS.test(norm) || (!capital && /[^\W\d]{2}ed$/u.test(norm) && !norm.endsWith('eed')),
  );
}
