import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { axe, handleOf, type Role, type Violation } from './surface.ts';
import { until } from './wait.ts';

/** The element the reader adds beside `body` while its panel is open. */
export const PANEL = 'second-source-panel';

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
    return this.#page.evaluate((host) => document.querySelector(host) !== null, PANEL);
  }

  async waitOpen(): Promise<void> {
    await until('the panel is open', () => this.#openRoot());
  }

  async waitClosed(): Promise<void> {
    await until('the panel is closed', async () => !(await this.isOpen()));
  }

  async text(): Promise<string> {
    await this.waitOpen();
    return this.#page.evaluate((host) => {
      const root = document.querySelector(host)?.shadowRoot;
      const parts = [...(root?.children ?? [])].filter((child) => !child.matches('style, link'));
      return parts.map((part) => (part instanceof HTMLElement ? part.innerText : '')).join('\n');
    }, PANEL);
  }

  async click(role: Role, name: string): Promise<void> {
    await this.waitOpen();
    const element = await handleOf(this.#page, PANEL, role, name);
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
    }, PANEL);
  }

  /** Runs a function with the panel's root, in the page's world. */
  async evaluate<Result>(fn: (root: ShadowRoot) => Result): Promise<Awaited<Result>> {
    await this.waitOpen();
    const root = await this.#page.evaluateHandle(
      (host) => document.querySelector(host)?.shadowRoot ?? document.createDocumentFragment(),
      PANEL,
    );
    return (await root.evaluate(fn as never)) as Awaited<Result>;
  }

  /** The panel's box in the viewport, in CSS pixels. */
  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.evaluate((root) => {
      const boxes = [...root.querySelectorAll('*')].map((element) => element.getBoundingClientRect());
      const { x, y, width, height } =
        boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? new DOMRect();
      return { x, y, width, height };
    });
  }

  async screenshot(file: string): Promise<void> {
    await this.waitOpen();
    const clip = await this.box();
    writeFileSync(file, await this.#page.screenshot({ clip }));
  }

  async violations(): Promise<Violation[]> {
    await this.waitOpen();
    return axe((source) => this.#page.evaluate(source), PANEL);
  }
}
