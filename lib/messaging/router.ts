import { ARGUMENTS } from './arguments.ts';
import { type Answer, requestFor } from './envelope.ts';
import type { Argument, PageRequests, ReaderRequests } from './protocol.ts';
import { type ErrorCode, RequestError } from './request-error.ts';
import { type MessageSender, type OwnRuntime, type ReaderSender, isOwnPage, readerSender } from './sender.ts';

/** One function per message of the map; what it throws is answered as an error. */
export type Handlers<Requests, Sender> = {
  [N in keyof Requests]: (
    argument: Argument<Requests[N]>,
    sender: Sender,
  ) => ResultOf<Requests[N]> | Promise<ResultOf<Requests[N]>>;
};
type ResultOf<F> = F extends (...argument: never[]) => infer R ? R : never;

/** Handlers sorted by trust: a reader script runs in a page's process and may ask only what is in `reader`. */
export interface Routes {
  reader: Handlers<ReaderRequests, ReaderSender>;
  pages: Handlers<PageRequests, undefined>;
}

export type MessageListener = (
  message: unknown,
  sender: MessageSender,
  sendResponse: (answer: unknown) => void,
) => true | undefined;

/**
 * The background's one message listener: checks who sends, parses the argument, and answers every request, be it with
 * an error. Messages that are not addressed to the background are left alone. `codeOf` knows the errors of handlers that
 * are no `RequestError`; the rest are `failed`.
 */
export function createRouter(
  { reader, pages }: Routes,
  runtime: OwnRuntime,
  codeOf: (error: unknown) => ErrorCode | undefined = () => undefined,
): MessageListener {
  async function answer(name: string, argument: unknown, sender: MessageSender): Promise<unknown> {
    const fromPage = isOwnPage(sender, runtime);
    const fromReader = fromPage ? undefined : readerSender(sender, runtime);
    if (!fromPage && fromReader === undefined) throw new RequestError('refused', 'Not a sender of ours.');
    if (isNameIn(reader, name)) {
      if (fromReader === undefined) throw new RequestError('refused', `${name} is for reader scripts.`);
      return await call(reader[name], ARGUMENTS[name](argument), fromReader);
    }
    if (isNameIn(pages, name)) {
      if (!fromPage) throw new RequestError('refused', `${name} is for the extension's own pages.`);
      return await call(pages[name], ARGUMENTS[name](argument), undefined);
    }
    throw new RequestError('unknown', `There is no message ${name.slice(0, 100)}.`);
  }

  return (message, sender, sendResponse) => {
    const request = requestFor('background', message);
    if (request === undefined) return undefined;
    respond(answer(request.name, request.argument, sender), sendResponse, codeOf);
    return true;
  };
}

/** The table of arguments and the handlers have the same names; that their types fit is checked where both are made. */
export async function call<S>(
  handler: (argument: never, sender: S) => unknown,
  argument: unknown,
  sender: S,
): Promise<unknown> {
  return await handler(argument as never, sender);
}

/** Own names only: "constructor" is no message. */
export function isNameIn<T extends object>(handlers: T, name: string): name is keyof T & string {
  return Object.hasOwn(handlers, name);
}

/** Sends the value, or the reason there is none. */
export function respond(
  work: Promise<unknown>,
  sendResponse: (answer: unknown) => void,
  codeOf: (error: unknown) => ErrorCode | undefined = () => undefined,
): void {
  work.then(
    (value) => sendResponse({ ok: true, value } satisfies Answer),
    (error: unknown) => {
      const code = error instanceof RequestError ? error.code : (codeOf(error) ?? 'failed');
      const message = error instanceof Error ? error.message : 'Something went wrong.';
      sendResponse({ ok: false, code, message } satisfies Answer);
    },
  );
}
