import { PAGE_ARGUMENTS, READER_ARGUMENTS } from './arguments.ts';
import { type Answer, requestFor } from './envelope.ts';
import type { Argument } from './protocol.ts';
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

/**
 * A request that was checked: whoever sent it may ask that, and the argument has the shape it should. It is plain data, and
 * can be handed on to where the handlers are.
 */
export interface CheckedRequest {
  from: Asker;
  name: string;
  argument?: unknown;
}

/** Who asks, as far as the browser vouches for it: the reader of a tab, a page of ours, or the background of itself. */
export type Asker =
  (Omit<ReaderSender, 'url'> & { kind: 'reader'; url: string }) | { kind: 'page' | 'background' };

export type MessageListener = (
  message: unknown,
  sender: MessageSender,
  sendResponse: (answer: unknown) => void,
) => true | undefined;

/**
 * The background's one listener for what readers and pages ask: checks who sends, parses the argument, hands on what passed
 * both, and answers every request, be it with an error. Messages that are not addressed to the background are left alone.
 */
export function createRouter(
  handOn: (request: CheckedRequest) => Promise<Answer>,
  runtime: OwnRuntime,
): MessageListener {
  function checked(name: string, argument: unknown, sender: MessageSender): CheckedRequest {
    const fromPage = isOwnPage(sender, runtime);
    const fromReader = fromPage ? undefined : readerSender(sender, runtime);
    if (!fromPage && fromReader === undefined) throw new RequestError('refused', 'Not a sender of ours.');
    if (isNameIn(READER_ARGUMENTS, name)) {
      if (fromReader === undefined) throw new RequestError('refused', `${name} is for reader scripts.`);
      const from = { kind: 'reader', ...fromReader, url: fromReader.url.href } as const;
      return { from, name, argument: READER_ARGUMENTS[name](argument) };
    }
    if (isNameIn(PAGE_ARGUMENTS, name)) {
      if (!fromPage) throw new RequestError('refused', `${name} is for the extension's own pages.`);
      return { from: { kind: 'page' }, name, argument: PAGE_ARGUMENTS[name](argument) };
    }
    throw new RequestError('unknown', `There is no message ${name.slice(0, 100)}.`);
  }

  return (message, sender, sendResponse) => {
    const request = requestFor('background', message);
    if (request === undefined) return undefined;
    const { name, argument } = request;
    const answer = async () => handOn(checked(name, argument, sender));
    void answer()
      .catch((error: unknown) => errorAnswer(error))
      .then(sendResponse);
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

/** The value, or the reason there is none. `codeOf` knows errors that are no `RequestError`; the rest are `failed`. */
export function answerOf(
  work: Promise<unknown>,
  codeOf?: (error: unknown) => ErrorCode | undefined,
): Promise<Answer> {
  return work.then(
    (value): Answer => ({ ok: true, value }),
    (error: unknown) => errorAnswer(error, codeOf),
  );
}

function errorAnswer(error: unknown, codeOf?: (error: unknown) => ErrorCode | undefined): Answer {
  const code = error instanceof RequestError ? error.code : (codeOf?.(error) ?? 'failed');
  return { ok: false, code, message: error instanceof Error ? error.message : 'Something went wrong.' };
}
