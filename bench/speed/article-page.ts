import { PROFILED } from '../../lib/page/pace.ts';
import { HIGHLIGHT_PREFIX } from '../../tests/harness/marks.ts';
import type { MadeArticle } from './claims.ts';

const PER_PARAGRAPH = 4;

/**
 * Keeps the moment of the frame after the last change of what is painted. It is the page's own script: the highlight registry
 * is the page's too, and the clock is that of the reader's measures.
 */
const WATCH = `
  performance.mark(${JSON.stringify(PROFILED)});
  const watched = (globalThis.watched = { ranges: 0, at: 0 });
  requestAnimationFrame(function frame() {
    let ranges = 0;
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith(${JSON.stringify(HIGHLIGHT_PREFIX)})) ranges += highlight.size;
    if (ranges !== watched.ranges) Object.assign(watched, { ranges, at: performance.now() });
    requestAnimationFrame(frame);
  });`;

/** The article as a newspaper's page; nothing on it but what an article has. */
export function articleHtml(title: string, { sentences }: MadeArticle): string {
  const paragraphs: string[] = [];
  for (let from = 0; from < sentences.length; from += PER_PARAGRAPH)
    paragraphs.push(`<p>${sentences.slice(from, from + PER_PARAGRAPH).join(' ')}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><script>${WATCH}</script></head>
<body><article><h1>${title}</h1>${paragraphs.join('\n')}</article></body></html>`;
}

/** What a page has noted of its marks; undefined until they have stood still for a while. It runs in the page, by itself. */
export function paintedAfter(): number | undefined {
  const STILL = 400;
  const { watched } = globalThis as unknown as { watched: { ranges: number; at: number } };
  const [asked] = performance.getEntriesByName('second-source:ask');
  if (asked === undefined || watched.ranges === 0 || performance.now() - watched.at < STILL) return undefined;
  return watched.at - asked.startTime;
}
