// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERY_CLAIM } from '../lib/claims/claim-query.ts';
import type { ClaimTimeline, OriginGraph, RivalPoint } from '../lib/claims/pictures.ts';
import { keyOf, dayNumber } from '../lib/claims/time-unit.ts';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { placeOf } from './claim-address.ts';
import { Pictures, type PicturesProps } from './Pictures.tsx';

const FACETS = {
  statuses: [['reported', 3]],
  tags: [['roads', 2]],
  origins: [],
  publishers: [],
  languages: [],
  rivals: 0,
} satisfies ClaimTimeline['facets'];

const week = (month: number, day: number) => keyOf('week', dayNumber(2026, month - 1, day));
const TIMELINE: ClaimTimeline = {
  unit: 'week',
  bars: [
    { key: week(9, 7), counts: [0, 1, 2, 0, 0, 0] },
    { key: week(11, 2), counts: [0, 0, 0, 0, 0, 4] },
  ],
  total: 9,
  all: 12,
  undated: 1,
  vague: 1,
  facets: FACETS,
};
const GRAPH: OriginGraph = {
  sources: 9,
  outlets: {
    shown: [
      { name: 'Harbour Post', sources: 3, origins: 2 },
      { name: 'Coast Daily', sources: 2, origins: 1 },
    ],
    rest: 4,
  },
  origins: {
    shown: [{ name: 'Meridian Wire', outlets: 6, sources: 8, claims: 5, sides: [3, 0, 1, 1] }],
    rest: 1,
  },
  claims: {
    shown: [{ id: 'c1', text: 'The dam holds.', status: 'disputed', origins: 2 }],
    rest: 6,
  },
  rests: [
    { outlet: 0, origin: 0, sources: 2 },
    { outlet: 0, origin: -1, sources: 1 },
    { outlet: 1, origin: 0, sources: 2 },
    { outlet: -1, origin: 0, sources: 4 },
  ],
  says: [
    { origin: 0, claim: 0, side: 'states', pairs: 1 },
    { origin: -1, claim: 0, side: 'disputes', pairs: 1 },
    { origin: 0, claim: -1, side: 'aside', pairs: 4 },
  ],
};
const rival = (id: string, value: number, change: Partial<RivalPoint> = {}): RivalPoint => ({
  id,
  text: `The ferry carried ${value} people.`,
  status: 'reported',
  figures: [{ value, upper: value, bound: 'exact', unit: '', of: 'people', words: String(value) }],
  origins: 1,
  against: 0,
  dates: ['2026-05-03'],
  saved: Date.UTC(2026, 10, 23, 12),
  ...change,
});

let props: PicturesProps;
beforeEach(() => {
  history.replaceState(null, '', '#pictures');
  props = {
    shown: true,
    onTime: vi.fn<PicturesProps['onTime']>(() => Promise.resolve(TIMELINE)),
    onOrigins: vi.fn<PicturesProps['onOrigins']>(() => Promise.resolve(GRAPH)),
    onRivals: vi.fn<PicturesProps['onRivals']>(() =>
      Promise.resolve({
        total: 1,
        questions: [
          { claims: [rival('few', 4000), rival('many', 65_000, { status: 'refuted', dates: [] })], more: 0 },
        ],
      }),
    ),
    onSave: vi.fn<PicturesProps['onSave']>((_, format, name) => Promise.resolve(`${name}.${format}`)),
  };
});

const open = async () => {
  const box = await drawn(<Pictures {...props} />);
  await settled(() => undefined);
  await settled(() => undefined);
  return box;
};
const part = (box: Element, title: string): Element => {
  const found = [...box.querySelectorAll('section section')].find(
    (each) => each.querySelector('h3')?.textContent === title,
  );
  if (found === undefined) throw new Error(`There is no picture “${title}”`);
  return found;
};
const marks = (box: Element) => [...box.querySelectorAll<SVGAElement>('a.mark')];
const mark = (box: Element, label: RegExp): SVGAElement => {
  const found = marks(box).find((each) => label.test(each.getAttribute('aria-label') ?? ''));
  if (found === undefined) throw new Error(`No mark is called ${label}`);
  return found;
};
const leadsTo = (link: Element) => placeOf(link.getAttribute('href') ?? '');

