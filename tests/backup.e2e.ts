import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../lib/claims/claim.ts';
import { aClaim, uuidOf } from '../lib/claims/examples.ts';
import { noRecords } from '../lib/formats/backup-records.ts';
import { writeBackup } from '../lib/formats/backup.ts';
import { LIBRARY } from '../lib/store/connection.ts';
import { articlePage, OTHER_NUMBER_CLAIM, SAME, THIRD } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import { STILL_PAGE, type Driver } from './harness/driver.ts';
import { launch } from './harness/launch.ts';
import { openLibraryPage, type LibraryPage } from './harness/library.ts';
import { paintedMarks, waitForMarks } from './harness/marks.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine, launchReady, openMark } from './harness/story.ts';
import { pageSurface } from './harness/surface.ts';
import { until } from './harness/wait.ts';

/** The text of a file that is there to its end. */
function unpacked(bytes: Buffer): string | undefined {
  try {
    return gunzipSync(bytes).toString();
  } catch {
    return undefined;
  }
}
/** `npm run test:long` brings in more. */
const MANY = process.env['LONG'] === undefined ? 2_000 : 30_000;

const manyClaim = (at: number): Claim =>
  aClaim({ id: uuidOf(10_000 + at), text: `The gauge at post ${at} was read at dawn.` });

/** What a backup holds, one line for each record; header and end say when it was made, and the order says nothing. */
const recordsOf = (backup: string): string[] => backup.split('\n').slice(1, -2).toSorted();

