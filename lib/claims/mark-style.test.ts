import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import {
  alikeLines,
  contrastOn,
  isSameStyles,
  LEAST_CONTRAST,
  PRESETS,
  sheetOf,
  TINTS,
} from './mark-style.ts';
import { TONE_ORDER } from './tone.ts';

const packaged = readFileSync(new URL('../../entrypoints/marks.css', import.meta.url), 'utf8');

describe('contrast', () => {
  // The first two by definition; the others as the WebAIM contrast checker has them.
  it.each([
    ['#ffffff', '#000000', 21],
    ['#123456', '#123456', 1],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 3.99],
  ])('of %s and %s is %d to 1, whichever comes first', (a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 1);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });
});

describe.each(['standard', 'colour-blind'] as const)('the preset "%s"', (name) => {
  const prefix = name === 'standard' ? '' : `${name}-`;

  it.each(TONE_ORDER)('%s is what the package draws', (tone) => {
    const rule = packaged.split(`::highlight(second-source-${prefix}${tone}) {`)[1]?.split('}')[0] ?? '';
    const { colour, line } = PRESETS[name][tone];
    expect(rule).toContain(`underline ${line}`);
    expect(rule).toContain(colour);
    if (name === 'standard') expect(rule).toContain(`/ ${String(TINTS[tone])})`);
  });

  it('is seen on light and dark, and no two tones are told by colour alone', () => {
    for (const tone of TONE_ORDER) {
      const { light, dark } = contrastOn(PRESETS[name][tone].colour);
      expect(Math.min(light, dark)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
    expect(alikeLines(PRESETS[name])).toEqual([]);
  });
});

describe('colours of one’s own', () => {
  it('are held against the hardest of the usual grounds', () => {
    expect(contrastOn('#ffff00')).toMatchObject({ light: expect.closeTo(1.07, 1) as number });
    expect(contrastOn('#ffff00').dark).toBeGreaterThan(10);
    expect(contrastOn('#000000').dark).toBeLessThan(LEAST_CONTRAST);
  });

  it('have tones named that have one kind of line, and those that are one altogether', () => {
    const { standard } = PRESETS;
    const styles = {
      ...standard,
      open: { colour: '#123456', line: 'dotted' },
      backed: standard.refuted,
    } as const;
    expect(alikeLines(styles)).toEqual([
      { tones: ['refuted', 'backed'], sameColour: true },
      { tones: ['open', 'suggested'], sameColour: false },
    ]);
  });

  it('are the same where every tone is', () => {
    expect(isSameStyles(PRESETS.standard, structuredClone(PRESETS.standard))).toBe(true);
    expect(isSameStyles(PRESETS.standard, PRESETS['colour-blind'])).toBe(false);
    expect(isSameStyles(undefined, PRESETS.standard)).toBe(false);
    expect(isSameStyles(undefined, undefined)).toBe(true);
  });

  it('become a rule for each tone, and one for forced colours', () => {
    const sheet = sheetOf({ ...PRESETS.standard, open: { colour: '#123456', line: 'wavy' } });
    expect(sheet).toContain(
      '::highlight(second-source-own-open){background-color:#1234561f;text-decoration:underline wavy 1.5px #123456}',
    );
    expect(sheet.match(/::highlight\(/g)).toHaveLength(10);
    expect(sheet).toMatch(/forced-colors: active.*underline wavy 1\.5px CanvasText/su);
  });
});
