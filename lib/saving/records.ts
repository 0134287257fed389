import type { Claim, Source } from '../claims/claim.ts';
import { namesGiven } from '../claims/origin-names.ts';
import { isoDate, languageTag, listOf, offset, readable, webUrl } from '../claims/fields.ts';
import type { Captured, Draft, DraftForm } from './draft.ts';

/** UUIDs for the records that are to be made. */
export interface RecordIds {
  claim: string;
  source: string;
  origin: string;
}

/** What is sent to be saved twice makes the same records twice, and so is saved once. `id` is the draft's, or its like. */
export function idsOf(id: string): Omit<RecordIds, 'origin'> {
  const last = Number.parseInt(id.slice(-1), 16) ^ 1;
  return { claim: id, source: id.slice(0, -1) + last.toString(16) };
}

export interface Records {
  /** Absent where the source goes to a claim that is kept already. */
  claim?: Claim;
  source: Source;
  /** The origin the source names; where one of that name is kept, its id belongs in `source.originId`. */
  originName: string;
  /** What else the article calls it: the letters it goes by. */
  originAliases: string[];
}

/**
 * The records of a form without faults (see `faultsOf`). They pass the parsers whatever the page gave: its texts are
 * cut to the parsers' limits, and what cannot be read is left out.
 */
export function recordsOf(draft: Draft, form: DraftForm, now: number, ids: RecordIds): Records {
  const { captured } = draft;
  const publisher = publisherOf(captured);
  const kept = { createdAt: now, updatedAt: now };
  const sketch = readable(listOf(offset, 200), captured.sketch);
  const source: Source = {
    id: ids.source,
    ...kept,
    claimId: form.claimId ?? ids.claim,
    ...placeOf(captured, publisher),
    accessedAt: now,
    ...wordsOf(captured, form.text),
    stance: form.stance,
    certainty: form.certainty,
    ...(form.byUser?.length ? { byUser: form.byUser } : {}),
    ...filled('attributedTo', form.attributedTo),
    originId: ids.origin,
    ...(sketch !== undefined && { sketch }),
  };
  const originName = form.origin.trim() || publisher;
  const originAliases = [captured.sentence, ...captured.before].flatMap((text) =>
    namesGiven(originName, text),
  );
  if (form.claimId !== undefined) return { source, originName, originAliases };
  const claim: Claim = {
    id: ids.claim,
    ...kept,
    text: form.text.trim(),
    language: readable(languageTag, captured.language) ?? 'und',
    tags: tagsOf(form.tags),
    ...filled('eventDate', form.eventDate),
    ...(form.verdict && {
      verdict: { value: form.verdict.value, reason: form.verdict.reason.trim(), at: now },
    }),
    notes: form.notes.trim(),
  };
  return { claim, source, originName, originAliases };
}

/** Where the source was read. */
function placeOf(captured: Captured, publisher: string) {
  const publishedAt = readable(isoDate, captured.publishedAt);
  return {
    url: captured.url,
    canonicalUrl: readable(webUrl, captured.canonicalUrl) ?? captured.url,
    publisher,
    authors: captured.authors
      .map((author) => cut(author, 300))
      .filter((author) => author !== '')
      .slice(0, 100),
    title: cut(captured.title, 1_000),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** The words of the page. Where nothing was chosen the claim itself, else the title, tells what the source is for. */
function wordsOf(captured: Captured, claimText: string) {
  const { quote, position } = captured;
  const instead = [captured.sentence, claimText, captured.title].find((text) => text.trim() !== '');
  const exact = quote.exact.trim() === '' ? (instead ?? captured.url) : quote.exact;
  const sentence = captured.sentence.trim() === '' ? exact : captured.sentence;
  const placed =
    position !== undefined &&
    readable(offset, position.start) !== undefined &&
    readable(offset, position.end) !== undefined &&
    position.start <= position.end;
  return {
    quote: {
      exact: cutAtWord(exact, 5_000),
      prefix: cutFront(quote.prefix, 1_000),
      suffix: quote.suffix.slice(0, 1_000),
    },
    ...(placed && { position }),
    sentence: cutAtWord(sentence, 5_000),
  };
}

/** The publisher; the host where the page names none. */
export function publisherOf(captured: Captured): string {
  return cut(captured.publisher, 300) || cut(new URL(captured.url).hostname, 300);
}

/** Tags as they are kept: without blanks, each once. */
export function tagsOf(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

function filled<N extends string>(name: N, text: string): { [K in N]?: string } {
  const trimmed = text.trim();
  return (trimmed === '' ? {} : { [name]: trimmed }) as { [K in N]?: string };
}

const cut = (text: string, max: number): string => text.trim().slice(0, max).trim();
const cutFront = (text: string, max: number): string => text.slice(Math.max(0, text.length - max));

/** Half a word at the end would not be found on the page again. */
function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = text.trimStart();
  const space = start.slice(0, max).search(/\s\S*$/u);
  return start.slice(0, space > 0 ? space : max);
}
