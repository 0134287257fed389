import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckedRequest } from '../messaging/router.ts';
import type { MessageSender } from '../messaging/sender.ts';
import { createEngineListener, createIdleClock } from './offer.ts';

const runtime = { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` };
const BACKGROUND: MessageSender = {
  id: 'own',
  url: 'chrome-extension://own/background.js',
  origin: 'chrome-extension://own',
};
const REQUEST: CheckedRequest = { from: { kind: 'page' }, name: 'library.count' };

function tell(message: unknown, sender: MessageSender): Promise<unknown> {
  const engine = {
    handle: ({ name }: CheckedRequest) => Promise.resolve({ ok: true, value: name } as const),
  };
  const listen = createEngineListener(engine, runtime);
  return new Promise((resolve) => {
    if (listen(message, sender, resolve) === undefined) resolve('left alone');
  });
}

describe('the engine’s listener', () => {
  const message = { to: 'engine', name: 'library.count', argument: REQUEST };

  it('answers the background', async () => {
    expect(await tell(message, BACKGROUND)).toEqual({ ok: true, value: 'library.count' });
  });

  // Every page of the extension and every reader could send it one, with itself named as anybody.
  it.each([
    [
      'a reader script',
      { ...BACKGROUND, url: 'https://news.example/a', origin: 'https://news.example', tab: { id: 1 } },
    ],
    ['a page of ours', { ...BACKGROUND, url: 'chrome-extension://own/popup.html' }],
    ['a page of ours in a tab', { ...BACKGROUND, tab: { id: 1 } }],
    ['another extension', { ...BACKGROUND, id: 'other' }],
  ])('does not hear %s', async (_, sender) => {
    expect(await tell(message, sender)).toBe('left alone');
  });

  it('leaves what is for others alone', async () => {
    expect(await tell({ to: 'background', name: 'library.count' }, BACKGROUND)).toBe('left alone');
  });
});

describe('the idle clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends what nothing was asked of for so long, and not while something is under way', async () => {
    const end = vi.fn<() => boolean>(() => true);
    const around = createIdleClock(end, 1000);
    await vi.advanceTimersByTimeAsync(900);
    let finish = (): void => undefined;
    const works = [around(new Promise<void>((resolve) => (finish = resolve))), around(Promise.resolve())];
    await vi.advanceTimersByTimeAsync(5000);
    expect(end).not.toHaveBeenCalled();
    finish();
    await Promise.all(works);
    await vi.advanceTimersByTimeAsync(999);
    expect(end).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(end).toHaveBeenCalledOnce();
  });

  it('waits as long again where there is work that nobody waits for', async () => {
    const end = vi.fn<() => boolean>().mockReturnValueOnce(false).mockReturnValue(true);
    createIdleClock(end, 1000);
    await vi.advanceTimersByTimeAsync(1999);
    expect(end).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(end).toHaveBeenCalledTimes(2);
  });
});
