import * as fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { captureOf } from '../../lib/page/capture.ts';
import { looksLikeArticle } from '../../lib/page/gate.ts';
import { readArticle } from '../../lib/page/read-article.ts';
import { reviewMarkup } from '../../lib/page/review-markup.ts';
import { offeredReviews } from '../../lib/reviews/offered.ts';
import { anyText } from './any-text.ts';
import { type AnyTarget, holds, target } from './target.ts';

const TAGS =
  'p p p p div article section main span em a a b i li ul ol table tr td th blockquote q h1 h2 h3 pre code br hr img figure figcaption form input button select option textarea label nav aside header footer script style noscript template svg math iframe object video dialog details summary slot font center marquee plaintext xmp';
const ATTRIBUTES = [
  '',
  '',
  ' hidden',
  ' class="comment"',
  ' class="article-body"',
  ' id="content"',
  ' name="firstChild"',
  ' name=querySelectorAll id=body',
  ' style="display:none"',
  ' aria-hidden=true',
  ' href="javascript:alert(1)"',
  ' href="http://[bad"',
  ' href="/next?page=2"',
  ' src="x:/\\"',
  ' itemprop="author" content="A"',
  ' itemscope itemtype="https://schema.org/ClaimReview"',
  ' rel=author',
  ' datetime="2024-13-45"',
  ' lang="zz-??"',
  ' dir=rtl',
  ' contenteditable',
  ' xmlns="http://www.w3.org/2000/svg"',
  ' "=<>',
];

type Tree = string | { tag: string; attributes: string; children: Tree[]; closed: boolean };

const trees = (size: number) =>
  fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      anyText(size).map((text) => text.replaceAll('\0', '')),
      fc.record({
        tag: fc.constantFrom(...TAGS.split(' ')),
        attributes: fc.constantFrom(...ATTRIBUTES),
        children: fc.array(tie('tree'), { maxLength: 6 }),
        closed: fc.boolean(),
      }),
    ),
  })).tree;

function htmlOf(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const { tag, attributes, children, closed } = tree;
  return `<${tag}${attributes}>${children.map(htmlOf).join('')}${closed ? `</${tag}>` : ''}`;
}

/** What pages say of themselves, true or not: the names that are looked for, with anything in them. */
const markup: fc.Arbitrary<unknown> = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'ClaimReview',
        'NewsArticle',
        'Organization',
        'https://a.example/x',
        'False',
        '2024-01-01',
        '#id',
      ),
      fc.double(),
      fc.constant(null),
      fc.boolean(),
    ),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ...'@type @id @graph @context name url author publisher headline datePublished claimReviewed reviewRating ratingValue bestRating worstRating alternateName itemReviewed appearance firstAppearance isBasedOn mainEntityOfPage inLanguage sameAs __proto__ constructor'.split(
          ' ',
        ),
      ),
      tie('node'),
      { maxKeys: 6 },
    ),
  ),
})).node;

const anyPage = (size: number) =>
  fc
    .record({
      title: fc.string({ maxLength: 20 }),
      metas: fc.array(
        fc.tuple(
          fc.constantFrom(
            'og:title',
            'og:type',
            'author',
            'date',
            'article:published_time',
            'og:url',
            'language',
          ),
          fc.oneof(
            fc.string({ maxLength: 12 }),
            fc.constantFrom('article', '2024-02-30', 'http://', 'https://a.example'),
          ),
        ),
        { maxLength: 4 },
      ),
      said: fc.array(
        fc.oneof(
          markup.map((value) => JSON.stringify(value)),
          fc.string({ maxLength: 30 }),
        ),
        {
          maxLength: 2,
        },
      ),
      trees: fc.array(trees(size), { minLength: 1, maxLength: 8 }),
      doctype: fc.constantFrom('<!doctype html>', ''),
    })
    .map(({ title, metas, said, trees: all, doctype }) => {
      const head = [
        `<title>${title}</title>`,
        ...metas.map(
          ([name, content]) => `<meta property="${name}" content="${content.replaceAll('"', '')}">`,
        ),
        ...said.map((json) => `<script type="application/ld+json">${json}</script>`),
      ];
      return `${doctype}<html><head>${head.join('')}</head><body>${all.map(htmlOf).join('\n')}</body></html>`;
    });

const URL_OF_PAGE = 'https://post.example/2024/02/a?b#c';
const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Whether the letters of `some` are among those of `all`, in their order, from its first to its last. */
function isWithin(some: string, all: string): boolean {
  let at = 0;
  for (const letter of all) if (letter === some.slice(at, at + letter.length)) at += letter.length;
  return at === some.length && all[0] === some[0] && all.at(-1) === some.at(-1);
}

export const PAGE_TARGETS: readonly AnyTarget[] = [
  target({
    name: 'pages',
    input: (size) => anyPage(Math.min(size, 4_000)),
    check: async (html) => {
      const { window } = new JSDOM(html, { url: URL_OF_PAGE, virtualConsole: new VirtualConsole() });
      const { document } = window;
      try {
        const before = document.documentElement.outerHTML;
        looksLikeArticle(document);
        const read = await readArticle(document, { url: URL_OF_PAGE });
        for (const markupOf of offeredReviews(reviewMarkup(document), URL_OF_PAGE))
          holds(/^https?:/u.test(markupOf.review.url ?? 'https:'), () => `an address ${markupOf.review.url}`);
        if (read !== undefined) {
          const { lines, starts, map, sentences } = read;
          for (const [index, { line, start, end, text }] of sentences.entries()) {
            holds(
              lines[line]?.text.slice(start, end) === text,
              () => `“${text}” is not where it is said to be`,
            );
            const from = starts[line] ?? 0;
            const range = map.rangeOf(from + start, from + end);
            holds(range !== undefined, () => `“${text}” is nowhere in the page`);
            holds(
              // What nobody sees may stand between its words.
              isWithin(bare(text), bare(range.toString())),
              () => `“${text}” is marked as “${range.toString()}”`,
            );
            // Of no more than marks nothing can be taken.
            if (index > 3 || !/[^\s\p{P}]/u.test(text)) continue;
            const captured = captureOf(document, read, sentences, { kind: 'sentence', index }, URL_OF_PAGE);
            holds(captured.quote.exact.length > 0, () => `nothing is taken of “${text}”`);
          }
        } else captureOf(document, undefined, [], { kind: 'nothing' }, URL_OF_PAGE);
        holds(document.documentElement.outerHTML === before, () => 'the page is another');
      } finally {
        window.close();
      }
    },
    most: 3_000,
  }),
  target({
    name: 'fact-checks of pages',
    input: () => fc.array(markup, { maxLength: 3 }),
    check: (said) => {
      for (const { review, standing } of offeredReviews(said, URL_OF_PAGE)) {
        holds(
          typeof review.claim === 'string' || review.claim === undefined,
          () => 'a claim that is no text',
        );
        holds(standing !== undefined, () => 'no standing');
      }
      holds(!('polluted' in {}), () => 'Object.prototype is another');
    },
  }),
];
