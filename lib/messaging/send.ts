import { type Request, parseAnswer } from './envelope.ts';
import type { BackgroundRequests, TabRequests } from './protocol.ts';
import { RequestError } from './request-error.ts';

/** Asks the background. Rejects with a `RequestError` only. */
export type Send = <N extends keyof BackgroundRequests>(
  name: N,
  ...argument: Parameters<BackgroundRequests[N]>
) => Promise<ReturnType<BackgroundRequests[N]>>;

/** Asks the reader in the top frame of a tab; `unreachable` where there is none. Rejects with a `RequestError` only. */
export type SendToTab = <N extends keyof TabRequests>(
  tabId: number,
  name: N,
  ...argument: Parameters<TabRequests[N]>
) => Promise<ReturnType<TabRequests[N]>>;

/** The part of `browser.runtime` that is needed. `id` is undefined in a script that outlived its extension. */
export interface SendingRuntime {
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

export interface SendingTabs {
  sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
}

/** Milliseconds. A stopped background wakes and answers in about 60; the rest is room for a long article, cold. */
const TIMEOUT = 10_000;
const LONG: Partial<Record<keyof BackgroundRequests, number>> = {
  'library.loadSample': 30_000,
  'bulk.merge': 30_000,
  'record.restore': 30_000,
};
/** A page too busy to say what is selected is not waited for: the form opens with its title and address. */
const SHORT: Partial<Record<keyof TabRequests, number>> = { 'reader.capture': 3_000 };

export function createSend(runtime: SendingRuntime): Send {
  return async (name, ...argument) => {
    const request: Request = { to: 'background', name, argument: argument[0] };
    const value = await ask(() => runtime.sendMessage(request), {
      timeout: LONG[name] ?? TIMEOUT,
      alive: () => isAlive(runtime),
    });
    return value as ReturnType<BackgroundRequests[typeof name]>;
  };
}

export function createSendToTab(tabs: SendingTabs): SendToTab {
  return async (tabId, name, ...argument) => {
    const request: Request = {
      to: 'reader',
      name,
      argument: argument[0],
    };
    const value = await ask(() => tabs.sendMessage(tabId, request, { frameId: 0 }), {
      timeout: SHORT[name] ?? TIMEOUT,
    });
    return value as ReturnType<TabRequests[typeof name]>;
  };
}

/**
 * One request with one retry: only where nobody answered, which is what a background stopped in the middle or a closed
 * port looks like. An error is an answer; and after a time-out the other side may still be at work, so neither is
 * asked again.
 */
export async function ask(
  post: () => Promise<unknown>,
  { timeout, alive = () => true }: { timeout: number; alive?: () => boolean },
): Promise<unknown> {
  for (const attempt of ['first', 'retry']) {
    if (!alive())
      throw new RequestError('orphaned', 'This page belongs to an earlier version of the extension.');
    const answer = parseAnswer(await answerWithin(timeout, post));
    if (answer?.ok === true) return answer.value;
    if (answer?.ok === false) throw new RequestError(answer.code, answer.message);
    if (attempt === 'retry') break;
  }
  if (!alive())
    throw new RequestError('orphaned', 'This page belongs to an earlier version of the extension.');
  throw new RequestError('unreachable', 'Nobody answered.');
}

/** What came back; undefined where sending failed. */
export async function answerWithin(timeout: number, post: () => Promise<unknown>): Promise<unknown> {
  try {
    return await within(
      timeout,
      Promise.resolve(post()).catch(() => undefined),
    );
  } catch (error) {
    // An orphaned script's sendMessage throws at once instead of rejecting.
    if (error instanceof RequestError) throw error;
    return undefined;
  }
}

/** What comes of it in so many milliseconds; else rejects with `timeout`. */
export async function within<T>(timeout: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RequestError('timeout', `No answer within ${timeout / 1000} s.`)),
      timeout,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** False once the extension that put this script into a page was updated or removed: the id is gone, or asking throws. */
export function isAlive(runtime: Pick<SendingRuntime, 'id'>): boolean {
  try {
    return runtime.id !== undefined;
  } catch {
    return false;
  }
}
