import { afterEach } from 'vitest';
import { spendSharedBrowser } from './shared-browser.ts';

afterEach(({ task }) => {
  if (task.result?.state === 'fail') spendSharedBrowser();
});
