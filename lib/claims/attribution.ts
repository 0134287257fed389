import { label, signature } from './attribution-label.ts';
import { inEvidence, nominal, passive, standpoint } from './attribution-nominal.ts';
import { fullPhraseAfter, phraseAfter } from './attribution-phrase.ts';
import type { Phrase } from './attribution-trim.ts';
import { nameWithAside } from './attribution-aside.ts';
import { bodyBefore } from './attribution-pronoun.ts';
import { firstReport } from './attribution-report.ts';
import { subjectOf } from './attribution-subject.ts';
import { endsInQuotation, tokensOf } from './attribution-tokens.ts';
import type { Token } from './attribution-tokens.ts';
import { isDeterminer } from './attribution-words.ts';
import { closes, isNoun, reportingVerbAt } from './attribution-verb.ts';
import type { Certainty } from './claim.ts';
import { type Aside, surenessOf } from './hedges.ts';
import { CLOSES, INVERTS } from './reporting-verbs.ts';

/** Who a sentence says said it, and how sure the sentence itself is. */
export interface Attribution {
  certainty: Certainty | 'denied';
  /** The words of the article that name the source ("the spy agency"); absent where the article speaks itself. */
  attributedTo?: string;
  /** The words of the sentence that make it less than sure: "may", "reportedly"; absent where it asserts. */
  hedge?: string;
  /** What the sentence leaves open or denies only in passing. */
  aside?: Aside;
}

/**
 * Reads one English sentence. `before` is the sentence before it: a quotation that began there goes on here and has
 * the same speaker. "He", "she" and "they" are given as they stand: the words are the article's own. "It" is given as the
 * body it stands for, where this or the sentence before names one and no other; else nobody is.
 * Where several are named, the outermost one: "…, the paper reported" over "officials said" inside it.
 * `bench/attribution.ts` measures it.
 */
export function attributionOf(sentence: string, context: { before?: string } = {}): Attribution {
  const tokens = tokensOf(sentence);
  const { certainty, words, aside } = surenessOf(sentence, tokens);
  const source = sourceOf(sentence, tokens, context.before) ?? continuedSource(sentence, context.before);
  return {
    certainty,
    ...(source !== undefined && { attributedTo: source }),
    ...(words !== undefined && { hedge: words }),
    ...(aside !== undefined && { aside }),
  };
}

function continuedSource(sentence: string, before: string | undefined): string | undefined {
  if (before === undefined || !endsInQuotation(before) || /^\s*[“"]/u.test(sentence)) return undefined;
  return sourceOf(before);
}

/** Nobody, or the article's own voice. */
const NO_SOURCE = /^(?:no|none|nobody|neither|nothing|there|here|what|i|we|you)$/u;

/** Ways to name a source, the one that reaches furthest out first. */
const READINGS = [
  label,
  closing,
  accordingTo,
  firstReport,
  standpoint,
  inEvidence,
  citing,
  passive,
  nominal,
  signature,
];

function sourceOf(sentence: string, tokens = tokensOf(sentence), before?: string): string | undefined {
  for (const read of READINGS) {
    const found = read(tokens);
    const first = found === undefined ? undefined : tokens[found.from];
    if (found === undefined || first === undefined || NO_SOURCE.test(first.lower)) continue;
    if (first.lower !== 'it') return wordsOf(sentence, tokens, found);
    const body = bodyBefore(tokens, found.from);
    if (body !== undefined) return wordsOf(sentence, tokens, body);
    return found.from === 0 && before !== undefined ? bodyIn(before) : undefined;
  }
  return undefined;
}

const wordsOf = (sentence: string, tokens: readonly Token[], { from, to }: Phrase): string =>
  sentence.slice(tokens[from]?.start, tokens[to]?.end).replace(/['’]s?$/u, '');

function bodyIn(sentence: string): string | undefined {
  const tokens = tokensOf(sentence);
  const body = bodyBefore(tokens, tokens.length);
  return body === undefined ? undefined : wordsOf(sentence, tokens, body);
}

/** "…, the ministry said." and "…,” said the minister": a report closed by the one who makes it. */
function closing(tokens: readonly Token[]): Phrase | undefined {
  for (let index = tokens.length - 1; index > 0; index -= 1) {
    const verb = reportingVerbAt(tokens, index);
    if (verb === undefined || verb.form === 'participle') continue;
    if (verb.kind !== 'saying' && !CLOSES.has(verb.base)) continue;
    const before = tokens[index - 1];
    // "the state", "his home state": a noun.
    if (before !== undefined && (isDeterminer(before) || isNoun(tokens, index))) continue;
    const subject = subjectOf(tokens, index);
    if (before !== undefined && isBreak(before) && INVERTS.has(verb.base)) {
      return before.text === ',' && subject !== undefined
        ? subject
        : (nameWithAside(tokens, index + 1) ?? subject);
    }
    const opening = subject === undefined ? undefined : tokens[subject.from - 1];
    if (opening !== undefined && isBreak(opening) && closes(tokens, index)) return subject;
  }
  return undefined;
}

function accordingTo(tokens: readonly Token[]): Phrase | undefined {
  return afterWords(tokens, 'according', 'to') ?? afterWords(tokens, 'reported', 'by');
}

/** "X, citing Y": Y, where nobody else is named. */
function citing(tokens: readonly Token[]): Phrase | undefined {
  const index = tokens.findIndex(({ lower, quoted }) => !quoted && lower === 'citing');
  return index < 0 ? undefined : phraseAfter(tokens, index + 1);
}

function afterWords(tokens: readonly Token[], first: string, second: string): Phrase | undefined {
  const index = tokens.findIndex(
    ({ lower, quoted }, at) => !quoted && lower === first && tokens[at + 1]?.lower === second,
  );
  if (index < 0) return undefined;
  const full = fullPhraseAfter(tokens, index + 2);
  const described = nameWithAside(tokens, index + 2);
  // "According to Oduya, the tide was late": an aside only where it ends a sentence that has said something before.
  const ends = described !== undefined && tokens.length - described.to <= 2 && !opens(tokens, index);
  return full !== undefined && ends && full.to < described.to ? described : full;
}

/** Whether a clause of its own begins at `index`: at the very start, and behind "and," or "that". */
function opens(tokens: readonly Token[], index: number): boolean {
  const before = tokens.findLast(({ word }, at) => at < index && word);
  return (
    before === undefined || /^(?:and|but|or|that|while|yet|so|because|though|although)$/u.test(before.lower)
  );
}

const BREAKS = new Set([',', '”', '"', "''", '?', '!', '—', '–', '-']);
const isBreak = (token: Token): boolean => BREAKS.has(token.text);
