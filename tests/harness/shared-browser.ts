import { STILL_PAGE, type Driver } from './driver.ts';

let shared: Driver | undefined;
let isSpent = false;

/** Has the next file of stories start a browser anew. */
export function spendSharedBrowser(): void {
  isSpent = true;
}

/**
 * One browser for all files of stories that begin alike, since starting one takes seconds. The next file finds nothing
 * of the one before: pages, library, session and colours are those of a new profile. After a failed story, and after one
 * that did what is not put back here, the next file gets a browser of its own.
 */
export async function sharedBrowser(start: () => Promise<Driver>): Promise<Driver> {
  if (shared !== undefined && !isSpent) await makeNew(shared).catch(spendSharedBrowser);
  if (shared === undefined || isSpent) {
    await shared?.close();
    shared = undefined;
    shared = await start();
    isSpent = false;
  }
  return lend(shared);
}

/** For a file of stories, which closes it when it is done. */
function lend(driver: Driver): Driver {
  const spent = (): Driver => {
    spendSharedBrowser();
    return driver;
  };
  return {
    ...driver,
    sidePanel: () => spent().sidePanel(),
    command: (page, name) => spent().command(page, name),
    revoke: (origins) => spent().revoke(origins),
    setEnabled: (enabled) => spent().setEnabled(enabled),
    updateExtension: () => spent().updateExtension(),
    crash: () => spent().crash(),
    killExtension: () => spent().killExtension(),
    close: () => Promise.resolve(),
  };
}

async function makeNew(driver: Driver): Promise<void> {
  const before = await driver.pages();
  const own = await driver.extensionPage(STILL_PAGE);
  await Promise.all(before.map((page) => page.close()));
  await driver.colorScheme(own, 'light');
  await driver.stopBackground('with the engine');
  await own.evaluate(async () => {
    interface Extension {
      storage: Record<'local' | 'session', { clear(): Promise<void> }>;
    }
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const { local, session } = (scope.browser ?? scope.chrome).storage;
    await Promise.all([local.clear(), session.clear()]);
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise<unknown>((resolve, reject) => {
        const removal = indexedDB.deleteDatabase(name);
        removal.addEventListener('success', resolve);
        removal.addEventListener('error', reject);
        removal.addEventListener('blocked', () => reject(new Error(`${name} is open`)));
      });
    }
  });
}

/** Ended like this, the process would leave browser and profile behind. */
process.once('SIGTERM', () => void (shared?.close() ?? Promise.resolve()).finally(() => process.exit()));
