/**
 * Small line drawings beside words, never instead of them, so they are hidden from assistive technology. Each is
 * drawn in a box of 16 by 16 with the colour of the text.
 */
const PATHS = {
  check: 'M3.5 8.5l3 3 6-7',
  checks: 'M1.5 8.5l3 3 5.5-7M8 11l.5.5 6-7',
  cross: 'M4 4l8 8M12 4l-8 8',
  versus: 'M2 5.5h9M8.5 3l2.5 2.5-2.5 2.5M14 10.5H5M7.5 8l-2.5 2.5 2.5 2.5',
  dot: 'M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3',
  speech: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.700 2.200c-.8.4-1.200.9-1.200 1.600M8 12.300v.2',
  up: 'M3.5 10l4.5-4.5 4.5 4.5',
  down: 'M3.5 6l4.5 4.5 4.5-4.5',
  away: 'M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.5 3.5L7 9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
