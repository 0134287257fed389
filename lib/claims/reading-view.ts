import type { Claim, Source } from './claim.ts';
import { readSource } from './reading.ts';
import type { Span } from './manners.ts';
import { untimely } from './timeliness.ts';
import type { SourceView } from './view.ts';

type Judged = Pick<Source, 'sentence' | 'quote' | 'stance' | 'certainty' | 'publishedAt'>;

/** What is shown of how a source's sentence was read, and whether it can speak of the claim's event at all. */
export function readingView(
  source: Judged,
  claim: Pick<Claim, 'text' | 'language' | 'eventDate'>,
): Pick<SourceView, 'manner' | 'decidedBy' | 'decidedAt' | 'untimely'> {
  const why = source.stance === 'mentions' ? undefined : untimely(claim, source);
  return { ...decision(source, claim), ...(why !== undefined && { untimely: why }) };
}

/**
 * The words of a source that make its stance and certainty what they are. Nothing where the sentence does not read so: the
 * user chose otherwise, or an earlier version read it.
 */
function decision(
  { sentence, quote, stance, certainty }: Judged,
  claim: Pick<Claim, 'text' | 'language'>,
): Pick<SourceView, 'manner' | 'decidedBy' | 'decidedAt'> {
  const read = readSource(sentence, claim);
  if (read.stance !== stance || read.certainty !== certainty) return {};
  if (read.words.length === 0) return { manner: read.manner };
  const decidedAt = inQuote(read.words, sentence, quote.exact);
  return {
    manner: read.manner,
    decidedBy: read.words.map(({ start, end }) => sentence.slice(start, end)),
    ...(decidedAt.length === 0 ? {} : { decidedAt }),
  };
}

/** Where words of a sentence stand in a quote from it. */
export function inQuote(words: readonly Span[], sentence: string, quote: string): Span[] {
  const at = sentence.indexOf(quote);
  return at < 0 ? [] : words.flatMap((span) => within(span, at, quote.length));
}

/** The part of a span of the sentence that lies in the quote, as offsets in the quote. */
function within({ start, end }: Span, at: number, length: number): Span[] {
  const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)];
  return from < to ? [{ start: from, end: to }] : [];
}
