import { ensurePackage } from './package-build.ts';
import { useScratchFolder } from './scratch.ts';

/** Before the stories of Chromium: the package is there and of the present sources. */
export function setup(): () => void {
  const { failure } = ensurePackage('chromium');
  if (failure !== undefined) throw new Error(failure);
  return useScratchFolder();
}
