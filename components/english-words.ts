import { common } from '../lib/words/en/common.ts';
import { panel } from '../lib/words/en/panel.ts';

/** For views whose words are not in the catalogue yet. */
export const TONE_WORDS = common.tones;
export const STATUS_WORDS = panel.status;
export const STANCE_WORDS = panel.stance;
export const SOURCE_CERTAINTY = panel.certainty;
