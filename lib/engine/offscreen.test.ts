import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckedRequest } from '../messaging/router.ts';
import { createOffscreenEngine } from './offscreen.ts';

const REQUEST: CheckedRequest = { from: { kind: 'page' }, name: 'library.count' };

/** A browser with one offscreen document at most, and what was done to it. */
function browserWith(answer: (times: number) => unknown = () => ({ ok: true, value: 39 })) {
  const did: string[] = [];
  const world = { isThere: false, isDeaf: false, failures: 0, asked: 0 };
  const offscreen = {
    async createDocument() {
      did.push('create');
      await Promise.resolve();
      if (world.failures > 0) {
        world.failures -= 1;
        throw new Error('No process.');
      }
      if (world.isThere) throw new Error('Only a single offscreen document may be created.');
      Object.assign(world, { isThere: true, isDeaf: false });
    },
    closeDocument() {
      did.push('close');
      const wasThere = world.isThere;
      world.isThere = false;
      return wasThere ? Promise.resolve() : Promise.reject(new Error('No current offscreen document.'));
    },
  };
  const sendMessage = async () => {
    await Promise.resolve();
    if (!world.isThere || world.isDeaf) throw new Error('Receiving end does not exist.');
    world.asked += 1;
    return await Promise.resolve(answer(world.asked));
  };
  return { ask: createOffscreenEngine({ id: 'own', sendMessage }, offscreen), did, world };
}

describe('the engine in an offscreen document', () => {
  it('is made for the first who asks, and once for all who ask at a time', async () => {
    const { ask, did, world } = browserWith();
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(REQUEST)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: 39 })));
    expect(did).toEqual(['create']);
    await ask(REQUEST);
    expect(did).toEqual(['create']);
    expect(world.asked).toBe(5);
  });

  it('is not made where there is one from before the background was stopped', async () => {
    const { ask, did, world } = browserWith();
    world.isThere = true;
    expect(await ask(REQUEST)).toEqual({ ok: true, value: 39 });
    expect(did).toEqual([]);
  });

  it('is made again after it closed itself', async () => {
    const { ask, did, world } = browserWith();
    await ask(REQUEST);
    world.isThere = false;
    expect(await ask(REQUEST)).toEqual({ ok: true, value: 39 });
    expect(did).toEqual(['create', 'create']);
  });

  it('is asked once more where it ended in the middle, and not oftener', async () => {
    const { ask, did, world } = browserWith(() => {
      world.isThere = false;
    });
    expect(await ask(REQUEST)).toMatchObject({ ok: false, code: 'unreachable' });
    expect(world.asked).toBe(1);
    world.isThere = true;
    expect(await ask(REQUEST)).toMatchObject({ ok: false, code: 'unreachable' });
    expect(world.asked).toBe(3);
    expect(did).toEqual(['create', 'create']);
  });

  it('is replaced where it is there and hears nothing', async () => {
    const { ask, did, world } = browserWith();
    Object.assign(world, { isThere: true, isDeaf: true });
    expect(await ask(REQUEST)).toEqual({ ok: true, value: 39 });
    expect(did).toEqual(['create', 'close', 'create']);
  });

  it('answers with an error where it cannot be made, and the next request tries again', async () => {
    const { ask, world } = browserWith();
    world.failures = 2;
    expect(await ask(REQUEST)).toEqual({ ok: false, code: 'failed', message: 'No process.' });
    expect(await ask(REQUEST)).toEqual({ ok: true, value: 39 });
  });

  it('hands on an error as it is', async () => {
    const { ask, world } = browserWith(() => ({ ok: false, code: 'library-busy', message: 'Busy.' }));
    expect(await ask(REQUEST)).toEqual({ ok: false, code: 'library-busy', message: 'Busy.' });
    expect(world.asked).toBe(1);
  });
});

describe('an engine that never answers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is waited for ten seconds where it does not come to be', async () => {
    const ask = createOffscreenEngine(
      { id: 'own', sendMessage: () => Promise.reject(new Error('Receiving end does not exist.')) },
      { createDocument: () => new Promise(() => undefined), closeDocument: () => Promise.resolve() },
    );
    const answer = ask(REQUEST);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toMatchObject({ ok: false, code: 'timeout' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for a minute', async () => {
    const { ask, world } = browserWith(() => new Promise(() => undefined));
    world.isThere = true;
    const answer = ask(REQUEST);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toMatchObject({ ok: false, code: 'timeout' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
