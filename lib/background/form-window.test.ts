import { expect, it } from 'vitest';
import { createFormWindow } from './form-window.ts';

const runtime = { getURL: (path: string) => `chrome-extension://own/${path}` };

function world() {
  const opened: unknown[] = [];
  const closed = new Set<number>();
  const create = (what: object) => Promise.resolve({ id: opened.push(what) });
  const update = (id: number, change: object) =>
    closed.has(id) ? Promise.reject(new Error('No window')) : Promise.resolve(opened.push([id, change]));
  return { opened, closed, create, update };
}

it('is a small window of its own', async () => {
  const { opened, create, update } = world();
  await createFormWindow({ windows: { create, update }, tabs: { create, update }, runtime })('a b');
  expect(opened).toEqual([
    { url: 'chrome-extension://own/save.html?draft=a%20b', type: 'popup', width: 480, height: 720 },
  ]);
});

it('is a tab where there are no windows', async () => {
  const { opened, create, update } = world();
  await createFormWindow({ windows: undefined, tabs: { create, update }, runtime })('a');
  expect(opened).toEqual([{ url: 'chrome-extension://own/save.html?draft=a' }]);
});

it.each([
  ['window', true, { focused: true }],
  ['tab', false, { active: true }],
])(
  'comes to the front when its draft is asked for again, and is a new %s when closed',
  async (_, has, front) => {
    const { opened, closed, create, update } = world();
    const api = { create, update };
    const open = createFormWindow({ windows: has ? api : undefined, tabs: api, runtime });
    await open('a');
    await open('a');
    expect(opened.slice(1)).toEqual([[1, front]]);
    closed.add(1);
    await open('a');
    await open('b');
    expect(opened.slice(2)).toMatchObject([
      { url: expect.stringContaining('draft=a') as string },
      { url: expect.stringContaining('draft=b') as string },
    ]);
  },
);
