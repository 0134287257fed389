import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Hint } from '../components/Hint.tsx';
import { Panel } from '../components/Panel.tsx';
import css from '../components/panel.css?inline';
import { SpokenIn } from '../components/spoken.ts';
import { browser } from '../lib/browser.ts';
import { addressesOf, captureOf } from '../lib/page/capture.ts';
import { reviewMarkup } from '../lib/page/review-markup.ts';
import { offerDrawing } from '../lib/reader/drawing.ts';
import { wordsFor } from '../lib/words/languages.ts';

export default defineUnlistedScript(() => {
  offerDrawing({
    css,
    captureOf,
    addressesOf,
    reviewMarkup,
    drawPanel: (box, view) => {
      render(view ? <Panel {...view} /> : null, box);
    },
    drawHint: (box, mark, language) => {
      const words = wordsFor(language ?? browser.i18n.getUILanguage());
      render(
        mark ? (
          <SpokenIn value={words}>
            <Hint mark={mark} />
          </SpokenIn>
        ) : null,
        box,
      );
    },
  });
});
