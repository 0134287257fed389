import { findEngine, type Engine } from './browsers.ts';
import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** Starts the browser of that engine with the packaged extension and an empty profile. */
export function launch(engine: Engine, options: LaunchOptions = {}): Promise<Driver> {
  const found = findEngine(engine);
  if (found === undefined) throw new Error(`No browser with the engine of ${engine} is installed`);
  return engine === 'firefox' ? launchFirefox(found, options) : launchChromium(found, options);
}
