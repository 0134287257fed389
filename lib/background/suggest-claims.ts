import type { Reading } from '../access/reading.ts';
import { articleOf } from '../article/article.ts';
import { findMatches } from '../marks/find-matches.ts';
import { markViews } from '../marks/mark-views.ts';
import { verdictsOn } from '../marks/settled.ts';
import { articleQuery } from '../messaging/article-arguments.ts';
import { LIMITS } from '../messaging/limits.ts';
import type { Suggestions } from '../messaging/protocol.ts';
import {
  MOST_SUGGESTED,
  type ReadArticle,
  type Suggestion,
  canSuggest,
  isRepeated,
  worthKeeping,
} from '../saving/suggest.ts';
import type { Library } from '../store/library.ts';
import { createBreath } from './breathe.ts';
import { type CaptureNeeds, untilRead } from './capture.ts';
import type { KeptSettings } from './kept-settings.ts';
import type { LibraryMatcher } from './library-matcher.ts';
import { readableTab } from './refusals.ts';

export interface SuggestNeeds extends Pick<CaptureNeeds, 'sendToTab' | 'wait'> {
  library: Pick<Library, 'claimDetails' | 'decisionsFor'>;
  matcher: LibraryMatcher;
  settings: Pick<KeptSettings, 'read'>;
  reading: Pick<Reading, 'tabOf'>;
}

/** The best are looked for in the library; those further down are not shown, whatever it holds. */
const LOOKED_UP = 3 * MOST_SUGGESTED;

/**
 * What of a tab's article is most worth keeping, in page order, without what is kept already: sentences that say the
 * same as a claim, by the matcher or by the user's word.
 * @throws {RequestError} `site-off`, or `forbidden` where no extension may read
 */
export async function suggestClaims(needs: SuggestNeeds, tabId: number): Promise<Suggestions> {
  await readableTab(needs, tabId);

  await untilRead(needs, tabId);
  const said: unknown = await needs.sendToTab(tabId, 'reader.article');
  if (said === undefined || said === null) return { state: 'not-article' };
  const query = articleQuery(said);
  const { sentences, language } = articleOf(query);
  const article: ReadArticle = {
    // What is too long to be kept is no claim; the others keep their places.
    sentences: sentences
      .slice(0, LIMITS.sentences)
      .map(({ text }) => (text.length > LIMITS.sentence ? '' : text)),
    publisher: query.publisher,
    ...(query.publishedAt === undefined ? {} : { publishedAt: query.publishedAt }),
    language,
  };
  if (!canSuggest(article)) return { state: 'other-language' };
  const best = distinct(await worthKeeping(article, createBreath()));
  const kept = await keptOf(needs, article, best);
  const claims = best
    .filter(({ sentence }) => !kept.has(sentence))
    .slice(0, MOST_SUGGESTED)
    .toSorted((a, b) => a.sentence - b.sentence)
    .map(({ sentence, text, checkable }) => ({ sentence, text, checkable }));
  return { state: 'suggested', claims };
}

function distinct(found: readonly Suggestion[]): Suggestion[] {
  const out: Suggestion[] = [];
  for (const each of found) {
    if (out.length >= LOOKED_UP) break;
    if (
      !isRepeated(
        each.text,
        out.map(({ text }) => text),
      )
    )
      out.push(each);
  }
  return out;
}

/** Which of these sentences say what a kept claim says. What is only suggested to be the same is still worth a look. */
async function keptOf(
  { library, matcher }: SuggestNeeds,
  article: ReadArticle,
  best: readonly Suggestion[],
): Promise<ReadonlySet<number>> {
  const wanted = new Set(best.map(({ sentence }) => sentence));
  const found = await findMatches(
    article,
    (sentence) => matcher.match(sentence),
    createBreath(),
    (sentence) => wanted.has(sentence),
  );
  const met = found.flatMap(({ matches }) => matches.map(({ claimId }) => claimId));
  const [claims, decisions] = await Promise.all([library.claimDetails(met), library.decisionsFor(met)]);
  const marks = markViews(found, claims, verdictsOn(found, claims, decisions));
  const same = marks.filter(({ matches }) =>
    matches.some(({ relation, suggested }) => relation === 'same' && suggested === undefined),
  );
  return new Set(same.map(({ sentence }) => sentence));
}
