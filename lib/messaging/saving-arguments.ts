import type { Certainty, Judged, Stance, Verdict } from '../claims/claim.ts';
import type { Captured, DraftForm } from '../saving/draft.ts';
import {
  clearable,
  cutText,
  list,
  oneOf,
  optional,
  record,
  text,
  texts,
  webAddress,
  wholeNumber,
  wrong,
} from './argument-fields.ts';
import { aroundOf } from './captured-around.ts';
import { LIMITS } from './limits.ts';
import type { ClaimChange } from './protocol.ts';

const STANCES: readonly Stance[] = ['supports', 'disputes', 'mentions'];
const CERTAINTIES: readonly Certainty[] = ['asserted', 'hedged', 'unverified'];
const JUDGED: readonly Judged[] = ['stance', 'certainty'];
const VERDICTS: readonly Verdict['value'][] = ['verified', 'refuted', 'disputed'];

export function stance(value: unknown): Stance {
  return oneOf(value, 'stance', STANCES);
}

export function certainty(value: unknown): Certainty {
  return oneOf(value, 'certainty', CERTAINTIES);
}

export function id(value: unknown, name: string): string {
  return text({ [name]: value }, name, LIMITS.id);
}

/**
 * What a reader says of its page. A hostile page's process may say it, so the shape is strict; what is only longer than
 * anybody needs is cut.
 */
export function parseCaptured(value: unknown): Captured {
  const of = record(value);
  const url = webAddress(of, 'url', LIMITS.url);
  const canonicalUrl = text(of, 'canonicalUrl', LIMITS.url);
  const publishedAt = optional(of, 'publishedAt', () => cutText(of, 'publishedAt', LIMITS.publishedAt));
  const position = optional(of, 'position', textPosition);
  const around = aroundOf(of);
  const quote = record(of['quote']);
  return {
    url,
    // A page may call anything its canonical address.
    canonicalUrl: isWebAddress(canonicalUrl) ? canonicalUrl : url,
    title: cutText(of, 'title', LIMITS.title),
    publisher: cutText(of, 'publisher', LIMITS.publisher),
    authors: cutTexts(of['authors'], 'authors', LIMITS.publisher).slice(0, LIMITS.authors),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    language: cutText(of, 'language', LIMITS.language),
    chosen: cutText(of, 'chosen', LIMITS.sentence),
    sentence: cutText(of, 'sentence', LIMITS.sentence),
    // The nearest are last.
    before: cutTexts(of['before'], 'before', LIMITS.sentence).slice(-LIMITS.before),
    quote: {
      exact: cutText(quote, 'exact', LIMITS.sentence),
      prefix: cutText(quote, 'prefix', LIMITS.context),
      suffix: cutText(quote, 'suffix', LIMITS.context),
    },
    ...(position === undefined ? {} : { position }),
    ...around,
  };
}

function cutTexts(value: unknown, name: string, max: number): string[] {
  return list(value, name, LIMITS.lines).map((each) => cutText({ [name]: each }, name, max));
}

function isWebAddress(address: string): boolean {
  return ['https:', 'http:'].includes(URL.parse(address)?.protocol ?? '');
}

function textPosition(value: unknown): NonNullable<Captured['position']> {
  const position = record(value);
  const [start, end] = [wholeNumber(position, 'start'), wholeNumber(position, 'end')];
  if (end < start) throw wrong('position: ends before it starts');
  return { start, end };
}

/** Lengths are bounded far above what can be saved: what is too long is said in the form, in words. */
export function draftForm(value: unknown): DraftForm {
  const form = record(value);
  const claimId = optional(form, 'claimId', (it) => id(it, 'claimId'));
  const verdict = optional(form, 'verdict', verdictOf);
  const byUser = optional(form, 'byUser', (it) =>
    list(it, 'byUser', JUDGED.length).map((each) => oneOf(each, 'byUser', JUDGED)),
  );
  return {
    ...(claimId === undefined ? {} : { claimId }),
    text: text(form, 'text', LIMITS.sentence),
    tags: texts(form, 'tags', LIMITS.tags, LIMITS.tag),
    notes: text(form, 'notes', LIMITS.notes),
    eventDate: text(form, 'eventDate', LIMITS.publishedAt),
    ...(verdict === undefined ? {} : { verdict }),
    stance: stance(form['stance']),
    certainty: certainty(form['certainty']),
    ...(byUser === undefined ? {} : { byUser }),
    attributedTo: text(form, 'attributedTo', LIMITS.title),
    origin: text(form, 'origin', LIMITS.title),
  };
}

export function suggested(value: unknown): { sentence: number; text: string } {
  const sentence = record(value);
  return { sentence: wholeNumber(sentence, 'sentence'), text: text(sentence, 'text', LIMITS.sentence) };
}

export function draftOf(value: unknown): { draftId: string } {
  return { draftId: id(record(value)['draftId'], 'draftId') };
}

export function filledDraft(value: unknown): { draftId: string; form: DraftForm } {
  return { ...draftOf(value), form: draftForm(record(value)['form']) };
}

export function claimEdit(value: unknown): { claimId: string; base: number; change: ClaimChange } {
  const edit = record(value);
  return {
    claimId: id(edit['claimId'], 'claimId'),
    base: wholeNumber(edit, 'base'),
    change: claimChange(edit['change']),
  };
}

function claimChange(value: unknown): ClaimChange {
  const change = record(value);
  const claim = optional(change, 'text', () => text(change, 'text', LIMITS.sentence));
  const tags = optional(change, 'tags', () => texts(change, 'tags', LIMITS.tags, LIMITS.tag));
  const notes = optional(change, 'notes', () => text(change, 'notes', LIMITS.notes));
  const eventDate = clearable(change, 'eventDate', () => text(change, 'eventDate', LIMITS.publishedAt));
  const verdict = clearable(change, 'verdict', verdictOf);
  return {
    ...(claim === undefined ? {} : { text: claim }),
    ...(tags === undefined ? {} : { tags }),
    ...(notes === undefined ? {} : { notes }),
    ...(eventDate === undefined ? {} : { eventDate }),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

function verdictOf(value: unknown): NonNullable<DraftForm['verdict']> {
  const verdict = record(value);
  return {
    value: oneOf(verdict['value'], 'verdict', VERDICTS),
    reason: text(verdict, 'reason', LIMITS.sentence),
  };
}

export function libraryPage(value: unknown): { query: string; offset: number; limit: number } {
  const page = record(value);
  const limit = wholeNumber(page, 'limit');
  if (limit > LIMITS.listed) throw wrong(`limit: more than ${LIMITS.listed}`);
  return { query: text(page, 'query', LIMITS.title), offset: wholeNumber(page, 'offset'), limit };
}
