/** Words that tell nothing of what a text is about. */
const SMALL = new Set(
  'that this these those with from have has had been were was are the and for but not its their his her they them said says will would into over under than then when what which who whom about after before also more most some such only other there here'.split(
    ' ',
  ),
);

/** Long enough that "soldiers" meets "soldier" and "moved" meets "move"; short enough to keep them apart from others. */
const STEM = 5;

/** The telling words of a text, cut to their first letters; figures whole. */
function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu) ?? [];
  return new Set(
    words
      .filter((word) => /\p{N}/u.test(word) || (word.length > 3 && !SMALL.has(word)))
      .map((word) => (/\p{N}/u.test(word) ? word : word.slice(0, STEM))),
  );
}

/** What share of a claim's telling words a text has, 0 to 1. */
export function shareOfClaim(claim: string, text: string): number {
  const wanted = [...stemsOf(claim)];
  const there = stemsOf(text);
  return wanted.length === 0 ? 0 : wanted.filter((stem) => there.has(stem)).length / wanted.length;
}
