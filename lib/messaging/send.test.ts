import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SendingRuntime, createSend, createSendToTab } from './send.ts';

/** A runtime whose answers come in order: a value is resolved with, an Error rejected with. */
function runtimeAnswering(...answers: unknown[]) {
  const sent: unknown[] = [];
  const runtime: SendingRuntime = {
    id: 'own',
    sendMessage(message) {
      sent.push(message);
      const answer = answers[sent.length - 1];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  return { runtime, sent };
}

describe('send', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('resolves with the value of the answer', async () => {
    const { runtime, sent } = runtimeAnswering({ ok: true, value: { claims: 3, sources: 4 } });
    expect(await createSend(runtime)('library.count')).toEqual({ claims: 3, sources: 4 });
    expect(sent).toEqual([{ to: 'background', name: 'library.count', argument: undefined }]);
  });

  it('passes the argument on', async () => {
    const { runtime, sent } = runtimeAnswering({ ok: true });
    await createSend(runtime)('site.set', { host: 'news.example', on: false });
    expect(sent).toEqual([
      { to: 'background', name: 'site.set', argument: { host: 'news.example', on: false } },
    ]);
  });

  it('rejects with the code of an answered error, and does not ask again', async () => {
    const { runtime, sent } = runtimeAnswering({ ok: false, code: 'site-off', message: 'Off.' });
    await expect(createSend(runtime)('library.count')).rejects.toMatchObject({
      code: 'site-off',
      message: 'Off.',
    });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['the connection fails', new Error('Receiving end does not exist.')],
    ['the port closes without an answer', undefined],
    ['something that is no answer comes back', { value: 1 }],
  ])('asks once more where %s', async (_, first) => {
    const { runtime, sent } = runtimeAnswering(first, { ok: true, value: { claims: 1, sources: 1 } });
    expect(await createSend(runtime)('library.count')).toEqual({ claims: 1, sources: 1 });
    expect(sent).toHaveLength(2);
  });

  it('gives up as unreachable after one retry', async () => {
    const { runtime, sent } = runtimeAnswering();
    await expect(createSend(runtime)('library.count')).rejects.toMatchObject({ code: 'unreachable' });
    expect(sent).toHaveLength(2);
  });

  it('times out after ten seconds, without asking again', async () => {
    let asked = 0;
    const send = createSend({
      id: 'own',
      sendMessage: () => {
        asked += 1;
        return new Promise(() => {});
      },
    });
    const answer = expect(send('library.count')).rejects.toMatchObject({ code: 'timeout' });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await answer;
    expect(asked).toBe(1);
  });

  it('leaves no timer behind', async () => {
    const { runtime } = runtimeAnswering({ ok: true });
    await createSend(runtime)('library.count');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says orphaned where the extension is gone', async () => {
    const { runtime } = runtimeAnswering({ ok: true });
    await expect(createSend({ ...runtime, id: undefined })('library.count')).rejects.toMatchObject({
      code: 'orphaned',
    });
  });

  it('says orphaned where the extension goes away meanwhile and the call throws', async () => {
    let id: string | undefined = 'own';
    const send = createSend({
      get id() {
        return id;
      },
      sendMessage() {
        id = undefined;
        throw new Error('Extension context invalidated.');
      },
    });
    await expect(send('library.count')).rejects.toMatchObject({ code: 'orphaned' });
  });
});

describe('sendToTab', () => {
  it('asks the top frame of the tab', async () => {
    const calls: unknown[] = [];
    const sendToTab = createSendToTab({
      sendMessage: (...call) => {
        calls.push(call);
        return Promise.resolve({ ok: true, value: { state: 'reading' } });
      },
    });
    expect(await sendToTab(7, 'reader.report')).toEqual({ state: 'reading' });
    expect(calls).toEqual([
      [7, { to: 'reader', name: 'reader.report', argument: undefined }, { frameId: 0 }],
    ]);
  });
});