describe(`the library as a file in ${engine}`, () => {
  const downloads = mkdtempSync(path.join(tmpdir(), 'second-source-downloads-'));
  const file = (name: string, text: string | Buffer): string => {
    const made = path.join(downloads, name);
    writeFileSync(made, text);
    return made;
  };
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ handlers: [html('/story', articlePage())] });
    driver = await launchReady({ downloads });
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const open = async (): Promise<LibraryPage> => {
    const library = await openLibraryPage(driver);
    await library.page.bringToFront();
    return library;
  };
  /** Saves everything to a file, and reads it from where the browser put it. */
  const save = async (library: LibraryPage): Promise<string> => {
    await show(library, 'Backups');
    await library.says('Save everything to a file');
    // By keys: what stands above it may still be coming, and move it away from under the mouse.
    await library.evaluate((label) => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.trim() === label)?.focus();
    }, 'Save everything to a file');
    await library.page.keyboard.press('Enter');
    return until('the file is downloaded', () => {
      const name = readdirSync(downloads).find((each) => /^second-source-.*\.jsonl\.gz$/.test(each));
      if (name === undefined) return undefined;
      const text = unpacked(readFileSync(path.join(downloads, name)));
      if (text === undefined) return undefined;
      rmSync(path.join(downloads, name));
      return text;
    });
  };
  const show = async (library: LibraryPage, view: string): Promise<void> => {
    await library.page.bringToFront();
    await library.click('link', view);
  };
  const choose = async ({ page }: LibraryPage, chosen: string): Promise<void> => {
    const input = await page.$('input[type="file"]');
    await input?.uploadFile(chosen);
  };
  const openStory = async () => {
    const page = await driver.openPage(`${site.origin}/story`);
    await waitForMarks(page);
    return page;
  };
  const counts = () => askBackground(driver, 'library.count');

  it('brings everything back on another computer, to the last decision', async () => {
    const page = await openStory();
    const panel = await openMark(driver, page, SAME);
    await panel.click('button', 'Confirm match');
    await until('it is kept', async () => (await panel.text()).includes('Confirmed by you.'));
    await page.keyboard.press('Escape');
    await panel.waitClosed();
    const other = await openMark(driver, page, THIRD);
    await other.click('button', 'Reject match');
    await until('it is kept', async () => (await other.text()).includes('Rejected.'));
    await askBackground(driver, 'site.set', { host: 'localhost', on: false });
    const library = await open();
    // So that there is a change of a status, a deletion and what can be undone of it.
    const [disputed] = (
      await askBackground(driver, 'library.list', { query: 'special forces', offset: 0, limit: 1 })
    ).claims;
    await askBackground(driver, 'claim.edit', {
      claimId: disputed?.claim.id ?? '',
      base: disputed?.claim.updatedAt ?? 0,
      change: { verdict: { value: 'disputed', reason: 'The navy denies it.' } },
    });
    await library.find('four brigades');
    await library.click('button', `Delete: ${OTHER_NUMBER_CLAIM}`);
    await library.says('Claim deleted.');
    const saved = await save(library);
    const records = recordsOf(saved);
    const tables = new Set(records.map((line) => (JSON.parse(line) as { table: string }).table));
    expect([...tables].toSorted()).toEqual([
      'claims',
      'decisions',
      'origins',
      'reviews',
      'rivalLinks',
      'settings',
      'sources',
      'statusEvents',
      'tombstones',
    ]);
    const before = await counts();
    const settings = await askBackground(driver, 'settings.get');

    await driver.close();
    driver = await launch(engine, { downloads });
    await driver.grant();
    expect(await counts()).toEqual({ claims: 0, sources: 0 });
    const story = await driver.openPage(`${site.origin}/story`);
    const empty = await open();
    await show(empty, 'Bring in');
    await choose(empty, file('saved.jsonl', saved));
    await empty.says('saved.jsonl is read');
    expect(await counts()).toEqual({ claims: 0, sources: 0 });
    await empty.click('button', 'Bring it in');
    await empty.says(' entries added');
    await show(empty, 'Claims');
    await empty.says(`${before.claims} claims`);
    expect(recordsOf(await save(empty))).toEqual(records);
    expect(await counts()).toEqual(before);
    expect(await askBackground(driver, 'settings.get')).toEqual(settings);
    expect(settings.sitesOff).toEqual(['localhost']);

    await story.bringToFront();
    await until('the open tab is marked', async () => (await paintedMarks(story)).length > 0);
    expect((await paintedMarks(story)).map(({ text }) => text)).not.toContain(THIRD);
    expect(await (await openMark(driver, story, SAME)).text()).toContain('Confirmed by you.');
    await empty.page.close();
  });

  it('changes nothing for a file that is not a whole backup, and says which line it is', async () => {
    const library = await open();
    const saved = await save(library);
    await show(library, 'Bring in');
    const before = await counts();
    const lines = saved.split('\n');
    const half = saved.slice(0, saved.indexOf('\n', saved.length / 2) + 1);
    const [bad = '', ...rest] = lines.slice(6);
    const broken = [...lines.slice(0, 6), bad.replace('"id":"', '"id":"?'), ...rest].join('\n');
    for (const { name, text, says } of [
      { name: 'cut.jsonl', text: half, says: `The file breaks off at line ${half.split('\n').length - 1}` },
      {
        name: 'letter.jsonl',
        text: 'Dear editor,\nthe fog is ours.\n',
        says: 'line 1 does not say that it is one',
      },
      { name: 'broken.jsonl', text: broken, says: 'Line 7 cannot be read' },
      {
        name: 'changed.jsonl',
        text: saved.replace('Vladivostok', 'Wladiwostok'),
        says: `The checksum on line ${lines.length - 1} does not fit`,
      },
    ]) {
      await choose(library, file(name, text));
      await library.says(says);
      expect(await library.text()).toContain('Nothing was changed.');
      expect(await counts()).toEqual(before);
    }
    expect(await library.violations()).toEqual([]);
    expect(recordsOf(await save(library))).toEqual(recordsOf(saved));
  });

  it('brings in a table of another program as its columns are read, but for a line that cannot be', async () => {
    const before = await counts();
    const library = await open();
    await show(library, 'Bring in');
    const rows = ['The écluse opens at six.,https://valley.example/sluice', 'The sluice is shut.,valley'];
    const inWestern = Buffer.from(['Statement,Link', ...rows].join('\n'), 'latin1');
    await choose(library, file('table.csv', inWestern));
    await library.says('What the columns of table.csv become');
    await library.says('table.csv is read as Western European (Windows-1252).');
    await library.says('The écluse opens at six.');
    expect(await library.violations()).toEqual([]);
    await library.click('button', 'Read it');
    await library.says('1 line cannot be read, and will be left out.');
    expect(await library.violations()).toEqual([]);
    await library.click('button', 'Bring it in');
    await library.says('3 entries added');
    expect(await counts()).toEqual({ claims: before.claims + 1, sources: before.sources + 1 });
    await library.click('button', 'Undo this import: table.csv');
    await library.says('table.csv is taken out again');
    expect(await counts()).toEqual(before);
    await library.page.close();
  });

  it('draws itself in pictures, leads from a part of them to a list of just that, and saves them', async () => {
    const library = await open();
    await show(library, 'Pictures');
    await library.says('Who rests on whom');
    const marks = () =>
      library.evaluate(() =>
        [...document.querySelectorAll('a.mark')].map((mark) => mark.getAttribute('aria-label') ?? ''),
      );
    const reported = await until('the bars are drawn', async () =>
      (await marks()).find((label) => /: \d+ reported of/u.test(label)),
    );
    expect(await library.violations()).toEqual([]);
    for (const [format, title, name] of [
      ['SVG', 'Who rests on whom', 'origins'],
      ['PNG', 'Claims over time', 'claims-over-time'],
    ] as const) {
      await library.click('button', `Save as ${format}: ${title}`);
      const made = new RegExp(`^second-source-${name}-[\\d-]+\\.${format.toLowerCase()}$`, 'u');
      const bytes = await until(`the ${format} is downloaded`, () => {
        const found = readdirSync(downloads).find((each) => made.test(each));
        const read = found === undefined ? undefined : readFileSync(path.join(downloads, found));
        return read?.includes(format === 'SVG' ? '</svg>' : 'IEND') === true ? read : undefined;
      });
      if (format === 'SVG') expect(bytes.toString()).toContain('Made with Second Source on');
      // The first chunk of a PNG has its width and height; a blank one of this size would have some hundred bytes.
      else expect([bytes.readUInt32BE(16), bytes.length > 10_000]).toEqual([2000, true]);
    }
    // By keys alone, from the picture to the list.
    await library.evaluate((label) => {
      const links = [...document.querySelectorAll<SVGAElement>('a.mark')];
      links.find((mark) => mark.getAttribute('aria-label') === label)?.focus();
    }, reported);
    await library.page.keyboard.press('Enter');
    const [, count = ''] = /: (\d+) reported/u.exec(reported) ?? [];
    await library.says(`${count} claim`);
    await until(
      'just these claims are listed',
      async () => (await library.claims()).length === Number(count),
    );
    await library.page.close();
  });

  it('brings thousands of claims in to the last though the engine is stopped, and takes them out again as one', async () => {
    const claims = Array.from({ length: MANY }, (_, at) => manyClaim(at));
    const before = await counts();
    const library = await open();
    await show(library, 'Bring in');
    await choose(library, file('many.jsonl', await writeBackup({ ...noRecords(), claims }, 0)));
    await library.says(`Add ${MANY.toLocaleString('en-GB')} new claims`);
    await library.click('button', 'Bring it in');
    // Another window shows it, and goes on showing it when the first is closed.
    const other = await open();
    await show(other, 'Bring in');
    await library.page.close();
    await until('a part of it is in', async () => (await counts()).claims > before.claims);
    await driver.stopBackground('with the engine');
    await other.says(`${MANY.toLocaleString('en-GB')} entries added`);
    expect(await counts()).toEqual({ ...before, claims: before.claims + MANY });
    await other.click('button', 'Undo this import: many.jsonl');
    const isOut = async () => (await other.text()).includes('many.jsonl is taken out again');
    await until('all of it is out again', isOut, 60_000);
    expect(await counts()).toEqual(before);
  });

  it('refuses a library that a newer version made, in words, and saves what it can read of it', async () => {
    const before = await counts();
    const own = await driver.extensionPage(STILL_PAGE);
    for (const page of await driver.pages()) if (page !== own) await page.close();
    await driver.stopBackground('with the engine');
    const version = await own.evaluate(makeNewer, LIBRARY);
    const library = await driver.extensionPage('library.html');
    const surface = pageSurface(library);
    await until('it says so', async () =>
      (await surface.text()).includes('This library is of a newer version'),
    );
    expect(await surface.violations()).toEqual([]);
    await surface.click('button', 'Save what can be read to a file');
    await until('it is saved', async () => (await surface.text()).includes('Your browser is saving'));
    const text = await until('the file is downloaded', () => {
      const name = readdirSync(downloads).find((each) => /^second-source-.*\.jsonl\.gz$/.test(each));
      return name === undefined ? undefined : unpacked(readFileSync(path.join(downloads, name)));
    });
    expect(recordsOf(text).filter((line) => line.startsWith('{"table":"claims"'))).toHaveLength(
      before.claims,
    );
    const page = await driver.openPage(`${site.origin}/story`);
    const popup = await driver.toolbarButton(page);
    await until('the popup says why', async () =>
      (await popup.text()).includes('newer version of Second Source'),
    );
    await popup.close();
    // And nobody touched it.
    expect(await own.evaluate(versionOf, LIBRARY)).toBe(version);
  });
});

/** Makes of the library what a later version might; answers its version. It runs in a page. */
async function makeNewer(name: string): Promise<number> {
  const known = (await indexedDB.databases()).find((each) => each.name === name)?.version ?? 0;
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, known + 10);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('threads'));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('failed')));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
  return known + 10;
}

async function versionOf(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((each) => each.name === name)?.version;
}