describe('claims over time', () => {
  it('lead from a part of a bar to a list of just these claims, in the picture and in the table', async () => {
    history.replaceState(null, '', '#pictures?tag=roads&from=2026-09-09');
    const time = part(await open(), 'Claims over time');
    const label = '7 – 13 September 2026: 2 reported of 3 claims';
    const link = mark(time, new RegExp(label.replaceAll(' ', '\\s'), 'u'));
    const cell = named(time, label, 'td a');
    for (const each of [link, cell])
      expect(leadsTo(each)?.query).toEqual({
        ...EVERY_CLAIM,
        tags: ['roads'],
        statuses: ['reported'],
        dated: 'saved',
        from: '2026-09-09',
        to: '2026-09-13',
      });
    expect(words(time)).toContain('1 claim without such a date left out.');
  });

  it('fill each status with a pattern of its own', async () => {
    const time = part(await open(), 'Claims over time');
    const fills = marks(time).map((each) => each.querySelector('rect')?.getAttribute('fill'));
    expect(new Set(fills).size).toBe(3);
    for (const fill of fills) {
      const id = /url\(#(.+)\)/u.exec(fill ?? '')?.[1] ?? '';
      expect(time.querySelectorAll(`pattern[id="${id}"]`)).toHaveLength(1);
    }
  });

  it('are counted by another date as soon as that is chosen, and the address says so', async () => {
    const box = await open();
    await pressed(named(box, 'When it happened'));
    expect(location.hash).toBe('#pictures?dated=event');
    expect(props.onTime).toHaveBeenLastCalledWith({ query: { ...EVERY_CLAIM, dated: 'event' } });
    expect(props.onOrigins).toHaveBeenCalledOnce();
  });

  it('have one stop of Tab, and arrow keys that go along and up', async () => {
    const time = part(await open(), 'Claims over time');
    const stops = () => marks(time).filter((each) => each.getAttribute('tabindex') === '0');
    expect(stops()).toHaveLength(1);
    await settled(() => stops()[0]?.focus());
    const press = async (key: string) => {
      await settled(
        () =>
          void document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
          ),
      );
      return document.activeElement?.getAttribute('aria-label');
    };
    expect(await press('ArrowUp')).toContain('2 reported');
    expect(words(time.querySelector('.picture-said'))).toContain('2 reported of 3 claims');
    expect(await press('ArrowRight')).toContain('4 refuted');
    expect(await press('ArrowRight')).toContain('4 refuted');
    expect(await press('ArrowLeft')).toMatch(/September/u);
    expect(stops()).toEqual([document.activeElement]);
  });
});

describe('who rests on whom', () => {
  it('leads from outlets and origins to their claims, and from a claim to itself', async () => {
    const graph = part(await open(), 'Who rests on whom');
    const [post, wire] = [
      mark(graph, /^Harbour Post: 3 sources, from 2 origins/u),
      mark(graph, /^Meridian/u),
    ];
    expect(leadsTo(post)?.query).toEqual({ ...EVERY_CLAIM, publishers: ['Harbour Post'] });
    expect(leadsTo(wire)?.query).toEqual({ ...EVERY_CLAIM, origins: ['Meridian Wire'] });
    expect(wire.getAttribute('aria-label')).toContain('6 outlets with 5 claims; says 3, disputes 1');
    expect(leadsTo(mark(graph, /^The dam holds/u))?.claim).toBe('c1');
  });

  it('says in its tables what the lines say, with what is folded', async () => {
    const [origins, claims] = [...part(await open(), 'Who rests on whom').querySelectorAll('tbody')].map(
      words,
    );
    expect(origins).toBe(
      'Meridian WireHarbour Post (2), Coast Daily (2), others (4)30111 more originHarbour Post (1)0010',
    );
    expect(claims).toBe('The dam holds.DisputedMeridian Wire1 more origin6 more claims');
  });

  it('names more where that is wanted, as long as there are more', async () => {
    const box = await open();
    await pressed(named(box, 'Show more by name'));
    expect(props.onOrigins).toHaveBeenLastCalledWith({ query: EVERY_CLAIM, most: 24 });
  });
});

describe('rival figures', () => {
  it('stand at their heights, the greater higher, and lead to their claims', async () => {
    const rivals = part(await open(), 'Rival figures');
    const [few, many] = [mark(rivals, /^4,000: /u), mark(rivals, /^65,000: /u)];
    const height = (each: Element) => Number(each.querySelector('line')?.getAttribute('y1'));
    expect(height(many)).toBeLessThan(height(few));
    expect(leadsTo(few)?.claim).toBe('few');
    expect(words(rivals.querySelector('table'))).toContain('no date; saved on 23 November 2026');
    const shapes = [few, many].map((each) => each.querySelector('path[transform]')?.getAttribute('d'));
    expect(new Set(shapes).size).toBe(2);
  });
});

