import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { common } from '../lib/words/uk/common.ts';
import { panel } from '../lib/words/uk/panel.ts';
import { offerWords } from '../lib/words/offered.ts';

/** The words of hint and panel for a page, put there with what draws them. */
export default defineUnlistedScript(() => {
  offerWords('uk', { ...common, ...panel });
});
