import { askBackground } from './ask.ts';
import type { Driver } from './driver.ts';
import { until } from './wait.ts';

/**
 * Puts the sample library in, and waits until its claims are complete: before, they are met by their words alone, and an article may
 * come near to others than it does afterwards.
 */
export async function loadSample(driver: Driver) {
  const loaded = await askBackground(driver, 'library.loadSample');
  await until('the claims are complete', async () => (await askBackground(driver, 'index.incomplete')) === 0);
  return loaded;
}
