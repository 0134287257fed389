import { describe, expect, it } from 'vitest';
import { articleOf } from '../article/article.ts';
import { LIMITS, withinLimits } from './limits.ts';
import type { ArticleQuery } from './protocol.ts';
import { draftForm } from './saving-arguments.ts';

const PARAGRAPH = 'The harbour was closed on Monday. A crane had fallen into the basin. '.repeat(15).trim();
const query = (texts: string[]): ArticleQuery => ({
  url: 'https://paper.example/a',
  title: 'A crane fell',
  publisher: 'Paper',
  language: 'en',
  titles: [],
  lines: texts.map((text) => ({ text })),
});
/** Seconds of processor time. */
const costOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  return user / 1e6;
};

describe('absurd input', () => {
  it('of 5 MB is an article of 2 MB at most, split in less than three seconds', () => {
    const texts = Array.from({ length: Math.ceil(5e6 / PARAGRAPH.length) }, () => PARAGRAPH);
    const within = withinLimits(query(texts));
    const length = within.lines.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeLessThanOrEqual(LIMITS.article);
    expect(length).toBeGreaterThan(LIMITS.article - 2 * PARAGRAPH.length);
    expect(costOf(() => articleOf(within))).toBeLessThan(3);
  });

  it('of one sentence of 100,000 words is split in less than three seconds', () => {
    const within = withinLimits(query([`Then ${'and so on '.repeat(33_333)}he left.`]));
    expect(within.lines[0]?.text).toHaveLength(LIMITS.line);
    expect(costOf(() => articleOf(within))).toBeLessThan(3);
  });

  it('is no claim where it has 10,000 words', () => {
    const form = {
      text: 'word '.repeat(10_000),
      tags: [],
      notes: '',
      eventDate: '',
      stance: 'supports',
      certainty: 'asserted',
      attributedTo: '',
      origin: '',
    };
    expect(() => draftForm(form)).toThrow(/text/);
    expect(draftForm({ ...form, text: 'word '.repeat(2000) }).text).toHaveLength(10_000);
  });
});
