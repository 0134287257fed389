import { describe, expect, it } from 'vitest';
import { NOTHING, type Row, exponentOf, growthOf, tableOf } from './rows.ts';

const row = (claims: number, change: Partial<Row> = {}): Row => ({
  env: 'node',
  claims,
  ...NOTHING,
  ...change,
});

describe('the exponent of growth', () => {
  it('is that of a power, whatever it is multiplied with', () => {
    const rows = [1_000, 100_000, 1_000_000].map((claims) => row(claims, { warmMs: 3 * claims ** 0.4 }));
    expect(exponentOf(rows, 'warmMs')).toBeCloseTo(0.4);
  });

  it('is none of one size, nor of what was not measured', () => {
    expect(exponentOf([row(1_000, { warmMs: 3 }), row(10_000)], 'warmMs')).toBeUndefined();
    expect(growthOf([row(1_000, { warmMs: 3 }), row(10_000)])).toEqual([]);
  });

  it('is told of each environment by itself', () => {
    const rows = [
      row(10, { warmMs: 1 }),
      row(100, { warmMs: 10 }),
      row(1_000, { env: 'firefox', warmMs: 1 }),
    ];
    expect(growthOf(rows)).toEqual(['node: warmMs 1.00']);
  });
});

describe('the table', () => {
  it('has a dash for what was not measured, never a figure', () => {
    const [, , line] = tableOf([row(100_000, { warmMs: 12.6 })]).split('\n');
    const cells = (line ?? '').split('|').map((cell) => cell.trim());
    expect(cells.slice(1, 5)).toEqual(['node', '100,000', '–', '13']);
    expect(cells.slice(5, -1).every((cell) => cell === '–')).toBe(true);
  });
});
