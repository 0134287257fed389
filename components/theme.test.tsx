import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ON_PAPER } from './picture-palette.ts';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const marks = readFileSync(new URL('../entrypoints/marks.css', import.meta.url), 'utf8');

const colours = (rules: string) =>
  new Map(
    [...rules.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const schemes = { light: colours(light), dark: new Map([...colours(light), ...colours(dark)]) };

/** WCAG 2.2 relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the colours of pictures in files', () => {
  it('are the light ones', () => {
    for (const [name, colour] of Object.entries(ON_PAPER)) {
      if (name === 'sans') continue;
      const variable = name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
      expect(schemes.light.get(variable), name).toBe(colour);
    }
  });
});

describe.each(['light', 'dark'] as const)('colours, %s', (scheme) => {
  const colour = (name: string) => {
    const found = schemes[scheme].get(name);
    if (found === undefined) throw new Error(`theme.css has no --${name}`);
    return found;
  };
  const inks = ['ink', 'soft', 'backed', 'open', 'contested', 'refuted'];
  const pairs = [
    ...inks.flatMap((ink) => ['paper', 'sunk'].map((paper) => [ink, paper] as const)),
    ...['backed', 'open', 'contested', 'refuted'].map((ink) => [ink, `${ink}-wash`] as const),
  ];

  it.each(pairs)('%s reads on %s', (ink, paper) => {
    expect(contrast(colour(ink), colour(paper))).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 2.2, 1.4.11: what is needed to make out a control, and the lines of the marks.
  it.each(['edge', 'focus', 'mark-backed', 'mark-open', 'mark-contested', 'mark-refuted'])(
    '%s is seen on paper',
    (line) => {
      expect(contrast(colour(line), colour('paper'))).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('the lines of the marks', () => {
  it.each([
    ['backed', 'solid', 'mark-backed'],
    ['open', 'dashed', 'mark-open'],
    ['contested', 'double', 'mark-contested'],
    ['refuted', 'wavy', 'mark-refuted'],
    ['suggested', 'dotted', 'mark-open'],
  ])('%s is %s in the article, in the lists and in the legend', (tone, line, name) => {
    const welcome = readFileSync(new URL('./samples.css', import.meta.url), 'utf8');
    const rule = (sheet: string, selector: string) => sheet.split(selector)[1]?.split('}')[0] ?? '';
    expect(rule(marks, `second-source-${tone})`)).toContain(line);
    expect(rule(marks, `second-source-${tone})`)).toContain(schemes.light.get(name));
    expect(rule(css, `.tone-${tone}`)).toMatch(new RegExp(`underline ${line} [\\d.]+px var\\(--${name}\\)`));
    expect(rule(welcome, `.sample-${tone}`)).toMatch(
      new RegExp(`underline ${line} [\\d.]+px var\\(--${name}\\)`),
    );
  });
});

/** Machado, Oliveira and Fernandes 2009: how colours look where one kind of cone is missing, in linear light. */
const SIGHTS = {
  whole: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'without red': [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  'without green': [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  'without blue': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** In CIELAB, where a distance of 2 can just be seen. */
function seen(hex: string, sight: readonly number[]): number[] {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        parts.reduce((sum, part, at) => sum + part * (sight[row + at] ?? 0), 0),
      ),
    ),
  );
  const [x = 0, y = 0, z = 0] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((part) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe('the other colours of the marks', () => {
  const TONES = ['backed', 'open', 'contested', 'refuted'];
  const styleOf = (name: string) =>
    marks.split(`::highlight(second-source-${name}) {`)[1]?.split('}')[0] ?? '';
  const colourOf = (name: string) => /#[\da-f]{6}/u.exec(styleOf(name))?.[0] ?? '';
  const welcome = readFileSync(new URL('./samples.css', import.meta.url), 'utf8');
  const nearest = (set: string, sight: readonly number[]): number => {
    const all = TONES.map((tone) => seen(colourOf(`${set}${tone}`), sight));
    const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const));
    return Math.min(...pairs.map(([a, b]) => Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)))));
  };

  it.each(Object.entries(SIGHTS))('are told apart by sight that is %s', (_, sight) => {
    expect(nearest('colour-blind-', sight)).toBeGreaterThan(30);
  });

  it('are needed: the standard ones are not', () => {
    expect(Math.min(...Object.values(SIGHTS).map((sight) => nearest('', sight)))).toBeLessThan(20);
  });

  it.each(TONES)('%s is seen on light and dark, and shown in the settings', (tone) => {
    const colour = colourOf(`colour-blind-${tone}`);
    for (const ground of ['#ffffff', '#f4ecd8', '#121212', '#242424'])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    expect(welcome).toContain(`--mark-${tone}: ${colour};`);
  });

  it.each(['backed', 'open', 'contested', 'refuted', 'suggested'])(
    '%s has the same kind of line in each',
    (tone) => {
      const [, line = ''] = /underline (\w+)/u.exec(styleOf(tone)) ?? [];
      expect(line).not.toBe('');
      for (const set of ['colour-blind', 'contrast'])
        expect(styleOf(`${set}-${tone}`)).toContain(`underline ${line}`);
    },
  );
});
