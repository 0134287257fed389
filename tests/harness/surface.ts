import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './wait.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Violation {
  id: string;
  help: string;
  targets: string[];
}

/** A piece of the extension's interface: read, clicked, pictured and checked for accessibility. */
export interface Surface {
  /** Runs a function that stands by itself (no imports, no outer names) in the surface's document. */
  evaluate<Args extends Json[], Result>(
    fn: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** The words on it, as rendered. */
  text(): Promise<string>;
  /** Clicks the first visible element of that role whose accessible name holds `name`; waits until there is one. */
  click(role: Role, name: string): Promise<void>;
  /** Puts text in place of what a text field holds. */
  fill(name: string, text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** What axe finds wrong with it. */
  violations(): Promise<Violation[]>;
}

export type Role = 'button' | 'link' | 'checkbox' | 'radio' | 'textbox' | 'heading' | 'listitem' | 'dialog';

/**
 * Finds an element by role and accessible name below a document or below the (opened) shadow root of `host`.
 * It runs in the page, so it must stand by itself.
 */
export function findByRole(host: string | null, role: string, name: string): Element | null {
  const selectors: Record<string, string> = {
    button: 'button, [role=button], summary, input[type=button], input[type=submit]',
    link: 'a[href], [role=link]',
    checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
    radio: 'input[type=radio]',
    textbox: 'textarea, input:not([type]), input[type=text], input[type=search], [role=textbox]',
    heading: 'h1, h2, h3, h4, [role=heading]',
    listitem: 'li, [role=listitem]',
    dialog: 'dialog, [role=dialog]',
  };
  const root = host === null ? document : document.querySelector(host)?.shadowRoot;
  if (root === null || root === undefined) return null;
  const nameOf = (element: Element): string => {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
    const labelled = ids.map((id) => root.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ');
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])]
        : [];
    const label = labels.map((each) => each.textContent).join(' ');
    const value =
      element instanceof HTMLInputElement && /^(?:button|submit)$/.test(element.type) ? element.value : '';
    const names = [labelled, element.getAttribute('aria-label') ?? '', label, value, element.textContent];
    return (names.find((each) => each.trim() !== '') ?? element.getAttribute('title') ?? '').replace(
      /\s+/g,
      ' ',
    );
  };
  const wanted = name.toLowerCase();
  const found = [...root.querySelectorAll(selectors[role] ?? `[role="${role}"]`)].find(
    (element) => element.checkVisibility() && nameOf(element).toLowerCase().includes(wanted),
  );
  return found ?? null;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe on `selector` (`null`: the whole document), with the size of what is to be touched, which it leaves out by itself.
 * axe sees nothing of a closed shadow root: open it first.
 */
export async function axe(
  evaluate: (source: string) => Promise<unknown>,
  selector: string | null,
): Promise<Violation[]> {
  const present = await evaluate('typeof globalThis.axe');
  if (present !== 'object') await evaluate(`${AXE};undefined`);
  const context = selector === null ? 'document' : JSON.stringify(selector);
  const found =
    await evaluate(`axe.run(${context}, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then((result) =>
    JSON.stringify(result.violations.map(({ id, help, nodes }) => ({
      id, help, targets: nodes.map((node) => JSON.stringify(node.target)) }))))`);
  return JSON.parse(String(found)) as Violation[];
}

/** Whether a surface has words and is not about to change them by itself. Runs in it, so it must stand by itself. */
export function isReady(): boolean {
  return document.body.innerText.trim() !== '' && document.querySelector('[aria-busy="true"]') === null;
}

/** A surface that is a whole tab or a popup puppeteer can reach as a page. */
export function pageSurface(page: Page): Surface {
  return {
    evaluate: (fn, ...args) => page.evaluate(fn as never, ...args),
    text: () => page.evaluate(() => document.body.innerText),
    async click(role, name) {
      const element = await handleOf(page, null, role, name);
      // What lies under a bar that stays in sight is in view for the protocol, and not to be pressed.
      await element.evaluate((each) => each.scrollIntoView({ block: 'nearest' }));
      await element.click();
    },
    async fill(name, text) {
      const field = await handleOf(page, null, 'textbox', name);
      await field.evaluate((element) => {
        (element as HTMLTextAreaElement).focus();
        (element as HTMLTextAreaElement).select();
      });
      await page.keyboard.type(text);
    },
    async screenshot(file) {
      writeFileSync(file, await page.screenshot());
    },
    violations: () => axe((source) => page.evaluate(source), null),
  };
}

/** The element for real input, once it is there. */
export function handleOf(page: Page, host: string | null, role: Role, name: string): Promise<ElementHandle> {
  return until(`there is a ${role} named "${name}"`, async () => {
    const handle = await page.evaluateHandle(findByRole, host, role, name);
    return handle.asElement() as ElementHandle | null;
  });
}

/** Has a page of the extension reload the extension, which closes that page and may cut its answer off. */
export async function reloadFrom(own: Page): Promise<void> {
  const closed = new Promise<void>((resolve) => own.once('close', () => resolve()));
  const asked = own.evaluate(() => {
    const scope = globalThis as unknown as Record<
      'browser' | 'chrome',
      { runtime: { reload(): void } } | undefined
    >;
    (scope.browser ?? scope.chrome)?.runtime.reload();
  });
  await Promise.race([closed, asked.catch(() => undefined)]);
}
