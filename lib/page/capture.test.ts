// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../article/article.ts';
import type { Captured } from '../saving/draft.ts';
import { captureOf, type Wanted } from './capture.ts';
import type { PageText } from './page-text.ts';
import { readArticle } from './read-article.ts';

const URL_HERE = 'https://post.example/2024/10/ferries';
const LONG = [
  'The harbour at Tarn was closed on Monday after two ferries struck each other in thick fog, the port office said.',
  'Divers searched the hull of the larger ship through the night, and found a gash of four metres below the water line.',
  'Nobody was hurt, although sixty passengers had to wait on deck until a tug took them ashore, one of them reported.',
  'The company that runs both ships promised an inquiry, and would not say when the crossing will open again.',
];
const PARAGRAPHS = LONG.map((text) => `<p>${text}</p>`).join('');

const BEGIN = '‹';
const END = '›';

/** Takes a mark out of the page and says where it stood. */
function placeOf(mark: string): [Node, number] | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(mark);
    if (at < 0) continue;
    node.deleteData(at, 1);
    return [node, at];
  }
  return undefined;
}

let article: (PageText & Article) | undefined;

/** Puts a page there, selects what is between ‹ and ›, and reads it as an article. */
async function page(body: string, { backwards = false, read = true } = {}): Promise<void> {
  document.body.innerHTML = body;
  const [begin, end] = [placeOf(BEGIN), placeOf(END)];
  article = read ? await readArticle(document, { url: URL_HERE }) : undefined;
  if (begin && end) select(...(backwards ? ([end, begin] as const) : ([begin, end] as const)));
}

const select = (from: readonly [Node, number], to: readonly [Node, number]): void =>
  getSelection()?.setBaseAndExtent(...from, ...to);

const capture = (wanted: Wanted = { kind: 'selection' }): Captured =>
  captureOf(document, article, article?.sentences ?? [], wanted, URL_HERE);

/** What the position of a capture names in the article's text. */
function atPosition({ position }: Captured): string | undefined {
  const text = article?.lines.map((line) => line.text).join('\n');
  return position && text?.slice(position.start, position.end);
}

beforeEach(() => {
  document.head.innerHTML = '<title>Ferries collide off Tarn | The Tarn Post</title>';
  document.documentElement.lang = 'en';
  getSelection()?.removeAllRanges();
});

