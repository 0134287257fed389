import { DeedButton } from './DeedButton.tsx';
import { SiteField, SiteList } from './SiteList.tsx';

/** What the browser lets the extension read: every page, or these sites. */
export interface Access {
  every: boolean;
  sites: string[];
}

export interface AccessDeeds {
  /** Asks the browser, within the click; answers whether access was given. */
  onGrant: () => Promise<boolean>;
  onRevoke: () => Promise<unknown>;
}

interface AccessSettingsProps extends AccessDeeds {
  access: Access;
  sitesOff: readonly string[];
  onGrantSite: (host: string) => Promise<boolean>;
  onRevokeSite: (host: string) => Promise<unknown>;
  onSite: (host: string, on: boolean) => Promise<unknown>;
}

/** Where it may read: all, some, and which it is to leave alone. */
export function AccessSettings(props: AccessSettingsProps) {
  const { access, sitesOff, onGrantSite, onRevokeSite, onSite } = props;
  return (
    <>
      <EveryArticle {...props} />
      <h3>Sites that are always checked</h3>
      <SiteList
        sites={access.sites}
        none={
          access.every
            ? 'None by itself: all are checked.'
            : 'None yet. The toolbar button offers to check the site you are on always.'
        }
        label="Take access back"
        onRemove={onRevokeSite}
      />
      {!access.every && (
        <SiteField
          label="Check another site always"
          button="Ask the browser for it"
          onSite={async (host) => {
            // Within the click.
            const given = onGrantSite(host);
            return (await given) ? `${host} is checked from now on.` : DECLINED;
          }}
        />
      )}
      <h3>Sites switched off</h3>
      <SiteList
        sites={sitesOff}
        none="None. The toolbar button has a switch for the site you are on."
        label="Switch on again"
        onRemove={(host) => onSite(host, true)}
      />
      <SiteField
        label="Switch another site off"
        button="Switch off"
        onSite={(host) => onSite(host, false).then(() => `Nothing on ${host} is read any more.`)}
      />
    </>
  );
}

/** Access to every page: given and taken back. */
export function EveryArticle({ access, onGrant, onRevoke }: AccessDeeds & { access: Access }) {
  if (access.every)
    return (
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
    );
  return (
    <>
      <p>
        To mark articles by itself, it needs your permission to read the pages you open. The browser will ask.
      </p>
      <DeedButton
        label="Check every article I open"
        busy="Waiting for the browser…"
        kind="strong"
        deed={() => onGrant().then((given) => (given ? '' : DECLINED))}
      />
      <p class="quiet">Or go site by site, with the toolbar button.</p>
    </>
  );
}

const DECLINED =
  'Access was not given, and that is fine: press the toolbar button to check the page you are on. You can allow it here later.';
