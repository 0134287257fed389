import { readdirSync } from 'node:fs';
import type { JsonObject } from '../doors/lines.ts';
import { families } from '../everyday/families.ts';
import { articlePairs } from './articles.ts';
import { lines, text } from '../jsonl.ts';

export const DATA = new URL('../../../shared/data/', import.meta.url);
const EVERYDAY = new URL('../everyday/', import.meta.url);

export const GOLDS = ['same', 'conflicts', 'neither'] as const;
export type Gold = (typeof GOLDS)[number];

/** One labelled pair. Pairs of one group are about one page or one sentence, and never part in cross-validation. */
export interface Pair {
  set: string;
  sentence: string;
  claim: string;
  date?: string;
  before?: string;
  gold: Gold;
  group: string;
  kind: string;
}

const GOLD: Record<string, Gold> = {
  SUPPORTS: 'same',
  REFUTES: 'conflicts',
  'NOT ENOUGH INFO': 'neither',
  entailment: 'same',
  contradiction: 'conflicts',
  neutral: 'neither',
  ENTAILMENT: 'same',
  CONTRADICTION: 'conflicts',
  NEUTRAL: 'neither',
  same: 'same',
  conflicts: 'conflicts',
  neither: 'neither',
};

const shared = (name: string): JsonObject[] => lines(new URL(`pairs/${name}.jsonl.gz`, DATA));

/** The first words of a claim, which claims about one thing mostly have in common. */
const opening = (claim: string): string => claim.toLowerCase().replace(/^the /, '').slice(0, 12);

const SETS: Record<string, () => Pair[]> = {
  vitaminc: () =>
    shared('vitaminc').map((value) => ({
      set: 'vitaminc',
      sentence: text(value, 'sentence'),
      claim: text(value, 'claim'),
      gold: GOLD[text(value, 'label')] ?? 'neither',
      group: `v ${text(value, 'id').split('_')[0] ?? ''}`,
      kind: '',
    })),
  'fever-symmetric': () =>
    shared('fever-symmetric').map((value) => ({
      set: 'fever-symmetric',
      sentence: text(value, 'sentence'),
      claim: text(value, 'claim'),
      gold: GOLD[text(value, 'label')] ?? 'neither',
      group: `f ${opening(text(value, 'claim'))}`,
      kind: '',
    })),
  'role-swap-hans': () =>
    shared('role-swap-hans').map((value) => ({
      set: 'role-swap-hans',
      sentence: text(value, 's1'),
      claim: text(value, 's2'),
      gold: value['label'] === 1 ? 'same' : 'neither',
      group: `r ${text(value, 's2')}`,
      kind: text(value, 'subcase'),
    })),
  'lexical-nli': () =>
    shared('lexical-nli').map((value) => ({
      set: 'lexical-nli',
      sentence: text(value, 's1'),
      claim: text(value, 's2'),
      gold: GOLD[text(value, 'label')] ?? 'neither',
      group: `l ${text(value, 's1')}`,
      kind: text(value, 'category'),
    })),
  sick: () =>
    shared('sick').map((value) => ({
      set: 'sick',
      sentence: text(value, 's1'),
      claim: text(value, 's2'),
      gold: GOLD[text(value, 'nli')] ?? 'neither',
      group: `s ${text(value, 'id')}`,
      kind: '',
    })),
  'everyday (tune)': () => everyday('everyday (tune)', ['tune-pairs.jsonl']),
  'everyday (train)': () => everyday('everyday (train)', trainFiles()),
  'everyday (articles)': () => articlePairs('tune-articles.jsonl'),
  'everyday (families)': familyPairs,
  'everyday (held)': () => everyday('everyday (held)', ['held-pairs.jsonl']),
};

const LETTERS: Record<string, Gold> = { S: 'same', C: 'conflicts', N: 'neither' };

/** Every sentence of a family beside every claim of it, but where people would differ. */
function familyPairs(): Pair[] {
  return families().flatMap(({ name, date, article, sentences, claims }) =>
    claims.flatMap(({ letters, claim }) =>
      sentences.flatMap((sentence, index) => {
        const gold = LETTERS[letters[index] ?? ''];
        const before = article ? sentences[index - 1] : undefined;
        return gold === undefined
          ? []
          : [
              {
                set: 'everyday (families)',
                sentence,
                claim,
                ...(date !== undefined && { date }),
                ...(before !== undefined && { before }),
                gold,
                group: `e ${name}`,
                kind: '',
              },
            ];
      }),
    ),
  );
}

const trainFiles = (): string[] =>
  readdirSync(EVERYDAY)
    .filter((file) => /^train-.*\.jsonl$/.test(file))
    .toSorted();

/** Pairs in our own words. Those that share a sentence or a claim, over however many steps, are of one group. */
function everyday(set: string, files: readonly string[]): Pair[] {
  const values = files.flatMap((file) => lines(new URL(file, EVERYDAY)));
  const leader = new Map<string, string>();
  const lead = (key: string): string => {
    const up = leader.get(key);
    return up === undefined || up === key ? key : lead(up);
  };
  for (const value of values) {
    const sentence = lead(`s ${text(value, 'sentence')}`);
    leader.set(sentence, sentence);
    leader.set(lead(`c ${text(value, 'claim')}`), sentence);
  }
  return values.map((value) => ({
    set,
    sentence: text(value, 'sentence'),
    claim: text(value, 'claim'),
    ...(text(value, 'date') !== '' && { date: text(value, 'date') }),
    ...(text(value, 'before') !== '' && { before: text(value, 'before') }),
    gold: GOLD[text(value, 'label')] ?? 'neither',
    group: lead(`s ${text(value, 'sentence')}`),
    kind: text(value, 'kind'),
  }));
}

/** The labelled pairs of a set. Role swaps have no rivals: what is not the same is neither. */
export const pairsOf = (set: string): Pair[] => SETS[set]?.() ?? [];

/** The sets the weights are learned from. The others are measured only. */
export const LEARNED = [
  'vitaminc',
  'fever-symmetric',
  'role-swap-hans',
  'lexical-nli',
  'everyday (tune)',
  'everyday (train)',
  'everyday (articles)',
  'everyday (families)',
];
