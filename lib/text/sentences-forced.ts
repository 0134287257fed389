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

const LIST_MARKER =
  /(?<![^\s•⁃])(\(?)(\d{1,3}|[a-z](?=[.)])|[A-Z](?=\.?\)))(\.\)|[.)])(?=\s+["“‘']?[\p{Lu}\p{Nd}])/gu;

/** Only a block that starts with a marker is a list, and only the following number in the same style is its next item. */
const listItems = (block: string): number[] => {
  const starts: number[] = [];
  let style: string | undefined;
  let last = 0;
  for (const match of block.matchAll(LIST_MARKER)) {
    const [, open = '', label = '', close = ''] = match;
    const value = /\d/.test(label) ? Number(label) : label.charCodeAt(0);
    const here = `${open}${/\d/.test(label) ? '1' : 'a'}${close}`;
    if (style === undefined) {
      if (/[\p{L}\p{N}]/u.test(block.slice(0, match.index))) return [];
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
const CREDIT =
  /(?<=([\p{L}\p{N}]+)[)\]"”’]?\s)(?:Image|Photo|Photograph|Picture|Video|Audio|Illustration|Graphic|Credit):\s/gu;
const LEADS_INTO_CREDIT =
  /^(?:in|the|an?|our|this|watch|full|new|live|file|cover|featured|related|more|see)$/i;

const credits = (block: string): number[] =>
  [...block.matchAll(CREDIT)]
    .filter((match) => !LEADS_INTO_CREDIT.test(match[1] ?? ''))
    .map((match) => match.index);

/**
 * "Mayor Jane Doe In the second district, turnout ...": a caption or heading without a full stop, which ends in a name,
 * run together with a sentence that opens with a place or a time. The small letter behind the comma tells it from
 * headlines in capitals and from titles of films and books.
 */
const CAPTION =
  /^(?=[^.,;:!?…"“”()\n]{1,120}? (?:In|On|At|During|After|Before) (?:the|an?|this|that|last)\s)[^.,;:!?…"“”()]{0,110}?\s\p{Lu}[\p{L}-]*\s(?=(?:In|On|At|During|After|Before) [^.,;:!?…"“”()]{3,100}, \p{Ll})/u;

const captions = (block: string): number[] => {
  const match = CAPTION.exec(block.slice(0, 300));
  return match === null ? [] : [match[0].length];
};

/** A full date at the head of a block, run together with the first sentence. */
const DATELINE =
  /^\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+),? \d{4}\s+(?=(?:The|A|An|In|On|At|It|He|She|They|This|After|As|According)\b)/u;

const datelines = (block: string): number[] => {
  const match = DATELINE.exec(block);
  return match === null ? [] : [match[0].length];
};

const CAPITAL_INSIDE = /["“„«][[(]?\p{Lu}/uy;

/** `"... borders.""[Such ...` and `Minister Jane Doe"[Such ...`: a quotation that starts right at a mark or a name. */
const gluedQuotations = (block: string, opens: Pairs['opens']): number[] => {
  const starts: number[] = [];
  for (const [index, open] of opens) {
    if (!open || index === 0) continue;
    CAPITAL_INSIDE.lastIndex = index;
    if (!CAPITAL_INSIDE.test(block)) continue;
    const afterQuotation = opens.get(index - 1) === false;
    if (afterQuotation || endsInName(block, index)) starts.push(index);
  }
  return starts;
};

const endsInName = (block: string, end: number): boolean =>
  /(?:^|[\s"”])\p{Lu}[\p{L}’'-]+$/u.test(block.slice(Math.max(0, end - 40), end));
