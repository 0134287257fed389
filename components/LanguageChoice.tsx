import { useId } from 'preact/hooks';
import { type ChosenLanguage, LANGUAGE_CHOICES } from '../lib/settings.ts';
import { LANGUAGE_NAMES } from '../lib/words/language-names.ts';
import { Failed } from './DeedButton.tsx';
import { useDeed } from './use-deed.ts';

interface LanguageChoiceProps {
  chosen: ChosenLanguage;
  onLanguage: (language: ChosenLanguage) => Promise<unknown>;
}

/** In which language the interface speaks. */
export function LanguageChoice({ chosen, onLanguage }: LanguageChoiceProps) {
  const { deed, run } = useDeed();
  const field = useId();
  return (
    <>
      <div class="language">
        <label for={field}>Language of the toolbar popup, and of hints and panel on pages</label>
        <select
          id={field}
          value={chosen}
          disabled={deed.state === 'busy'}
          onChange={({ currentTarget }) => {
            const wanted = LANGUAGE_CHOICES.find((each) => each === currentTarget.value);
            // What holds is shown, also where this one could not be kept.
            currentTarget.value = chosen;
            if (wanted !== undefined) void run(() => onLanguage(wanted));
          }}
        >
          {LANGUAGE_CHOICES.map((each) =>
            each === 'browser' ? (
              <option key={each} value={each}>
                As in the browser
              </option>
            ) : (
              <option key={each} value={each} lang={each}>
                {LANGUAGE_NAMES[each]}
              </option>
            ),
          )}
        </select>
      </div>
      <p class="quiet">
        All other pages of Second Source are in English so far. The context menu follows the browser. Articles
        and claims are matched in their own language, whichever you choose here.
      </p>
      <p role="status" class="said failed">
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
      </p>
    </>
  );
}
