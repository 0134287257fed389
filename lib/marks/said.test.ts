import { expect, it } from 'vitest';
import { isHedged } from '../claims/article-look.ts';
import { hedgedIn, saidIn } from './said.ts';

it('reads who says a sentence, and nothing into sentences of other languages', () => {
  expect(saidIn('The port office said that no ferry had been lost.').attributedTo).toBe('The port office');
  for (const [text, language] of [
    ['La alcaldesa no cerró el puente viejo de Tarna.', 'es'],
    ['La alcaldesa no cerró el puente viejo de Tarna, según los bomberos de la zona.', undefined],
    ['Die Polizei will die Brücke sperren, sagte Maria Kolb.', 'en'],
  ] as const)
    expect(saidIn(text, undefined, language)).toEqual({ certainty: 'asserted' });
});

it('counts what an article does not say outright, sentence by sentence, as a mark of it would', async () => {
  const sentences = [
    'The port office said that no ferry had been lost.',
    'Two ferries may have been lost.',
    '',
    'The port office denied that it had sold the ferry.',
    'It is not clear who owns the third.',
    'La alcaldesa podría cerrar el puente viejo de Tarna, según los bomberos de la zona.',
    'Nine ferries lie in the harbour.',
  ];
  let breaths = 0;
  const breathe = () => void (breaths += 1);
  const hedged = await hedgedIn({ sentences, language: 'en-GB' }, breathe);
  expect(hedged).toBe(sentences.filter((text) => isHedged(saidIn(text).certainty)).length);
  expect(hedged).toBe(2);
  expect(breaths).toBe(sentences.length);
  expect(await hedgedIn({ sentences, language: 'es' }, breathe)).toBeUndefined();
});