describe('a selection in the article', () => {
  it('gives its words, the whole sentence, those before, and both selectors', async () => {
    await page(
      `<article>${PARAGRAPHS}<p>A tug came at dawn. It took ‹sixty people› ashore. They were cold.</p></article>`,
    );
    const captured = capture();
    expect(captured).toMatchObject({
      chosen: 'sixty people',
      sentence: 'It took sixty people ashore.',
      before: [...LONG, 'A tug came at dawn.'],
      quote: {
        exact: 'sixty people',
        prefix: '. A tug came at dawn. It took ',
        suffix: ' ashore. They were cold.',
      },
    });
    expect(atPosition(captured)).toBe('sixty people');
  });

  it.each([
    ['half a word', 'It took six‹ty peo›ple ashore.', 'sixty people'],
    ['half a figure', 'It took 12,‹0›00 people ashore.', '12,000'],
    ['half of a short form', "They did‹n't› come ashore.", "didn't"],
    ['white space around', 'It took‹ sixty people ›ashore.', 'sixty people'],
    ['within a link', 'It took <a href="/l">six‹ty› people</a> ashore.', 'sixty'],
    ['across inline elements', 'It ‹took <b>sixty</b> <a href="/l">peo›ple</a> ashore.', 'took sixty people'],
    ['a word cut by an element', 'It took <b>s</b>ixt‹y› people ashore.', 'sixty'],
    ['without its full stop', '‹It took sixty people ashore›.', 'It took sixty people ashore'],
  ])('of or with %s gives whole words', async (_, sentence, chosen) => {
    await page(`<article>${PARAGRAPHS}<p>A tug came. ${sentence} They were cold.</p></article>`);
    const captured = capture();
    expect(captured.chosen).toBe(chosen);
    expect(captured.sentence).toMatch(/^(It took|They did).* ashore\.$/);
    expect(captured.before.at(-1)).toBe('A tug came.');
    expect(captured.quote.exact).toBe(chosen);
    expect(atPosition(captured)).toBe(chosen);
  });

  it('is the same when it was made backwards', async () => {
    const body = `<article>${PARAGRAPHS}<p>A tug came. It took ‹sixty people› ashore.</p></article>`;
    await page(body);
    const forwards = capture();
    await page(body, { backwards: true });
    expect(capture()).toEqual(forwards);
  });

  it('across sentences and paragraphs gives all it touches', async () => {
    await page(
      `<article>${PARAGRAPHS}<p>A tug came. It took ‹sixty people ashore.</p><p>They were› cold. All went home.</p></article>`,
    );
    const captured = capture();
    expect(captured).toMatchObject({
      chosen: 'sixty people ashore. They were',
      sentence: 'It took sixty people ashore. They were cold.',
    });
    expect(atPosition(captured)).toBe('sixty people ashore.\nThey were');
  });

  it.each([
    ['the full stop before', 'A tug came‹. It took sixty people.› They were cold.'],
    ['white space on both sides', 'A tug came.‹ It took sixty people. ›They were cold.'],
    ['the quotation mark after', 'A tug came. ‹It took sixty people. “›They were cold,” he said.'],
  ])('is not of a neighbour by %s', async (_, text) => {
    await page(`<article>${PARAGRAPHS}<p>${text}</p></article>`);
    expect(capture()).toMatchObject({ chosen: 'It took sixty people.', sentence: 'It took sixty people.' });
  });

  it('in a table cell or a list item is of that alone', async () => {
    const body = (cell: string, item: string) =>
      `<article>${PARAGRAPHS}<table><tr><td>Larger ship</td><td>${cell}</td></tr></table>
       <ul><li>A pilot boat</li><li>${item}</li></ul><p>${LONG[0]}</p></article>`;
    await page(body('4,200 ‹tonnes›, built abroad', 'A tug of the navy'));
    expect(capture()).toMatchObject({ chosen: 'tonnes', sentence: '4,200 tonnes, built abroad' });
    await page(body('4,200 tonnes, built abroad', 'A ‹tug› of the navy'));
    expect(capture()).toMatchObject({ chosen: 'tug', sentence: 'A tug of the navy' });
  });

  it('made by three clicks is one paragraph, though it ends in the next', async () => {
    await page(`<article>${PARAGRAPHS}</article>`);
    const [first, second] = document.querySelectorAll('p');
    if (!first?.firstChild || !second) throw new Error('no paragraphs');
    select([first.firstChild, 0], [second, 0]);
    expect(capture()).toMatchObject({ chosen: LONG[0], sentence: LONG[0], before: [] });
    select([first, 0], [second, 0]);
    expect(capture().chosen).toBe(LONG[0]);
  });

  it.each([
    [
      'begins in a caption',
      `<p>${LONG[0]}</p><figure><img src="data:,"><figcaption>The ‹gash in the hull.</figcaption></figure><p>${LONG[1]}› </p>`,
      `${LONG[1]}`,
    ],
    [
      'ends in an advert',
      `<p>${LONG[0]}</p><p>‹${LONG[1]}</p><ins class="adsbygoogle">Adver›tisement</ins>`,
      `${LONG[1]}`,
    ],
    [
      'goes over an advert and a caption',
      `<p>‹${LONG[0]}</p><ins class="adsbygoogle">Advertisement</ins><figure><figcaption>The gash in the hull.</figcaption></figure><p>${LONG[1]}›</p>`,
      `${LONG[0]} ${LONG[1]}`,
    ],
  ])('that %s is what it has of the article', async (_, text, chosen) => {
    await page(`<article>${text}<p>${LONG[2]}</p><p>${LONG[3]}</p></article>`);
    expect(capture()).toMatchObject({ chosen, sentence: chosen, quote: { exact: chosen } });
    expect(capture().position).toBeDefined();
  });

  it('of all there is, is cut at a word', async () => {
    await page(`<article>‹${PARAGRAPHS.repeat(30)}›</article>`);
    const { chosen, quote, sentence } = capture();
    expect(chosen.length).toBeLessThanOrEqual(5000);
    expect(chosen.length).toBeGreaterThan(4900);
    expect(quote.exact).toBe(chosen);
    expect(LONG.join(' ').split(' ')).toContain(chosen.split(' ').at(-1));
    expect(sentence.startsWith(chosen)).toBe(true);
  });

  it('has no sentence before the first, and eight at most', async () => {
    const short = Array.from({ length: 12 }, (_, at) => `Ship ${at} went out.`).join(' ');
    await page(`<article>${PARAGRAPHS}<p>${short} ‹Fog› came.</p></article>`);
    expect(capture().before).toEqual(Array.from({ length: 8 }, (_, at) => `Ship ${at + 4} went out.`));
  });
});

