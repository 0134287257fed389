/** Ways to tell a matter that neither say it nor deny it outright. */

/** An offset in the sentence and the one behind it. */
export interface Span {
  start: number;
  end: number;
}

const pattern = (...parts: string[]): RegExp => new RegExp(parts.join('|'), 'iu');

const VERIFY = String.raw`(?:confirm|verify|corroborate|authenticate|validate|substantiate)`;
/** "cannot confirm", "was unable to verify", "can neither confirm nor deny": by somebody, of what somebody else says. */
export const CANNOT_CONFIRM = pattern(
  String.raw`\b(?:cannot|can not|can['’]t|could not|couldn['’]t|(?:was|were|is|are|been) (?:not able|unable)(?: to)?|not in a position to|would not|wouldn['’]t|did not|didn['’]t|does not|doesn['’]t|(?:declined|refused) to)(?: (?:\w+ly|yet|either|immediately))* ${VERIFY}\b`,
  String.raw`\b(?:can|could|would) neither confirm nor deny\b`,
  String.raw`\b(?:has|have|had)(?: not|n['’]t)(?: (?:\w+ly|yet))* (?:confirmed|verified|corroborated|authenticated|validated)\b`,
);

const EXERCISES = String.raw`(?:exercises?|drills?|man(?:oeu|eu)v(?:re|er)s?|training|rotations?)`;
/** Another account of the same sight: "returning from exercises", "has nothing to do with". */
export const OTHERWISE = pattern(
  String.raw`\b(?:returning|return|coming back|back|on (?:its|their) way) from (?:[\w’'-]+ ){0,3}?${EXERCISES}\b`,
  String.raw`\b(?:routine|long-planned|pre-planned|previously planned|scheduled|regular|ordinary) (?:[\w’'-]+ ){0,2}?${EXERCISES}\b`,
  String.raw`\b(?:(?:has|have|had) nothing to do with|(?:is|are|was|were) (?:unrelated to|not (?:related|connected|linked) (?:to|with)))\b`,
  String.raw`\bcontradict(?:s|ed|ing)?\b|\b(?:disput|challeng|question)(?:es|ed|ing)\b (?:[\w’'-]+ ){0,3}?(?:reports?|claims?|figures?|account|allegations?|numbers?)\b`,
);

/** The first match, as offsets. */
export function spanOf(found: RegExp, text: string): Span | undefined {
  const match = found.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
