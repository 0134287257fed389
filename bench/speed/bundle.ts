import path from 'node:path';
import { build } from 'vite';

/** The name under which a page then has `measureInside`. */
export const GLOBAL = 'secondSourceSpeed';

/** What is measured, as one script for a page of the extension: the same sources as the packaged background's. */
export async function bundleInside(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(import.meta.dirname, 'inside.ts'), formats: ['iife'], name: GLOBAL },
    },
  });
  const [first] = [built].flat();
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('Nothing was bundled.');
  return chunk.code;
}
