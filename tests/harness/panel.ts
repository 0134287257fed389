import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { axe, handleOf, type Role, type Violation } from './surface.ts';
import { until } from './wait.ts';

/** The element the reader adds to the page while its panel or a hint is shown, and the panel's place in it. */
export const OVERLAY = 'second-source-overlay';
const BOX = '.panel-box';

/**
 * The panel on a page. Its shadow root is closed to the page, and to axe; `openRoot` (each browser has its own way)
 * shows the root to the page's world under the host's `shadowRoot`. The extension's own world does not see that.
 */
export class Panel {
  readonly #page: Page;
  readonly #openRoot: () => Promise<boolean>;

  constructor(page: Page, openRoot: () => Promise<boolean>) {
    this.#page = page;
    this.#openRoot = openRoot;
  }

  async isOpen(): Promise<boolean> {
    if (!(await this.#openRoot())) return false;
    return this.#page.evaluate(
      (overlay, box) =>
        document.querySelector(overlay)?.shadowRoot?.querySelector(box)?.checkVisibility() ?? false,
      OVERLAY,
      BOX,
    );
  }

  async waitOpen(because = ''): Promise<void> {
    await until(`the panel is open${because && ` after ${because}`}`, () => this.isOpen());
  }

  async waitClosed(): Promise<void> {
    await until('the panel is closed', async () => !(await this.isOpen()));
  }

  text(): Promise<string> {
    return this.evaluate((panel) => (panel as HTMLElement).innerText);
  }

  /** The words of the hint at a mark, or `''` where none is shown. */
  async hint(): Promise<string> {
    if (!(await this.#openRoot())) return '';
    return this.#page.evaluate((overlay) => {
      const hint = document.querySelector(overlay)?.shadowRoot?.querySelector<HTMLElement>('.hint-box');
      return hint?.checkVisibility() === true ? hint.innerText : '';
    }, OVERLAY);
  }

  async click(role: Role, name: string): Promise<void> {
    await this.waitOpen();
    const element = await handleOf(this.#page, OVERLAY, role, name);
    await element.click();
  }

  /** Role and name of the element with focus inside the panel, or `''` where focus is elsewhere. */
  async focused(): Promise<string> {
    await this.waitOpen();
    return this.#page.evaluate((host) => {
      const element = document.querySelector(host)?.shadowRoot?.activeElement;
      if (element === null || element === undefined) return '';
      const role = element.getAttribute('role') ?? element.localName;
      return `${role} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60)}`;
    }, OVERLAY);
  }

  /** Runs a function with the panel's element, in the page's world. */
  async evaluate<Result>(fn: (panel: Element) => Result): Promise<Awaited<Result>> {
    await this.waitOpen();
    const panel = await this.#page.evaluateHandle(
      (overlay, box) => document.querySelector(overlay)?.shadowRoot?.querySelector(box) ?? document.body,
      OVERLAY,
      BOX,
    );
    return panel.evaluate(fn as never);
  }

  /** The panel's box in the viewport, in CSS pixels. */
  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.evaluate((panel) => {
      const { x, y, width, height } = panel.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /** Waits until whatever moves or fades in has done so: before, colours are neither here nor there. */
  async settle(): Promise<void> {
    await this.evaluate(async (panel) => {
      await Promise.allSettled(panel.getAnimations({ subtree: true }).map(({ finished }) => finished));
    });
  }

  async screenshot(file: string): Promise<void> {
    await this.settle();
    const clip = await this.box();
    writeFileSync(file, await this.#page.screenshot({ clip }));
  }

  async violations(): Promise<Violation[]> {
    await this.settle();
    return axe((source) => this.#page.evaluate(source), OVERLAY);
  }
}
