import type { Found } from './search.ts';

/** The claims that share most with a text, while they are looked for. */
export interface Shortlist {
  /** With a share below it a claim does not come onto the list any more; it only grows. */
  readonly least: number;
  add(place: number, share: number): void;
  /** At least as many as are wanted, if there are, and all that share as much as the last: the likeliest first; ties by place. What each is about is still to be looked at. */
  first(): Found[];
}

/** Shares are told apart by so many steps. */
const STEPS = 256;

export function createShortlist(most: number): Shortlist {
  const places: number[] = [];
  const shares: number[] = [];
  /** How many have a share of so many steps. */
  const counts = new Uint32Array(STEPS + 1);
  let floor = 0;
  /** How many are on or above the floor. */
  let above = 0;

  return {
    get least() {
      return floor / STEPS;
    },
    add(place, share) {
      const step = Math.floor(share * STEPS);
      if (step < floor) return;
      places.push(place);
      shares.push(share);
      counts[step] = (counts[step] ?? 0) + 1;
      above += 1;
      while (above - (counts[floor] ?? 0) >= most) {
        above -= counts[floor] ?? 0;
        floor += 1;
      }
    },
    first() {
      const found: Found[] = [];
      for (let i = 0; i < shares.length; i += 1) {
        const share = shares[i] ?? 0;
        if (share * STEPS >= floor) found.push({ place: places[i] ?? 0, share, cosine: 0 });
      }
      return found.sort((a, b) => b.share - a.share || a.place - b.place);
    },
  };
}
