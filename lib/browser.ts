/** The only file that imports the browser API; everything else takes it from here. */
export { browser } from '@wxt-dev/webextension-polyfill/browser';
export type { Browser, Permissions, Runtime, Scripting, Tabs } from 'webextension-polyfill';
