import { TAB_ARGUMENTS } from './arguments.ts';
import { requestFor } from './envelope.ts';
import type { TabRequests } from './protocol.ts';
import { RequestError } from './request-error.ts';
import { type Handlers, type MessageListener, answerOf, call, isNameIn } from './router.ts';
import { type MessageSender, type OwnRuntime, isOwnBackgroundOrPage } from './sender.ts';

/** The reader script's one message listener: takes requests of the extension's background and pages, answers each. */
export function createReaderListener(
  handlers: Handlers<TabRequests, undefined>,
  runtime: OwnRuntime,
): MessageListener {
  async function answer(name: string, argument: unknown, sender: MessageSender): Promise<unknown> {
    if (!isOwnBackgroundOrPage(sender, runtime)) throw new RequestError('refused', 'Not a sender of ours.');
    if (!isNameIn(handlers, name))
      throw new RequestError('unknown', `There is no message ${name.slice(0, 100)}.`);
    return await call(handlers[name], TAB_ARGUMENTS[name](argument), undefined);
  }

  return (message, sender, sendResponse) => {
    const request = requestFor('reader', message);
    if (request === undefined) return undefined;
    void answerOf(answer(request.name, request.argument, sender)).then(sendResponse);
    return true;
  };
}
