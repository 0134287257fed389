import { getDomain } from 'tldts';

/**
 * Whose an address is: the domain that somebody registered, by the public suffix list, so that "blog.check.example" is
 * "check.example", and two tenants of one host of pages are two. Where nothing is registered (an IP address, a name of
 * the local network) the host itself. Undefined for what is no address of the web.
 */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined;
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname;
}
