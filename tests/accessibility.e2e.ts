import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, OTHER_NUMBER, SAME } from './fixtures/pages.ts';
import type { Driver } from './harness/driver.ts';
import { pointOfMark, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { OVERLAY, type Panel } from './harness/panel.ts';
import { pageSurface, type Surface } from './harness/surface.ts';
import { until } from './harness/wait.ts';

/** A picture without a text: axe has to see it, or it would pass whatever is there. */
async function provesItself(surface: Pick<Surface, 'evaluate' | 'violations'>): Promise<void> {
  await surface.evaluate(() => {
    const fault = document.createElement('img');
    fault.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    fault.id = 'planted';
    document.body.append(fault);
  });
  expect((await surface.violations()).map(({ id }) => id)).toContain('image-alt');
  await surface.evaluate(() => document.querySelector('#planted')?.remove());
}

const MUST_BE_NAMED: ReadonlySet<string> = new Set([
  'button',
  'link',
  'dialog',
  'textbox',
  'combobox',
  'checkbox',
]);

interface Heard {
  role: string;
  name: string;
}

/** What the browser gives a screen reader of the panel. Chromium says it whole; Firefox says what it finds by role and name. */
async function treeOf(
  page: Page,
  panel: Panel,
  asked: readonly [role: string, name: string][],
): Promise<Heard[]> {
  if (engine === 'chromium') {
    const protocol = await page.createCDPSession();
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    await protocol.detach();
    const dialog = nodes.find(({ role }) => role?.value === 'dialog');
    const within = new Set<string>(dialog === undefined ? [] : [dialog.nodeId]);
    return nodes.flatMap(({ nodeId, parentId, ignored, role, name }) => {
      if (parentId !== undefined && within.has(parentId)) within.add(nodeId);
      if (!within.has(nodeId) || ignored) return [];
      return [{ role: String(role?.value), name: String(name?.value ?? '') }];
    });
  }
  await panel.waitOpen();
  const box = await page.evaluateHandle(
    (overlay) => document.querySelector(overlay)?.shadowRoot?.querySelector('.panel-box') ?? document.body,
    OVERLAY,
  );
  const heard: Heard[] = [];
  for (const [role, name] of asked) {
    const named = name === '' ? '' : `[name="${name}"]`;
    for (const found of await box.$$(`::-p-aria(${named}[role="${role}"])`)) {
      heard.push({ role, name });
      await found.dispose();
    }
  }
  return heard;
}

describe(`for everybody, in ${engine}`, () => {
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage())] });
    driver = await launchReady();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
  });
  const openStory = async (scheme: 'light' | 'dark'): Promise<Page> => {
    const page = await driver.openPage('about:blank');
    await driver.colorScheme(page, scheme);
    await page.goto(`${site.origin}/story`, { waitUntil: 'domcontentloaded' });
    await waitForMarks(page, 3);
    return page;
  };

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds a planted fault in the panel, and nothing else (${scheme})`, async () => {
      const page = await openStory(scheme);
      const panel = await openMark(driver, page, OTHER_NUMBER);
      await panel.evaluate((element) => {
        const fault = document.createElement('img');
        fault.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
        element.append(fault);
      });
      expect((await panel.violations()).map(({ id }) => id)).toContain('image-alt');
      await panel.evaluate((element) => element.querySelector('img')?.remove());
      expect(await panel.violations()).toEqual([]);
    });

    it(`axe finds a planted fault in the popup, and nothing else (${scheme})`, async () => {
      const page = await openStory(scheme);
      const popup = await driver.toolbarButton(page);
      await provesItself(popup);
      expect(await popup.violations()).toEqual([]);
      await popup.close();
    });

    it(`axe finds a planted fault on the welcome page, and nothing else (${scheme})`, async () => {
      const page = await driver.extensionPage('welcome.html');
      await driver.colorScheme(page, scheme);
      await page.waitForSelector('h2');
      const welcome = pageSurface(page);
      await provesItself(welcome);
      for (const step of ['What it does', 'Where it reads', 'A start']) {
        await welcome.click('link', step);
        await until(`it is at “${step}”`, () =>
          welcome.evaluate(
            (step) => document.querySelector('[aria-current=step]')?.textContent.includes(step) === true,
            step,
          ),
        );
        expect(await welcome.violations()).toEqual([]);
      }
    });
  }

  it('draws the panel in the colours of the hour, also where these changed while it was closed', async () => {
    const page = await openStory('light');
    const paper = async () =>
      (await openMark(driver, page, OTHER_NUMBER)).evaluate((box) =>
        getComputedStyle(box.querySelector('.panel') ?? box).getPropertyValue('background-color'),
      );
    const light = await paper();
    await page.keyboard.press('Escape');
    await driver.colorScheme(page, 'dark');
    expect(await paper()).not.toBe(light);
  });

  it('has room for the panel on a narrow screen, beside the sentence', async () => {
    const page = await openStory('light');
    await page.setViewport({ width: 320, height: 640 });
    const panel = await openMark(driver, page, SAME);
    await panel.settle();
    const box = await panel.box();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    expect(await panel.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

  it('keeps the sentence in sight beside the panel', async () => {
    const page = await openStory('light');
    const point = await pointOfMark(page, SAME);
    const panel = await openMark(driver, page, SAME);
    await panel.settle();
    const box = await panel.box();
    const covered =
      point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    expect(covered).toBe(false);
  });

  it('gives a screen reader the panel as a dialog with its sentence, its claim and each deed by name', async () => {
    const page = await openStory('light');
    const panel = await openMark(driver, page, OTHER_NUMBER);
    const wanted: [string, string][] = [
      ['dialog', ''],
      ['heading', ''],
      ['button', 'Close'],
      ['button', 'Confirm conflict'],
    ];
    const tree = await treeOf(page, panel, wanted);
    for (const [role, name] of wanted)
      expect(
        tree.filter((each) => each.role === role && each.name.includes(name)).length,
        `${role} ${name}`,
      ).toBeGreaterThan(0);
    expect(tree.filter(({ role }) => role === 'dialog')).toHaveLength(1);
    const unnamed =
      engine === 'chromium'
        ? tree.filter(({ role, name }) => MUST_BE_NAMED.has(role) && name.trim() === '')
        : [];
    expect(unnamed).toEqual([]);
  });

  it.each(['library.html', 'welcome.html'])(
    'has all of %s in sight at twice the size of text, without scrolling aside',
    async (path) => {
      const page = await driver.extensionPage(path);
      await page.setViewport({ width: 1280, height: 800 });
      await page.waitForSelector('h1, h2');
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await until('nothing is aside', () =>
        page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      );
      // Words that are cut off are neither in sight nor to be scrolled to.
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, label, h1, h2, h3, a, p')]
          .filter((each) => each.clientWidth > 1 && getComputedStyle(each).overflowX === 'hidden')
          .filter(
            (each) =>
              each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).textOverflow !== 'ellipsis',
          )
          .map((each) => each.textContent),
      );
      expect(cut).toEqual([]);
      await page.close();
    },
  );

  it.runIf(engine === 'chromium')(
    'is told apart where the system has colours of its own, and moves nothing where the user wants none moved',
    async () => {
      const page = await openStory('light');
      const protocol = await page.createCDPSession();
      await protocol.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      });
      const panel = await openMark(driver, page, OTHER_NUMBER);
      const drawn = await panel.evaluate((box) => {
        const shown = [...box.querySelectorAll<HTMLElement>('*')].filter((each) => each.checkVisibility());
        return {
          unbounded: shown
            .filter((each) => each.localName === 'button')
            .filter((each) => {
              const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(each);
              const bounded = borderTopStyle !== 'none' && borderTopWidth !== '0px';
              return !bounded && textDecorationLine === 'none' && each.textContent.trim() !== '';
            })
            .map((each) => each.textContent),
          moving: shown.filter((each) => each.getAnimations().length > 0).map((each) => each.className),
        };
      });
      expect(drawn).toEqual({ unbounded: [], moving: [] });
      const lines = await page.evaluate(() =>
        [...CSS.highlights]
          .filter(([, ranges]) => ranges.size > 0)
          .map(([name]) => {
            const { textDecorationLine, textDecorationStyle } = getComputedStyle(
              document.body,
              `::highlight(${name})`,
            );
            return `${textDecorationLine} ${textDecorationStyle}`;
          }),
      );
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(line).toMatch(/underline|overline/u);
      expect(new Set(lines).size).toBe(lines.length);
      await protocol.detach();
    },
  );
});
