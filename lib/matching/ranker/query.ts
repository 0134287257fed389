import { tokenize } from '../../text/words.ts';
import { dayIn, read, termsOf } from './reading.ts';
import type { Reading, Tables } from './reading.ts';

/** A text to search with: a sentence, or a post with its author, tags and date. */
export interface Query extends Reading {
  /** Stems of the author's name: evidence where a claim names the author. */
  author: ReadonlySet<string>;
  /** The tags and handles, in lower case without marks, spaced: "defundthecbc realperson". */
  tags: string;
  /** The vectors of its sentences, where there are several. */
  sentences: readonly Float32Array[];
  /** The day of the post, in days since 1970, where it is given. */
  day: number | undefined;
  isPost: boolean;
}

/** Web addresses are no words; their parts would be the rarest terms of a search. */
const ADDRESS = /(?:https?:\/\/|\b(?:www|pic)\.)\S+/gu;
/** What is copied with a post: "— Name (@handle) January 14, 2020". */
const TAIL = /[-–—]\s*([^—\n]{0,80}?)\s*\(@(\w+)\)\s*(\p{L}+ \d{1,2}, \d{4})?\s*$/u;
const TAG = /[#@](\w+)/gu;

/** "#DefundTheCBC" as "Defund The CBC". */
const parted = (tag: string): string =>
  tag
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4');

/** The words of a text to search with: addresses out, tags and handles parted into words. */
export function wordsOf(text: string): {
  whole: string;
  body: string;
  tail: RegExpExecArray | null;
  tags: string[];
} {
  const clean = text.replace(ADDRESS, ' ');
  const tail = TAIL.exec(clean);
  const words = (part: string): string => part.replace(TAG, (_, tag: string) => ` ${parted(tag)} `);
  return {
    whole: words(clean),
    body: words(tail === null ? clean : clean.slice(0, tail.index)),
    tail,
    tags: [...clean.matchAll(TAG)].map((found) => found[1] ?? ''),
  };
}

export function readQuery(text: string, tables: Tables): Query {
  const { whole, body, tail, tags } = wordsOf(text);
  const tokens = tokenize(whole);
  const author = termsOf(tokenize(`x ${tail?.[1] ?? ''} ${parted(tail?.[2] ?? '')}`)).slice(1);
  const sentences = body.split(/(?<=[.!?…"”])\s+|\n+/u).filter((sentence) => sentence.trim().length > 12);
  return {
    ...read(tokens, tables),
    vector: tables.topics?.encode(body) ?? tables.topics?.encode(whole),
    author: new Set(author.map(({ stem }) => stem)),
    tags: tags.join(' ').toLowerCase().replaceAll('_', ''),
    sentences:
      sentences.length < 2 ? [] : sentences.flatMap((sentence) => tables.topics?.encode(sentence) ?? []),
    day: dayIn(tokenize(tail?.[3] ?? '')),
    isPost: tail !== null || tags.length > 0 || whole.length < text.length,
  };
}
