import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import type { Driver } from './harness/driver.ts';
import { launch } from './harness/launch.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine } from './harness/story.ts';

/** `npm run test:long` kills oftener. */
const KILLS = process.env['LONG'] === undefined ? 1 : 20;
const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);

/** Numbers from 0 to 1 that the seed alone decides: mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown; message?: string }> };
  tabs: { query(wanted: object): Promise<{ id: number; url?: string }[]> };
}

/** Has a page of the extension save one claim after another, and tells of each once it was acknowledged. */
async function saveWithoutEnd(own: Page, address: string, life: number): Promise<void> {
  await own.evaluate(
    async (address, life) => {
      const scope = globalThis as unknown as { browser?: Extension; chrome: Extension; kept: string[] };
      const { runtime, tabs } = scope.browser ?? scope.chrome;
      scope.kept = [];
      const ask = async (name: string, argument: object) => {
        const answer = await runtime.sendMessage({ to: 'background', name, argument });
        if (!answer.ok) throw new Error(`${name}: ${answer.message ?? ''}`);
        return answer.value;
      };
      const tab = (await tabs.query({})).find(({ url }) => url === address);
      const run = async () => {
        for (let count = 0; ; count += 1) {
          const draft = (await ask('draft.begin', { tabId: tab?.id })) as { id: string; form: object };
          const text = `In life ${life} the lamp on pier ${count} was lit.`;
          await ask('claim.save', { draftId: draft.id, form: { ...draft.form, text } });
          scope.kept.push(text);
        }
      };
      run().catch((error: unknown) => Object.assign(scope, { trouble: String(error) }));
    },
    address,
    life,
  );
}

describe(`what was acknowledged in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage())] });
    driver = await launch(engine);
    await driver.grant();
    // Chromium writes grants to the disk when it closes, or after some seconds.
    await driver.restart();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });

  it(
    `is there after the browser was killed at ${KILLS} random moments (SEED=${seed})`,
    { timeout: KILLS * 60_000 },
    async () => {
      const lot = lots(seed);
      const acknowledged: string[] = [];
      for (let life = 0; life < KILLS; life += 1) {
        await driver.openPage(`${site.origin}/story`);
        const own = await driver.extensionPage('welcome.html');
        await saveWithoutEnd(own, `${site.origin}/story`, life);
        const end = performance.now() + 200 + lot() * 800;
        let seen: string[] = [];
        while (performance.now() < end || seen.length === 0) {
          const { kept, trouble } = await own.evaluate(() => {
            const { kept, trouble } = globalThis as unknown as { kept: string[]; trouble?: string };
            return { kept, trouble: trouble ?? '' };
          });
          expect(trouble).toBe('');
          seen = kept;
        }
        await driver.crash();
        acknowledged.push(...seen);
        const there = new Set<string>();
        for (let offset = 0; ; offset += 50) {
          const { claims, total } = await askBackground(driver, 'library.list', {
            query: 'lamp pier',
            offset,
            limit: 50,
          });
          for (const { claim } of claims) there.add(claim.text);
          if (offset + 50 >= total) break;
        }
        expect(acknowledged.filter((text) => !there.has(text))).toEqual([]);
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
    },
  );
});
