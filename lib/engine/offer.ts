import { requestFor } from '../messaging/envelope.ts';
import { type CheckedRequest, type MessageListener } from '../messaging/router.ts';
import type { SendingRuntime } from '../messaging/send.ts';
import { type OwnRuntime, isOwnBackground } from '../messaging/sender.ts';
import { ENGINE_PAGE, type Engine, type StartEngine } from './engine.ts';
import { borrowedApi } from './lent-api.ts';
import { leaveForBackground } from './second-script.ts';

export interface EngineRuntime extends OwnRuntime, SendingRuntime {
  readonly id: string;
  readonly onMessage: { addListener(listener: (...argument: never[]) => unknown): void };
}

/** Milliseconds without a request after which the engine's page closes: see docs/performance.md. */
const IDLE = 10 * 60_000;

/** Called by the engine's script: it takes its work up where it is, in a page of its own or in the background's. */
export function offerEngine(start: StartEngine, runtime: EngineRuntime): void {
  if (location.href !== runtime.getURL(ENGINE_PAGE)) return leaveForBackground(start);
  const engine = start(borrowedApi(runtime));
  const closing = createIdleClock(() => {
    if (engine.isAtWork()) return false;
    close();
    return true;
  }, IDLE);
  runtime.onMessage.addListener(createEngineListener(engine, runtime, closing));
}

/** Hears the background alone: what others may ask is the router's matter, and it runs there. */
export function createEngineListener(
  engine: Pick<Engine, 'handle'>,
  runtime: OwnRuntime,
  around: <T>(work: Promise<T>) => Promise<T> = (work) => work,
): MessageListener {
  return (message, sender, sendResponse) => {
    const request = requestFor('engine', message);
    if (request === undefined || !isOwnBackground(sender, runtime)) return undefined;
    void around(engine.handle(request.argument as CheckedRequest)).then(sendResponse);
    return true;
  };
}

/** Calls `end` when nothing was under way for so many milliseconds; once more after as many where that says false. */
export function createIdleClock(
  end: () => boolean,
  milliseconds: number,
): <T>(work: Promise<T>) => Promise<T> {
  let under = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => end() || wait(), milliseconds);
  }
  wait();
  return async (work) => {
    under += 1;
    clearTimeout(timer);
    try {
      return await work;
    } finally {
      under -= 1;
      if (under === 0) wait();
    }
  };
}
