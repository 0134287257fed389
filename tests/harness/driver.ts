import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from './browsers.ts';
import type { Panel } from './panel.ts';
import type { Surface } from './surface.ts';

/** Every page of the web: what "check every article I open" asks for. */
export const ALL_SITES = ['*://*/*'];

/**
 * A page of the extension that runs nothing of it and yet has its API and its database: quick to open, and it wakes
 * nobody.
 */
export const STILL_PAGE = 'icon/16.png';

export type ColorScheme = 'light' | 'dark';

export interface LaunchOptions {
  /** Shows a window: on the display there is, or on a virtual one where a story needs what only a window has. */
  window?: 'headless' | 'shown' | 'virtual';
  /** Another package than the one of `npm run package`: an unpacked folder (Chromium) or an archive (Firefox). */
  extension?: string;
  /** Names that are this machine to the browser, so that pages can be served under the names they have. */
  hosts?: readonly string[];
  /** The folder that downloads go into without a question; else it is the browser's own. */
  downloads?: string;
}

/** The extension's popup, opened by its toolbar button. */
export interface Popup extends Surface {
  close(): Promise<void>;
}

/** Bytes: in Chromium what scripts hold, in Firefox all that the processes do. */
export interface Memory {
  /** Of all pages of the web together. */
  pages: number;
  /** Of background, engine and open pages of the extension. */
  extension: number;
  /** Listeners in pages of the web, of their own and of ours; Firefox does not tell. */
  listeners?: number;
}

/** One real browser with the packaged extension installed, driven the same way whichever browser it is. */
export interface Driver {
  readonly browser: FoundBrowser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash. */
  readonly extensionOrigin: string;
  openPage(url: string): Promise<Page>;
  pages(): Promise<Page[]>;
  /** A page of the extension in a tab. */
  extensionPage(path: string): Promise<Page>;
  /** Presses the toolbar button while that page is in front, as the user would: it grants `activeTab`. */
  toolbarButton(page: Page): Promise<Popup>;
  /** The side panel, once it is open and has found what it says. */
  sidePanel(): Promise<Surface>;
  /** What the badge on the toolbar button says for that page. */
  badge(page: Page): Promise<string>;
  /** The panel in the page's closed shadow root. */
  panel(page: Page): Panel;
  /** Gives access to these sites (match patterns), as if the user had said yes to the prompt; `revoke` takes it back. */
  grant(origins?: string[]): Promise<void>;
  revoke(origins?: string[]): Promise<void>;
  /** Answers the permission prompt that page asked for. Chromium draws one only in a window. */
  answerPrompt(page: Page, answer: 'allow' | 'block'): Promise<void>;
  /** Runs a command of the manifest by its keys, with that page in front. Chromium hears them only in a window. */
  command(page: Page, name: 'save-claim' | 'side-panel'): Promise<void>;
  /** Right-clicks the selection, or the element where nothing is selected, and chooses the extension's item (in Chromium, which needs a window, its only one). */
  contextMenu(page: Page, selector: string, item: string): Promise<void>;
  colorScheme(page: Page, scheme: ColorScheme): Promise<void>;
  /** Switches the extension off and on again in the browser's list of extensions. */
  setEnabled(enabled: boolean): Promise<void>;
  /** What is held in memory once the garbage is collected. */
  memory(): Promise<Memory>;
  /** Loads the extension anew, as an update does: the readers in open tabs are orphaned. */
  updateExtension(): Promise<void>;
  /**
   * Stops the background as the browser does when it idles. In Chromium the engine's document outlives that: `with the engine`
   * it ends too, as it does by itself after a while. Firefox has both in one page.
   */
  stopBackground(how?: 'with the engine'): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  engineRuns(): Promise<boolean>;
  /** `performance.timeOrigin` of the background that runs: another once it was stopped and woken. Undefined where none does. */
  backgroundSince(): Promise<number | undefined>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Kills the browser with all its processes in the middle of whatever it does (SIGKILL) and starts it again with the same profile. */
  crash(): Promise<void>;
  /**
   * Kills the process in which background, engine and pages of the extension are, and nothing else. Firefox starts them again
   * when they are needed; Chromium takes the extension out, and here as there on the user's word ("reload") brings it back.
   */
  killExtension(): Promise<void>;
  /** Resolves when the user closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
