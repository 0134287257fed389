import type { Row } from './rows.ts';

/** Growth as a picture: claims from left to right, milliseconds upwards, both by powers of ten. */

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 70;
const RIGHT = 190;
const EDGE = 40;

const LINES = [
  { figure: 'candidateMs', words: 'candidates', dash: '' },
  { figure: 'warmMs', words: 'outcomes', dash: '6 3' },
  { figure: 'flexsearchMs', words: 'FlexSearch', dash: '2 3' },
  { figure: 'minisearchMs', words: 'MiniSearch', dash: '1 5' },
] as const;
const COLORS = { node: '#2f6f4f', chromium: '#1f5fa8', firefox: '#b4501e' } as const;

const powersBetween = (low: number, high: number): number[] =>
  Array.from({ length: high - low + 1 }, (_, step) => low + step);

/** An SVG that reads on light and on dark pages: on a white ground of its own. */
export function growthPicture(rows: readonly Row[]): string {
  const values = rows.flatMap((row) => LINES.flatMap(({ figure }) => row[figure] ?? []));
  const low = Math.floor(Math.log10(Math.min(1, ...values)));
  const high = Math.ceil(Math.log10(Math.max(10, ...values)));
  const sizes = rows.map(({ claims }) => Math.log10(claims));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const x = (claims: number): number =>
    LEFT + ((Math.log10(claims) - least) / Math.max(1, most - least)) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number): number =>
    HEIGHT - EDGE - ((Math.log10(ms) - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const grid = powersBetween(low, high).map((power) => {
    const at = y(10 ** power).toFixed(1);
    const label = (10 ** power).toLocaleString('en-US', { maximumFractionDigits: 6 });
    return `<path d="M${LEFT} ${at}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end">${label} ms</text>`;
  });
  const ticks = [...new Set(rows.map(({ claims }) => claims))].map(
    (claims) =>
      `<text x="${x(claims).toFixed(1)}" y="${HEIGHT - EDGE + 20}" text-anchor="middle">${claims.toLocaleString('en-US')}</text>`,
  );
  const ends: { at: number; x: number; words: string; color: string }[] = [];
  const curves = Object.entries(COLORS).flatMap(([env, color]) =>
    LINES.flatMap(({ figure, words, dash }) => {
      const points = rows
        .filter((row) => row.env === env)
        .toSorted((a, b) => a.claims - b.claims)
        .flatMap((row) => (row[figure] === null ? [] : [{ x: x(row.claims), y: y(row[figure]) }]));
      const last = points.at(-1);
      if (last === undefined) return [];
      ends.push({ at: last.y, x: last.x, words: `${env}, ${words}`, color });
      const path = points.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('L');
      return [
        `<path d="M${path}" fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="${dash}"/>`,
        ...points.map(
          (point) => `<circle cx="${point.x.toFixed(1)}" cy="${point.y.toFixed(1)}" r="3" fill="${color}"/>`,
        ),
      ];
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="Milliseconds for an article of 200 sentences by the number of claims">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${grid.join('\n')}
${ticks.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 4}" text-anchor="middle">claims in the library</text>
${curves.join('\n')}
${apart(ends)
  .map(
    ({ at, x, words, color }) =>
      `<text x="${(x + 8).toFixed(1)}" y="${at.toFixed(1)}" dy="4" fill="${color}">${words}</text>`,
  )
  .join('\n')}
</svg>
`;
}

/** Labels one below the other where they would lie on one another. */
function apart<End extends { at: number }>(ends: readonly End[]): End[] {
  const LINE = 14;
  let before = -Infinity;
  return ends
    .toSorted((a, b) => a.at - b.at)
    .map((end) => {
      before = Math.max(end.at, before + LINE);
      return { ...end, at: before };
    });
}
