import type { Page } from 'puppeteer-core';
import { GLOBAL } from './bundle.ts';
import type { Course, Inside } from './inside.ts';

/** What is done in a page of the packaged extension, with its rights. */

/** Milliseconds. A page at work answers late. */
const BETWEEN = 500;

interface Answer {
  value?: Inside;
  fault?: string;
}

/** Runs what is measured inside, with the packaged tables. */
export async function measureIn(page: Page, script: string, course: Course): Promise<Inside> {
  await page.evaluate(script);
  await page.evaluate(
    (name, course) => {
      const scope = globalThis as unknown as Record<
        string,
        { measureInside: (...a: unknown[]) => Promise<unknown> }
      > & {
        answer?: unknown;
      };
      const bytes = async (file: string): Promise<ArrayBuffer> => (await fetch(file)).arrayBuffer();
      const run = async (): Promise<unknown> => {
        const [meaning, topics] = await Promise.all([bytes('meaning.bin'), bytes('topics.bin')]);
        const text = async (file: string): Promise<string> => (await fetch(file)).text();
        const [thesaurus, decision] = await Promise.all([text('thesaurus.txt'), text('decision.json')]);
        return scope[name]?.measureInside({ meaning, topics, thesaurus, decision }, course);
      };
      run().then(
        (value) => (scope.answer = { value } as never),
        (error: unknown) => (scope.answer = { fault: String(error) } as never),
      );
    },
    GLOBAL,
    { ...course },
  );
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    const answer = await page
      .evaluate(() => (globalThis as { answer?: Answer }).answer)
      .catch(() => undefined);
    if (answer?.fault !== undefined) throw new Error(answer.fault);
    if (answer?.value !== undefined) return answer.value;
  }
}

/** Milliseconds from a message to its answer, whatever it is; -1 where the answer is not as `wanted` has it. */
export function timeOf(
  page: Page,
  name: string,
  argument: object = {},
): Promise<{ ms: number; answer: unknown }> {
  return page.evaluate(
    async (name, argument) => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
      >;
      const start = performance.now();
      const answer = await (scope.browser ?? scope.chrome)?.runtime.sendMessage({
        to: 'background',
        name,
        argument,
      });
      return { ms: performance.now() - start, answer };
    },
    name,
    argument as never,
  );
}
