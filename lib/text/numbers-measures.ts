/** Units of measure: the dimension they measure and how many of its base unit one is (SI; the international yard). */
export interface Measure {
  dimension: 'length' | 'area' | 'mass' | 'volume' | 'time';
  factor: number;
}

const TABLE: [Measure['dimension'], number, string][] = [
  ['length', 0.01, 'centimetre centimeter cm'],
  ['length', 1, 'metre meter'],
  ['length', 1000, 'kilometre kilometer km'],
  ['length', 0.0254, 'inch inches'],
  ['length', 0.3048, 'foot feet ft'],
  ['length', 0.9144, 'yard'],
  ['length', 1609.344, 'mile'],
  ['area', 10_000, 'hectare'],
  ['area', 4046.86, 'acre'],
  ['mass', 0.001, 'gram gramme'],
  ['mass', 1, 'kilogram kilogramme kilo kg'],
  ['mass', 1000, 'tonne ton'],
  ['mass', 0.45359, 'pound lb'],
  ['volume', 1, 'litre liter'],
  ['volume', 3.785, 'gallon'],
  ['volume', 158.987, 'barrel'],
  ['time', 1 / 60, 'minute'],
  ['time', 1, 'hour'],
  ['time', 24, 'day'],
  ['time', 168, 'week fortnight'],
];

export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  TABLE.flatMap(([dimension, factor, words]) =>
    words.split(' ').flatMap((word): [string, Measure][] => {
      const by = word === 'fortnight' ? 336 : factor;
      return [
        [word, { dimension, factor: by }],
        [`${word}s`, { dimension, factor: by }],
      ];
    }),
  ),
);

/** "Square kilometres": the area of a length squared. */
export function squared(measure: Measure | undefined): Measure | undefined {
  return measure?.dimension === 'length' ? { dimension: 'area', factor: measure.factor ** 2 } : undefined;
}
