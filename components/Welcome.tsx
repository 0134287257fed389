import type { Settings, Shortcuts } from '../lib/settings.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { DeedButton } from './DeedButton.tsx';
import { Keys } from './Keys.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Legend } from './Legend.tsx';
import { PrivateSaving } from './PrivateSaving.tsx';
import { type MeasuredPrecision, SensitivityChoice } from './SensitivityChoice.tsx';
import { counted } from './words.ts';

export interface WelcomeProps {
  /** What the browser lets the extension read: every page, or these sites. */
  access: { every: boolean; sites: string[] };
  /** Undefined until it is known. */
  library: { claims: number; sources: number } | undefined;
  settings: Settings | undefined;
  /** Why some of this could not be found out. */
  trouble?: string;
  /** Asks the browser, within the click; answers whether access was given. */
  onGrant: () => Promise<boolean>;
  onRevoke: () => Promise<unknown>;
  onRevokeSite: (host: string) => Promise<unknown>;
  onLoadSample: () => Promise<{ added: number }>;
  onShortcuts: (shortcuts: Shortcuts) => Promise<unknown>;
  onSiteOn: (host: string) => Promise<unknown>;
  /** The fact-checker is not accepted any longer; where `uncount`, what was saved of it does not count either. */
  onRefuseChecker: (site: string, uncount: boolean) => Promise<unknown>;
  onSavePrivate: (savePrivate: boolean) => Promise<unknown>;
  measured: MeasuredPrecision;
  onColours: (colours: Settings['colours']) => Promise<unknown>;
  onSensitivity: (sensitivity: Settings['sensitivity']) => Promise<unknown>;
  onLanguage: (language: Settings['language']) => Promise<unknown>;
}

/** First run, and for now the settings too: access, a first library, what the marks mean, how sure they are, keys, sites, privacy. */
export function Welcome(props: WelcomeProps) {
  const {
    settings,
    trouble,
    measured,
    onShortcuts,
    onSiteOn,
    onRefuseChecker,
    onSavePrivate,
    onSensitivity,
    onLanguage,
    onColours,
  } = props;
  return (
    <main class="welcome">
      <header>
        <h1>Second Source</h1>
        <p class="lead">
          While you read the news, sentences that make a claim from your library are marked in place. Click
          one to see who backs the claim, who disputes it, and where this sentence departs from it.
        </p>
      </header>
      {trouble !== undefined && (
        <p role="alert" class="failed">
          Some of this page could not be loaded: {trouble} Please reload it.
        </p>
      )}
      <Access {...props} />
      <Library {...props} />
      <section>
        <h2>What the marks mean</h2>
        <Legend />
      </section>
      <section>
        <h2>What leaves this computer</h2>
        <p>
          Nothing. Articles are read, compared and marked on this computer, and your library stays in this
          browser. There is no account, no server and no tracking; the extension’s own pages are not even
          allowed to connect to the network.
        </p>
        <p>
          <a href="release-notes.html">What changed in this version</a>
        </p>
      </section>
      {settings !== undefined && (
        <>
          <section>
            <h2>How sure it has to be</h2>
            <SensitivityChoice
              chosen={settings.sensitivity}
              measured={measured}
              onSensitivity={onSensitivity}
            />
          </section>
          <section>
            <h2>Language</h2>
            <LanguageChoice chosen={settings.language} onLanguage={onLanguage} />
          </section>
          <section>
            <h2>Colours of the marks</h2>
            <ColourChoice chosen={settings.colours} onColours={onColours} />
          </section>
          <section>
            <h2>Keys</h2>
            <Keys shortcuts={settings.shortcuts} onShortcuts={onShortcuts} />
          </section>
          <section>
            <h2>Sites switched off</h2>
            <Sites
              sites={settings.sitesOff}
              none="None. The toolbar button has a switch for the site you are on."
              label="Switch on again"
              onRemove={onSiteOn}
            />
          </section>
          <section>
            <h2>Fact-checkers you accepted</h2>
            {settings.factCheckers.length > 0 && (
              <p class="quiet">
                New fact-checks of one you accept no longer do not count; those you saved count on. Or have
                none of it count any more: those you saved are kept, and say that they do not count.
              </p>
            )}
            <Sites
              sites={settings.factCheckers}
              none="None yet. Where a page carries a fact-check, the toolbar button offers to save it, and asks once whether its site is one you accept."
              label="Accept no longer"
              onRemove={(site) => onRefuseChecker(site, false)}
              more={{
                label: 'Count none of it any more',
                onRemove: (site) => onRefuseChecker(site, true),
              }}
            />
          </section>
          <section>
            <h2>Private windows</h2>
            <PrivateSaving allowed={settings.savePrivate} onSavePrivate={onSavePrivate} />
          </section>
        </>
      )}
    </main>
  );
}

