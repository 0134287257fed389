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
import { createMaker } from './claims.ts';

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
const ARTICLES = 6;
const MOST_RELATED = 3;

/** What is said of a sentence where each candidate is read in full, whatever the screen would say of it. */
function slowly(text: string, claims: readonly { id: string; text: string }[]): Match[] {
  const { meaning, judge } = aids;
  const sentence = analyse(text, { language: 'en' });
  const all = claims.flatMap(({ id, text: words }): Match[] => {
    const outcome = decide(sentence, analyse(words, { language: 'en' }), { meaning, judge, library: true });
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

describe(`an article (seed ${seed})`, () => {
  it('gets the outcomes that reading each candidate in full would give it', () => {
    const claims = Array.from({ length: CLAIMS }, (_, i) => ({
      id: String(i),
      text: maker.claim(seed + i),
      language: 'en',
    }));
    // A claim in other words, and beside others, is what the sentences that make claims are.
    const matcher = createMatcher(aids);
    matcher.add(claims);
    const known = new Map(claims.map((claim) => [claim.id, claim]));
    let met = 0;
    for (let article = 0; article < ARTICLES; article += 1) {
      const sentences = [
        ...maker.article(seed + article, CLAIMS).sentences,
        ...claims.slice(article * 10, article * 10 + 10).map(({ text }) => text),
      ].map((text) => ({ text, language: 'en' }));
      matcher.seek(sentences);
      for (const sentence of sentences) {
        const candidates = matcher.candidates(sentence).flatMap((id) => known.get(id) ?? []);
        const found = matcher.match(sentence);
        met += found.length;
        expect(byId(found)).toEqual(byId(slowly(sentence.text, candidates)));
      }
    }
    expect(met).toBeGreaterThan(ARTICLES * 10);
  });
});
