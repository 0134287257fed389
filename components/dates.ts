import { panel } from '../lib/words/en/panel.ts';

/** For views whose words are not in the catalogue yet. */
export const { date: dateWords, day: dayWords, moment: momentWords } = panel;
