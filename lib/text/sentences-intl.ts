/**
 * Sentences of languages without rules of our own, by the browser's or Node's `Intl.Segmenter`, with the two repairs
 * that news in many languages needs: initials ("M. Dupont", "J. R. Doe") and ordinals before a month ("3. Oktober").
 */

const segmenters = new Map<string, Intl.Segmenter>();

/** A cached sentence segmenter; a language tag that is not well formed falls back to the root locale. */
const segmenterFor = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = make(language);
  segmenters.set(language, made);
  return made;
};

const make = (language: string): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'sentence' });
  }
};

const INITIAL = /(?:^|[\s.(«"“„-])\p{Lu}\.\s+$/u;
const TITLE = /(?:^|\s)(?:Dr|Mr|Mrs|Ms|Prof|Hr|Fr|Mme|Mlle|Sr|Sra|Dott|Gen|St|Ing|Mag|bzw|Nr)\.\s+$/u;
const ORDINAL = /(?:^|\s)\d{1,2}\.\s+$/u;
/** Languages that write an ordinal as a number with a full stop. */
const WITH_ORDINALS = /^(?:de|da|nb|nn|no|fi|cs|sk|sl|hr|bs|sr|hu|et|lv|is|tr)\b/iu;

/** Where sentences start in a block without hard breaks; the first start is 0. */
export const intlStarts = (block: string, language: string): number[] => {
  const ordinals = WITH_ORDINALS.test(language);
  const starts: number[] = [];
  for (const { index } of segmenterFor(language).segment(block)) {
    const before = block.slice(Math.max(0, index - 12), index);
    const joined = INITIAL.test(before) || TITLE.test(before) || (ordinals && ORDINAL.test(before));
    if (!joined || index === 0) starts.push(index);
  }
  return starts;
};
