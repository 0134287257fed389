import type { PageLine } from '../article/page-line.ts';
import { type Settings, parseHost, parseSettingsChange } from '../settings.ts';
import { LIMITS } from './limits.ts';
import type { Argument, ArticleQuery, PageRequests, ReaderRequests, TabRequests } from './protocol.ts';
import { RequestError } from './request-error.ts';

type All = ReaderRequests & PageRequests & TabRequests;

/** Argument of every message, from `unknown`: a new object with the known fields only, or a `bad-arguments` error. */
export const ARGUMENTS: { [N in keyof All]: (value: unknown) => Argument<All[N]> } = {
  'article.match': articleQuery,
  'article.gone': nothing,
  'drawing.load': nothing,
  'decision.set': (value) => {
    const word = record(value);
    return {
      claimId: text(word, 'claimId', 64),
      sentence: text(word, 'sentence', LIMITS.sentence),
      verdict: optional(word, 'verdict', (it) => oneOf(it, 'verdict', ['confirmed', 'rejected'])),
    };
  },
  'page.access': tab,
  'page.check': tab,
  'site.set': (value) => {
    const site = record(value);
    return { host: setting(() => parseHost(site['host'])), on: boolean(site, 'on') };
  },
  'settings.get': nothing,
  'settings.set': (value): Partial<Settings> => setting(() => parseSettingsChange(value)),
  'library.count': nothing,
  'library.loadSample': nothing,
  'reader.report': nothing,
  'reader.show': (value) => {
    const mark = record(value);
    return { sentence: wholeNumber(mark, 'sentence'), open: boolean(mark, 'open') };
  },
  'reader.takeBack': (value) => {
    const pair = record(value);
    return { sentence: wholeNumber(pair, 'sentence'), claimId: text(pair, 'claimId', 64) };
  },
  'reader.refresh': nothing,
  'reader.stop': nothing,
};

function articleQuery(value: unknown): ArticleQuery {
  const query = record(value);
  const publishedAt = optional(query, 'publishedAt', () => text(query, 'publishedAt', LIMITS.publishedAt));
  return {
    url: text(query, 'url', LIMITS.url),
    title: text(query, 'title', LIMITS.title),
    publisher: text(query, 'publisher', LIMITS.publisher),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    language: text(query, 'language', LIMITS.language),
    titles: list(query['titles'], 'titles', LIMITS.titles).map((title) =>
      text({ title }, 'title', LIMITS.title),
    ),
    lines: lines(query['lines']),
  };
}

function lines(value: unknown): PageLine[] {
  let length = 0;
  return list(value, 'lines', LIMITS.lines).map((each) => {
    const line = pageLine(record(each));
    length += line.text.length;
    if (length > LIMITS.article) throw wrong('lines: too long together');
    return line;
  });
}

function pageLine(line: Fields): PageLine {
  const caption = optional(line, 'caption', () => boolean(line, 'caption'));
  const place = optional(line, 'place', (it) => oneOf(it, 'place', ['headline', 'heading', 'cell', 'item']));
  const inList = optional(line, 'list', () => wholeNumber(line, 'list'));
  const linked = optional(line, 'linked', () => share(line, 'linked'));
  return {
    text: text(line, 'text', LIMITS.line),
    ...(caption !== undefined && { caption }),
    ...(place !== undefined && { place }),
    ...(inList !== undefined && { list: inList }),
    ...(linked !== undefined && { linked }),
  };
}

function setting<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'settings');
  }
}

function tab(value: unknown): { tabId: number } {
  return { tabId: wholeNumber(record(value), 'tabId') };
}

// A message without an argument may arrive with null in its place: Chromium sends messages as JSON.
function nothing(value: unknown): undefined {
  if (value !== undefined && value !== null) throw wrong('expected no argument');
  return undefined;
}

type Fields = Record<string, unknown>;

function record(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('expected an object');
  return value as Fields;
}

function text(fields: Fields, name: string, max: number): string {
  const value = fields[name];
  if (typeof value !== 'string') throw wrong(`${name}: expected a string`);
  if (value.length > max) throw wrong(`${name}: more than ${max} characters`);
  return value;
}

function list(value: unknown, name: string, max: number): unknown[] {
  if (!Array.isArray(value)) throw wrong(`${name}: expected a list`);
  if (value.length > max) throw wrong(`${name}: more than ${max}`);
  return value;
}

function boolean(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== 'boolean') throw wrong(`${name}: expected true or false`);
  return value;
}

function wholeNumber(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw wrong(`${name}: expected a whole number from 0`);
  }
  return value;
}

function share(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) {
    throw wrong(`${name}: expected a number from 0 to 1`);
  }
  return value;
}

function optional<T>(fields: Fields, name: string, read: (value: unknown) => T): T | undefined {
  const value = fields[name];
  return value === undefined || value === null ? undefined : read(value);
}

function oneOf<const T extends string>(value: unknown, name: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw wrong(`${name}: expected one of ${allowed.join(', ')}`);
  return found;
}

function wrong(what: string): RequestError {
  return new RequestError('bad-arguments', what);
}
