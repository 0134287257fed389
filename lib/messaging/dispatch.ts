import type { Answer } from './envelope.ts';
import type { BackgroundTasks, PageRequests, ReaderRequests } from './protocol.ts';
import { type ErrorCode, RequestError } from './request-error.ts';
import { type Asker, type CheckedRequest, type Handlers, answerOf, call, isNameIn } from './router.ts';
import type { ReaderSender } from './sender.ts';

/** Handlers sorted by trust: a reader script runs in a page's process and may ask only what is in `reader`. */
export interface Routes {
  reader: Handlers<ReaderRequests, ReaderSender>;
  pages: Handlers<PageRequests, undefined>;
  background: Handlers<BackgroundTasks, undefined>;
}

/** Has requests that the router checked handled, each by the handlers of who asks. Every one is answered. */
export function createDispatch(
  routes: Routes,
  codeOf?: (error: unknown) => ErrorCode | undefined,
): (request: CheckedRequest) => Promise<Answer> {
  async function handle({ from, name, argument }: CheckedRequest): Promise<unknown> {
    if (from.kind === 'reader') return await callIn(routes.reader, name, argument, senderOf(from));
    return await callIn(from.kind === 'page' ? routes.pages : routes.background, name, argument, undefined);
  }
  return (request) => answerOf(handle(request), codeOf);
}

async function callIn<S>(
  handlers: Record<string, (argument: never, sender: S) => unknown>,
  name: string,
  argument: unknown,
  sender: S,
): Promise<unknown> {
  const handler = isNameIn(handlers, name) ? handlers[name] : undefined;
  if (handler === undefined) throw new RequestError('unknown', `There is no message ${name}.`);
  return await call(handler, argument, sender);
}

function senderOf({ tabId, url, incognito }: Extract<Asker, { kind: 'reader' }>): ReaderSender {
  return { tabId, url: new URL(url), incognito };
}
