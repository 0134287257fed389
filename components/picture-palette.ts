import type { VerificationStatus } from '../lib/claims/claim.ts';
import type { Tone } from '../lib/claims/tone.ts';

type Ink = Exclude<Tone, 'suggested'>;

/** The colours a picture is drawn in, as SVG takes them. */
export interface Palette extends Record<Ink | `${Ink}Wash`, string> {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  edge: string;
  sans: string;
}

/** As the page is, light or dark. */
export const SCREEN: Palette = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  edge: 'var(--edge)',
  backed: 'var(--backed)',
  open: 'var(--open)',
  contested: 'var(--contested)',
  refuted: 'var(--refuted)',
  backedWash: 'var(--backed-wash)',
  openWash: 'var(--open-wash)',
  contestedWash: 'var(--contested-wash)',
  refutedWash: 'var(--refuted-wash)',
  sans: 'var(--sans)',
};

/** In a file, where there is no style sheet: the light colours of theme.css (held to them by theme.test.tsx). */
export const ON_PAPER: Palette = {
  paper: '#fdfcfa',
  ink: '#1d1c1a',
  soft: '#5f5b55',
  line: '#dedad2',
  edge: '#8b857b',
  backed: '#1c7240',
  open: '#4d6785',
  contested: '#8a5800',
  refuted: '#b3242c',
  backedWash: '#e5f2e9',
  openWash: '#e9eef4',
  contestedWash: '#faefd9',
  refutedWash: '#fbe8e7',
  sans: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
};

/** Two statuses share a colour; what tells them apart is the pattern or the symbol. */
export const INK_OF: Record<VerificationStatus, Ink> = {
  verified: 'backed',
  corroborated: 'backed',
  reported: 'open',
  unverified: 'open',
  disputed: 'contested',
  refuted: 'refuted',
};
