import { useId } from 'preact/hooks';
import { type Settings, SENSITIVITIES } from '../lib/settings.ts';
import { Failed } from './DeedButton.tsx';
import { useDeed } from './use-deed.ts';

type Sensitivity = Settings['sensitivity'];

/** Of 100 sentences said outright to make a claim, how many did: of pairs that it was not trained on. */
export type MeasuredPrecision = Partial<Record<Sensitivity, number>>;

interface SensitivityChoiceProps {
  chosen: Sensitivity;
  measured: MeasuredPrecision;
  onSensitivity: (sensitivity: Sensitivity) => Promise<unknown>;
}

const CHOICES: Record<Sensitivity, { name: string; meaning: string }> = {
  strict: {
    name: 'Strict',
    meaning:
      'Says so only when it is very sure. What is left in doubt is dotted, for you to decide, or not shown.',
  },
  balanced: { name: 'Balanced', meaning: 'Says so when it is sure, and asks you where it is in some doubt.' },
  generous: {
    name: 'Generous',
    meaning: 'Says so more readily: more sentences are marked, and more of the marks are wrong.',
  },
};

/** How sure the extension has to be. The buttons show what holds, not what was asked for. */
export function SensitivityChoice({ chosen, measured, onSensitivity }: SensitivityChoiceProps) {
  const { deed, run } = useDeed();
  const group = useId();
  return (
    <>
      <p>
        A sentence is marked as saying the same as a claim, or as conflicting with it, when Second Source is
        sure enough. Open articles are marked anew as soon as you choose.
      </p>
      <fieldset class="choices">
        <legend class="unseen">How sure it has to be</legend>
        {SENSITIVITIES.map((each) => (
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
                  void run(() => onSensitivity(each));
                }}
              />
              {CHOICES[each].name}
            </label>
            <p class="quiet" id={`${group}-${each}`}>
              {CHOICES[each].meaning} {precisionWords(measured[each])}
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

/** Nothing where nobody measured. */
function precisionWords(right: number | undefined): string {
  if (right === undefined) return '';
  return `Measured on hard pairs of news sentences: of 100 that it says make a claim, ${right} do.`;
}
