import { phraseAfter } from './attribution-phrase.ts';
import type { Phrase } from './attribution-trim.ts';
import type { Token } from './attribution-tokens.ts';
import { EVIDENCE, isDeterminer, isPreposition, isTime } from './attribution-words.ts';
import { DEEDS, reportingVerb } from './reporting-verbs.ts';

/** Sources that are named without a verb that reports. Each answers with the phrase that names one. */

/** Speech and thought as nouns, whose maker is named beside them: "a warning from the port", "her claim that …". */
export const SPOKEN: ReadonlySet<string> = new Set(
  `claim claims comment comments remark remarks statement statements assertion assertions allegation allegations accusation
  accusations announcement report reports warning warnings letter testimony analysis estimate estimates argument arguments
  suggestion suggestions insistence call calls demand demands promise promises pledge pledges vow vows threat threats proposal
  proposals criticism criticisms critique critiques complaint complaints lament denial denials refusal opposition support
  endorsement endorsements praise attack attacks swipe swipes condemnation view views belief beliefs opinion opinions message
  answer response responses reply question questions objection objections concern concerns fear fears hope hopes doubt doubts
  optimism confidence outrage frustration disappointment apology apologies admission acknowledgement acknowledgment contention
  description prediction predictions speech speeches interview interviews tweet tweets post posts decision desire case clear
  issue aim`.split(/\s+/u),
);

/** "reports from the ministry that …", "the president's claim that …". */
export function nominal(tokens: readonly Token[]): Phrase | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.quoted || !SPOKEN.has(token.lower)) continue;
    const next = tokens[index + 1]?.lower ?? '';
    const named = next === 'by' || next === 'from' ? phraseAfter(tokens, index + 2) : undefined;
    if (named !== undefined && tokens[named.to + 1]?.lower === 'that') return named;
    if (next !== 'that') continue;
    const owner = tokens[index - 1];
    if (owner !== undefined && !owner.quoted && /['’]s?$/u.test(owner.text)) return owning(tokens, index - 1);
  }
  return undefined;
}

/** The owner whose last word is at `end`: "as a shield against | Mira Oduya's", "for | the harbour office's". */
function owning(tokens: readonly Token[], end: number): Phrase | undefined {
  const name = tokens[end]?.capital === true;
  const from = tokens.findLastIndex(
    (token, at) => at <= end && (name ? !token.capital : isDeterminer(token)),
  );
  return from < 0 && !name ? undefined : { from: name ? from + 1 : from, to: end };
}

/** "In a new port survey, …": evidence that reports by itself. */
export function inEvidence(tokens: readonly Token[]): Phrase | undefined {
  const [first, second] = tokens;
  if (
    first?.lower !== 'in' ||
    second === undefined ||
    !/^(?:an?|the|one|its|this|that|another)$/u.test(second.lower)
  )
    return undefined;
  const comma = tokens.findIndex(({ word }) => !word);
  const last = tokens[comma - 1];
  if (comma < 3 || comma > 14 || tokens[comma]?.text !== ',' || last === undefined) return undefined;
  const noun = tokens.findIndex(
    (token, index) =>
      index < comma &&
      EVIDENCE.has(token.lower) &&
      !token.quoted &&
      (index === comma - 1 || endsNoun(tokens[index + 1])),
  );
  return noun < 0 ? undefined : { from: 1, to: comma - 1 };
}

function endsNoun(token: Token | undefined): boolean {
  return token !== undefined && (isPreposition(token) || isTime(token) || token.lower.endsWith('ed'));
}

const STANDPOINTS = new Set([
  'view',
  'opinion',
  'words',
  'telling',
  'account',
  'eyes',
  'mind',
  'estimation',
  'reading',
  'judgment',
  'judgement',
]);

/** "In Oduya's view", "in the words of the mayor". */
export function standpoint(tokens: readonly Token[]): Phrase | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.quoted || !STANDPOINTS.has(token.lower)) continue;
    const owner = tokens[index - 1];
    if (tokens[index + 1]?.lower === 'of' && owner?.lower === 'the' && tokens[index - 2]?.lower === 'in')
      return phraseAfter(tokens, index + 2);
    const from = tokens.findLastIndex(
      ({ lower }, at) => at < index && (lower === 'in' || lower === 'to' || lower === 'by'),
    );
    // Set off from the rest: not "tears in her eyes".
    if (from < 0 || owner === undefined || tokens[from - 1]?.word === true) continue;
    if (/['’]s?$/u.test(owner.text) || ['his', 'her', 'their'].includes(owner.lower))
      return { from: from + 1, to: index - 1 };
  }
  return undefined;
}

/** Verbs whose passive tells of a deed, not of words: "supported by a beam". */
const ACTS = new Set(['support', 'back', 'order', 'defend', 'attack', 'declare']);

/** "was criticised by the union", "described by witnesses as": the doer of a passive. */
export function passive(tokens: readonly Token[]): Phrase | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.quoted || token.capital || tokens[index + 1]?.lower !== 'by') continue;
    const verb = reportingVerb(token.lower);
    if (verb?.form !== 'past' || ACTS.has(verb.base) || DEEDS.has(verb.base)) continue;
    const named = phraseAfter(tokens, index + 2);
    if (
      named !== undefined &&
      !isTime(tokens[named.from] ?? token) &&
      tokens[named.from]?.lower.endsWith('ing') === false
    )
      return named;
  }
  return undefined;
}
