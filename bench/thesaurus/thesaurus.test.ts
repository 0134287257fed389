import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readThesaurus, relate } from '../../lib/matching/thesaurus.ts';
import { ENTRIES, pack, PACKED } from './pack.ts';

const LINES = `
# comments and empty lines are left out

resign = quit, step down, resignation, hand in one's notice | > leave | ! stay on, be sacked
buy = purchase, snap up | ~ sell, seller
fall (go down) = drop, decline | < plunge, halve | > change | ! rise, gain
approve = give the go-ahead, sign off | ! turn down, reject
`;

const thesaurus = readThesaurus(pack(LINES));
const between = (here: string, there: string): string | undefined =>
  relate(thesaurus.senses(here), thesaurus.senses(there));
const found = (text: string): string[] =>
  thesaurus.phrases(text.split(' ')).map(({ at }) => at.map((index) => text.split(' ')[index]).join(' '));

describe('what words say of each other', () => {
  it.each([
    ['quit', 'resigned', 'same'],
    ['resignation', 'quits', 'same'],
    ['plunged', 'fell', 'narrower'],
    ['fell', 'plunged', 'wider'],
    ['plunge', 'change', 'narrower'],
    ['dropped', 'rose', 'opposite'],
    ['plunged', 'gained', 'opposite'],
    ['sold', 'bought', 'converse'],
    ['bought', 'sold', 'converse'],
    ['plunged', 'halved', undefined],
    ['bought', 'fell', undefined],
    ['table', 'fell', undefined],
  ] as const)('%s, where %s is claimed: %s', (here, there, relation) => {
    expect(between(here, there)).toBe(relation);
  });

  it('turns round with its sides', () => {
    const turned = {
      same: 'same',
      narrower: 'wider',
      wider: 'narrower',
      opposite: 'opposite',
      converse: 'converse',
    };
    const words = ['quit', 'fell', 'plunged', 'rose', 'bought', 'sold', 'reject', 'leave', 'change'];
    for (const a of words)
      for (const b of words) {
        const relation = between(a, b) as keyof typeof turned | undefined;
        expect(between(b, a), `${a} and ${b}`).toBe(relation === undefined ? undefined : turned[relation]);
      }
  });
});

describe('set phrases', () => {
  it.each([
    ['she stepped down on Friday', ['stepped down']],
    ['he handed in his notice', ['handed in notice']],
    ['they turned the offer down', ['turned down']],
    ['the council gave the go-ahead', ['gave go-ahead']],
    ['they turned . prices went down', []],
    ['nobody stepped anywhere', []],
  ])('%s', (text, phrases) => {
    expect(found(text)).toEqual(phrases);
  });

  it('stand to words as words do', () => {
    const [phrase] = thesaurus.phrases('they turned it down'.split(' '));
    expect(relate(phrase?.senses ?? [], thesaurus.senses('approved'))).toBe('opposite');
    expect(relate(phrase?.senses ?? [], thesaurus.senses('reject'))).toBeUndefined();
  });
});

describe('the packed thesaurus', () => {
  it('is what its entries come to', () => {
    const packed = readFileSync(PACKED, 'utf8');
    expect(packed === pack(readFileSync(ENTRIES, 'utf8')), 'run node bench/thesaurus/pack.ts').toBe(true);
  }, 60_000);

  it('finds every word that it holds, and no other', () => {
    const packed = readFileSync(PACKED, 'utf8');
    const words = (packed.split('\n\n')[0] ?? '').split('\n').map((line) => line.split('\t')[0] ?? '');
    const open = readThesaurus(packed);
    expect(words.length).toBeGreaterThan(10_000);
    expect(words.filter((word) => open.senses(word).length === 0)).toEqual([]);
    expect(open.senses('qqqq')).toEqual([]);
  });

  it('is refused where it is not whole', () => {
    expect(() => readThesaurus('a\t0')).toThrow('no packed thesaurus');
  });
});
