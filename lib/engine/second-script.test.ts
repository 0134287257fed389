import { describe, expect, it, vi } from 'vitest';
import type { CheckedRequest } from '../messaging/router.ts';
import type { StartEngine } from './engine.ts';
import type { LentApi } from './lent-api.ts';
import { createSecondScript, leaveForBackground } from './second-script.ts';

const REQUEST: CheckedRequest = { from: { kind: 'page' }, name: 'library.count' };
const API = {} as LentApi;
const start = vi.fn<StartEngine>(() => ({
  handle: ({ name }) => Promise.resolve({ ok: true, value: name }),
  isAtWork: () => false,
}));

describe('the engine as a second script', () => {
  it('is loaded when something is first asked, and once', async () => {
    start.mockClear();
    const load = vi.fn<(file: string) => Promise<void>>(() => Promise.resolve(leaveForBackground(start)));
    const ask = createSecondScript(API, load);
    expect(load).not.toHaveBeenCalled();
    const answers = await Promise.all([ask(REQUEST), ask(REQUEST)]);
    expect(answers).toEqual([
      { ok: true, value: 'library.count' },
      { ok: true, value: 'library.count' },
    ]);
    expect(load.mock.calls).toEqual([['engine.js']]);
    expect(start.mock.calls).toEqual([[API]]);
  });

  it('answers with an error where it cannot be loaded, and the next request tries again', async () => {
    let times = 0;
    const ask = createSecondScript(API, () => {
      times += 1;
      if (times === 2) leaveForBackground(start);
      return Promise.resolve();
    });
    expect(await ask(REQUEST)).toMatchObject({ ok: false, code: 'unreachable' });
    expect(await ask(REQUEST)).toEqual({ ok: true, value: 'library.count' });
  });
});
