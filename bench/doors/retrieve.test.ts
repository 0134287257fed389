import { describe, expect, it } from 'vitest';
import { answers, queryOf } from './retrieve.ts';

const CLAIMS = [
  { id: 1, text: 'Bakers in Porto won a prize.' },
  { id: 'two', text: 'The tunnel at Bergen is closed.', title: 'A blocked road' },
];

describe('the retrieve door', () => {
  it('answers each query in order, ids as they were given, at most top hits', () => {
    const found = answers(
      CLAIMS,
      [
        { id: 9, text: 'blocked tunnel' },
        { id: 'q', text: 'bakers and tunnel' },
        { id: 'n', text: 'of the' },
      ],
      1,
    );
    expect(found).toMatchObject([
      { query: 9, hits: [{ claim: 'two' }] },
      { query: 'q', hits: [{ claim: 1 }] },
      { query: 'n', hits: [] },
    ]);
  });

  it('refuses queries without id or text', () => {
    expect(queryOf({ text: 'a' })).toMatch(/id/);
    expect(queryOf({ id: 1 })).toMatch(/text/);
  });
});
