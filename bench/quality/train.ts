import { writeFileSync } from 'node:fs';
import { namesOf } from '../../lib/matching/features.ts';
import { SAME } from '../../lib/matching/decide.ts';
import { along } from '../../lib/matching/model/chances.ts';
import { SENSITIVITIES } from '../../lib/matching/outcome.ts';
import { climb, plant } from '../../lib/matching/model/trees.ts';
import type { Weights } from '../../lib/matching/model/trees.ts';
import { binOf, boost, cutsOf, written } from './boost.ts';
import type { Growth } from './boost.ts';
import { isotonic } from './calibrate.ts';
import type { Curve } from '../../lib/matching/model/chances.ts';
import { changed, strangers } from './made.ts';
import { GOLDS, LEARNED, pairsOf } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { loadMeaning } from '../doors/meaning.ts';
import { seen } from './read.ts';

/** How the weights are learned. Every figure was chosen by cross-validation; DESIGN.md says what the others did. */
const GROWTH: Growth = { rounds: 200, leaves: 16, rate: 0.1, least: 5, ridge: 2, features: 0.3, rows: 0.8 };
const FOLDS = 5;

/** How much a pair of a set counts. Sets are not alike in size or in likeness to what is read in the news. */
const WEIGHT: Record<string, number> = {
  vitaminc: 1,
  'fever-symmetric': 1.5,
  'role-swap-hans': 0.7,
  'lexical-nli': 0.1,
  'everyday (tune)': 6,
  'everyday (train)': 6,
  'everyday (articles)': 3,
  'everyday (families)': 1,
  'changed vitaminc': 0.3,
  'changed fever-symmetric': 0.3,
  'changed everyday (tune)': 2,
  'changed everyday (train)': 2,
  'strangers vitaminc': 0.3,
  'strangers everyday (tune)': 1,
  'strangers everyday (train)': 1,
};
/** One pair of so many is learned a second time as it looks where the table of meanings is absent. */
const WITHOUT = 3;
/** Of the families, which are many and alike, one pair of so many is learned. */
const FAMILIES = 3;

interface Row {
  pair: Pair;
  values: Float32Array;
  weight: number;
  fold: number;
  /** Seen without the table of meanings. */
  bare: boolean;
}

/** The fold of a group, the same on every run. */
export function foldOf(group: string): number {
  let hash = 7;
  for (const letter of group) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return ((Math.imul(hash, 2654435761) >>> 0) % 1000) % FOLDS;
}

/** All pairs to learn from, the changed and the strange ones among them. */
function learnable(): Pair[] {
  const real = LEARNED.flatMap((set) =>
    pairsOf(set).filter((_, index) => set !== 'everyday (families)' || index % FAMILIES === 0),
  );
  const of = (set: string): Pair[] => real.filter((pair) => pair.set === set);
  return [
    ...real,
    ...changed(of('vitaminc'), 4),
    ...changed(of('fever-symmetric'), 1),
    ...changed(of('everyday (tune)'), 1),
    ...changed(of('everyday (train)'), 1),
    ...strangers(of('vitaminc'), 8),
    ...strangers(of('everyday (tune)'), 1),
    ...strangers(of('everyday (train)'), 1),
  ];
}

function rowsOf(pairs: readonly Pair[]): { rows: Row[]; names: string[] } {
  const meaning = loadMeaning();
  const names: string[] = [];
  const rows: Row[] = [];
  const put = (pair: Pair, bare: boolean): void => {
    const read = seen(pair, bare ? undefined : meaning);
    if (names.length === 0) names.push(...namesOf(read));
    const values = Float32Array.from(names, (name) => {
      const [group = '', own = ''] = name.split('.');
      return read.features[group]?.[own] ?? 0;
    });
    rows.push({ pair, values, weight: WEIGHT[pair.set] ?? 1, fold: foldOf(pair.group), bare });
  };
  pairs.forEach((pair, index) => {
    put(pair, false);
    if (index % WITHOUT === 0) put(pair, true);
  });
  return { rows, names };
}

/** Trees learned from rows, as they are kept. */
function learn(rows: readonly Row[], names: readonly string[], cuts: readonly number[][]): Weights {
  const columns = names.map((_, feature) =>
    Uint8Array.from(rows, ({ values }) => binOf(cuts[feature] ?? [], values[feature] ?? 0)),
  );
  const labels = Uint8Array.from(rows, ({ pair }) => GOLDS.indexOf(pair.gold));
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const trees = boost({ columns, labels, weights }, GROWTH).map((tree) => written(tree, GROWTH.rate));
  return { names, cuts, trees };
}

type Chance = [number, number, number];

interface Learned {
  rows: Row[];
  names: string[];
  cuts: number[][];
  /** By fold: weights learned from all other folds. */
  folds: Weights[];
}