describe('a page that changed since it was read', () => {
  const body = `<article>${PARAGRAPHS}<p>A tug came. It took ‹sixty people› ashore.</p></article>`;

  it('gives the words that are there now', async () => {
    await page(body);
    const last = [...document.querySelectorAll('p')].at(-1);
    if (!last?.firstChild) throw new Error('no paragraph');
    (last.firstChild as Text).data = 'A boat came. It took ninety people ashore.';
    select([last.firstChild, 21], [last.firstChild, 34]);
    const captured = capture();
    expect(captured).toMatchObject({ chosen: 'ninety people', sentence: 'It took ninety people ashore.' });
    expect(captured.position).toBeUndefined();
  });

  it('gives a sentence with what was put into it', async () => {
    await page(body);
    document.querySelectorAll('p')[4]?.append(' again and again');
    const last = document.querySelectorAll('p')[4]?.firstChild as Text;
    last.splitText(last.data.indexOf('sixty')).before('nearly ');
    select([last, last.length - 4], [last, last.length - 1]);
    expect(capture()).toMatchObject({
      chosen: 'took',
      sentence: 'It took nearly sixty people ashore. again and again',
    });
  });

  it('gives a sentence in whose midst something stands that is not read', async () => {
    const [first = '', ...others] = LONG;
    const [before, after] = [first.slice(0, 12), first.slice(12)];
    for (const between of [
      '<span hidden>gone</span>',
      '<span class="tooltip">the ship</span>',
      '<button>i</button>',
    ]) {
      await page(
        `<article><p>${before}${between}${after}</p>${others.map((each) => `<p>${each}</p>`).join('')}</article>`,
      );
      const captured = capture({ kind: 'sentence', index: 0 });
      expect(captured.chosen, between).toBe(first);
      expect(captured.position, between).toBeDefined();
      document.querySelector('p')?.lastChild?.before('not ');
      expect(() => capture({ kind: 'sentence', index: 0 }), between).toThrow('no longer on the page');
    }
  });

  it('gives a sentence by its index for as long as its words are there, and says when they are not', async () => {
    await page(body);
    expect(capture({ kind: 'sentence', index: 1 })).toMatchObject({
      chosen: LONG[1],
      sentence: LONG[1],
      before: [LONG[0]],
      quote: { exact: LONG[1], prefix: 'fog, the port office said. ' },
    });
    expect(atPosition(capture({ kind: 'sentence', index: 1 }))).toBe(LONG[1]);
    document.querySelectorAll('p')[1]?.replaceWith(`${LONG[1]}`);
    const again = capture({ kind: 'sentence', index: 1 });
    expect(again.chosen).toBe(LONG[1]);
    expect(again.position).toBeUndefined();
    document.body.innerHTML = '<p>Another story.</p>';
    expect(() => capture({ kind: 'sentence', index: 1 })).toThrow('no longer on the page');
    expect(() => capture({ kind: 'sentence', index: 99 })).toThrow('no longer on the page');
  });
});

describe('a selection outside of an article', () => {
  it('in a caption has its words and sentence, and the article around it, but no position', async () => {
    await page(
      `<article><p>${LONG[0]}</p><figure><img src="data:,"><figcaption>A view of Tarn. The ‹ga›sh in the hull.</figcaption></figure>
       <p>${LONG[1]}</p><p>${LONG[2]}</p></article>`,
    );
    const captured = capture();
    expect(captured).toMatchObject({
      chosen: 'gash',
      sentence: 'The gash in the hull.',
      before: [LONG[0], 'A view of Tarn.'],
      quote: { exact: 'gash', prefix: 'said. A view of Tarn. The ' },
    });
    expect(captured.position).toBeUndefined();
  });

  it('on a front page leans on nothing of other stories', async () => {
    await page(
      `<main><section><h2>Storm in the north</h2><p>The mayor spoke.</p></section>
       <section><h2>Ferries collide</h2><p>A tug <em>ca‹me</em>.<script>let it = 1</script> It took
       sixty› people ashore.</p></section></main>`,
      { read: false },
    );
    expect(capture()).toMatchObject({
      chosen: 'came. It took sixty',
      sentence: 'A tug came. It took sixty people ashore.',
      before: ['Ferries collide'],
      quote: { prefix: 'Ferries collide A tug ', suffix: ' people ashore.' },
    });
  });

  it('leaves out what is hidden', async () => {
    await page('<p>‹A tug <span hidden>never </span>came at dawn›.</p>', { read: false });
    expect(capture().chosen).toBe('A tug came at dawn');
  });

  it('in an open shadow root is found, with the text of that root', async () => {
    await page('<div id="host"></div>', { read: false });
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = '<p>A tug came. It took sixty people.</p>';
    const text = root.querySelector('p')?.firstChild;
    if (!text) throw new Error('no text');
    const inside = { startContainer: text, startOffset: 20, endContainer: text, endOffset: 25 };
    const getComposedRanges = vi.fn(() => [inside]);
    Object.assign(getSelection() ?? {}, { getComposedRanges });
    expect(capture()).toMatchObject({ chosen: 'sixty', sentence: 'It took sixty people.' });
    expect(getComposedRanges).toHaveBeenCalledWith({ shadowRoots: [root] });
    Object.assign(getSelection() ?? {}, { getComposedRanges: undefined });
    expect(capture().chosen).toBe('');
  });

  it.each(['textarea', 'input'])('in a field (%s) is of what the field holds', async (tag) => {
    await page(`${PARAGRAPHS}<${tag}></${tag}>`, { read: false });
    const field = document.querySelector(tag) as HTMLInputElement | HTMLTextAreaElement;
    field.value = 'A tug  came. It took sixty people. They were cold.';
    field.focus();
    field.setSelectionRange(21, 24);
    const captured = capture();
    expect(captured).toMatchObject({
      chosen: 'sixty',
      sentence: 'It took sixty people.',
      before: ['A tug came.'],
      quote: { prefix: 'A tug came. It took ', suffix: ' people. They were cold.' },
    });
    expect(captured.position).toBeUndefined();
  });

  it('never is of a password', async () => {
    await page('<input type="password" value="secret">', { read: false });
    const field = document.querySelector('input');
    field?.focus();
    field?.setSelectionRange(0, 6);
    expect(capture().chosen).toBe('');
  });
});

