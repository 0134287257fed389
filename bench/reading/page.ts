import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The texts of the sample library's claims. */
export function sampleClaims(): string[] {
  const file = path.join(import.meta.dirname, '../../public/sample-library.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { kind: string; record?: { text: string } })
    .flatMap(({ kind, record }) => (kind === 'claim' && record !== undefined ? [record.text] : []));
}

const WHO = [
  'A clerk at the harbour office',
  'The keeper of the lighthouse',
  'A teacher at the music school',
  'The owner of the corner bakery',
  'One of the ferry captains',
  'A gardener from the upper town',
  'The woman who runs the reading room',
];
const DID = [
  'said that the morning market had opened an hour late',
  'wondered aloud why the new benches face the wall',
  'has asked the council for a second bus in winter',
  'remembered a storm that took the roof off the old theatre',
  'promised to mend the clock above the post office',
  'keeps a notebook in which every visitor writes a line',
];
const WHY = [
  'because the fog had not lifted before nine',
  'though nobody could say who would pay for it',
  'while the choir was still rehearsing upstairs',
  'after a long evening of talk in the parish hall',
  'which surprised even those who live next door',
];

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** A sentence about a small town with the markup that newsrooms put into sentences. */
function sentence(at: number): string {
  const [who, did, why] = [pick(WHO, at), pick(DID, at * 5 + (at >> 3)), pick(WHY, at * 3 + (at >> 2))];
  switch (at % 5) {
    case 0:
      return `<strong>${who}</strong> ${did}, <em>${why}</em>.`;
    case 1:
      return `${who} ${did.replace(/\bthe\b/, '<a href="/topics/town">the</a>')}, ${why}.`;
    case 2:
      return `“It is no secret,” <span class="name">${who.toLowerCase()}</span> ${did}, ${why}.`;
    case 3:
      return `${who} <a href="/people/${at}">${did}</a> at 7 p.m. on <b>Oct. ${(at % 28) + 1}</b>, ${why}.`;
    default:
      return `${who} ${did}, <i>${why.split(' ')[0] ?? ''}</i> ${why.split(' ').slice(1).join(' ')}.`;
  }
}

/** Sentences of the article. */
const SENTENCES = 400;
const PER_PARAGRAPH = 4;

/**
 * A long read of 400 sentences in a page with header, navigation, pictures, share bar, related links and comments: about
 * 3,000 nodes. Every tenth sentence makes one of the given claims.
 */
export function longRead(claims: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < SENTENCES; at += PER_PARAGRAPH) {
    const said = Array.from({ length: PER_PARAGRAPH }, (_, index) =>
      (at + index) % 10 === 4 ? pick(claims, Math.floor((at + index) / 10)) : sentence(at + index),
    );
    if (at % 40 === 20) paragraphs.push(`<h2>What the town says, part ${at / 40 + 0.5}</h2>`);
    if (at % 50 === 12)
      paragraphs.push(
        `<figure><img alt="" width="640" height="80"><figcaption>The quay in the fog. <span class="credit">Photo: Ann Harbour</span></figcaption></figure>`,
      );
    paragraphs.push(`<p>${said.join(' ')}</p>`);
  }
  const links = (count: number, words: string) =>
    Array.from({ length: count }, (_, at) => `<li><a href="/${at}">${words} ${at + 1}</a></li>`).join('');
  const comments = Array.from(
    { length: 88 },
    (_, at) =>
      `<li class="comment"><b class="author">Reader ${at}</b><p>I live there and ${pick(DID, at)}.</p></li>`,
  ).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A year by the quay | The Lantern</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Lantern">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A year by the quay",
"datePublished":"2024-10-21T08:00:00Z","author":{"@type":"Person","name":"Ann Harbour"}}</script>
<style>body{font:17px/1.5 serif;max-width:44em;margin:auto}nav li{display:inline}.hidden{display:none}</style></head>
<body><header><nav><ul>${links(60, 'Section')}</ul></nav></header>
<main><article><h1>A year by the quay</h1><p class="byline">By Ann Harbour</p>
<div class="share-bar"><ul>${links(6, 'Share')}</ul></div>
<div class="article-body">
${paragraphs.join('\n')}
</div></article>
<aside class="related"><h2>Related</h2><ul>${links(130, 'Another story of the harbour, number')}</ul></aside>
<section class="comments"><h2>Comments</h2><ol>${comments}</ol></section></main>
<footer><ul>${links(20, 'Imprint')}</ul></footer></body></html>`;
}