/** Everything read, and the weights of cross-validation. */
function cross(): Learned {
  const { rows, names } = rowsOf(learnable());
  const cuts = names.map((_, feature) =>
    cutsOf(Float32Array.from(rows, ({ values }) => values[feature] ?? 0)),
  );
  console.error(`${rows.length} rows of ${names.length} features`);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    console.error(`learning without part ${fold + 1} of ${FOLDS}`);
    return learn(
      rows.filter((row) => row.fold !== fold),
      names,
      cuts,
    );
  });
  return { rows, names, cuts, folds };
}

/** By fold: weights that never saw a pair of it. */
export const forests = (): Weights[] => cross().folds;

/** Chances of every row from trees that never saw its group. */
function outOfFold({ rows, folds }: Learned): Chance[] {
  const planted = folds.map(plant);
  return rows.map(({ fold, values }) => {
    const forest = planted[fold];
    return forest === undefined ? [1 / 3, 1 / 3, 1 / 3] : climb(forest, values);
  });
}

/** Weights without what no tree asks for. */
function lean({ names, cuts, trees }: Weights): Weights {
  const used = new Set(
    trees.flatMap((tree) => tree.flatMap((node) => (node < 0 ? [] : [Math.floor(node / 64)]))),
  );
  const kept = names.map((_, feature) => feature).filter((feature) => used.has(feature));
  const place = new Map(kept.map((feature, index) => [feature, index]));
  return {
    names: kept.map((feature) => names[feature] ?? ''),
    cuts: kept.map((feature) => [...(cuts[feature] ?? [])]),
    trees: trees.map((tree) =>
      tree.map((node) => (node < 0 ? node : (place.get(Math.floor(node / 64)) ?? 0) * 64 + (node % 64))),
    ),
  };
}

const FILE = new URL('../../public/decision.json', import.meta.url);
/** What the settings say of each sensitivity: of 100 news sentences said to make a claim, how many did. */
const PRECISION = new URL('../../lib/matching/model/precision.json', import.meta.url);
/** Sets whose pairs say what a chance is worth. */
const CALIBRATED = new Set([
  'vitaminc',
  'fever-symmetric',
  'everyday (tune)',
  'everyday (train)',
  'everyday (families)',
]);

interface Figure {
  precision: number;
  said: number;
}

/** By sensitivity, of encyclopaedia and news: how often a claim said was right, and of how many pairs one was said. */
function figuresBy(
  rows: readonly Row[],
  chances: readonly Chance[],
  curve: Curve,
): Record<string, Record<'encyclopaedia' | 'news', Figure>> {
  const of = (sets: readonly string[], line: number): Figure => {
    const all = rows.flatMap(({ pair, bare }, row) =>
      bare || !sets.includes(pair.set) ? [] : [{ pair, chance: along(curve, chances[row]?.[0] ?? 0) }],
    );
    const said = all.filter(({ chance }) => chance >= line);
    const right = said.filter(({ pair }) => pair.gold === 'same');
    const share = (part: number, whole: number): number =>
      Math.round((1000 * part) / Math.max(1, whole)) / 1000;
    return { precision: share(right.length, said.length), said: share(said.length, all.length) };
  };
  return Object.fromEntries(
    SENSITIVITIES.map((sensitivity) => [
      sensitivity,
      {
        encyclopaedia: of(['vitaminc', 'fever-symmetric'], SAME[sensitivity]),
        news: of(['everyday (tune)', 'everyday (train)', 'everyday (families)'], SAME[sensitivity]),
      },
    ]),
  );
}

/** Learns the weights anew and writes them with their calibration. */
export function train(): void {
  const start = performance.now();
  const learned = cross();
  const { rows, names, cuts } = learned;
  const chances = outOfFold(learned);
  const curve = (index: number): Curve =>
    isotonic(
      rows.flatMap(({ pair, weight, bare }, row) =>
        bare || !CALIBRATED.has(pair.set)
          ? []
          : [{ chance: chances[row]?.[index] ?? 0, right: GOLDS.indexOf(pair.gold) === index, weight }],
      ),
    );
  const curves = { same: curve(0), conflicts: curve(1) };
  const weights = lean(learn(rows, names, cuts));
  const kept = {
    made: {
      command: 'npm run bench:quality -- --train',
      data: LEARNED,
      rows: rows.length,
      growth: GROWTH,
      figures: figuresBy(rows, chances, curves.same),
    },
    curves,
    ...weights,
  };
  const list = (values: readonly unknown[]): string =>
    `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
  writeFileSync(
    FILE,
    `{\n${Object.entries(kept)
      .map(([name, value]) =>
        name === 'cuts' || name === 'trees' || name === 'names'
          ? `  "${name}": ${list(value as unknown[])}`
          : `  "${name}": ${JSON.stringify(value)}`,
      )
      .join(',\n')}\n}\n`,
  );
  const hundredths = Object.entries(kept.made.figures).map(([name, { news }]) => [
    name,
    Math.floor(100 * news.precision),
  ]);
  writeFileSync(PRECISION, `${JSON.stringify(Object.fromEntries(hundredths), undefined, 2)}\n`);
  console.log(`learned in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

if (import.meta.main) train();
