import { isAbbreviation } from './abbreviations-intl.ts';

/**
 * Sentences of languages without rules of our own, by the browser's or Node's `Intl.Segmenter`, with the repairs that
 * news needs. It ends a sentence behind every full stop before a capital or a figure: behind initials ("J. R. Doe"),
 * abbreviations ("Sr. López", "z. B. Berlin") and ordinals ("3. Oktober"). It takes what closes a quotation behind a
 * space ("« Fini. » Elle") for the start of the next sentence, and ends one inside a question that is only quoted
 * ("« Fini ? » demande-t-elle").
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
const ORDINAL = /(?:^|\s)\d{1,2}\.\s+$/u;
/** Languages that write an ordinal as a number with a full stop. */
const WITH_ORDINALS = /^(?:de|da|nb|nn|no|fi|cs|sk|sl|hr|bs|sr|hu|et|lv|is|tr)\b/iu;
/** Korean sentences may go on behind a quotation with the particle that marks it. */
const QUOTED_ON = /^["”’』」]?\s?(?:이?라고|고|라며|이라며|라는|이라는)(?:\s|$)/u;
const LEAST_CLOSER = /^[»”’)\]]\s*/u;
const ENDED = /[.!?…]\s+$/u;
/** A quoted question or call goes on in small letters: `«¡Fuera!» gritó`. */
const QUOTED_END = /[!?…][»”“"’]?\s*[»”“"’]\s*$/u;

/** Characters before a break that are looked at. */
const BEFORE = 24;

/** Where sentences start in a block without hard breaks; the first start is 0. */
export const intlStarts = (block: string, language: string): number[] => {
  const ordinals = WITH_ORDINALS.test(language);
  const starts: number[] = [];
  let moved = 0;
  for (const { index, segment } of segmenterFor(language).segment(block)) {
    if (index === 0) {
      starts.push(0);
      continue;
    }
    const before = block.slice(Math.max(0, index - BEFORE), index);
    if (
      INITIAL.test(before) ||
      (ordinals && ORDINAL.test(before)) ||
      isAbbreviation(before, segment) ||
      QUOTED_ON.test(segment)
    )
      continue;
    // « Fini. » Elle: the mark belongs to the sentence before, and the next begins behind it.
    const closer = ENDED.test(before) ? (LEAST_CLOSER.exec(segment)?.[0].length ?? 0) : 0;
    const start = index + closer;
    const rest = block.slice(start, start + 1);
    if (start >= block.length || start <= moved) continue;
    const quoted = closer > 0 || QUOTED_END.test(before);
    if (quoted && (/^\p{Ll}$/u.test(rest) || /^[,;:–—-]$/.test(rest))) continue;
    moved = start;
    starts.push(start);
  }
  return starts;
};
