import { useId } from 'preact/hooks';
import type { MarkStyles } from '../lib/claims/mark-style.ts';
import { COLOURS, type Colours } from '../lib/settings.ts';
import { Failed } from './DeedButton.tsx';
import { MARK_TONES, OwnSample } from './OwnMarks.tsx';
import { useDeed } from './use-deed.ts';
import { TONE_WORDS } from './words.ts';

interface ColourChoiceProps {
  chosen: Colours;
  /** What “your own” are. */
  own: MarkStyles;
  onColours: (colours: Colours) => Promise<unknown>;
}

const CHOICES: Record<Colours, { name: string; meaning: string }> = {
  standard: { name: 'Standard', meaning: 'Green, blue-grey, amber and red.' },
  'colour-blind': {
    name: 'Easy to tell apart',
    meaning: 'Blue, olive grey, amber and magenta: also where red, green or blue look alike to you.',
  },
  contrast: { name: 'High contrast', meaning: 'Heavy lines in the colour of the text, without any tint.' },
  own: { name: 'Your own', meaning: 'A colour and a line that you choose for each.' },
};

/** What marks in articles are drawn in. The buttons show what holds, not what was asked for. */
export function ColourChoice({ chosen, own, onColours }: ColourChoiceProps) {
  const { deed, run } = useDeed();
  const group = useId();
  return (
    <>
      <p>
        The colours of lists and panel stay the same. Open articles are marked anew as soon as you choose.
      </p>
      <fieldset class="choices">
        <legend class="unseen">Colours of the marks</legend>
        {COLOURS.map((each) => (
          <div key={each}>
            <label class="check">
              <input
                type="radio"
                name={group}
                checked={each === chosen}
                aria-describedby={`${group}-${each}`}
                aria-disabled={deed.state === 'busy'}
                onClick={(event) => {
                  if (each === chosen) return;
                  event.preventDefault();
                  void run(() => onColours(each));
                }}
              />
              {CHOICES[each].name}
            </label>
            <p class="quiet" id={`${group}-${each}`}>
              {CHOICES[each].meaning}
            </p>
            <p class={`tried tried-${each}`}>
              {MARK_TONES.map((tone) => [
                each === 'own' ? (
                  <OwnSample key={tone} tone={tone} style={own[tone]} text={TONE_WORDS[tone]} />
                ) : (
                  <span key={tone} class={`sample sample-${tone}`}>
                    {TONE_WORDS[tone]}
                  </span>
                ),
                ' ',
              ])}
            </p>
          </div>
        ))}
      </fieldset>
      <p role="status" class="said failed">
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
      </p>
    </>
  );
}
