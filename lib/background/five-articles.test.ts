import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captured, reader, setUp, tab } from '../../tests/background/world.ts';
import type { Stance } from '../claims/claim.ts';
import { statusOf } from '../claims/status.ts';
import { claimView } from '../claims/view-of.ts';
import type { Captured } from '../saving/draft.ts';
import { splitSentences } from '../text/sentences.ts';
import { sketchOf } from '../text/sketch.ts';
import { beginSource } from './begin-draft.ts';

/** Real articles; they are not part of the project. */
const SHARED = join(import.meta.dirname, '../../../shared/articles');
const unless = existsSync(SHARED) ? '' : ' (skipped: ../shared/articles is not here)';

const PUBLISHERS = {
  'camp-2024': 'Prices.com',
  'unholy-2024': 'Politic',
  'escalates-2017': 'Daily Report',
  'sentinel-2017': 'The National Sentinel',
  'koreaworld-2017': 'Korea World',
} as const;
type Name = keyof typeof PUBLISHERS;

/** What the page gives where the sentence with these words is selected. */
function capturedOf(name: Name, words: RegExp): Captured {
  const text = readFileSync(join(SHARED, `${name}.txt`), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const sentences = lines.flatMap((line) =>
    splitSentences(line, { language: 'en' }).map(({ start, end }) => line.slice(start, end)),
  );
  const at = sentences.findIndex((sentence) => words.test(sentence));
  const sentence = sentences[at];
  if (sentence === undefined) throw new Error(`No sentence of ${name} has ${words.source}`);
  const sketch = sketchOf(text);
  return captured(sentence, {
    url: `https://${name}.example/a`,
    canonicalUrl: `https://${name}.example/a`,
    publisher: PUBLISHERS[name],
    authors: [],
    publishedAt: name.endsWith('2024') ? '2024-10-20' : '2017-04-21',
    before: sentences.slice(Math.max(0, at - 8), at),
    credits: lines.filter((line) => /for comment|full article/u.test(line)).map((line) => ({ words: line })),
    ...(sketch !== undefined && { sketch }),
  });
}

let at = setUp();
beforeEach(() => {
  at = setUp();
  at.world.tabs = [tab(5)];
});
afterEach(() => at.library.close());

/** Saves a sentence as a claim, the others as its sources, as the forms propose them. */
async function saved(first: Captured, ...others: [Captured, Stance][]) {
  at.world.tabs = [{ tabId: 5, url: new URL(first.url) }];
  at.world.captured = first;
  const draft = await at.fromPage['draft.begin']({ tabId: 5 }, undefined);
  const { claimId } = await at.fromPage['claim.save']({ draftId: draft.id, form: draft.form }, undefined);
  for (const [each, stance] of others) {
    const { id, form } = await beginSource(at.needs, { claimId, stance, captured: each }, reader());
    await at.fromPage['claim.save']({ draftId: id, form }, undefined);
  }
  const details = (await at.library.claimDetails([claimId])).get(claimId);
  if (details === undefined) throw new Error('The claim is gone.');
  const { claim, sources, reviews, origins } = details;
  return {
    status: statusOf(claim, sources, reviews, origins),
    view: claimView(claim, sources, reviews, origins),
  };
}

describe.skipIf(unless !== '')(`the origins of the five articles${unless}`, () => {
  it('are one for the soldiers sent to the port, though two articles report it and one calls it another country’s', async () => {
    const { status, view } = await saved(capturedOf('camp-2024', /1,500 troops/u), [
      capturedOf('unholy-2024', /1,500 /u),
      'supports',
    ]);
    expect([...status.reasons.asserting, ...status.reasons.hedging].map(({ name }) => name)).toEqual([
      'South Korea’s National Intelligence Service',
    ]);
    expect(status.status).toBe('reported');
    expect(new Set(view.sources.map(({ origin }) => origin)).size).toBe(1);
    expect(view.sources.flatMap(({ callsOrigin }) => callsOrigin ?? [])).toEqual([
      "Ukraine's National Intelligence Service",
    ]);
  });

  it('are kept apart for the troops at the border, and the district’s other reason is a dispute', async () => {
    const { status } = await saved(
      capturedOf('sentinel-2017', /The Sun newspaper/u),
      [capturedOf('escalates-2017', /^Primemedia/u), 'supports'],
      [capturedOf('escalates-2017', /^According to several/u), 'supports'],
      [capturedOf('koreaworld-2017', /local media reported/u), 'supports'],
      [capturedOf('koreaworld-2017', /^A spokesman for the Eastern/u), 'disputes'],
      [capturedOf('koreaworld-2017', /declined to comment/u), 'supports'],
      [capturedOf('sentinel-2017', /has not given any/u), 'supports'],
    );
    const { asserting, hedging, disputing, mentioning } = status.reasons;
    expect([...asserting, ...hedging].map(({ name }) => name).toSorted()).toEqual([
      'Primemedia.RU',
      'The Sun',
      '“local media” in Korea World',
      '“several reports” in Daily Report',
    ]);
    expect(disputing.map(({ name }) => name)).toEqual(['the Eastern Military District']);
    // The Kremlin kept silent: that stands for nothing.
    expect(mentioning).toHaveLength(2);
    expect(status.status).toBe('disputed');
  });

  it('are the newspaper whose story is printed, where the sentence names nobody', async () => {
    const { view } = await saved(capturedOf('camp-2024', /has not been independently verified/u));
    expect(view.sources.map(({ origin }) => origin)).toEqual(['Newsweek']);
  });
});
