// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Figure } from '../lib/claims/figure.ts';
import type { RivalView } from '../lib/claims/rival-view.ts';
import { AXE_TIMEOUT, drawn, faults, words } from '../tests/components/drawn.ts';
import { claimView, conflictView, matchView } from '../tests/components/fixtures.ts';
import { Match } from './Match.tsx';
import { RivalLadder } from './RivalLadder.tsx';
import { behindWords, figureLabel } from './rival-words.ts';
import { english } from '../lib/words/catalogues.ts';

const figure = (value: number, change: Partial<Figure> = {}): Figure => ({
  value,
  upper: value,
  bound: 'exact',
  unit: '',
  of: 'troops',
  words: value.toLocaleString('en'),
  ...change,
});
const rival = (id: string, ...figures: Figure[]): RivalView => ({
  id,
  text: `Claim ${id} of soldiers.`,
  status: 'reported',
  figures,
  origins: 2,
  against: 0,
  dates: ['2024-10-18', '2024-10-23'],
});
const FIVE = [
  rival('a', figure(1_500)),
  rival('b', figure(2_600), figure(11_000, { bound: 'about', words: 'around 11,000' })),
  rival('c', figure(10_000)),
  rival('d', figure(12_000)),
  rival('e'),
];

const rowsOf = (box: Element) => [...box.querySelectorAll('tbody tr')].map(words);
const labelsOf = (box: Element) => [...box.querySelectorAll('svg text')].map(words);

describe('the ladder', () => {
  it('says each figure with its claim, status, origins and dates, and which claim is this one', async () => {
    const box = await drawn(<RivalLadder rivals={FIVE} claimId="c" />);
    expect(rowsOf(box)).toEqual([
      '1,500Claim a of soldiers.Reported 2 origins support it, 18 – 23 October 2024',
      '2,600 and around 11,000Claim b of soldiers.Reported 2 origins support it, 18 – 23 October 2024',
      '10,000This claim: Claim c of soldiers.Reported 2 origins support it, 18 – 23 October 2024',
      '12,000Claim d of soldiers.Reported 2 origins support it, 18 – 23 October 2024',
      'No figureClaim e of soldiers.Reported 2 origins support it, 18 – 23 October 2024',
    ]);
    expect(box.querySelector('[aria-current=true]')?.textContent).toContain('Claim c');
  });

  it('draws them from left to right on one line, for the eye alone', async () => {
    const box = await drawn(<RivalLadder rivals={FIVE} claimId="c" />);
    expect(labelsOf(box)).toEqual(['1,500', '2,600', '10,000', '≈ 11,000', '12,000']);
    const places = [...box.querySelectorAll('circle')].map((dot) =>
      Number.parseFloat(dot.getAttribute('cx') ?? ''),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([places[0], places.at(-1)]).toEqual([0, 100]);
    expect(box.querySelector('.rival-line')?.getAttribute('aria-hidden')).toBe('true');
    expect(words(box)).toContain('Logarithmic');
  });

  it('has one flag for claims of one figure, and no line where none has a figure', async () => {
    const two = await drawn(
      <RivalLadder rivals={[rival('a', figure(9)), rival('b', figure(9))]} claimId="a" />,
    );
    expect(labelsOf(two)).toEqual(['9 ×2']);
    const none = await drawn(<RivalLadder rivals={[rival('a'), rival('b')]} claimId="a" />);
    expect(none.querySelector('.rival-line')).toBeNull();
    expect(rowsOf(none)).toHaveLength(2);
  });

  it(
    'is a table that axe finds no fault in',
    async () => {
      const box = await drawn(
        <RivalLadder rivals={FIVE} claimId="c" compact action={() => <button type="button">Out</button>} />,
      );
      box.querySelector('details')?.setAttribute('open', '');
      expect(await faults(box)).toEqual([]);
      box.querySelector('tbody')?.insertAdjacentHTML('beforeend', '<tr><td><img src="x"></td></tr>');
      expect(await faults(box)).toHaveLength(1);
    },
    AXE_TIMEOUT,
  );
});

describe('in the panel', () => {
  const rivals = [rival('c', figure(10_000)), rival('claim-1', figure(12_000))];
  const props = {
    addresses: [],
    onConfirm: () => Promise.resolve(),
    onReject: () => Promise.resolve(),
    onUndo: () => Promise.resolve(),
    onAddSource: () => Promise.resolve(),
    onDecided: () => undefined,
  };
  const [conflict = matchView()] = conflictView().matches;

  it('says which other claim the sentence bears out', async () => {
    const agrees = { claimId: 'c', figures: { here: '10,000', there: 'about 10,000' } };
    const box = await drawn(<Match match={{ ...conflict, rivals, agrees }} {...props} />);
    expect(words(box)).toContain(
      'This sentence says 10,000: your claim “Claim c of soldiers.” says about 10,000 too.',
    );
    expect(words(box)).toContain('2 answers to one question');
    expect(rowsOf(box)[1]).toContain('This claim: Claim claim-1 of soldiers.');
    const same = await drawn(<Match match={{ ...conflict, rivals, agrees: { claimId: 'c' } }} {...props} />);
    expect(words(same)).toContain('This sentence says the same as your claim “Claim c of soldiers.”');
  });

  it('has no ladder where the claim has no rivals, or was rejected', async () => {
    for (const match of [conflict, { ...conflict, rivals, decision: 'rejected' as const }]) {
      const box = await drawn(<Match match={{ ...match, claim: claimView() }} {...props} />);
      expect(box.querySelector('.rivals')).toBeNull();
    }
  });
});

describe('in words', () => {
  it.each([
    [figure(10_000, { bound: 'about' }), '≈ 10,000'],
    [figure(40, { bound: 'least' }), '40+'],
    [figure(3_000, { bound: 'most' }), '≤ 3,000'],
    [figure(1_200_000), '1.2 million'],
    [figure(2, { upper: 3.5, bound: 'range' }), '2–3.5'],
    [figure(5.25, { unit: 'percent' }), '5.25%'],
    [figure(300, { unit: '€' }), '€300'],
    [figure(17_702, { unit: 'length', words: '11 miles' }), '11 miles'],
    [figure(17_702, { unit: 'length', words: 'roughly eleven miles' }), 'roughly eleve…'],
  ])('a label is short: %o', (given, label) => {
    expect(figureLabel(given, english).replaceAll('\u00a0', ' ')).toBe(label);
  });

  it('origins and dates', () => {
    expect(behindWords({ origins: 1, against: 0, dates: ['2024-10'] }, english).replaceAll(/\s/gu, ' ')).toBe(
      '1 origin supports it, October 2024',
    );
    expect(
      behindWords({ origins: 2, against: 1, dates: ['2024-10-18', '2024-11-02'] }, english).replaceAll(
        /\s/gu,
        ' ',
      ),
    ).toBe('2 origins support it, 1 disputes it, 18 October – 2 November 2024');
    expect(
      behindWords({ origins: 2, against: 2, dates: ['2024-10', '2024-10-02'] }, english).replaceAll(
        /\s/gu,
        ' ',
      ),
    ).toBe('2 origins support it, 2 dispute it, October 2024 – 2 October 2024');
    expect(behindWords({ origins: 0, against: 0, dates: [] }, english).replaceAll(/\s/gu, ' ')).toBe(
      'no origin supports it',
    );
  });
});
