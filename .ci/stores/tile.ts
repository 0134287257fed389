import type { Size } from './drawing.ts';

/** Chrome's small promotional tile. */
export const TILE: Size = { width: 440, height: 280 };

/** The icon, the name, and a sentence under which a mark is drawn as the reader draws it. */
export function tile(icon: string): string {
  return `<style>
    body { margin: 0; width: ${TILE.width}px; height: ${TILE.height}px; display: grid; align-content: center;
      justify-items: center; gap: 18px; background: #fdfcfa; color: #1d1c1a; font-family: system-ui, 'Noto Sans', sans-serif }
    h1 { margin: 0; display: flex; align-items: center; gap: 16px; font-size: 38px; font-weight: 650; letter-spacing: -0.5px }
    svg { width: 64px; height: 64px }
    p { margin: 0; font: 21px/1.5 Charter, 'Noto Serif', Georgia, serif }
    span { background: #e5f2e9; text-decoration: underline 2.5px #238a45; text-underline-offset: 4px }
  </style><h1>${icon} Second Source</h1><p>Read with <span>what you know</span> beside you.</p>`;
}
