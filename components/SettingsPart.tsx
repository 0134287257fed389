import type { ComponentChildren } from 'preact';
import { DeedButton } from './DeedButton.tsx';
import { SETTINGS_WORDS, type SettingsSection } from './settings-words.ts';

interface SettingsPartProps {
  section: SettingsSection;
  /** Sets its choices back to what they were at first; offered where they are not. */
  back?: { isDefault: boolean; onBack: () => Promise<unknown> };
  children: ComponentChildren;
}

/** One part of the settings under its heading. */
export function SettingsPart({ section, back, children }: SettingsPartProps) {
  const title = SETTINGS_WORDS.sections[section];
  return (
    <section data-section={section} aria-labelledby={`settings-${section}`}>
      <h2 id={`settings-${section}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {back !== undefined && !back.isDefault && (
        <DeedButton
          label={SETTINGS_WORDS.back}
          about={title}
          busy={SETTINGS_WORDS.backBusy}
          deed={() => back.onBack().then(() => '')}
        />
      )}
    </section>
  );
}
