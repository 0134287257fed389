import { mainSubject } from './attribution-subject.ts';
import type { Phrase } from './attribution-trim.ts';
import type { Token } from './attribution-tokens.ts';

/** Whom "it" stands for where a sentence says "it said". */

/** What has a voice and is no person, by its last word. */
const BODY =
  /^(?:administration|agency|alliance|army|association|authority|bank|board|broadcaster|bureau|campaign|centre|center|charity|church|coalition|commission|committee|company|congress|council|court|daily|department|embassy|federation|firm|foundation|fund|government|group|institute|journal|kremlin|magazine|military|ministry|navy|network|newspaper|office|organi[sz]ation|outlet|panel|paper|parliament|party|police|poll|post|press|report|school|senate|service|site|state|station|statement|study|survey|team|treasury|tribunal|union|university|watchdog|website)$/u;

const isBody = ({ lower, text, quoted }: Token): boolean =>
  !quoted && (BODY.test(lower) || /^\p{Lu}{3,}$/u.test(text));

/** The one body that the sentence has named before `end`, where it is what the sentence is about. */
export function bodyBefore(tokens: readonly Token[], end: number): Phrase | undefined {
  const phrase = mainSubject(tokens, end);
  if (phrase === undefined) return undefined;
  const within = (at: number): boolean => at >= phrase.from && at <= phrase.to;
  const bodies = tokens.flatMap((token, at) => (at < end && isBody(token) ? [at] : []));
  const one = bodies.length > 0 && bodies.every(within);
  return one && !tokens.some(({ lower }, at) => lower === 'and' && within(at)) ? phrase : undefined;
}
