import type { Quantity } from './numbers.ts';

/** The values a statement of this number allows, as an interval. */
export function interval({ value, upper, bound, step }: Quantity): [number, number] {
  switch (bound) {
    case 'exact':
      return [value, value];
    case 'about': {
      // "About 40" is taken to a tenth below a thousand, a twentieth above: news rounds small figures more coarsely.
      const width = Math.max(step / 2, value * (value < 1000 ? 0.1 : 0.05));
      return [value - width, value + width];
    }
    case 'least':
      return [value, Infinity];
    case 'more':
      return [value + Math.min(step, 1) * 0.001, Infinity];
    case 'most':
      return [0, value];
    case 'less':
      return [0, value - Math.min(step, 1) * 0.001];
    case 'range':
      return [value, upper];
  }
}

/** A length in miles beside one in kilometres, as near as such conversions are written: two significant digits. */
function inUnitsOf(here: Quantity, { measure }: Quantity): Quantity {
  if (here.measure === undefined || measure === undefined) return here;
  const times = here.measure.factor / measure.factor;
  if (here.measure.dimension !== measure.dimension || times === 1) return here;
  const value = here.value * times;
  return {
    ...here,
    value,
    upper: here.upper * times,
    step: Math.max(here.step * times, 10 ** (Math.floor(Math.log10(Math.max(value, 1e-9))) - 1)),
    ...(here.bound === 'exact' && { bound: 'about' as const }),
  };
}

/** What `here` does to `there`: says it too, cannot stand beside it, or neither (a coarser or wider figure). */
export function relateQuantities(said: Quantity, there: Quantity): 'says' | 'rivals' | 'open' {
  const here = inUnitsOf(said, there);
  // A length is no weight, and no bare count.
  if (here.measure?.dimension !== there.measure?.dimension) return 'open';
  const near = Math.abs(here.value - there.value) <= 0.04 * there.value;
  if (here !== said && near && (there.bound === 'exact' || there.bound === 'about')) return 'says';
  if (here.unit !== there.unit || here.ordinal !== there.ordinal) return 'open';
  const [low, high] = interval(here.bound === 'about' ? { ...here, bound: 'exact' } : here);
  const [least, most] = interval(there);
  const half =
    there.bound === 'exact' && !there.ordinal && there.step > here.step
      ? there.step / 2
      : 1e-9 * Math.abs(there.value);
  if (low >= least - half && high <= most + half) return 'says';
  const slack = Math.max(
    half,
    here.bound === 'exact' && here.step > there.step && !here.ordinal ? here.step / 2 : 0,
    here.bound === 'about' ? interval(here)[1] - here.value : 0,
  );
  if (low > most + slack || high < least - slack) return 'rivals';
  return 'open';
}