describe('in words instead of a picture', () => {
  it('is an empty library, a library of one claim, and filters that let nothing through', async () => {
    const answer = (change: Partial<ClaimTimeline>) => {
      props.onTime = () => Promise.resolve({ ...TIMELINE, undated: 0, vague: 0, ...change });
    };
    answer({ bars: [], total: 0, all: 0 });
    let box = await open();
    expect(words(box)).toContain('Your library is empty.');
    expect(box.querySelectorAll('svg, details')).toHaveLength(0);

    answer({ bars: [{ key: week(9, 7), counts: [0, 0, 1, 0, 0, 0] }], total: 1, all: 1 });
    props.onOrigins = () =>
      Promise.resolve({
        ...GRAPH,
        sources: 0,
      });
    props.onRivals = () => Promise.resolve({ total: 0, questions: [] });
    box = await open();
    expect(words(box)).toContain('One claim, reported, When saved: 7 – 13 September 2026.');
    expect(words(box)).toContain('None of these claims has a source yet.');
    expect(words(box)).toContain('None of these claims has a rival.');
    expect(box.querySelectorAll('.picture')).toHaveLength(0);

    history.replaceState(null, '', '#pictures?tag=none');
    answer({ bars: [], total: 0, all: 7 });
    box = await open();
    expect(words(box)).toContain('The filters let no claim through.');
    await pressed(named(box, 'Take off all filters'));
    expect(location.hash).toBe('#pictures');
  });

  it('is how far the library is read, and why something failed', async () => {
    vi.useFakeTimers();
    try {
      let asked = 0;
      props.onTime = () => {
        asked += 1;
        return Promise.resolve(asked === 1 ? { reading: { done: 1200, total: 100_000 } } : TIMELINE);
      };
      props.onRivals = () => Promise.reject(new Error('The library is busy.'));
      const box = await open();
      expect(words(box)).toContain('Reading the library: 1,200 of 100,000 claims…');
      expect(words(part(box, 'Rival figures'))).toContain('That did not work: The library is busy.');
      await settled(() => vi.advanceTimersByTime(300));
      await settled(() => undefined);
      expect(words(box)).toContain('9 of 12 claims');
      props.onRivals = () => Promise.resolve({ total: 0, questions: [] });
      await settled(() => undefined);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the file of a picture', () => {
  const saved = async (title: string) => {
    history.replaceState(null, '', '#pictures?tag=roads');
    const box = await open();
    await pressed(named(part(box, title), `Save as SVG: ${title}`));
    const [file, format, name] = vi.mocked(props.onSave).mock.calls[0] ?? [];
    expect(format).toBe('svg');
    expect(words(part(box, title))).toContain(`Your browser is saving ${name}.svg.`);
    const xml = new DOMParser().parseFromString(file?.svg ?? '', 'image/svg+xml');
    expect(xml.querySelector('parsererror')).toBeNull();
    return { xml, file };
  };

  it.each(['Claims over time', 'Who rests on whom', 'Rival figures'])(
    'stands by itself: %s',
    async (title) => {
      const { xml, file } = await saved(title);
      const root = xml.documentElement;
      expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
      expect(root.querySelector('title')?.textContent).toBe(title);
      expect(root.textContent).toContain('Only: roads.');
      expect(root.textContent).toMatch(/Made with Second Source on \d+ \w+ \d{4}\./u);
      expect([root.getAttribute('width'), root.getAttribute('height')].map(Number)).toEqual([
        file?.width,
        file?.height,
      ]);
      // No style sheet and no page is there to say what these mean.
      expect(file?.svg).not.toMatch(/var\(|class=|<a |href=|style=/u);
      for (const [, id = ''] of file?.svg.matchAll(/url\(#([^)]+)\)/gu) ?? [])
        expect(root.querySelectorAll(`[id="${id}"]`), id).toHaveLength(1);
      expect(root.querySelectorAll('a')).toHaveLength(0);
    },
  );

  it('has a legend of what is in it', async () => {
    const { xml } = await saved('Claims over time');
    const lines = [...xml.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(lines).toEqual(expect.arrayContaining(['Corroborated', 'Reported', 'Refuted']));
    expect(lines).not.toContain('Verified');
  });
});

describe('axe', () => {
  it(
    'finds nothing wrong with the pictures, their tables and their filters, but a fault that is planted',
    async () => {
      const box = await open();
      for (const each of box.querySelectorAll('details')) each.open = true;
      box.append(document.createElement('img'));
      expect(await faults(box)).toEqual(['image-alt: <img>']);
    },
    AXE_TIMEOUT,
  );
});
