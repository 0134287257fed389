import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../lib/article/article.ts';
import { leavesOpen } from '../../lib/claims/hedges.ts';
import { saidIn } from '../../lib/marks/said.ts';
import { createMatcher, type Matcher } from '../../lib/matching/matcher.ts';
import type { MatchClaim, MatchSentence } from '../../lib/matching/outcome.ts';
import { readArticle } from '../../lib/page/read-article.ts';
import { readHead, type ArticleHead } from '../../lib/page/metadata.ts';
import { loadAids } from './meaning.ts';
import {
  claimParser,
  DoorError,
  options,
  parseLines,
  readText,
  run,
  type ClaimLine,
  type Id,
} from './lines.ts';

/** One page against a library, as one JSON object: what the reader would find, without a browser. */

const USAGE = 'npm run -s check -- --library CLAIMS.jsonl --page PAGE.html [--url URL]';

/** The address of a page that has none. */
const NOWHERE = 'about:blank';

/** The page as jsdom parses it: nothing is fetched, no script runs, and there is no layout. */
export function openHtml(bytes: Uint8Array, url: string = NOWHERE): Document {
  let html: string | Buffer;
  try {
    html = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: jsdom goes by what the page declares.
    html = Buffer.from(bytes);
  }
  try {
    return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
  } catch (error) {
    throw new DoorError(
      `cannot open the page at ${url}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function matcherOf(claims: readonly ClaimLine[], ids: Map<string, Id>): Matcher {
  const matcher = createMatcher(loadAids());
  matcher.add(
    claims.map(({ id, text, title, publishedAt }): MatchClaim => {
      ids.set(String(id), id);
      return {
        id: String(id),
        text,
        ...(title !== undefined && { title }),
        ...(publishedAt !== undefined && { date: publishedAt }),
      };
    }),
  );
  return matcher;
}

/** The answer in the order of the contract. */
export async function check(claims: readonly ClaimLine[], page: Document, url: string): Promise<object> {
  const ids = new Map<string, Id>();
  const matcher = matcherOf(claims, ids);
  const article = await readArticle(page, { url });
  const meta = article?.meta ?? readHead(page, url);
  return {
    article: {
      title: meta.title,
      publisher: meta.publisher,
      publishedAt: meta.publishedAt ?? null,
      language: article?.language ?? (meta.language || 'und'),
    },
    sentences: sentencesOf(article, meta, matcher, ids),
    captions: article?.captions ?? [],
  };
}

function sentencesOf(
  article: Article | undefined,
  meta: ArticleHead,
  matcher: Matcher,
  ids: ReadonlyMap<string, Id>,
): object[] {
  const sentences = article?.sentences ?? [];
  return sentences.map(({ text }, index) => {
    const before = sentences[index - 1]?.text;
    const said = saidIn(text, before, article?.language);
    const asked: MatchSentence = {
      text,
      ...(before !== undefined && { before }),
      ...(meta.publishedAt !== undefined && { date: meta.publishedAt }),
      ...(article !== undefined && { language: article.language }),
    };
    return {
      text,
      hedged: leavesOpen(said),
      certainty: said.certainty,
      attributedTo: said.attributedTo ?? null,
      matches: matcher.match(asked).map(({ claimId, relation, suggested, score, differences }) => ({
        claim: ids.get(claimId) ?? claimId,
        relation,
        ...(suggested !== undefined && { suggested }),
        score,
        differences: relation === 'conflicts' ? differences : [],
      })),
    };
  });
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new DoorError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

if (import.meta.main) {
  await run(async (args) => {
    const { library, page, url = NOWHERE } = options(args, USAGE, ['library', 'page'], ['url']);
    const { records, faults } = parseLines(library, readText(library), claimParser());
    const document = openHtml(readBytes(page), url);
    process.stdout.write(`${JSON.stringify(await check(records, document, url))}\n`);
    return faults;
  });
}
