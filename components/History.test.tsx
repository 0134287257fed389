// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { StatusStep } from '../lib/claims/view.ts';
import { AXE_TIMEOUT, drawn, faults, words } from '../tests/components/drawn.ts';
import { english } from '../lib/words/catalogues.ts';
import { claimView, statusWhy, told } from '../tests/components/fixtures.ts';
import { ageWords } from './age-words.ts';
import { History } from './History.tsx';
import { StatusLine } from './StatusLine.tsx';

/** Two outlets that have it from there, one of which says that it is not verified. */
const MINISTRY = told('the Ministry', {
  reports: 2,
  outlets: 2,
  itself: undefined,
  unverified: true,
} as object);

const at = (day: number) => Date.UTC(2024, 9, day, 12);
const STEPS: StatusStep[] = [
  { at: at(18), status: 'reported', cause: { kind: 'source', name: 'Harbour Post' } },
  { at: at(21), status: 'corroborated', cause: { kind: 'source', name: 'Meridian Wire' } },
  { at: at(22), status: 'refuted', cause: { kind: 'review', name: 'Plumbline' } },
];

describe('the history of a status', () => {
  it('tells every change with its day and cause, oldest first', async () => {
    const box = await drawn(<History steps={STEPS} />);
    expect(words(box.querySelector('summary'))).toBe('History: 2 changes since 18 October 2024');
    expect([...box.querySelectorAll('li')].map(words)).toEqual([
      '18 October 2024 ReportedHarbour Post was added as a source',
      '21 October 2024 CorroboratedMeridian Wire was added as a source',
      '22 October 2024 Refuteda fact-check by Plumbline was added',
    ]);
    expect(box.querySelector('time')?.dateTime).toBe('2024-10-18T12:00:00.000Z');
  });

  it('tells what happened on one day apart by the time of day, and leaves it out elsewhere', async () => {
    const noon = new Date(2024, 9, 22, 12, 5).getTime();
    const merged = { at: noon, status: 'disputed', cause: { kind: 'merge' } } as const;
    const split = { at: noon + 3 * 60 * 60_000, status: 'reported', cause: { kind: 'split' } } as const;
    const box = await drawn(<History steps={[...STEPS.slice(0, 1), merged, split]} />);
    expect([...box.querySelectorAll('time')].map(words)).toEqual([
      '18 October 2024',
      '22 October 2024, 12:05',
      '22 October 2024, 15:05',
    ]);
  });

  it('is one sentence where the status was never another', async () => {
    const box = await drawn(<History steps={STEPS.slice(0, 1)} />);
    expect(words(box)).toBe('Reported since 18 October 2024: Harbour Post was added as a source.');
  });

  it(
    'and the line of the status have nothing that axe finds wrong',
    async () => {
      const box = await drawn(
        <main>
          <h1>Claim</h1>
          <StatusLine {...claimView({ eventDate: '2017-04' })} />
          <History steps={STEPS} />
        </main>,
      );
      box.querySelector('details')?.setAttribute('open', '');
      expect(await faults(box)).toEqual([]);
    },
    AXE_TIMEOUT,
  );
});

describe('the line of a status', () => {
  it('reads as one sentence, and says what would make it another', async () => {
    const box = await drawn(
      <StatusLine
        {...claimView({
          status: 'reported',
          why: statusWhy({ asserting: [MINISTRY] }),
        })}
      />,
    );
    expect(words(box.querySelector('.status'))).toBe(
      'Reported: two outlets, one origin: the Ministry; not independently verified.',
    );
    expect(words(box.querySelector('.outlook'))).toBe(
      'A second origin that states it outright would make it corroborated.',
    );
  });

  it('says how old an old matter is', () => {
    const now = Date.UTC(2026, 10, 23);
    const of = (eventDate: string) => ageWords({ eventDate, sources: [] }, now, english);
    expect(of('2017-04-20')).toBe('About events of 20 April 2017, 9 years ago.');
    expect(of('2025-11-23')).toBe('About events of 23 November 2025, 1 year ago.');
    expect([of('2025-11-24'), of('2026'), of('2025-12'), of('2030')]).toEqual(['', '', '', '']);
    const sources = [{ publishedAt: '2018-01-02' }, { publishedAt: '2017-05' }, {}];
    expect(ageWords({ sources }, now, english)).toBe('First reported May 2017, 9 years ago.');
    expect(ageWords({ sources: [] }, now, english)).toBe('');
  });
});
