import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionOf } from './attribution.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const settings = { numRuns: 1000, seed };

/** Words and marks that the rules look at, in any order, mixed with arbitrary Unicode. */
const PIECES =
  "the The harbour office who that said says saying told according to in view by was and but , , . ? — - – : ; “ ” \" '' `` ( ) & ’s may not no if would wants plan Mira Oduya He they May 40 percent about half survey denied failed Lund report claims from with Friday cannot n’t".split(
    ' ',
  );
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const anySentence = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

describe(`attribution of any sentence (seed ${seed})`, () => {
  it('names the source in words of the sentence or of the one before, and the hedge in its own', () => {
    fc.assert(
      fc.property(anySentence, anySentence, (sentence, before) => {
        const { certainty, attributedTo, hedge } = attributionOf(sentence, { before });
        if (attributedTo !== undefined) {
          expect(attributedTo).not.toBe('');
          expect(sentence.includes(attributedTo) || before.includes(attributedTo)).toBe(true);
        }
        expect(hedge === undefined).toBe(certainty === 'asserted');
        if (hedge !== undefined) expect(sentence).toContain(hedge);
      }),
      settings,
    );
  });

  it('reads a plain report by its speaker, whatever is said', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Mira Oduya', 'The harbour office', 'Lund & Sons', 'A clerk of the port'),
        fc.constantFrom('said', 'says', 'announced', 'warned', 'told reporters', 'has confirmed'),
        fc.constantFrom('the ferry sank', 'two ships and a crane were lost', 'it rained', 'he saw them'),
        (who, verb, what) => {
          expect(attributionOf(`${who} ${verb} that ${what}.`)).toEqual({
            certainty: 'asserted',
            attributedTo: who,
          });
        },
      ),
      settings,
    );
  });
});
