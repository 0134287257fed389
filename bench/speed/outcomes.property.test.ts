import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { analyse } from '../../lib/matching/analysis.ts';
import { decide } from '../../lib/matching/decide.ts';
import { createMatcher, type Aids } from '../../lib/matching/matcher.ts';
import { readTable } from '../../lib/matching/meaning/table.ts';
import { readMeaning } from '../../lib/matching/meaning.ts';
import { readJudge } from '../../lib/matching/model/chances.ts';
import type { Match } from '../../lib/matching/outcome.ts';
import { readThesaurus } from '../../lib/matching/thesaurus.ts';
import { languageOf } from '../../lib/text/language.ts';
import { claimsOf, queriesOf, SETS, setsAreHere } from '../retrieval/sets.ts';
import { createMaker, SENTENCES } from './claims.ts';

vi.setConfig({ testTimeout: 120_000 });

const seed = Number(process.env['SEED'] ?? Date.now() % 1e6);
const packaged = (name: string): URL => new URL(`../../public/${name}`, import.meta.url);
const bytes = (name: string): ArrayBuffer => new Uint8Array(readFileSync(packaged(name))).buffer;
const tables = bytes('meaning.bin');
const maker = createMaker(readTable(tables).words);
const aids: Aids = {
  meaning: {
    ...readMeaning(tables),
    thesaurus: readThesaurus(readFileSync(packaged('thesaurus.txt'), 'utf8')),
  },
  topics: readMeaning(bytes('topics.bin')),
  judge: readJudge(readFileSync(packaged('decision.json'), 'utf8')),
};

const CLAIMS = 300;
const ARTICLES = 5;
const MOST_RELATED = 3;

/** What is said of a sentence where each candidate is read in full, whatever the screen would say of it. */
function slowly(text: string, claims: readonly { id: string; text: string }[]): Match[] {
  const { meaning, judge } = aids;
  const sentence = analyse(text, { language: languageOf(text, 'en') });
  const all = claims.flatMap(({ id, text: words }): Match[] => {
    const claim = analyse(words, { language: languageOf(words, 'en') });
    const outcome = decide(sentence, claim, { meaning, judge, library: true });
    return outcome === undefined ? [] : [{ claimId: id, ...outcome }];
  });
  const isRelated = ({ relation, suggested }: Match): boolean =>
    relation === 'related' && suggested === undefined;
  const related = all
    .filter(isRelated)
    .sort((a, b) => b.score - a.score || (a.claimId < b.claimId ? -1 : 1))
    .slice(0, MOST_RELATED);
  return [...all.filter((match) => !isRelated(match)), ...related];
}

const byId = (matches: readonly Match[]): Match[] =>
  matches.toSorted((a, b) => (a.claimId < b.claimId ? -1 : 1));

/** Asks a library about sentences, fast and slowly, and answers how much was met. */
function compared(claims: readonly { id: string; text: string }[], asked: readonly string[]): number {
  const matcher = createMatcher(aids);
  matcher.add(claims.map(({ id, text }) => ({ id, text, language: 'en' })));
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const sentences = asked.map((text) => ({ text, language: 'en' }));
  matcher.seek(sentences);
  let met = 0;
  for (const sentence of sentences) {
    const candidates = matcher.candidates(sentence).flatMap((id) => known.get(id) ?? []);
    const found = matcher.match(sentence);
    met += found.length;
    expect(byId(found)).toEqual(byId(slowly(sentence.text, candidates)));
  }
  return met;
}

describe(`an article (seed ${seed})`, () => {
  it('gets the outcomes that reading each candidate in full would give it', () => {
    const claims = Array.from({ length: CLAIMS }, (_, i) => ({ id: String(i), text: maker.claim(i) }));
    for (let article = 0; article < ARTICLES; article += 1) {
      const { sentences } = maker.article(seed + article, CLAIMS);
      expect(compared(claims, sentences)).toBeGreaterThan(SENTENCES / 10);
    }
  });
});

const present = setsAreHere();

/** So many of a set: enough for a thousand pairs that share words. */
const ASKED = 60;
const AMONG = 1500;

describe(present ? 'the development sets' : 'skipped: ../shared/data is not here', () => {
  it.skipIf(!present).each(SETS)('%s gets them too', (set) => {
    const queries = queriesOf(set, 'dev').slice(0, ASKED);
    const right = new Set(queries.flatMap((query) => [...query.right]));
    const claims = claimsOf(set).filter(({ id }, i) => i < AMONG || right.has(id));
    const asked = queries.map(({ text }) => text);
    expect(compared(claims, asked)).toBeGreaterThan(0);
  });
});
