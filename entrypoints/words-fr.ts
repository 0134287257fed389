import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { common } from '../lib/words/fr/common.ts';
import { panel } from '../lib/words/fr/panel.ts';
import { offerWords } from '../lib/words/offered.ts';

/** The words of hint and panel for a page, put there with what draws them. */
export default defineUnlistedScript(() => {
  offerWords('fr', { ...common, ...panel });
});
