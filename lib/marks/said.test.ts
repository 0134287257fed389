import { expect, it } from 'vitest';
import { saidIn } from './said.ts';

it('reads who says a sentence, and nothing into sentences of other languages', () => {
  expect(saidIn('The port office said that no ferry had been lost.').attributedTo).toBe('The port office');
  for (const [text, language] of [
    ['La alcaldesa no cerró el puente viejo de Tarna.', 'es'],
    ['La alcaldesa no cerró el puente viejo de Tarna, según los bomberos de la zona.', undefined],
    ['Die Polizei will die Brücke sperren, sagte Maria Kolb.', 'en'],
  ] as const)
    expect(saidIn(text, undefined, language)).toEqual({ certainty: 'asserted' });
});
