import { describe, expect, it } from 'vitest';
import { claimView, sourceView } from '../../tests/components/fixtures.ts';
import type { Figure } from './figure.ts';
import { ladderOf } from './ladder.ts';
import { answersAmong, rivalViews } from './rival-view.ts';

const figure = (value: number, of = 'troops', unit = ''): Figure => ({
  value,
  upper: value,
  bound: 'exact',
  unit,
  of,
  words: value.toLocaleString('en'),
});
const values = (answers: Figure[][]) => answers.map((figures) => figures.map(({ value }) => value));

describe('what claims answer', () => {
  it('is the kind of number most of them give', () => {
    const claims = [
      [figure(4, 'brigade'), figure(12_000)],
      [figure(10_000)],
      [figure(2_600), figure(11_000)],
    ];
    expect(values(answersAmong(claims))).toEqual([[12_000], [10_000], [2_600, 11_000]]);
  });

  it('is the first number measured alike where one counts under another name, else none', () => {
    const claims = [[figure(10_000)], [figure(12_000)], [figure(30, '', 'percent'), figure(900, 'men')], []];
    expect(values(answersAmong(claims))).toEqual([[10_000], [12_000], [900], []]);
  });
});

describe('rival claims side by side', () => {
  it('stand from the least figure to the greatest, each with its origins and dates', () => {
    const two = claimView({
      id: 'b',
      sources: [
        sourceView({ id: '1', origin: 'Ministry', publishedAt: '2024-10-21' }),
        sourceView({ id: '2', origin: 'Ministry', publishedAt: '2024-10-18' }),
        sourceView({ id: '3', origin: 'Navy', stance: 'disputes', publishedAt: '2024-10-25' }),
        sourceView({ id: '4', origin: 'Almanac', untimely: 'before-event', publishedAt: '2017-05' }),
      ],
    });
    const views = rivalViews([
      { view: two, figures: [figure(12_000)] },
      { view: claimView({ id: 'c', sources: [] }), figures: [] },
      { view: claimView({ id: 'a', sources: [] }), figures: [figure(1_500)] },
    ]);
    expect(views.map(({ id, origins, against, dates }) => [id, origins, against, dates])).toEqual([
      ['a', 0, 0, []],
      ['b', 1, 1, ['2024-10-18', '2024-10-21', '2024-10-25']],
      ['c', 0, 0, []],
    ]);
  });
});

describe('the line', () => {
  const ladder = (...numbers: number[]) =>
    ladderOf(numbers.map((value, at) => ({ key: String(at), figure: figure(value), label: String(value) })));

  it('is logarithmic where the range is wide', () => {
    expect(ladder(1_500, 2_600, 10_000, 12_000).scale).toBe('logarithmic');
    expect(ladder(10_000, 11_000, 12_000).scale).toBe('linear');
    expect(ladder(0, 11_000).scale).toBe('linear');
  });

  it('has one place for one figure, whoever gives it', () => {
    expect(ladder(10_000, 12_000, 10_000).rungs.map(({ keys }) => keys)).toEqual([['0', '2'], ['1']]);
  });

  it('raises labels that would meet', () => {
    expect(ladder(1_500, 2_600, 10_000, 11_000, 12_000).rungs.map(({ lane }) => lane)).toEqual([
      0, 0, 2, 1, 0,
    ]);
  });
});
