/**
 * Verbs that tell what somebody does or is about to do: "Norway decided to send ships" is news about Norway, and says
 * nothing of who told it. With "that" after them they report words: "agreed that the light was red".
 */
const DEED =
  'decide[sd]?|agree[sd]?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|opt(?:s|ed)?|chooses?|chose|chosen|seeks?|sought|seeking|refuse[sd]?|decline[sd]?|prepar(?:es?|ed|ing)|resolve[sd]?|vote[sd]?|wants?|wanted';
const BETWEEN = String.raw`,? (?:(?:has|have|had|is|are|was|were|\p{L}+ly|now|also|then|already|since|again) )*`;
const BEHIND = new RegExp(String.raw`^${BETWEEN}(?:${DEED})\b(?! that\b| with\b| “| ")`, 'u');

/**
 * Whether these words of the sentence name who does what it tells, rather than who says so. They still attribute a plan or a
 * wish to somebody, and so `attributionOf` names them; a report does not come from them.
 */
export function isDoer(sentence: string, named: string): boolean {
  if (named === '') return false;
  for (let at = sentence.indexOf(named); at >= 0; at = sentence.indexOf(named, at + 1))
    if (BEHIND.test(sentence.slice(at + named.length))) return true;
  return false;
}
