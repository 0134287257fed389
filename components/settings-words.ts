import type { Ground, Line } from '../lib/claims/mark-style.ts';
import type { Tone } from '../lib/claims/tone.ts';
import { TONE_WORDS } from './words.ts';

/** What the settings say beyond the choices themselves. */
export const SETTINGS_WORDS = {
  title: 'Settings',
  lead: 'What you choose here holds at once, in open articles too.',
  jump: 'Parts of the settings',
  back: 'Back to the default',
  backAbout: (section: string) => `${section}: back to the default`,
  backBusy: 'Setting it back…',
  loading: 'Reading the settings…',
  trouble: (reason: string) => `Some of this page could not be loaded: ${reason} Please reload it.`,
  sections: {
    sites: 'Sites',
    marks: 'Marks on pages',
    sensitivity: 'How sure it has to be',
    language: 'Language',
    keys: 'Keys',
    leaves: 'What leaves this computer',
    private: 'Private windows',
    checkers: 'Fact-checkers you accepted',
    storage: 'Storage',
    again: 'Start again',
  },
} as const;

export type SettingsSection = keyof typeof SETTINGS_WORDS.sections;
export const SETTINGS_SECTIONS = Object.keys(SETTINGS_WORDS.sections) as SettingsSection[];

export const LINE_WORDS: Record<Line, string> = {
  solid: 'solid line',
  dashed: 'dashed line',
  double: 'double line',
  wavy: 'wavy line',
  dotted: 'dotted line',
};

/** A sentence that might be painted in each tone, for the live example. */
export const EXAMPLES: Record<Tone, string> = {
  backed: 'The ferry carried 240 people.',
  open: 'It left the quay at noon.',
  contested: 'It took 3 hours.',
  refuted: 'It sank in the bay.',
  suggested: 'It will sail again in May.',
};

const GROUND_WORDS: Record<Ground, string> = { light: 'light', dark: 'dark' };

const ratio = (contrast: number): string =>
  // Never rounded up to what it does not reach.
  `${(Math.floor(contrast * 10) / 10).toLocaleString('en-GB', { minimumFractionDigits: 1 })}\u00A0:\u00A01`;

/** "Contrast 3.5 : 1 on light pages, 4.1 : 1 on dark ones." */
export function contrastWords({ light, dark }: Record<Ground, number>): string {
  return `Contrast ${ratio(light)} on light pages, ${ratio(dark)} on dark ones.`;
}

/** What is wrong with it, where one of them is less than lines need. */
export function faintWords(grounds: readonly Ground[]): string {
  const where = grounds.map((ground) => GROUND_WORDS[ground]).join(' and ');
  return `Hard to see on ${where} pages: a line needs 3\u00A0:\u00A01.`;
}

export function alikeWords({ tones: [first, second], sameColour }: AlikeLines): string {
  const both = `“${TONE_WORDS[first]}” and “${TONE_WORDS[second]}”`;
  return sameColour
    ? `${both} look the same. Give one of them another line or colour.`
    : `${both} have the same line, so colour alone tells them apart. Some readers cannot see that.`;
}

interface AlikeLines {
  tones: [Tone, Tone];
  sameColour: boolean;
}
