import { expect, it } from 'vitest';
import { attributionOf } from './attribution.ts';
import { isDoer } from './attribution-deed.ts';

it.each([
  ['Northland decided to send two tugs.', true],
  ['Northland has now agreed to send two tugs.', true],
  ['Northland, a small island, planned to send two tugs.', true],
  ['Northland refused to send tugs.', true],
  ['Northland agreed that two tugs were sent.', false],
  ['Northland said it had decided to send two tugs.', false],
  ['Northland pledged to send two tugs.', false],
  ['Two tugs will sail, Northland said.', false],
])('tells who does a thing from who says it: %s', (sentence, doer) => {
  const { attributedTo = '' } = attributionOf(sentence);
  expect(attributedTo).toContain('Northland');
  expect(isDoer(sentence, attributedTo)).toBe(doer);
});

it('takes nobody for a doer where nobody is named', () => {
  expect(isDoer('Two tugs sailed.', '')).toBe(false);
});