function Access({ access, onGrant, onRevoke, onRevokeSite }: WelcomeProps) {
  return (
    <section>
      <h2>Where it may read</h2>
      {access.every ? (
        <>
          <p>
            <b>Every article you open is checked.</b> Pages that are not articles are left alone at once.
          </p>
          <DeedButton
            label="Take this access back"
            busy="Taking it back…"
            deed={() => onRevoke().then(() => '')}
          />
        </>
      ) : (
        <>
          <p>
            To mark articles by itself, Second Source needs your permission to read the pages you open. Your
            browser will ask you to agree.
          </p>
          <DeedButton
            label="Check every article I open"
            busy="Waiting for the browser…"
            kind="strong"
            deed={() => onGrant().then((given) => (given ? '' : DECLINED))}
          />
          <p class="quiet">
            Or go site by site: press the Second Source button in the toolbar on an article. It checks that
            page, and offers to check the site always.
          </p>
        </>
      )}
      {!access.every && access.sites.length > 0 && (
        <>
          <h3>Sites that are always checked</h3>
          <Sites sites={access.sites} none="" label="Take access back" onRemove={onRevokeSite} />
        </>
      )}
    </section>
  );
}

const DECLINED =
  'Access was not given, and that is fine: press the toolbar button to check the page you are on. You can allow it here later.';

function Library({ library, onLoadSample }: WelcomeProps) {
  return (
    <section>
      <h2>Your library</h2>
      {library === undefined ? (
        <p class="quiet">Counting…</p>
      ) : (
        <p>
          {library.claims === 0
            ? 'Your library is empty. The sample library shows how it all works: claims from invented reports, with their sources.'
            : `Your library holds ${counted(library.claims, 'claim')} with ${counted(library.sources, 'source')}.`}
        </p>
      )}
      <p>
        <a href="library.html">Open your library</a> to search, change and delete claims, and to save them all
        to a file.
      </p>
      <DeedButton
        label="Load the sample library"
        busy="Loading the sample library…"
        kind={library?.claims === 0 ? 'strong' : 'plain'}
        deed={() => onLoadSample().then(({ added }) => addedWords(added))}
      />
    </section>
  );
}

function addedWords(added: number): string {
  return added === 0 ? 'All of its claims are in your library already.' : `${counted(added, 'claim')} added.`;
}

interface SitesProps {
  sites: readonly string[];
  /** Said where there are none. */
  none: string;
  label: string;
  onRemove: (host: string) => Promise<unknown>;
  /** Another way to do it. */
  more?: Pick<SitesProps, 'label' | 'onRemove'>;
}

function Sites({ sites, none, label, onRemove, more }: SitesProps) {
  if (sites.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="sites">
      {sites.map((host) => (
        <li key={host}>
          <span class="host">{host}</span>
          <div class="ways">
            {[{ label, onRemove }, ...(more === undefined ? [] : [more])].map((way) => (
              <DeedButton
                key={way.label}
                label={way.label}
                about={host}
                busy="One moment…"
                deed={() => way.onRemove(host).then(() => '')}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
