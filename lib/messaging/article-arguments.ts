import type { PageLine } from '../article/page-line.ts';
import {
  type Fields,
  boolean,
  list,
  oneOf,
  optional,
  record,
  share,
  text,
  texts,
  wholeNumber,
  wrong,
} from './argument-fields.ts';
import { LIMITS } from './limits.ts';
import type { ArticleQuery } from './protocol.ts';

export function articleQuery(value: unknown): ArticleQuery {
  const query = record(value);
  const publishedAt = optional(query, 'publishedAt', () => text(query, 'publishedAt', LIMITS.publishedAt));
  return {
    url: text(query, 'url', LIMITS.url),
    title: text(query, 'title', LIMITS.title),
    publisher: text(query, 'publisher', LIMITS.publisher),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    language: text(query, 'language', LIMITS.language),
    titles: texts(query, 'titles', LIMITS.titles, LIMITS.title),
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
