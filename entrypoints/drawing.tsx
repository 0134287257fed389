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
import { common } from '../lib/words/en/common.ts';
import { panel } from '../lib/words/en/panel.ts';
import type { Language } from '../lib/words/language-names.ts';
import { offeredWords } from '../lib/words/offered.ts';
import type { Words } from '../lib/words/parts.ts';

/** What hint and panel say where no other words were put into the page. Of the catalogue they show these parts alone. */
const ENGLISH = { ...common, ...panel } as Words;

const spoken = (language: Language | undefined): Words =>
  offeredWords(language ?? browser.i18n.getUILanguage(), ENGLISH);

export default defineUnlistedScript(() => {
  offerDrawing({
    css,
    captureOf,
    addressesOf,
    reviewMarkup,
    drawPanel: (box, view, language) => {
      const words = spoken(language);
      Object.assign(box, { lang: words.tag, dir: words.direction });
      render(
        view ? (
          <SpokenIn value={words}>
            <Panel {...view} />
          </SpokenIn>
        ) : null,
        box,
      );
    },
    drawHint: (box, mark, language) => {
      render(
        mark ? (
          <SpokenIn value={spoken(language)}>
            <Hint mark={mark} />
          </SpokenIn>
        ) : null,
        box,
      );
    },
  });
});
