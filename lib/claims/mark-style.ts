import { contrast } from './contrast.ts';
import { TONE_ORDER, type Tone } from './tone.ts';

/** The kinds of line that browsers draw under text. */
export const LINES = ['solid', 'dashed', 'double', 'wavy', 'dotted'] as const;
export type Line = (typeof LINES)[number];

/** How sentences of one tone are drawn: a line, and a tint of the same colour. */
export interface MarkStyle {
  /** "#rrggbb", in small letters. */
  colour: string;
  line: Line;
}

export type MarkStyles = Record<Tone, MarkStyle>;

/** The sets of the package that have colours of their own, as `entrypoints/marks.css` has them; from these the user's own begin. */
export const PRESETS = {
  standard: {
    backed: { colour: '#238a45', line: 'solid' },
    open: { colour: '#607b9e', line: 'dashed' },
    contested: { colour: '#b06a00', line: 'double' },
    refuted: { colour: '#dc3a45', line: 'wavy' },
    suggested: { colour: '#607b9e', line: 'dotted' },
  },
  'colour-blind': {
    backed: { colour: '#0074fe', line: 'solid' },
    open: { colour: '#69734d', line: 'dashed' },
    contested: { colour: '#ad7f1a', line: 'double' },
    refuted: { colour: '#d92aa1', line: 'wavy' },
    suggested: { colour: '#69734d', line: 'dotted' },
  },
} as const satisfies Record<string, MarkStyles>;

/** How thick a line is, px: a wave is drawn thinner, as it takes more room. */
export const thicknessOf = (line: Line): number => (line === 'wavy' ? 1.5 : 2);

/** How much of the colour is laid under the words, 0 to 1: too little to cost the text contrast that one could see. */
export const TINTS: Record<Tone, number> = {
  backed: 0.14,
  open: 0.12,
  contested: 0.14,
  refuted: 0.13,
  suggested: 0.06,
};

/** The name of the user's own highlight of a tone. */
export const ownHighlight = (tone: Tone): string => `second-source-own-${tone}`;

/** The style sheet of the user's own marks, which is put into pages that are read. */
export function sheetOf(styles: MarkStyles): string {
  const rules = TONE_ORDER.map((tone) => {
    const { colour, line } = styles[tone];
    const tint = Math.round(TINTS[tone] * 255)
      .toString(16)
      .padStart(2, '0');
    return `::highlight(${ownHighlight(tone)}){background-color:${colour}${tint};text-decoration:underline ${line} ${thicknessOf(line)}px ${colour}}`;
  });
  const forced = TONE_ORDER.map((tone) => {
    const { line } = styles[tone];
    return `::highlight(${ownHighlight(tone)}){background-color:transparent;text-decoration:underline ${line} ${thicknessOf(line)}px CanvasText}`;
  });
  return `${rules.join('\n')}\n@media (forced-colors: active){\n${forced.join('\n')}\n}`;
}

export function isSameStyles(a: MarkStyles | undefined, b: MarkStyles | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return TONE_ORDER.every((tone) => a[tone].colour === b[tone].colour && a[tone].line === b[tone].line);
}

/** WCAG 2.2, 1.4.11: what is needed to make out a graphic has this contrast to what lies beside it. */
export const LEAST_CONTRAST = 3;

/** What pages are read on: white and sepia; the dark of most pages, and of reading views. */
const GROUNDS = { light: ['#ffffff', '#f4ecd8'], dark: ['#121212', '#242424'] } as const;
export type Ground = keyof typeof GROUNDS;

/** The least contrast of a colour to the usual grounds of light and of dark pages. */
export function contrastOn(colour: string): Record<Ground, number> {
  const least = (grounds: readonly string[]) =>
    Math.min(...grounds.map((ground) => contrast(colour, ground)));
  return { light: least(GROUNDS.light), dark: least(GROUNDS.dark) };
}

/** Pairs of tones with one kind of line: they are told apart by colour alone, or not at all. */
export function alikeLines(styles: MarkStyles): { tones: [Tone, Tone]; sameColour: boolean }[] {
  return TONE_ORDER.flatMap((first, at) =>
    TONE_ORDER.slice(at + 1).flatMap((second) =>
      styles[first].line === styles[second].line
        ? [
            {
              tones: [first, second] as [Tone, Tone],
              sameColour: styles[first].colour === styles[second].colour,
            },
          ]
        : [],
    ),
  );
}
