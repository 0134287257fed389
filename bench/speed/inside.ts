import { createMatcher, type Matcher } from '../../lib/matching/matcher.ts';
import { readTable } from '../../lib/matching/meaning/table.ts';
import { readMeaning } from '../../lib/matching/meaning.ts';
import type { Aids } from '../../lib/matching/matcher.ts';
import { readJudge } from '../../lib/matching/model/chances.ts';
import { readThesaurus } from '../../lib/matching/thesaurus.ts';
import { type MadeArticle, createMaker } from './claims.ts';
import { type Peer, flexSearch, miniSearch } from './peers.ts';

/** What is measured of the matching itself; the same in plain Node and in a page of the packaged extension. */
export interface Inside {
  warmMs: number;
  /** From the article's sentences to the claims that each is compared with, the reading of words included. */
  candidateMs: number;
  recall: number;
  bytesPerClaim: number;
  /** Claims a second until all can be found. */
  claimsPerSecond: number;
  /** From a claim that is added to the answer that has it. */
  saveMs: number;
  flexsearchMs: number | null;
  minisearchMs: number | null;
}

/** The tables as they are packaged. */
export interface Packaged {
  meaning: ArrayBuffer;
  topics: ArrayBuffer;
  thesaurus: string;
  decision: string;
}

export interface Course {
  claims: number;
  /** At least five; what is cold in the first is warm in the third. */
  articles: number;
  /** How often what takes long is measured: waking, saving, the other libraries. */
  rounds: number;
  /** Up to this many claims the other libraries are measured too. */
  mostForPeers: number;
}

const aidsOf = ({ meaning, topics, thesaurus, decision }: Packaged): Aids => ({
  meaning: { ...readMeaning(meaning), thesaurus: readThesaurus(thesaurus) },
  topics: readMeaning(topics),
  judge: readJudge(decision),
});

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

/** Lets a browser do what it has to; and whoever asks how far it is gets an answer. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Milliseconds after which no further article is begun: a median of fewer is better than none. */
const PATIENCE = 15_000;

/** Milliseconds for each article. */
async function timesOf(
  articles: readonly MadeArticle[],
  work: (article: MadeArticle) => unknown,
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + PATIENCE;
  for (const article of articles) {
    if (performance.now() > end) break;
    await pause();
    const start = performance.now();
    work(article);
    times.push(performance.now() - start);
  }
  return times;
}

const asked = ({ sentences }: MadeArticle) => sentences.map((text) => ({ text, language: 'en' }));

/** As the extension does it: all sentences are looked for at once, then decided one by one. */
function matchAll(matcher: Matcher, article: MadeArticle): void {
  const sentences = asked(article);
  matcher.seek(sentences);
  for (const sentence of sentences) matcher.match(sentence);
}

/** A peer is slow enough for a median of fewer articles. */
const PEER_ARTICLES = 3;

async function peerMs(peer: Peer, articles: readonly MadeArticle[]): Promise<number> {
  const times = await timesOf(articles, ({ sentences }) => sentences.map(peer));
  return median(times);
}

/** As claims of the extension have them. */
const idOf = (claim: number): string => `${claim.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;

/** The claim that is saved while all others are there: in words that no other has. */
const SAVED =
  'The Quillmark brewery of Zanthorpe shipped 7,310 barrels of cider to Vardenmoor in a single night.';
const SAVES = 5;

function savedAfter(matcher: Matcher, round: number): number {
  const id = `saved ${round}`;
  const start = performance.now();
  matcher.add([{ id, text: SAVED, language: 'en' }]);
  const met = matcher.match({ text: SAVED, language: 'en' });
  const time = performance.now() - start;
  if (!met.some(({ claimId }) => claimId === id)) throw new Error('A claim that was saved is not met.');
  matcher.remove(id);
  return time;
}

export async function measureInside(packaged: Packaged, course: Course): Promise<Inside> {
  const maker = createMaker(readTable(packaged.meaning).words);
  const texts = Array.from({ length: course.claims }, (_, number) => maker.claim(number));
  const articles = Array.from({ length: course.articles + 1 }, (_, number) =>
    maker.article(number, course.claims),
  );
  const rest = articles.slice(1);
  const matcher = createMatcher(aidsOf(packaged));

  let adding = 0;
  const PART = 5_000;
  for (let from = 0; from < texts.length; from += PART) {
    await pause();
    const part = texts.slice(from, from + PART);
    const start = performance.now();
    matcher.add(
      part.map((text, index) => ({ id: idOf(from + index), text, language: 'en' })),
      'many',
    );
    adding += performance.now() - start;
  }
  // Until all can be found; what they are about is made afterwards, as it is in the extension.
  const built = performance.now();
  matcher.seek(asked({ sentences: [texts[0] ?? ''], makes: new Map() }));
  adding += performance.now() - built;
  while (await matcher.complete(() => undefined)) await pause();

  // The first article is matched to warm up.
  await timesOf(articles.slice(0, 1), (article) => matchAll(matcher, article));
  let right = 0;
  let wanted = 0;
  const warm = await timesOf(rest, (article) => matchAll(matcher, article));
  await timesOf(rest, ({ sentences, makes }) => {
    for (const [index, made] of makes) {
      wanted += 1;
      const text = sentences[index] ?? '';
      if (matcher.candidates({ text, language: 'en' }).includes(idOf(made))) right += 1;
    }
  });
  // The candidates of one article are kept, so none of these is asked about twice in a row.
  const candidates = await timesOf(rest, (article) => matcher.seek(asked(article)));
  const saves = Array.from({ length: SAVES }, (_, round) => savedAfter(matcher, round));
  const peers = course.claims <= course.mostForPeers;
  const forPeers = rest.slice(0, Math.min(PEER_ARTICLES, course.rounds));
  return {
    warmMs: median(warm),
    candidateMs: median(candidates),
    recall: right / wanted,
    bytesPerClaim: matcher.index.bytes / course.claims,
    claimsPerSecond: (course.claims / adding) * 1000,
    saveMs: median(saves),
    flexsearchMs: peers ? await peerMs(flexSearch(texts), forPeers) : null,
    minisearchMs: peers ? await peerMs(miniSearch(texts), forPeers) : null,
  };
}
