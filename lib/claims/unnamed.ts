const PRONOUN =
  /^(?:i|we|you|he|she|it|they|who|this|that|these|those|both|others?|someone|somebody|everyone|everybody|many|some|several|few|most|all|none|one)$/u;

/** What begins a phrase that means one of many, or whose meaning hangs on the words before it. */
const INDEFINITE =
  /^(?:an?|one|some|several|two|three|four|five|many|few|most|various|numerous|multiple|other|another|local|state|social|his|her|its|their|our|my|your|this|that|these|those|\d[\d.,]*) /u;

/** Heads of phrases that name nobody in particular, whatever stands before them: "Kremlin officials", "Korean media". */
const ANYBODY =
  /^(?:officials?|sources?|people|persons?|residents?|locals?|witness(?:es)?|eyewitness(?:es)?|authorities|experts?|analysts?|observers?|critics?|reports?|reporting|media|outlets?|journalists?|reporters?|correspondents?|users?|lawmakers?|prosecutors?|investigators?|scientists?|researchers?|doctors?|medics?|rescuers?|soldiers?|troops|insiders?|posts?|accounts?|videos?|clips?|footage|photos?|photographs?|images?|imagery|pictures?|documents?|statements?|claims?|rumou?rs?|citizens?|bloggers?|activists?|supporters?|opponents?|members?|leaders|workers?|sites?|websites?|channels?|networks?|public|press)$/u;

/** Written as a name, what is else anybody is the title of a paper or its like: "the Amur Observer". */
const TITLE =
  /^(?:\p{Lu}[\p{L}\p{M}’'-]+ )+(?:Observer|Reporter|Correspondent|Insider|Critic|Citizen|Post|Press|Network|Channel|Document)$/u;

/** Bodies and offices that are many: alone they name none. */
const ONE_OF_ITS_KIND =
  /^(?:government|agency|ministry|minister|president|premier|army|military|navy|police|court|parliament|company|firm|bank|newspaper|paper|magazine|broadcaster|group|party|organi[sz]ation|institute|university|hospital|spokesman|spokeswoman|spokesperson|official|author|article|study|survey|poll|man|woman|district|office|department|council|commission|committee|union|team|club)$/u;

/**
 * Whether words name a speaker whom another article's same words need not mean: "officials", "the agency", "a source". They
 * never make two sources one, and are never learned as another name of anybody.
 */
export function isAnybody(words: string): boolean {
  const phrase = words.replaceAll(/\s+/gu, ' ').trim();
  const lower = phrase.toLowerCase();
  if (lower === '' || PRONOUN.test(lower) || INDEFINITE.test(lower)) return true;
  const rest = phrase.replace(/^the /iu, '');
  const head = headOf(rest).toLowerCase();
  if (ANYBODY.test(head)) return !TITLE.test(rest);
  const alone = !rest.includes(' ');
  return alone && (ONE_OF_ITS_KIND.test(rest.toLowerCase()) || !/\p{Lu}|\d/u.test(rest));
}

/** Whether words name somebody only where the article says who is meant: "the spy agency", unlike "Seoul's spy agency". */
export function leansOnContext(words: string): boolean {
  return !/[\p{Lu}\d]/u.test(
    words
      .trim()
      .replace(/^the /iu, '')
      .replace(/^\p{Lu}(?=\p{Ll}+ \p{Ll})/u, ''),
  );
}

/** The noun that the rest of the phrase describes: "sources" of "sources in the ministry". */
function headOf(phrase: string): string {
  const core = phrase.split(
    /,| (?:of|in|at|for|from|with|close|near|on|who|that|which|familiar|briefed|by|to) /u,
  )[0];
  return core?.trim().split(' ').at(-1) ?? '';
}
