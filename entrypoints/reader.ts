import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser, type Runtime } from '../lib/browser.ts';
import { send } from '../lib/messaging/client.ts';
import { createFollowers } from '../lib/messaging/followers.ts';
import { withinLimits } from '../lib/messaging/limits.ts';
import { createReaderListener } from '../lib/messaging/reader-listener.ts';
import { isAlive } from '../lib/messaging/send.ts';
import { looksLikeArticle } from '../lib/page/gate.ts';
import { readPageText } from '../lib/page/page-text.ts';
import { createDrawingLoader } from '../lib/reader/drawing.ts';
import { startOnce } from '../lib/reader/session.ts';

const alive = (): boolean => isAlive(browser.runtime);

export default defineUnlistedScript(() => {
  const followers = createFollowers(browser.runtime);
  startOnce(document, {
    parts: {
      looksLikeArticle,
      readText: readPageText,
      match: (query) => send('article.match', withinLimits(query)),
      coming: () => send('article.coming'),
      gone: () => send('article.gone'),
      decide: (word) => send('decision.set', word),
      beginSource: (source) => send('source.begin', source),
      wear: (before) => send('sheet.load', before === undefined ? {} : { before }),
      changed: () => followers.tell(),
      alive,
      drawing: createDrawingLoader((language) =>
        send('drawing.load', {
          language: language === 'browser' ? browser.i18n.getUILanguage() : language,
        }),
      ),
    },
    listen(reader, signal) {
      const listener = createReaderListener(
        {
          'reader.report': () => reader.report(),
          'reader.article': () => {
            const article = reader.article();
            return article && withinLimits(article);
          },
          'reader.capture': (of) => reader.capture(of),
          'reader.reviews': () => reader.reviews(),
          'reader.show': (mark) => {
            reader.show(mark);
          },
          'reader.takeBack': async (pair) => {
            await reader.takeBack(pair);
            return undefined;
          },
          'reader.refresh': () => {
            reader.refresh();
          },
          'reader.stop': () => {
            reader.stop();
          },
        },
        browser.runtime,
      ) as Runtime.OnMessageListenerCallback;
      browser.runtime.onMessage.addListener(listener);
      followers.listen(signal, alive);
      signal.addEventListener('abort', () => {
        if (alive()) browser.runtime.onMessage.removeListener(listener);
      });
    },
  });
});
