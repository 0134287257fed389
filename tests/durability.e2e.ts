import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aClaim, uuidOf } from '../lib/claims/examples.ts';
import { noRecords } from '../lib/formats/backup-records.ts';
import { writeBackup } from '../lib/formats/backup.ts';
import { LIBRARY } from '../lib/store/connection.ts';
import { VERSIONS } from '../lib/store/schema.ts';
import { AT_FIRST, type Deed, deedsIn, doWithoutEnd, progressOf, recordsAtFirst } from './accidents/deeds.ts';
import { libraryOfVersion } from './accidents/earlier.ts';
import { type Behind, type Moment, behind, momentsOf, noteBehind } from './accidents/moments.ts';
import { libraryFrom, whatIsWrong } from './accidents/whole.ts';
import { articlePage } from './fixtures/pages.ts';
import { askBackground } from './harness/ask.ts';
import { type Dump, readDatabase, writeDatabase } from './harness/database.ts';
import { STILL_PAGE, type Driver } from './harness/driver.ts';
import { launch } from './harness/launch.ts';
import { openLibraryPage } from './harness/library.ts';
import { page as html, serve, type Site } from './harness/server.ts';
import { engine } from './harness/story.ts';
import { until } from './harness/wait.ts';

const IS_LONG = process.env['LONG'] !== undefined;
const asked = process.env['SEED'] === undefined ? undefined : Number(process.env['SEED']);
/** A long run that was broken off goes on with its seed where it was. */
const known: Pick<Behind, 'seed' | 'done'> = IS_LONG
  ? behind(asked)
  : { seed: asked ?? Date.now() % 1e9, done: {} };
const { seed } = known;
/** The short run has two works, one with each victim. */
const all = momentsOf(seed, Number(process.env['KILLS'] ?? (IS_LONG ? 100 : 2)));
const moments = all.filter(({ number }) => known.done[engine]?.includes(number) !== true);

const BROUGHT = 1_000;
const UPGRADED = 2_000;
/** Milliseconds that an answer of the page about its progress takes. */
const POLL = 30;

