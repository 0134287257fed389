/** All of the web: what is asked for on the welcome page, and what `optional_host_permissions` allows to ask for. */
export const ALL_SITES = '*://*/*';

/** The match pattern of one site, both http and https. Patterns have no ports: one stands for all. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** The host a match pattern is for, "*.news.example" included; undefined where it is for all of them. */
export function hostOf(pattern: string): string | undefined {
  const [, host] = /^[^:]+:\/\/([^/]+)\//u.exec(pattern) ?? [];
  return host === '*' ? undefined : host;
}

/** Granted origins, as `permissions.getAll` has them, that are of the web; sorted, each once. */
export function webOrigins(origins: readonly string[] = []): string[] {
  const web = origins.flatMap((origin) =>
    origin === '<all_urls>' ? [ALL_SITES] : /^(?:\*|https?):\/\//u.test(origin) ? [origin] : [],
  );
  return [...new Set(web)].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Sites no extension may read, by the browser's own rule. Chromium: its store
 * (https://source.chromium.org/chromium/chromium/src/+/main:chrome/common/extensions/chrome_extensions_client.cc);
 * Firefox: the pref `extensions.webextensions.restrictedDomains`. A page that is missing here is found out when the browser
 * refuses to inject.
 */
const FORBIDDEN = {
  chromium: ['chromewebstore.google.com'],
  firefox: [
    'accounts-static.cdn.mozilla.net',
    'accounts.firefox.com',
    'addons.cdn.mozilla.net',
    'addons.mozilla.org',
    'api.accounts.firefox.com',
    'content.cdn.mozilla.net',
    'discovery.addons.mozilla.org',
    'oauth.accounts.firefox.com',
    'profile.accounts.firefox.com',
    'support.mozilla.org',
    'sync.services.mozilla.com',
  ],
};

export type BrowserFamily = keyof typeof FORBIDDEN;

/** The address of a page an extension may read, given access; undefined for all others (about:, files, view-source:, stores). */
export function readableUrl(address: string | undefined, family: BrowserFamily): URL | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  return FORBIDDEN[family].includes(url.hostname) ? undefined : url;
}
