import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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
    const welcome = readFileSync(new URL('./welcome.css', import.meta.url), 'utf8');
    const rule = (sheet: string, selector: string) => sheet.split(selector)[1]?.split('}')[0] ?? '';
    expect(rule(marks, `second-source-${tone})`)).toContain(line);
    expect(rule(marks, `second-source-${tone})`)).toContain(schemes.light.get(name));
    expect(rule(css, `.tone-${tone}`)).toMatch(new RegExp(`underline ${line} [\\d.]+px var\\(--${name}\\)`));
    expect(rule(welcome, `.sample-${tone}`)).toMatch(
      new RegExp(`underline ${line} [\\d.]+px var\\(--${name}\\)`),
    );
  });
});
