import type { Tone } from '../lib/claims/tone.ts';
import { TONE_WORDS } from './words.ts';

const MEANINGS: readonly { tone: Tone; line: string; meaning: string }[] = [
  {
    tone: 'backed',
    line: 'green, a solid line',
    meaning: 'The sentence says the same as a claim that is verified, or that independent sources agree on.',
  },
  {
    tone: 'open',
    line: 'blue-grey, a dashed line',
    meaning:
      'It says the same as a claim that one source reports or nobody has verified yet; or it departs from a claim that was refuted.',
  },
  {
    tone: 'contested',
    line: 'amber, a double line',
    meaning:
      'It says the same as a claim that sources dispute, or a detail is not the claim’s: another number, place or date. The panel says how well founded that claim is.',
  },
  {
    tone: 'refuted',
    line: 'red, a wavy line',
    meaning: 'It repeats a claim that was refuted.',
  },
  {
    tone: 'suggested',
    line: 'blue-grey, a dotted line',
    meaning: 'It may be the same as a claim. You decide: confirm or reject it in the panel.',
  },
];

/** What the marks mean, each drawn as it is drawn in an article. */
export function Legend() {
  return (
    <dl class="legend">
      {MEANINGS.map(({ tone, line, meaning }) => (
        <div key={tone}>
          <dt>
            <span class={`sample sample-${tone}`}>{TONE_WORDS[tone]}</span>
            <span class="quiet">{line}</span>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
