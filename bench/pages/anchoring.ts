import type { Page } from 'puppeteer-core';
import { tabOf } from '../../tests/harness/ask.ts';
import type { Engine } from '../../tests/harness/browsers.ts';
import { type Driver, STILL_PAGE } from '../../tests/harness/driver.ts';
import { launch } from '../../tests/harness/launch.ts';
import { ensurePackage } from '../../tests/harness/package-build.ts';
import { select } from '../../tests/harness/saving.ts';
import { type Handler, serve } from '../../tests/harness/server.ts';
import type { Draft } from '../../lib/saving/draft.ts';
import type { OwnedClaim } from '../../lib/messaging/protocol.ts';
import { timeOf } from '../speed/own-page.ts';
import { ALTERATIONS, type AlteredSentence, type Alteration, alterPage } from './alter-page.ts';
import { type RealPage, htmlOf } from './page-set.ts';
import { chosenSentences } from './sentences.ts';
import { marksOf, shapeOf, visit } from './visit.ts';

/** Sentences of one kind of visit, and what became of their marks. */
export interface Tally {
  sentences: number;
  /** Marked on exactly their words; of a changed number, as a conflict. */
  right: number;
  /** Marks on words that are none of the page's saved sentences, and how many more are only suggested. */
  wrong: number;
  suggested: number;
}

export const VISITS = ['as it was', 'its own scripts on', ...ALTERATIONS] as const;
export type VisitKind = (typeof VISITS)[number];

export interface Anchoring {
  browser: string;
  pages: number;
  saved: number;
  tallies: Record<VisitKind, Tally>;
  /** Sources whose words were taken out of their page, and those of them that were listed as such, with the quote. */
  takenOut: number;
  orphansListed: number;
  /** Pages whose markup, height or layout is another with the marks painted. */
  changed: string[];
  exceptions: string[];
  /** Each sentence or mark that is not as it should be, in words, and the visits it was seen on. */
  faults: Map<string, VisitKind[]>;
}

interface Saved {
  claimId: string;
  sentence: string;
}

/** Nothing is loaded from elsewhere, and scripts run where the address says so. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const SCRIPTS = `${POLICY}; script-src 'unsafe-inline' 'unsafe-eval'`;

function pagesHandler(folder: string, pages: readonly RealPage[]): Handler {
  return (_request, response, url) => {
    const page = pages[Number(/^\/page\/(\d+)$/u.exec(url.pathname)?.[1] ?? NaN)];
    if (page === undefined) return false;
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': url.searchParams.has('scripts') ? SCRIPTS : POLICY,
      })
      .end(htmlOf(folder, page));
    return true;
  };
}

const spaceless = (text: string): string => text.replaceAll(/\s+/gu, '');

async function asked<T>(own: Page, name: string, argument: object): Promise<T> {
  const { answer } = await timeOf(own, name, argument);
  const { ok, value, message } = answer as { ok: boolean; value?: unknown; message?: string };
  if (!ok) throw new Error(`${name}: ${message ?? 'no answer'}`);
  return value as T;
}

/** Saves one of the sentences as a claim, by selecting it as a reader does; undefined where the page has none in one run of words. */
async function saveOne(
  own: Page,
  tabId: number,
  page: Page,
  choice: readonly string[],
): Promise<Saved | undefined> {
  for (const sentence of choice) {
    try {
      await select(page, sentence);
    } catch {
      continue;
    }
    const draft = await asked<Draft>(own, 'draft.begin', { tabId });
    const form = { ...draft.form, text: sentence };
    const { claimId } = await asked<{ claimId: string }>(own, 'claim.save', { draftId: draft.id, form });
    return { claimId, sentence };
  }
  return undefined;
}

const noTallies = (): Record<VisitKind, Tally> =>
  Object.fromEntries(
    VISITS.map((kind) => [kind, { sentences: 0, right: 0, wrong: 0, suggested: 0 }]),
  ) as Record<VisitKind, Tally>;

/** The script that alters the page once its markup is there, and keeps what became of the sentences. */
const altering = (alteration: Alteration, sentences: readonly string[]): string => `
  document.addEventListener('DOMContentLoaded', () => {
    globalThis.altered = (${alterPage.toString()})(${JSON.stringify(alteration)}, ${JSON.stringify(sentences)});
  });`;

const alteredIn = (page: Page): Promise<AlteredSentence[]> =>
  page.evaluate(() => (globalThis as unknown as { altered?: AlteredSentence[] }).altered ?? []);

