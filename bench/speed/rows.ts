/** One environment with a library of one size. What does not apply, or did not come to an end, is null. */
export interface Row {
  env: 'node' | 'chromium' | 'firefox';
  claims: number;
  /** Median of articles of 200 sentences to their final outcomes. */
  warmMs: number | null;
  /** The candidate stage of the same. */
  candidateMs: number | null;
  /** From the reader's message to the frame after the marks are set, the background having been stopped. */
  wokenMs: number | null;
  /** The same in Chromium, the engine's document having been closed too; in Firefox it always goes with the background. */
  coldMs: number | null;
  /** An empty message to a background just as stopped. */
  pingMs: number | null;
  /** Bytes of the index's arrays. */
  bytesPerClaim: number | null;
  /** Share of the sentences that make a claim for which it is among the candidates. */
  recall: number | null;
  claimsPerSecond: number | null;
  saveMs: number | null;
  flexsearchMs: number | null;
  minisearchMs: number | null;
}

export const NOTHING: Omit<Row, 'env' | 'claims'> = {
  warmMs: null,
  candidateMs: null,
  wokenMs: null,
  coldMs: null,
  pingMs: null,
  bytesPerClaim: null,
  recall: null,
  claimsPerSecond: null,
  saveMs: null,
  flexsearchMs: null,
  minisearchMs: null,
};

type Figure = keyof typeof NOTHING;

const COLUMNS: readonly { name: Figure; words: string; digits: number }[] = [
  { name: 'candidateMs', words: 'candidates, ms', digits: 1 },
  { name: 'warmMs', words: 'outcomes, ms', digits: 0 },
  { name: 'wokenMs', words: 'woken, ms', digits: 0 },
  { name: 'coldMs', words: 'cold, ms', digits: 0 },
  { name: 'pingMs', words: 'ping, ms', digits: 0 },
  { name: 'bytesPerClaim', words: 'bytes a claim', digits: 0 },
  { name: 'recall', words: 'recall', digits: 3 },
  { name: 'claimsPerSecond', words: 'claims/s', digits: 0 },
  { name: 'saveMs', words: 'save, ms', digits: 1 },
  { name: 'flexsearchMs', words: 'FlexSearch, ms', digits: 0 },
  { name: 'minisearchMs', words: 'MiniSearch, ms', digits: 0 },
];

const said = (value: number | null, digits: number): string =>
  value === null
    ? '–'
    : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The rows as a Markdown table, padded so that it reads as text too. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['', 'claims', ...COLUMNS.map(({ words }) => words)],
    ...rows.map((row) => [
      row.env,
      said(row.claims, 0),
      ...COLUMNS.map(({ name, digits }) => said(row[name], digits)),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(3, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map((line) => {
    const padded = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `| ${padded.join(' | ')} |`;
  });
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/**
 * By what power of the number of claims a figure grows: the slope of its logarithm, by least squares. 1 is as fast as the
 * library; undefined where fewer than two sizes were measured.
 */
export function exponentOf(rows: readonly Row[], figure: Figure): number | undefined {
  const points = rows.flatMap((row) => {
    const value = row[figure];
    return value === null || value <= 0 ? [] : [{ x: Math.log(row.claims), y: Math.log(value) }];
  });
  if (points.length < 2) return undefined;
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = mean((point) => (point.x - x) ** 2);
  return spread === 0 ? undefined : mean((point) => (point.x - x) * (point.y - y)) / spread;
}

const ENVS = ['node', 'chromium', 'firefox'] as const;
const GROWING: readonly Figure[] = ['candidateMs', 'warmMs', 'wokenMs', 'flexsearchMs', 'minisearchMs'];

/** A line for each environment: how fast each figure grows with the library. */
export function growthOf(rows: readonly Row[]): string[] {
  return ENVS.flatMap((env) => {
    const own = rows.filter((row) => row.env === env);
    const grown = GROWING.flatMap((figure) => {
      const exponent = exponentOf(own, figure);
      return exponent === undefined ? [] : [`${figure} ${exponent.toFixed(2)}`];
    });
    return grown.length === 0 ? [] : [`${env}: ${grown.join(', ')}`];
  });
}