describe(`what was acknowledged in ${engine} (SEED=${seed})`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-kills-'));
  const file = path.join(folder, 'many.jsonl');
  let atFirst: string;
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    const { library, platform } = await libraryFrom(
      JSON.stringify({ name: LIBRARY, version: 1, stores: [] }),
    );
    await library.importAll(recordsAtFirst());
    library.close();
    atFirst = await readDatabase(LIBRARY, platform.indexedDB);
    const claims = Array.from({ length: BROUGHT }, (_, at) =>
      aClaim({ id: uuidOf(50_000 + at), text: `The gauge at post ${at} was read at dawn.` }),
    );
    writeFileSync(file, await writeBackup({ ...noRecords(), claims }, 0));
    site = await serve({ handlers: [html('/story', articlePage())] });
    driver = await start();
  });
  // After a failure the next moment has a browser of its own.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await driver.close().catch(() => undefined);
    driver = await start();
  });
  afterAll(async () => {
    await driver.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (): Promise<Driver> => {
    const started = await launch(engine);
    await started.grant();
    // Chromium writes grants to the disk when it closes, or after some seconds.
    await started.restart();
    return started;
  };
  /** Begins with that library and nothing open but one still page. */
  const begin = async (dump: string) => {
    const before = await driver.pages();
    const own = await driver.extensionPage(STILL_PAGE);
    await Promise.all(before.map((page) => page.close()));
    await driver.stopBackground('with the engine');
    await own.evaluate(writeDatabase, dump);
    return own;
  };
  /** Kills at the moment and has all started again; answers the library as it lies there then, before anybody asked for it. */
  const killAt = async ({ victim, after }: Moment, begun: number): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, begun + after - performance.now())));
    await (victim === 'extension' ? driver.killExtension() : driver.crash());
    const own = await driver.extensionPage(STILL_PAGE);
    return own.evaluate(readDatabase, LIBRARY);
  };
  const inIt = async (dump: string) => {
    const { library } = await libraryFrom(dump);
    const records = await library.exportAll();
    library.close();
    return records;
  };
  const readNow = async () => {
    const own = await driver.extensionPage(STILL_PAGE);
    try {
      return await own.evaluate(readDatabase, LIBRARY);
    } finally {
      await own.close();
    }
  };

  const deeds = async (deed: Deed, moment: Moment) => {
    const own = await begin(atFirst);
    const story = `${site.origin}/story`;
    await driver.openPage(story);
    await doWithoutEnd(own, deed, story);
    const beginning = performance.now();
    let begun = beginning;
    let acknowledged = 0;
    // Three of ten are killed while all wakes up, the others in the middle of the work.
    const isAtWork = () => moment.lot < 0.3 || acknowledged > 0;
    while (!isAtWork() || performance.now() < begun + moment.after - POLL) {
      const { done, trouble } = await progressOf(own);
      expect(trouble).toBe('');
      if (!isAtWork()) begun = performance.now();
      acknowledged = done;
      if (performance.now() > beginning + 20_000) throw new Error('Nothing was acknowledged');
    }
    const dump = await killAt(moment, begun);
    const there = deedsIn(deed, await inIt(dump));
    expect(there).toBeTypeOf('number');
    expect(there).toBeGreaterThanOrEqual(acknowledged);
    expect(await whatIsWrong(dump)).toEqual([]);
    // And the product has as many as lie there.
    const claims = AT_FIRST + { save: Number(there), merge: -Number(there), edit: 0, index: 0 }[deed];
    expect(await askBackground(driver, 'library.count')).toMatchObject({ claims });
    expect(await whatIsWrong(await readNow())).toEqual([]);
    return `${acknowledged} acknowledged, ${there} there`;
  };

  const importing = async (moment: Moment) => {
    await begin(atFirst);
    const library = await openLibraryPage(driver);
    await library.page.bringToFront();
    await library.click('link', 'Bring in');
    const begun = performance.now();
    const input = await library.page.$('input[type="file"]');
    await input?.uploadFile(file);
    // The user says yes as soon as there is something to say it to.
    library.click('button', 'Bring it in').catch(() => undefined);
    const dump = await killAt(moment, begun);
    const { stores } = JSON.parse(dump) as Dump;
    const [row] = stores.find(({ name }) => name === 'imports')?.rows ?? [];
    const state = typeof row?.['state'] === 'string' ? row['state'] : 'none';
    expect(await whatIsWrong(dump)).toEqual([]);
    const all = AT_FIRST + (['bringing', 'done'].includes(state) ? BROUGHT : 0);
    if (state === 'reading' || state === 'none') expect((await inIt(dump)).claims).toHaveLength(AT_FIRST);
    await until(
      'what was begun is done',
      async () => (await askBackground(driver, 'library.count')).claims === all,
      60_000,
    );
    const after = await readNow();
    expect(await whatIsWrong(after)).toEqual([]);
    expect((await inIt(after)).claims).toHaveLength(all);
    return `the import was ${state}`;
  };

  const upgrading = async (moment: Moment) => {
    const version = 1 + Math.floor(moment.lot * (VERSIONS.length - 1));
    const old = await libraryOfVersion(version, UPGRADED);
    const own = await begin(old);
    const begun = performance.now();
    // It is opened, and so upgraded, by whoever asks first; nobody waits for the answer.
    const ask = own.evaluate(async () => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
      >;
      await (scope.browser ?? scope.chrome)?.runtime.sendMessage({ to: 'background', name: 'library.count' });
    });
    ask.catch(() => undefined);
    const dump = await killAt(moment, begun);
    const { version: found } = JSON.parse(dump) as Dump;
    expect([version * 10, VERSIONS.length * 10]).toContain(found);
    const expected = await inIt(old);
    expect(await inIt(dump)).toEqual(expected);
    expect(await whatIsWrong(dump)).toEqual([]);
    const { claims } = expected;
    const shown = claims.filter(({ mergedInto }) => mergedInto === undefined).length;
    expect((await askBackground(driver, 'library.count')).claims).toBeGreaterThanOrEqual(shown);
    return `of version ${version}, found as ${found / 10}`;
  };

  it.each(
    moments.map((moment) => ({
      ...moment,
      name: `${moment.victim} at ${moment.after} ms of ${moment.work} (moment ${moment.number})`,
    })),
  )('is there after a kill of the $name', { timeout: 120_000 }, async (moment) => {
    const { work, number } = moment;
    const told = await (work === 'import'
      ? importing(moment)
      : work === 'upgrade'
        ? upgrading(moment)
        : deeds(work, moment));
    if (!IS_LONG) return;
    console.log(`${moment.name}: ${told}`);
    noteBehind(seed, engine, number);
  });
});
