import { useEffect, useRef } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings as Kept } from '../lib/settings.ts';
import { type Access, AccessSettings } from './AccessSettings.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { Commands, type CommandsProps } from './Commands.tsx';
import { sizeWords } from './backup-words.ts';
import { Keys } from './Keys.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Legend } from './Legend.tsx';
import { OwnMarks } from './OwnMarks.tsx';
import { PrivateSaving } from './PrivateSaving.tsx';
import { QuietMarks } from './QuietMarks.tsx';
import { type MeasuredPrecision, SensitivityChoice } from './SensitivityChoice.tsx';
import { type Choices, isDefault } from './settings-choices.ts';
import { SETTINGS_SECTIONS, SETTINGS_WORDS } from './settings-words.ts';
import { SettingsPart } from './SettingsPart.tsx';
import { SiteList } from './SiteList.tsx';
import { StartAgain } from './StartAgain.tsx';
import { WhatLeaves } from './WhatLeaves.tsx';

export interface SettingsProps {
  /** The part that the address asks for. */
  at: string | undefined;
  settings: Kept | undefined;
  /** Why some of this could not be found out. */
  trouble: string | undefined;
  access: Access;
  commands: CommandsProps;
  /** Whether the browser lets it run in private windows; undefined until it is known. */
  privateAllowed: boolean | undefined;
  /** Bytes, and whether the browser promised to keep them; undefined until it is known. */
  storage: { used: number; persistent: boolean } | undefined;
  measured: MeasuredPrecision;
  /** Keeps what is named; a rejected promise is told to the user. */
  onSettings: (change: Partial<Kept>) => Promise<unknown>;
  /** Both ask the browser, within the click; answer whether access was given. */
  onGrant: () => Promise<boolean>;
  onGrantSite: (host: string) => Promise<boolean>;
  onRevoke: () => Promise<unknown>;
  onRevokeSite: (host: string) => Promise<unknown>;
  onSite: (host: string, on: boolean) => Promise<unknown>;
  /** The fact-checker is not accepted any longer; where `uncount`, what was saved of it does not count either. */
  onRefuseChecker: (site: string, uncount: boolean) => Promise<unknown>;
}

/** Everything that can be set, in one place. */
export function Settings(props: SettingsProps) {
  const { at, settings, trouble } = props;
  const box = useRef<HTMLDivElement>(null);
  const isRead = settings !== undefined;
  useEffect(() => {
    const section = SETTINGS_SECTIONS.find((each) => each === at);
    if (section === undefined || !isRead) return;
    const heading = box.current?.querySelector<HTMLElement>(`[data-section="${section}"] h2`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [at, isRead]);
  return (
    <div class="settings" ref={box}>
      <p class="quiet">{SETTINGS_WORDS.lead}</p>
      <nav class="jump" aria-label={SETTINGS_WORDS.jump}>
        {SETTINGS_SECTIONS.map((section) => (
          <a key={section} href={`#settings?at=${section}`}>
            {SETTINGS_WORDS.sections[section]}
          </a>
        ))}
      </nav>
      {trouble !== undefined && (
        <p role="alert" class="failed">
          {SETTINGS_WORDS.trouble(trouble)}
        </p>
      )}
      {settings === undefined ? (
        trouble === undefined && <p class="quiet">{SETTINGS_WORDS.loading}</p>
      ) : (
        <Sections {...props} settings={settings} />
      )}
    </div>
  );
}

type SectionsProps = Omit<SettingsProps, 'settings'> & { settings: Kept };

function Sections(props: SectionsProps) {
  const { settings, access, commands, privateAllowed, storage, measured } = props;
  const { onSettings, onRefuseChecker } = props;
  const back = (...names: (keyof Choices)[]) => ({
    isDefault: isDefault(settings, names),
    onBack: () => onSettings(Object.fromEntries(names.map((name) => [name, DEFAULT_SETTINGS[name]]))),
  });
  return (
    <>
      <SettingsPart section="sites">
        <AccessSettings {...props} access={access} sitesOff={settings.sitesOff} />
      </SettingsPart>
      <SettingsPart section="marks" back={back('colours', 'ownMarks', 'quietMarks')}>
        <QuietMarks on={settings.quietMarks} onQuiet={(quietMarks) => onSettings({ quietMarks })} />
        <h3>Colours and lines</h3>
        <ColourChoice
          chosen={settings.colours}
          own={settings.ownMarks}
          onColours={(colours) => onSettings({ colours })}
        />
        {settings.colours === 'own' && (
          <OwnMarks styles={settings.ownMarks} onStyles={(ownMarks) => onSettings({ ownMarks })} />
        )}
        <details>
          <summary>What the marks mean</summary>
          <Legend />
        </details>
      </SettingsPart>
      <SettingsPart section="sensitivity" back={back('sensitivity')}>
        <SensitivityChoice
          chosen={settings.sensitivity}
          measured={measured}
          onSensitivity={(sensitivity) => onSettings({ sensitivity })}
        />
      </SettingsPart>
      <SettingsPart section="language" back={back('language')}>
        <LanguageChoice chosen={settings.language} onLanguage={(language) => onSettings({ language })} />
      </SettingsPart>
      <SettingsPart section="keys">
        <h3>Keys on pages with marks</h3>
        <Keys shortcuts={settings.shortcuts} onShortcuts={(shortcuts) => onSettings({ shortcuts })} />
        <Commands {...commands} />
      </SettingsPart>
      <SettingsPart section="leaves">
        <WhatLeaves />
      </SettingsPart>
      <SettingsPart section="private" back={back('savePrivate')}>
        {privateAllowed !== undefined && (
          <p>
            {privateAllowed
              ? 'Your browser lets Second Source run in private windows.'
              : 'Your browser does not let Second Source run in private windows. It can be allowed in the browser’s list of extensions.'}
          </p>
        )}
        <PrivateSaving
          allowed={settings.savePrivate}
          onSavePrivate={(savePrivate) => onSettings({ savePrivate })}
        />
      </SettingsPart>
      <SettingsPart section="checkers">
        {settings.factCheckers.length > 0 && (
          <p class="quiet">
            New fact-checks of one you accept no longer do not count; those you saved count on. Or have none
            of it count any more: those you saved are kept, and say that they do not count.
          </p>
        )}
        <SiteList
          sites={settings.factCheckers}
          none="None yet. Where a page carries a fact-check, the toolbar button offers to save it, and asks once whether its site is one you accept."
          label="Accept no longer"
          onRemove={(site) => onRefuseChecker(site, false)}
          more={{
            label: 'Count none of it any more',
            onRemove: (site) => onRefuseChecker(site, true),
          }}
        />
      </SettingsPart>
      <SettingsPart section="storage">
        {storage !== undefined && (
          <p>
            Your library and the index for it take {sizeWords(storage.used)} in this browser.{' '}
            {storage.persistent
              ? 'The browser keeps them until you remove the extension.'
              : 'They are under the extension’s own right to unlimited storage, so the browser does not clear them for room.'}
          </p>
        )}
        <ul class="ways-on">
          <li>
            <a href="#health">Check index, records and permissions</a>
          </li>
          <li>
            <a href="#backups">Back the library up</a>
          </li>
          <li>
            <a href="#take-away">Take it away in an open format</a>
          </li>
        </ul>
      </SettingsPart>
      <SettingsPart section="again">
        <StartAgain settings={settings} onSettings={onSettings} />
      </SettingsPart>
    </>
  );
}
