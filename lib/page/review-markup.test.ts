// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readClaimReviews } from '../reviews/claim-review.ts';
import { reviewMarkup } from './review-markup.ts';

const PAGE = 'https://plumbline.example/checks/bridge';
const NODE = {
  '@type': 'ClaimReview',
  url: PAGE,
  claimReviewed: 'The Alder bridge carries 9,000 cars a day.',
  author: { '@id': '#us' },
  reviewRating: { alternateName: 'False' },
};
const US = { '@id': '#us', '@type': 'Organization', name: 'Plumbline', url: 'https://plumbline.example' };
const REVIEW = {
  claim: NODE.claimReviewed,
  rating: { words: 'False' },
  url: PAGE,
  author: 'Plumbline',
  authorUrls: ['https://plumbline.example/'],
};

function page(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
const block = (node: unknown) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const read = (html: string) => readClaimReviews(reviewMarkup(page(html)), PAGE);

const ITEM = `<article><div itemscope itemtype="https://schema.org/ClaimReview">
  <link itemprop="url" href="/checks/bridge">
  <p>Checked: <span itemprop="claimReviewed">The Alder bridge carries
    9,000 cars a day.</span></p>
  <p itemprop="author" itemscope itemtype="https://schema.org/Organization">
    <a itemprop="url" href="https://plumbline.example/"><span itemprop="name">Plumbline</span></a></p>
  <time itemprop="datePublished" datetime="2020-03-04">Wednesday</time>
  <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
    <span itemprop="author">A councillor</span><meta itemprop="datePublished" content="2020-03-01"></div>
  <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
    <meta itemprop="ratingValue" content="1"><meta itemprop="bestRating" content="5">
    <b itemprop="alternateName">False</b></div>
</div></article>`;

describe('the markup of fact-checks on a page', () => {
  it('is nothing where there is none', () => {
    expect(
      reviewMarkup(page(block({ '@type': 'NewsArticle', headline: 'The bridge' }) + '<p>Cars.</p>')),
    ).toEqual([]);
  });

  it('is read from its block, with what that refers to in another', () => {
    expect(read(block({ '@graph': [US] }) + block(NODE))).toEqual([REVIEW]);
  });

  it('is read from a block with faults', () => {
    const loose = block(NODE)
      .replace('>{', '><!-- {')
      .replace('}</', '} --></')
      .replace('cars a', 'cars\n a');
    expect(read(loose + block(US))).toEqual([REVIEW]);
    expect(
      read('<script type="application/ld+json">{"@type": "ClaimReview", </script>' + block(NODE) + block(US)),
    ).toEqual([REVIEW]);
  });

  it('is read from the attributes of elements', () => {
    expect(read(ITEM)).toEqual([
      { ...REVIEW, rating: { words: 'False', value: 1, best: 5 }, publishedAt: '2020-03-04' },
    ]);
  });

  it('is not more than a message is worth', () => {
    const long = { '@type': 'NewsArticle', articleBody: 'Cars. '.repeat(100_000) };
    expect(reviewMarkup(page(block(long) + block(NODE) + block(US)))).toEqual([NODE, US]);
  });

  it('does not fail on properties with any name', () => {
    const odd = ITEM.replace('itemprop="alternateName"', 'itemprop="__proto__ constructor alternateName"');
    expect(read(odd)).toMatchObject([{ rating: { words: 'False' } }]);
  });
});
