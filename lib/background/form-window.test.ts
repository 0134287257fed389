import { expect, it } from 'vitest';
import { createFormWindow } from './form-window.ts';

const runtime = { getURL: (path: string) => `chrome-extension://own/${path}` };

function world() {
  const opened: unknown[] = [];
  const create = (what: object) => Promise.resolve(opened.push(what));
  return { opened, create };
}

it('is a small window of its own', async () => {
  const { opened, create } = world();
  await createFormWindow({ windows: { create }, tabs: { create }, runtime })('a b');
  expect(opened).toEqual([
    { url: 'chrome-extension://own/save.html?draft=a%20b', type: 'popup', width: 480, height: 720 },
  ]);
});

it('is a tab where there are no windows', async () => {
  const { opened, create } = world();
  await createFormWindow({ windows: undefined, tabs: { create }, runtime })('a');
  expect(opened).toEqual([{ url: 'chrome-extension://own/save.html?draft=a' }]);
});
