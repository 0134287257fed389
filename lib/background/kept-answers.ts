import { type MatchedArticle, type MatchedSentence, matchedSentence } from '../marks/find-matches.ts';
import type { Match } from '../matching/outcome.ts';
import type { SessionStorage } from './last-articles.ts';

/** What was found in an article, and among how many claims. */
export interface Found {
  sentences: MatchedSentence[];
  claims: number;
}

/**
 * What was found in whole articles, kept where it outlives a stopped background: a page that is opened again, or that wakes
 * the background to ask once more, is answered without library, tables and index being read. `state` names all that an answer
 * rests on besides the article; what was kept in another state is not given out.
 */
export interface KeptAnswers {
  read(article: MatchedArticle, state: string): Promise<Found | undefined>;
  keep(article: MatchedArticle, state: string, found: Found): Promise<void>;
  /** The library changed: whatever was found may be found otherwise. */
  forget(): Promise<void>;
}

const PREFIX = 'answer ';
/** What is kept of an article is some 10 kB; all of `storage.session` may hold 10 MB, and is read whole now and then. */
const MOST_ARTICLES = 20;
const MOST_LETTERS = 60_000;

interface Kept {
  at: number;
  state: string;
  claims: number;
  /** By the index of the sentence: the article's own words are in the question. */
  matches: [number, Match[]][];
}

export function createKeptAnswers(session: SessionStorage, now: () => number = Date.now): KeptAnswers {
  const all = async (): Promise<[string, unknown][]> =>
    Object.entries(await session.get(null)).filter(([key]) => key.startsWith(PREFIX));

  /** One after the other, so that nothing is put in behind a forgetting that it came before. */
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const written = writing.then(write);
    writing = written.catch(() => undefined);
    return written;
  };

  return {
    async read(article, state) {
      const key = await keyOf(article);
      const { [key]: kept } = await session.get(key);
      if (!isKept(kept) || kept.state !== state) return undefined;
      const sentences = kept.matches.flatMap(([index, matches]) =>
        matchedSentence(article.sentences, index, matches),
      );
      return { claims: kept.claims, sentences };
    },
    keep: (article, state, { sentences, claims }) =>
      inTurn(async () => {
        const matches = sentences.map(({ sentence, matches }): [number, Match[]] => [sentence, matches]);
        const kept: Kept = { at: now(), state, claims, matches };
        if (JSON.stringify(kept).length > MOST_LETTERS) return;
        await session.set({ [await keyOf(article)]: kept });
        const newestFirst = (await all()).sort(([, a], [, b]) => timeOf(b) - timeOf(a));
        const old = newestFirst.slice(MOST_ARTICLES).map(([key]) => key);
        if (old.length > 0) await session.remove(old);
      }),
    forget: () =>
      inTurn(async () => {
        const keys = (await all()).map(([key]) => key);
        if (keys.length > 0) await session.remove(keys);
      }),
  };
}

/** All of the article that matching goes by, and no less: pages that differ in a word have no answer in common. */
async function keyOf({ sentences, publishedAt, language }: MatchedArticle): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([sentences, publishedAt, language]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return PREFIX + Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function timeOf(kept: unknown): number {
  return isKept(kept) ? kept.at : 0;
}

/** Ours alone: pages cannot reach `storage.session`, and the browser empties it when the extension is updated. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'matches' in value && 'state' in value;
}
