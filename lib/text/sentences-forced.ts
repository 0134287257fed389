import { firstContent, isLetterAt, isUpperAt, late } from './letters.ts';
import type { Pairs } from './sentences-pairs.ts';

/**
 * Places where a sentence starts although no full stop precedes: bullets, the next number of an inline list, the
 * credit after a caption, and quotations set against each other or against their speaker without a space.
 * Returns offsets into the block, in order.
 */
export const forcedStarts = (block: string, { opens }: Pairs): number[] =>
  [
    ...bullets(block),
    ...listItems(block),
    ...credits(block),
    ...captions(block),
    ...datelines(block),
    ...gluedQuotations(block, opens),
  ].sort((a, b) => a - b);

const BULLET = /[•‣⁃◦▪●■]/gu;

const bullets = (block: string): number[] => [...block.matchAll(BULLET)].map((match) => match.index);

const LIST_MARKER = late(
  String.raw`(?<![^\s•⁃])(\(?)(\d{1,3}|[a-z](?=[.)])|[A-Z](?=\.?\)))(\.\)|[.)])(?=\s+["“‘']?[\p{Lu}\p{Nd}])`,
  'gu',
);
const LABEL = /(?:\d{1,3}|[A-Za-z])[.)]/y;

/** Only a block that starts with a marker is a list, and only the following number in the same style is its next item. */
const listItems = (block: string): number[] => {
  const starts: number[] = [];
  const content = firstContent(block, 0);
  LABEL.lastIndex = content;
  if (!LABEL.test(block)) return starts;
  let style: string | undefined;
  let last = 0;
  for (const match of block.matchAll(LIST_MARKER())) {
    const [, open = '', label = '', close = ''] = match;
    const value = /\d/.test(label) ? Number(label) : label.charCodeAt(0);
    const here = `${open}${/\d/.test(label) ? '1' : 'a'}${close}`;
    if (style === undefined) {
      if (content < match.index) return [];
      style = here;
      last = value;
    } else if (here === style && value === last + 1) {
      starts.push(match.index);
      last = value;
    }
  }
  return starts;
};

/** "A crane at the port Image: Jane Doe." The words before may not lead into the label ("Watch Video: ..."). */
const LABELLED = /(?:Image|Photo|Photograph|Picture|Video|Audio|Illustration|Graphic|Credit):\s/;
const CREDIT = late(String.raw`(?<=([\p{L}\p{N}]+)[)\]"”’]?\s)${LABELLED.source}`, 'gu');
const LEADS_INTO_CREDIT =
  /^(?:in|the|an?|our|this|watch|full|new|live|file|cover|featured|related|more|see)$/i;

const credits = (block: string): number[] =>
  block.includes(':') && LABELLED.test(block)
    ? [...block.matchAll(CREDIT())]
        .filter((match) => !LEADS_INTO_CREDIT.test(match[1] ?? ''))
        .map((match) => match.index)
    : [];

/**
 * "Mayor Jane Doe In the second district, turnout ...": a caption or heading without a full stop, which ends in a name,
 * run together with a sentence that opens with a place or a time. The small letter behind the comma tells it from
 * headlines in capitals and from titles of films and books.
 */
const CAPTION = late(
  String.raw`^[^.,;:!?…"“”()]{0,110}?\s\p{Lu}[\p{L}-]*\s(?=(?:In|On|At|During|After|Before) [^.,;:!?…"“”()]{3,100}, \p{Ll})`,
  'u',
);
const OPENS_LATE = /^[^.,;:!?…"“”()\n]{1,120}? (?:In|On|At|During|After|Before) (?:the|an?|this|that|last)\s/;

const captions = (block: string): number[] => {
  const head = block.slice(0, 300);
  const match = OPENS_LATE.test(head) ? CAPTION().exec(head) : null;
  return match === null ? [] : [match[0].length];
};

/** A full date at the head of a block, run together with the first sentence. */
const WEEKDAY = /^\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, /;
const DATELINE =
  /^\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+),? \d{4}\s+(?=(?:The|A|An|In|On|At|It|He|She|They|This|After|As|According)\b)/u;

const datelines = (block: string): number[] => {
  const match = block.includes('day, ') && WEEKDAY.test(block) ? DATELINE.exec(block) : null;
  return match === null ? [] : [match[0].length];
};

const startsWithCapital = (block: string, mark: number): boolean =>
  '"“„«'.includes(block.charAt(mark)) &&
  isUpperAt(block, '[('.includes(block.charAt(mark + 1)) ? mark + 2 : mark + 1);

/** `"... borders.""[Such ...` and `Minister Jane Doe"[Such ...`: a quotation that starts right at a mark or a name. */
const gluedQuotations = (block: string, opens: Pairs['opens']): number[] => {
  const starts: number[] = [];
  for (const [index, open] of opens) {
    if (!open || index === 0) continue;
    if (!startsWithCapital(block, index)) continue;
    const afterQuotation = opens.get(index - 1) === false;
    if (afterQuotation || endsInName(block, index)) starts.push(index);
  }
  return starts;
};

const NAME_AT_END = late(String.raw`(?:^|[\s"”])\p{Lu}[\p{L}’'-]+$`, 'u');

const endsInName = (block: string, end: number): boolean =>
  (isLetterAt(block, end - 1) || "’'-".includes(block.charAt(end - 1))) &&
  NAME_AT_END().test(block.slice(Math.max(0, end - 40), end));
