import { Head, type Segment } from './segment.ts';

/** The lightest claims of a segment: those that common terms alone may find. */
export interface Light {
  /** All claims that weigh no more than `most`. */
  claims: Uint16Array;
  most: number;
  /** The wholes they were chosen by. */
  settled: number;
}

const lights = new WeakMap<Segment, Light>();
/** Of so many claims one is light. */
const ONE_IN = 128;
const STEP = 1 << 12;

export function lightOf(segment: Segment): Light {
  const known = lights.get(segment);
  const settled = (segment.head[Head.settledClaims] ?? 0) * 2 ** 32 + (segment.head[Head.settledSum] ?? 0);
  if (known?.settled === settled) return known;
  const { wholes } = segment;
  const counts = new Uint32Array(1024);
  for (const whole of wholes) {
    const step = Math.min(1023, Math.floor(whole / STEP));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let steps = 0;
  let among = 0;
  while (steps < 1023 && among + (counts[steps] ?? 0) <= segment.claims / ONE_IN) {
    among += counts[steps] ?? 0;
    steps += 1;
  }
  const most = steps * STEP - 1;
  const claims = new Uint16Array(among);
  let at = 0;
  for (let claim = 0; claim < wholes.length; claim += 1) {
    if ((wholes[claim] ?? 0) > most) continue;
    claims[at] = claim;
    at += 1;
  }
  const light = { claims, most, settled };
  lights.set(segment, light);
  return light;
}
