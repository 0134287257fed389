/**
 * Quotation marks and brackets of one block of text: which opens, which closes, and what belongs together.
 * A mark is first read by its neighbours (a space outside, a word inside), because typed texts confuse the glyphs;
 * then by its own shape; a straight mark between two characters closes an open quotation or opens one.
 */

export interface Pairs {
  /** Offset of a quotation mark -> whether it opens. */
  opens: ReadonlyMap<number, boolean>;
  /** Offset of an opening mark or bracket -> offset of what closes it. */
  partner: ReadonlyMap<number, number>;
}

const MARK = /["“”„‟«»()[\]]/g;
const OUTSIDE_BEFORE = /[\s([{—–]/u;
const OUTSIDE_AFTER = /[\s,.;:!?)\]}—–…]/u;
const CLOSING_SHAPE = '”»';

export const readPairs = (block: string): Pairs => {
  const opens = new Map<number, boolean>();
  const partner = new Map<number, number>();
  const unclosed = { '(': [] as number[], '[': [] as number[] };
  let quote: number | undefined;

  for (const { 0: mark, index } of block.matchAll(MARK)) {
    if (mark === '(' || mark === '[') {
      unclosed[mark].push(index);
    } else if (mark === ')' || mark === ']') {
      const start = unclosed[mark === ')' ? '(' : '['].pop();
      if (start !== undefined) partner.set(start, index);
    } else {
      const open = isOpening(block, index, mark, quote !== undefined);
      opens.set(index, open);
      if (!open && quote !== undefined) partner.set(quote, index);
      quote = open ? index : undefined;
    }
  }
  return { opens, partner };
};

const isOpening = (block: string, index: number, mark: string, inQuotation: boolean): boolean => {
  if (mark === '„') return true;
  const before = block[index - 1];
  const after = block[index + 1];
  const spaceBefore = before === undefined || OUTSIDE_BEFORE.test(before);
  const spaceAfter = after === undefined || OUTSIDE_AFTER.test(after);
  if (spaceBefore !== spaceAfter) return spaceBefore;
  return mark === '"' ? !inQuotation : !CLOSING_SHAPE.includes(mark);
};
