import type { Page } from 'puppeteer-core';
import { splitSentences } from '../../lib/text/sentences.ts';

/** The lines of the running text, as they are shown, without captions; a space that does not break is a space. */
async function linesOf(page: Page, body: string): Promise<string[]> {
  const shown = await page.$$eval(body, (elements) =>
    elements.map((element) => (element as HTMLElement).innerText),
  );
  const captions = await page.$$eval('figcaption, table', (elements) =>
    elements.map((element) => element.innerText.replace(/\s+/g, ' ').trim()),
  );
  return shown
    .flatMap((text) => text.split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && !captions.includes(line));
}

/** Sentences that nobody could split in another way, by line; undefined where something else comes between them. */
async function plainByLine(page: Page, body: string): Promise<(string | undefined)[][]> {
  const lines = await linesOf(page, body);
  return lines.map((line) =>
    // An abbreviation would be taken for an end.
    /\b(?:[A-Z]|Mr|Mrs|Dr|St)\./.test(line)
      ? [undefined]
      : line
          .split(/(?<=\.) (?=[A-Z])/)
          .map((sentence) =>
            /^[A-Z](?:[^.!?"“”[\]|]|\.(?=\d)){60,450}\.$/.test(sentence) ? sentence : undefined,
          ),
  );
}

/** The plain sentences of the running text: they go on from no other, and have no quotation, abbreviation or second full stop. */
export async function plainSentences(page: Page, body: string): Promise<string[]> {
  return (await plainByLine(page, body)).flat().filter((sentence) => sentence !== undefined);
}

/** Two plain sentences that follow each other: in one paragraph, or where there are none, in two. */
export async function neighbours(page: Page, body: string): Promise<[string, string]> {
  const lines = await plainByLine(page, body);
  for (const sentences of [...lines, lines.flat()]) {
    const at = sentences.findIndex((each, index) => each !== undefined && sentences[index + 1] !== undefined);
    const [first, second] = sentences.slice(Math.max(at, 0), at + 2);
    if (first !== undefined && second !== undefined) return [first, second];
  }
  throw new Error(`No plain sentences of ${page.url()} are neighbours`);
}

/** The sentence of the running text that has these few words. */
export async function sentenceWith(page: Page, body: string, words: string): Promise<string> {
  for (const line of await linesOf(page, body)) {
    for (const { start, end } of splitSentences(line, { language: 'en' })) {
      const sentence = line.slice(start, end);
      if (sentence.includes(words)) return sentence;
    }
  }
  throw new Error(`No sentence of ${page.url()} has "${words}"`);
}

/** The first words of a link in the running text, and the plain sentence it is in. */
export async function linkedWords(page: Page, body: string): Promise<{ link: string; sentence: string }> {
  const links = await page.$$eval(`${body} a`, (elements) =>
    elements.map((element) => (element as HTMLElement).innerText.split(' ', 3).join(' ')),
  );
  for (const sentence of await plainSentences(page, body)) {
    const link = links.find((each) => each !== '' && sentence.includes(each));
    if (link !== undefined) return { link, sentence };
  }
  throw new Error(`No plain sentence of ${page.url()} has a link`);
}

/** What the page calls its address. */
export function addressOf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ??
      document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ??
      location.href,
  );
}
