import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findEngine } from '../../tests/harness/browsers.ts';
import { startDrawing } from './drawing.ts';
import { ROOT } from './names.ts';

/**
 * `npm run icons`: the icon in the sizes the stores and browsers want, drawn from `icon.svg`. Chrome asks for 16, 32, 48 and
 * 128; Firefox for 48 and 96, and on its button 16 and 32; 64 is the store page's.
 */
const SIZES = [16, 32, 48, 64, 96, 128] as const;
const FOLDER = path.join(ROOT, 'public', 'icon');

const found = findEngine('chromium');
if (found === undefined)
  throw new Error('Drawing the icons needs Chromium; name its program in CHROME_PATH.');
const drawing = await startDrawing(found);
try {
  const source = readFileSync(path.join(FOLDER, 'icon.svg'), 'utf8');
  for (const size of SIZES) {
    const html = `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${source}`;
    writeFileSync(
      path.join(FOLDER, `${size}.png`),
      await drawing.picture(html, { width: size, height: size }),
    );
  }
} finally {
  await drawing.close();
}
