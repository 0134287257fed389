import { givesSpeech, isAttitude } from './attribution-attitude.ts';
import { tellsWords } from './attribution-complement.ts';
import { mainSubject, subjectOf } from './attribution-subject.ts';
import type { Token } from './attribution-tokens.ts';
import type { Phrase } from './attribution-trim.ts';
import { attributes, hangs } from './attribution-verb.ts';
import { AUXILIARIES, isAdverb, isRelative } from './attribution-words.ts';

/**
 * The subject of the first verb that reports something, sooner one of the sentence itself than one that only tells who
 * somebody is: "the pilot" of "The mate, who saw the light, was told by the pilot …".
 */
export function firstReport(tokens: readonly Token[]): Phrase | undefined {
  let inPassing: Phrase | undefined;
  for (let index = 1; index < tokens.length; index += 1) {
    if (isHearsay(tokens, index)) continue;
    if (!attributes(tokens, index) && !isAttitude(tokens, index) && !givesSpeech(tokens, index)) continue;
    const subject = hangs(tokens, index) ? mainSubject(tokens, index) : subjectOf(tokens, index);
    if (subject === undefined || SUPPOSED.has(tokens[subject.from - 1]?.lower ?? '')) continue;
    if (!inRelative(tokens, index)) return subject;
    if (tellsWords(tokens, index)) inPassing ??= subject;
  }
  return inPassing;
}

/** What opens a clause that nobody has said yet: "if the mayor agrees". */
const SUPPOSED: ReadonlySet<string> = new Set(['if', 'whether', 'unless', 'how', 'nor', 'than']);

/** "A video is said to show it": somebody says so of the video, who is not named. */
function isHearsay(tokens: readonly Token[], index: number): boolean {
  const [to, verb] = [tokens[index - 1], tokens[index - 2]];
  return to?.lower === 'to' && verb !== undefined && HEARSAY.has(verb.lower);
}

const HEARSAY: ReadonlySet<string> = new Set(
  'said thought believed reported alleged claimed supposed rumoured rumored understood purported'.split(' '),
);

/** "the mate, who had also said …". */
function inRelative(tokens: readonly Token[], index: number): boolean {
  const before = tokens.findLast(
    (token, at) => at < index && !isAdverb(token) && !AUXILIARIES.has(token.lower),
  );
  return before !== undefined && isRelative(before);
}
