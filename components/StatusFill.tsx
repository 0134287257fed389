import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTimes, symbolTriangle } from 'd3-shape';
import type { ComponentChildren } from 'preact';
import type { VerificationStatus } from '../lib/claims/claim.ts';
import { STATUS_ORDER } from '../lib/claims/pictures.ts';
import { INK_OF, type Palette } from './picture-palette.ts';

/** Pixels of a tile that repeats. */
const TILE = 8;

/** What each status is drawn with over its wash; `verified` is filled. */
const LINES: Record<Exclude<VerificationStatus, 'verified' | 'unverified'>, string> = {
  corroborated: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  reported: 'M0 2h8M0 6h8',
  disputed: 'M2 0v8M6 0v8',
  refuted: 'M0 0l8 8M8 0l-8 8',
};

/** The patterns of all statuses, for `fillOf` of the same name in the same picture. */
export function StatusPatterns({ name, palette }: { name: string; palette: Palette }) {
  return (
    <defs>
      {STATUS_ORDER.map((status) => {
        const ink = INK_OF[status];
        return (
          <pattern
            key={status}
            id={`${name}-${status}`}
            width={TILE}
            height={TILE}
            patternUnits="userSpaceOnUse"
          >
            <rect
              width={TILE}
              height={TILE}
              fill={status === 'verified' ? palette[ink] : palette[`${ink}Wash`]}
            />
            {status === 'unverified' && <circle cx="4" cy="4" r="1.5" fill={palette[ink]} />}
            {status !== 'unverified' && status !== 'verified' && (
              <path d={LINES[status]} stroke={palette[ink]} stroke-width="2" fill="none" />
            )}
          </pattern>
        );
      })}
    </defs>
  );
}

export const fillOf = (name: string, status: VerificationStatus): string => `url(#${name}-${status})`;

const SYMBOLS: Record<VerificationStatus, typeof symbolCircle> = {
  verified: symbolSquare,
  corroborated: symbolDiamond,
  reported: symbolCircle,
  unverified: symbolCircle,
  disputed: symbolTriangle,
  refuted: symbolTimes,
};

interface StatusSymbolProps {
  status: VerificationStatus;
  x: number;
  y: number;
  palette: Palette;
  children?: ComponentChildren;
}

/** Area of a symbol, square pixels. */
const AREA = 90;

/** A point that tells its status by its shape: square, diamond, dot, ring, triangle or cross. */
export function StatusSymbol({ status, x, y, palette, children }: StatusSymbolProps) {
  const ink = palette[INK_OF[status]];
  const hollow = status === 'unverified' || status === 'refuted';
  return (
    <path
      d={symbol(SYMBOLS[status], AREA)() ?? ''}
      transform={`translate(${x} ${y})`}
      fill={hollow ? palette.paper : ink}
      stroke={ink}
      stroke-width={status === 'refuted' ? 3 : 2}
    >
      {children}
    </path>
  );
}