async function visitAs(
  driver: Driver,
  url: string,
  kind: VisitKind,
  saved: readonly Saved[],
  into: Anchoring,
): Promise<void> {
  const sentences = saved.map(({ sentence }) => sentence);
  const live = kind === 'rendered again';
  const altered = kind !== 'as it was' && kind !== 'its own scripts on';
  const fault = (words: string): void => {
    const line = `${new URL(url).pathname} ${words}`;
    into.faults.set(line, [...(into.faults.get(line) ?? []), kind]);
  };
  const address = kind === 'its own scripts on' ? `${url}?scripts` : url;
  await visit(
    driver,
    address,
    async ({ page, exceptions }) => {
      let marks = await marksOf(page);
      let now = sentences.map((sentence) => ({ sentence, now: sentence }));
      if (live) {
        await page.evaluate(alterPage, kind, sentences);
        marks = await marksOf(page, 'anew');
      } else if (altered) now = await alteredIn(page);
      // Scripts that miss the rest of the web may leave for an error, or leave nothing of the text.
      if (kind === 'its own scripts on') {
        const text = spaceless(await page.evaluate(() => document.body?.textContent ?? ''));
        now = now.filter(({ sentence }) => text.includes(spaceless(sentence)));
      }
      const tally = into.tallies[kind];
      // What could not be altered stands as it did.
      const words = new Map(sentences.map((sentence) => [sentence, sentence]));
      for (const each of now) words.set(each.sentence, each.now);
      const wanted = new Set([...words.values()].map(spaceless));
      for (const { text, tone } of marks) {
        if (wanted.has(spaceless(text))) continue;
        tally[tone === 'suggested' ? 'suggested' : 'wrong'] += 1;
        fault(`${tone}, and none of those saved: ${text}`);
      }
      if (kind !== 'taken out') {
        for (const each of now) {
          const mark = marks.find(({ text }) => spaceless(text) === spaceless(each.now));
          const right = mark !== undefined && (kind !== 'number changed' || mark.tone === 'contested');
          tally.sentences += 1;
          if (right) tally.right += 1;
          else fault(`${mark?.tone ?? 'not marked'}: ${each.now}`);
        }
      } else {
        into.takenOut += now.length;
      }
      into.exceptions.push(...exceptions.map((words) => `${url} ${kind}: ${words}`));
    },
    altered && !live ? altering(kind, sentences) : undefined,
  );
}

/** Of sources whose words were taken out of the page: how many say so, and keep the quote. */
async function orphansListed(own: Page, saved: readonly Saved[]): Promise<number> {
  let listed = 0;
  for (const { claimId, sentence } of saved) {
    const { view } = await asked<OwnedClaim>(own, 'claim.read', { claimId });
    if (view.sources.some(({ missingSince, quote }) => missingSince !== undefined && quote === sentence))
      listed += 1;
  }
  return listed;
}

/** Saves five sentences a page through the product, and looks for their marks on each page as it was and as it may become. */
export async function measureAnchoring(
  engine: Engine,
  folder: string,
  pages: readonly RealPage[],
  say: (line: string) => void,
): Promise<Anchoring> {
  const { failure } = ensurePackage(engine);
  if (failure !== undefined) throw new Error(failure);
  const site = await serve({ handlers: [pagesHandler(folder, pages)] });
  const driver = await launch(engine);
  const out: Anchoring = {
    browser: driver.browser.version,
    pages: pages.length,
    saved: 0,
    tallies: noTallies(),
    takenOut: 0,
    orphansListed: 0,
    changed: [],
    exceptions: [],
    faults: new Map(),
  };
  try {
    const addresses = pages.map((_, number) => `${site.origin}/page/${number}`);
    const shapes = new Map<string, Awaited<ReturnType<typeof shapeOf>>>();
    for (const url of addresses) shapes.set(url, await visit(driver, url, ({ page }) => shapeOf(page)));
    await driver.grant();
    const own = await driver.extensionPage(STILL_PAGE);
    const savedOn = new Map<string, Saved[]>();
    for (const [number, { text }] of pages.entries()) {
      const url = addresses[number] ?? '';
      const saved: Saved[] = [];
      await visit(driver, url, async ({ page }) => {
        await marksOf(page);
        const tabId = await tabOf(driver, page);
        for (const choice of chosenSentences(text)) {
          const one = await saveOne(own, tabId, page, choice);
          if (one !== undefined) saved.push(one);
        }
      });
      savedOn.set(url, saved);
      out.saved += saved.length;
      say(`${number + 1} of ${pages.length} pages: ${saved.length} saved`);
    }
    for (const [number, url] of addresses.entries()) {
      const saved = savedOn.get(url) ?? [];
      for (const kind of VISITS) await visitAs(driver, url, kind, saved, out);
      out.orphansListed += await orphansListed(own, saved);
      await visit(driver, url, async ({ page }) => {
        await marksOf(page);
        const [then, now] = [shapes.get(url), await shapeOf(page)];
        const differs = (['markup', 'height', 'layout'] as const).filter(
          (part) => then?.[part] !== now[part],
        );
        if (differs.length > 0) out.changed.push(`${url}: ${differs.join(', ')}`);
      });
      say(`${number + 1} of ${pages.length} pages visited`);
    }
    return out;
  } finally {
    await driver.close();
    await site.close();
  }
}
