import { parseAnswer, type Request } from '../messaging/envelope.ts';
import { RequestError } from '../messaging/request-error.ts';
import { answerOf } from '../messaging/router.ts';
import { type SendingRuntime, answerWithin, within } from '../messaging/send.ts';
import { type AskEngine, ENGINE_PAGE } from './engine.ts';

/** The part of Chromium's `offscreen` API that is needed. An extension has one such document at most. */
export interface OffscreenApi {
  createDocument(document: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** None of the reasons is for what takes long, and memory; this one comes nearest. */
const DOCUMENT = {
  url: ENGINE_PAGE,
  reasons: ['WORKERS'],
  justification:
    'Keeps the library of claims ready in memory, and holds the articles that are read against it.',
};

/** Milliseconds: longer than anybody waits who asks, and no request is left open for ever. */
const TIMEOUT = 60_000;
/** Milliseconds for a document that takes a quarter of a second; on a busy machine twice that. */
const MAKING = 10_000;

/**
 * The engine in Chromium's offscreen document. Whether there is one shows when it is asked: where nobody answers, since it is
 * not there yet, closed itself, or ended in the middle, it is made and asked once more.
 */
export function createOffscreenEngine(runtime: SendingRuntime, offscreen: OffscreenApi): AskEngine {
  let made = 0;
  let making: Promise<void> | undefined;

  async function make(): Promise<void> {
    try {
      await offscreen.createDocument(DOCUMENT);
    } catch {
      // There is one that does not answer: a background that was stopped was just making it.
      await offscreen.closeDocument().catch(() => undefined);
      await offscreen.createDocument(DOCUMENT);
    }
    made += 1;
  }

  /** One at a time; and none where one came since `before`: what was sent earlier missed it. */
  async function makeSince(before: number): Promise<void> {
    if (made !== before) return;
    making ??= within(MAKING, make()).finally(() => (making = undefined));
    await making;
  }

  async function passOn(request: Request): Promise<unknown> {
    await making?.catch(() => undefined);
    for (const attempt of ['first', 'retry']) {
      const before = made;
      const answer = parseAnswer(await answerWithin(TIMEOUT, () => runtime.sendMessage(request)));
      if (answer?.ok === true) return answer.value;
      if (answer?.ok === false) throw new RequestError(answer.code, answer.message);
      if (attempt === 'first') await makeSince(before);
    }
    throw new RequestError('unreachable', 'Nobody answered.');
  }

  return (request) => answerOf(passOn({ to: 'engine', name: request.name, argument: request }));
}
