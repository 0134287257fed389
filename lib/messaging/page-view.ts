import type { PageReport } from './protocol.ts';

/** What popup and side panel know of the page they are about. `host` is the site's. */
export type PageView =
  | { state: 'asking' }
  /** A page no extension may read, or one the browser tells nothing of. */
  | { state: 'forbidden' }
  | { state: 'site-off'; host: string }
  /** There is no access, and reading it just this once did not work either. */
  | { state: 'needed'; host: string }
  /** `always`: the page may be read without being asked to each time. */
  | { state: 'read'; host: string; always: boolean; report: PageReport };
