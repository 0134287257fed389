import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/text/sentences.ts';
import { families, parseFamilies } from './families.ts';
import { fingerprint } from './fingerprint.ts';

interface Pair {
  id: string;
  sentence: string;
  claim: string;
  label: string;
  kind: string;
  date?: string;
  before?: string;
}

interface ArticleLine {
  id: string;
  claim: string;
  label: string;
  article?: string;
  sentence?: string;
}

const KINDS = new Set(
  'number date place negation roles actor magnitude modality paraphrase less lookalike other'.split(' '),
);
const PAIR_KEYS = new Set(['id', 'sentence', 'claim', 'label', 'kind', 'note', 'date', 'before']);
const ARTICLES = new URL('../../../shared/articles/', import.meta.url);

const read = <Line>(name: string): Line[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const share = (pairs: readonly Pair[], label: string): number =>
  pairs.filter((pair) => pair.label === label).length / pairs.length;

describe.each([
  ['tune', 260],
  ['held', 222],
])('everyday pairs, %s', (name, least) => {
  const pairs = read<Pair>(`${name}-pairs.jsonl`);

  it('have the fields, labels and kinds that the README names', () => {
    for (const pair of pairs) {
      expect(
        Object.keys(pair).every((key) => PAIR_KEYS.has(key)),
        pair.id,
      ).toBe(true);
      expect(['same', 'conflicts', 'neither'], pair.id).toContain(pair.label);
      expect(KINDS, pair.id).toContain(pair.kind);
      expect(pair.sentence.trim(), pair.id).not.toBe('');
      expect(pair.claim.trim(), pair.id).not.toBe('');
      if (pair.date !== undefined) expect(new Date(pair.date).toISOString()).toContain(pair.date);
    }
  });

  it('are enough, with ids of their own and no label in the minority', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(least);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    expect(share(pairs, 'same')).toBeGreaterThan(0.3);
    expect(share(pairs, 'conflicts')).toBeGreaterThan(0.35);
    expect(share(pairs, 'neither')).toBeGreaterThan(0.27);
  });
});

it('no sentence, and no claim, is in both sets', () => {
  const texts = (name: string): Set<string> =>
    new Set(
      read<Pair>(`${name}-pairs.jsonl`)
        .flatMap(({ sentence, claim }) => [sentence, claim])
        .concat(read<ArticleLine>(`${name}-articles.jsonl`).map(({ claim }) => claim))
        .map((text) => fingerprint(text)),
    );
  const held = texts('held');
  expect([...texts('tune')].filter((text) => held.has(text))).toEqual([]);
});

describe.each(['tune', 'held'])('article claims, %s', (name) => {
  const lines = read<ArticleLine>(`${name}-articles.jsonl`);
  const present = existsSync(ARTICLES);

  it('name each sentence of a claim once, or none', () => {
    for (const { id, label, article, sentence } of lines) {
      if (label === 'none') {
        expect(article ?? sentence, id).toBeUndefined();
        expect(lines.filter((line) => line.id === id)).toHaveLength(1);
      } else {
        expect(['same', 'conflicts', 'related'], id).toContain(label);
        expect(sentence, id).toMatch(/^[\da-f]{16}$/u);
      }
    }
    const places = lines.map(({ id, article, sentence }) => [id, article, sentence].join(' '));
    expect(new Set(places).size).toBe(lines.length);
    const claims = new Map(lines.map(({ id, claim }) => [id, claim]));
    expect(new Set(claims.values()).size).toBe(claims.size);
    expect(lines.every(({ id, claim }) => claims.get(id) === claim)).toBe(true);
  });

  it.skipIf(!present)(
    present ? 'are found in ../shared/articles' : 'skipped: ../shared/articles is not here',
    () => {
      const articles = new Map<string, Set<string>>();
      const sentencesOf = (article: string): Set<string> => {
        const text = readFileSync(new URL(`${article}.txt`, ARTICLES), 'utf8');
        return new Set(splitSentences(text).map(({ start, end }) => fingerprint(text.slice(start, end))));
      };
      for (const { id, claim, article, sentence } of lines) {
        if (article === undefined) continue;
        const sentences = articles.get(article) ?? sentencesOf(article);
        articles.set(article, sentences);
        expect(sentences, id).toContain(sentence);
        expect(sentences, `${id} is in our own words`).not.toContain(fingerprint(claim));
      }
    },
  );
});

it('a fingerprint looks past case, white space and punctuation, and nothing else', () => {
  expect(fingerprint('“Nine ships\n sailed,” he said.')).toBe(fingerprint('nine ships sailed he said'));
  expect(fingerprint('Nine ships sailed.')).not.toBe(fingerprint('Ten ships sailed.'));
});

describe('everyday families', () => {
  const all = families();

  it('are read whole, each with several sentences and claims', () => {
    expect(all.length).toBeGreaterThan(3500);
    for (const { name, sentences, claims } of all) {
      expect(sentences.length, name).toBeGreaterThan(1);
      expect(claims.length, name).toBeGreaterThan(0);
    }
  });

  it('have every label often', () => {
    const letters = all.flatMap(({ claims }) => claims.flatMap((claim) => claim.letters.split('')));
    const share = (letter: string): number =>
      letters.filter((each) => each === letter).length / letters.length;
    expect(letters.length).toBeGreaterThan(150_000);
    expect(share('S')).toBeGreaterThan(0.2);
    expect(share('C')).toBeGreaterThan(0.2);
    expect(share('?')).toBeLessThan(0.02);
  });

  it.each([
    ['# a\ns One.\ns Two.\nc S A claim.', /file:4/],
    ['# a\ns One.\nc X A claim.', /file:3/],
    ['# a\ns One.\nc S A claim.\ns Two.', /file:4/],
    ['s One.', /file:1/],
  ])('are not read where a line does not fit: %j', (text, message) => {
    expect(() => parseFamilies(text, 'file')).toThrow(message);
  });
});