describe('whose story it is', () => {
  it('is told by the lines that credit others, what they link, and the links of the sentence', async () => {
    const [first = '', ...rest] = LONG;
    await page(
      `<article><p>TARN (Reuters) - ${first.replace('port office', '<a href="https://port.example/a">port office</a>')}</p>
        ${rest.map((text) => `<p>${text}</p>`).join('')}<p>More on <a href="https://other.example/">this</a>.</p>
        <p>Read the full article <a href="https://herald.example/ferries">here</a></p></article>`,
    );
    expect(capture({ kind: 'sentence', index: 0 })).toMatchObject({
      credits: [
        {
          words: expect.stringMatching(/^TARN \(Reuters\) - The harbour/u) as string,
          url: 'https://port.example/a',
        },
        { words: 'Read the full article here', url: 'https://herald.example/ferries' },
      ],
      links: ['https://port.example/a'],
    });
    expect(capture({ kind: 'sentence', index: 1 })).not.toHaveProperty('links');
  });

  it('is not told where nothing credits anybody', async () => {
    await page(`<article>${PARAGRAPHS}</article>`);
    expect(capture({ kind: 'sentence', index: 0 })).not.toHaveProperty('credits');
  });
});

describe('without words', () => {
  const nothing = { chosen: '', sentence: '', before: [], quote: { exact: '', prefix: '', suffix: '' } };

  it('a capture is what the page says of itself', async () => {
    document.head.innerHTML += `<meta name="author" content="By Ann Lee and Bo Ray"><link rel="canonical" href="/ferries">
      <meta property="article:published_time" content="2024-10-21T09:00:00Z">`;
    await page(`<article>${PARAGRAPHS}</article>`);
    const said = {
      url: URL_HERE,
      canonicalUrl: 'https://post.example/ferries',
      title: 'Ferries collide off Tarn',
      publisher: 'The Tarn Post',
      authors: ['Ann Lee', 'Bo Ray'],
      publishedAt: '2024-10-21T09:00:00Z',
      language: 'en',
    };
    const { sketch, ...rest } = capture();
    expect(rest).toEqual({ ...said, ...nothing });
    expect(sketch?.length).toBeGreaterThan(40);
    expect(capture({ kind: 'nothing' })).toEqual({ ...rest, sketch });
    expect(capture({ kind: 'sentence', index: 0 })).toMatchObject(said);
  });

  it.each([
    ['a place', `<p>A tug ‹›came.</p>`],
    ['white space', `<p>A tug‹ ›came.</p>`],
    ['a full stop', `<p>A tug came‹.›</p>`],
    ['a picture', `<p>A tug came.</p>‹<img src="data:,">›`],
  ])('is what %s gives', async (_, body) => {
    await page(`<article>${PARAGRAPHS}${body}</article>`);
    expect(capture()).toMatchObject(nothing);
  });

  it('is no more than anybody can use', async () => {
    document.title = 'Tarn '.repeat(5000);
    await page('<p>A tug came.</p>', { read: false });
    expect(capture().title.length).toBeLessThanOrEqual(2000);
  });
});
