import { describe, expect, it } from 'vitest';
import { check, openHtml } from './check.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Ferries collide off Tarn</title></head><body><article>
  <h1>Ferries collide off Tarn</h1><p>The port office said forty passengers were taken ashore on Monday by a tug.</p>
  <figure><figcaption>The pier.</figcaption></figure><p>The report has not been verified.</p></article></body></html>`;

describe('check', () => {
  it('answers in the shape of the contract, ids as they were given', async () => {
    const bytes = new TextEncoder().encode(PAGE);
    const claims = [{ id: 7, text: 'Forty passengers were taken ashore on Monday by a tug.' }];
    const answer = await check(claims, openHtml(bytes, 'https://post.example/a'), 'https://post.example/a');
    expect(answer).toEqual({
      article: {
        title: 'Ferries collide off Tarn',
        publisher: 'post.example',
        publishedAt: null,
        language: 'en',
      },
      sentences: [
        {
          text: 'The port office said forty passengers were taken ashore on Monday by a tug.',
          hedged: false,
          certainty: 'asserted',
          attributedTo: 'The port office',
          matches: [{ claim: 7, relation: 'same', score: expect.any(Number) as number, differences: [] }],
        },
        {
          text: 'The report has not been verified.',
          hedged: true,
          certainty: 'unverified',
          attributedTo: null,
          matches: [],
        },
      ],
      captions: ['The pier.'],
    });
  });

  it('reads a page that is not UTF-8 by the encoding it declares', async () => {
    const html = '<meta charset="iso-8859-1"><p>Une forêt brûle près de Tarn.</p>';
    const answer = await check([], openHtml(Buffer.from(html, 'latin1')), 'about:blank');
    expect(answer).toMatchObject({ sentences: [{ text: 'Une forêt brûle près de Tarn.' }] });
  });
});
