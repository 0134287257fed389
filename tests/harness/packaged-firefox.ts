import { ensurePackage } from './package-build.ts';
import { useScratchFolder } from './scratch.ts';

/** Before the stories of Firefox: the package is there and of the present sources. */
export function setup(): () => void {
  const { failure } = ensurePackage('firefox');
  if (failure !== undefined) throw new Error(failure);
  return useScratchFolder();
}
