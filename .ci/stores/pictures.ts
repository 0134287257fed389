import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { askBackground } from '../../tests/harness/ask.ts';
import { findEngine } from '../../tests/harness/browsers.ts';
import { launch } from '../../tests/harness/launch.ts';
import { ensurePackage } from '../../tests/harness/package-build.ts';
import { serve } from '../../tests/harness/server.ts';
import { type Drawing, type Size, startDrawing } from './drawing.ts';
import { ROOT } from './names.ts';
import { LARGE, type Scene, scenes } from './scenes.ts';
import { tile, TILE } from './tile.ts';

/**
 * `npm run pictures:store -- [--out DIR]`: the pictures of the store pages, of the packaged extension at work on the
 * demonstration articles. Nothing in them is drawn by hand: only popup and page, which the browser shows one above the
 * other, are put together here.
 */
const SMALL: Size = { width: 640, height: 400 };
/** As which the demonstration site is shown. */
const HOST = 'meridianpost.example';

const { values } = parseArgs({
  options: { out: { type: 'string', default: path.join('pictures', 'store') } },
});
const out = path.resolve(ROOT, values.out);

const dataUrl = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** The page with its popup where the browser hangs it up. */
function composed({ page, popup }: Scene): string {
  const over = popup === undefined ? '' : `<img class="popup" src="${dataUrl(popup)}" alt="">`;
  return `<style>
    body { margin: 0; overflow: hidden }
    .page { display: block; width: ${LARGE.width}px }
    .popup { position: absolute; top: 0; right: 24px; border-radius: 0 0 8px 8px; box-shadow: 0 4px 28px rgb(0 0 0 / 0.35) }
  </style><img class="page" src="${dataUrl(page)}" alt="">${over}`;
}

async function save(drawing: Drawing, name: string, html: string, size: Size, of = size): Promise<void> {
  const file = path.join(out, `${name}-${size.width}x${size.height}.png`);
  writeFileSync(file, await drawing.picture(html, size, of));
  console.log(path.relative(ROOT, file));
}

const chromium = findEngine('chromium');
if (chromium === undefined) throw new Error('The pictures need Chromium; name its program in CHROME_PATH.');
mkdirSync(out, { recursive: true });
const drawing = await startDrawing(chromium);
const site = await serve({ folders: [path.join(ROOT, 'tests', 'demo', 'site')] });
try {
  const icon = readFileSync(path.join(ROOT, 'public', 'icon', 'icon.svg'), 'utf8');
  await save(drawing, 'chrome-tile', tile(icon), TILE);
  for (const engine of ['chromium', 'firefox'] as const) {
    const found = findEngine(engine);
    if (found === undefined) {
      console.error(`skipped: the pictures for ${engine}, which is not installed`);
      continue;
    }
    const { failure } = ensurePackage(engine);
    if (failure !== undefined) throw new Error(failure);
    const driver = await launch(found, { hosts: [HOST] });
    try {
      await driver.grant([`*://${HOST}/*`]);
      await askBackground(driver, 'library.loadSample');
      for await (const scene of scenes(driver, `http://${HOST}:${new URL(site.origin).port}`)) {
        const name = `${engine === 'chromium' ? 'chrome' : 'firefox'}-${scene.name}`;
        await save(drawing, name, composed(scene), LARGE);
        await save(drawing, name, composed(scene), SMALL, LARGE);
      }
    } finally {
      await driver.close();
    }
  }
} finally {
  await site.close();
  await drawing.close();
}
