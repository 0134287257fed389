import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { articlePage, filler, OTHER_NUMBER, OTHER_NUMBER_CLAIM, SAME, SAME_CLAIM } from './fixtures/pages.ts';
import { ROOT } from './harness/package-build.ts';

/** The command-line doors as programs see them: standard input, output and exit code (docs/architecture.md). */
const folder = mkdtempSync(path.join(tmpdir(), 'second-source-doors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}

const lines = (records: object[]) => records.map((record) => JSON.stringify(record)).join('\n');

function door(name: string, args: string[], input = '') {
  const run = spawnSync('npm', ['run', '-s', name, '--', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const parsed = <T>(out: string): T[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const RELATIONS = ['same', 'conflicts', 'related', 'none'];
const KINDS = ['number', 'magnitude', 'date', 'place', 'actor', 'roles', 'negation', 'modality'];

interface Compared {
  id: unknown;
  relation: string;
  suggested?: string;
  score: number;
  differences: { kind: string; here: string; there: string }[];
}

function obeysTheContract(
  { relation, score, differences }: Omit<Compared, 'id'>,
  relations = RELATIONS,
): void {
  expect(relations).toContain(relation);
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(1);
  expect(differences.length > 0).toBe(relation === 'conflicts');
  for (const { kind, here, there } of differences) {
    expect(KINDS).toContain(kind);
    expect(typeof here).toBe('string');
    expect(typeof there).toBe('string');
  }
}

const LIBRARY = file(
  'claims.jsonl',
  lines([
    { id: 'landed', text: SAME_CLAIM, publishedAt: '2024-10-18' },
    { id: 7, text: OTHER_NUMBER_CLAIM, title: 'Brigades' },
  ]),
);

describe('compare', () => {
  const pairs = [
    { id: 'same', sentence: SAME, claim: SAME_CLAIM, date: '2024-10-21' },
    { id: 2, sentence: OTHER_NUMBER, claim: OTHER_NUMBER_CLAIM },
    { id: 'none', sentence: filler(1)[0], claim: SAME_CLAIM, before: SAME },
    {
      id: 'words',
      sentence: 'North Korea decided to send twelve thousand soldiers in four brigades to Russia.',
      claim: OTHER_NUMBER_CLAIM,
    },
    {
      id: 'denied',
      sentence: 'North Korea has not decided to send 12,000 soldiers in four brigades to Russia.',
      claim: OTHER_NUMBER_CLAIM,
    },
  ];
  const { code, out } = door('compare', [], lines(pairs));
  const answers = parsed<Compared>(out);

  it('answers each pair in order, by its id as given', () => {
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['same', 2, 'none', 'words', 'denied']);
    for (const answer of answers) obeysTheContract(answer);
  });

  it('tells the same from another number, another matter and a denial', () => {
    expect(answers.map(({ relation }) => relation)).toEqual([
      'same',
      'conflicts',
      'none',
      'same',
      'conflicts',
    ]);
    expect(answers[1]?.differences[0]).toMatchObject({ kind: 'number' });
    expect(answers[1]?.differences[0]?.here).toContain('16,000');
    expect(answers[1]?.differences[0]?.there).toContain('12,000');
    expect(answers[4]?.differences.map(({ kind }) => kind)).toContain('negation');
  });

  it('answers the good lines and names the bad ones', () => {
    const good = JSON.stringify(pairs[0]);
    const mixed = door(
      'compare',
      [],
      `${good}\n{not JSON\n{"id":"x","sentence":"Only a sentence."}\n${good}\n`,
    );
    expect(mixed.code).toBe(1);
    expect(parsed<Compared>(mixed.out).map(({ id }) => id)).toEqual(['same', 'same']);
    expect(mixed.err).toMatch(/:2: /);
    expect(mixed.err).toMatch(/:3: /);
  });
});

interface Checked {
  article: Record<string, unknown>;
  sentences: {
    text: string;
    hedged: boolean;
    certainty: string;
    attributedTo: string | null;
    matches: (Omit<Compared, 'id'> & { claim: unknown })[];
  }[];
  captions: string[];
}

describe('check', () => {
  const page = file('page.html', articlePage());
  const { code, out } = door('check', [
    '--library',
    LIBRARY,
    '--page',
    page,
    '--url',
    'https://quay.example/fog',
  ]);
  const [answer] = parsed<Checked>(out);

  it('prints one object: the article, every sentence in page order, captions', () => {
    expect(code).toBe(0);
    expect(answer?.article).toMatchObject({ publisher: 'The Quay Courier', language: 'en' });
    expect(String(answer?.article['publishedAt'])).toMatch(/^2024-10-21/);
    const texts = answer?.sentences.map(({ text }) => text) ?? [];
    expect(texts.indexOf(SAME)).toBeGreaterThan(0);
    expect(texts.indexOf(OTHER_NUMBER)).toBeGreaterThan(texts.indexOf(SAME));
    expect(texts.join(' ')).not.toContain('prints what it can stand by');
    expect(answer?.captions).toEqual([]);
  });

  it('says of each sentence how sure it is, by whom, and which claims it meets', () => {
    for (const sentence of answer?.sentences ?? []) {
      expect(['asserted', 'hedged', 'unverified', 'denied']).toContain(sentence.certainty);
      expect(sentence.hedged).toBe(sentence.certainty !== 'asserted');
      for (const match of sentence.matches) obeysTheContract(match, ['same', 'conflicts', 'related']);
    }
    const same = answer?.sentences.find(({ text }) => text === SAME);
    expect(same?.attributedTo).toBe('South Korea’s spy agency');
    expect(same?.matches[0]).toMatchObject({ claim: 'landed', relation: 'same' });
    const other = answer?.sentences.find(({ text }) => text === OTHER_NUMBER);
    expect(other?.matches[0]).toMatchObject({ claim: 7, relation: 'conflicts' });
  });

  it('cannot do anything without its files', () => {
    const missing = door('check', ['--library', LIBRARY, '--page', path.join(folder, 'not-there.html')]);
    expect(missing.code).toBe(2);
    expect(missing.out).toBe('');
    expect(missing.err).toContain('not-there.html');
  });
});

interface Retrieved {
  query: unknown;
  hits: { claim: unknown; score: number }[];
}

describe('retrieve', () => {
  const queries = file(
    'queries.jsonl',
    lines([
      { id: 'q1', text: SAME },
      { id: 2, text: 'Pickled mushrooms win prizes.' },
      { id: 'q3', text: 'Brigades of North Korean soldiers for Russia' },
    ]),
  );

  it('gives the claims of each query, best first, at most as many as asked for', () => {
    const { code, out } = door('retrieve', ['--claims', LIBRARY, '--queries', queries, '--top', '1']);
    expect(code).toBe(0);
    const answers = parsed<Retrieved>(out);
    expect(answers.map(({ query }) => query)).toEqual(['q1', 2, 'q3']);
    expect(answers.map(({ hits }) => hits.map(({ claim }) => claim))).toEqual([['landed'], [], [7]]);
  });

  it('orders by score', () => {
    const { out } = door('retrieve', ['--claims', LIBRARY, '--queries', queries]);
    for (const { hits } of parsed<Retrieved>(out)) {
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });
});
