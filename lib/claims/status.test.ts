import { describe, expect, it } from 'vitest';
import type { Review, Source } from './claim.ts';
import { aClaim, aReview, anOrigin, anotherSource, uuidOf } from './examples.ts';
import { outlookWords } from './status-outlook.ts';
import { whyOf } from './status-why.ts';
import { becauseWords } from './status-words.ts';
import { statusOf as computed } from './status.ts';
import { panel } from '../words/en/panel.ts';

/** With what is said of it in English. */
function statusOf(...given: Parameters<typeof computed>) {
  const found = computed(...given);
  const why = whyOf(found.reasons);
  const { status } = found;
  return { ...found, because: becauseWords(status, why, panel), outlook: outlookWords(status, why, panel) };
}

const status = (sources: Source[], reviews: Review[] = []): string =>
  statusOf(aClaim(), sources, reviews).status;

describe('statusOf', () => {
  it('is unverified without support, with mentions only, and when somebody merely disputes it', () => {
    expect(status([])).toBe('unverified');
    expect(status([anotherSource({ stance: 'mentions' })])).toBe('unverified');
    const disputed = statusOf(
      aClaim(),
      [anotherSource({ stance: 'disputes', publisher: 'Hill Herald' })],
      [],
    );
    expect(disputed.status).toBe('unverified');
    expect(disputed.because).toBe('Unverified: no source supports it; disputed by Hill Herald.');
  });

  it('is reported with one origin', () => {
    const one = statusOf(aClaim(), [anotherSource()], []);
    expect(one.status).toBe('reported');
    expect(one.because).toBe('Reported: one origin: Valley Echo.');
  });

  it('is corroborated by two independent origins that assert it, and names them', () => {
    const two = statusOf(aClaim(), [anotherSource(), anotherSource({ publisher: 'Hill Herald' })], []);
    expect(two.status).toBe('corroborated');
    expect(two.because).toBe(
      'Corroborated: two independent origins state it outright: Valley Echo and Hill Herald; none disputes it.',
    );
  });

  it('never counts hedged or unverified reports towards green, however many there are', () => {
    const hedged = Array.from({ length: 5 }, (_, index) =>
      anotherSource({ publisher: `Paper ${index}`, certainty: index % 2 === 0 ? 'hedged' : 'unverified' }),
    );
    expect(status(hedged)).toBe('reported');
    expect(status([...hedged, anotherSource({ publisher: 'Valley Echo' })])).toBe('reported');
    expect(statusOf(aClaim(), hedged, []).because).toBe(
      'Reported: five origins, none of which states it outright: Paper 0, Paper 1, Paper 2 and 2 more; not independently verified.',
    );
  });

  it('counts five outlets that repeat one agency as one origin', () => {
    const outlets = ['A', 'B', 'C', 'D', 'E'].map((publisher) =>
      anotherSource({ publisher, originId: uuidOf(3) }),
    );
    const repeated = statusOf(aClaim(), outlets, [], [anOrigin({ name: 'Hill Wire' })]);
    expect(repeated.status).toBe('reported');
    expect(repeated.because).toBe('Reported: five outlets, one origin: Hill Wire.');
  });

  it('names of copies of one text the one that states it outright, or disputes it, whichever came first', () => {
    const sentence = 'The old bridge over the Alder carries about four thousand cars on every working day.';
    const copies = (...given: Partial<Source>[]) =>
      given.map((each, at) =>
        anotherSource({
          sentence,
          publisher: `Paper ${at}`,
          originId: uuidOf(80 + at),
          createdAt: at,
          ...each,
        }),
      );
    const other = anotherSource({ publisher: 'Hill Herald', createdAt: 9 });
    const stated = copies({ certainty: 'hedged' }, { certainty: 'unverified' }, { publisher: 'Echo' });
    expect(statusOf(aClaim(), [...stated, other], []).because).toBe(
      'Corroborated: two independent origins state it outright: Echo (in 3 reports) and Hill Herald; none disputes it.',
    );
    const disputed = copies({}, { stance: 'disputes', publisher: 'Town Hall' });
    expect(statusOf(aClaim(), [...disputed, other], []).because).toBe(
      'Disputed: supported by Hill Herald; disputed by Town Hall (in 1 of 2 reports).',
    );
  });

  it('is disputed as soon as one origin stands against support', () => {
    const sources = [anotherSource(), anotherSource({ publisher: 'Hill Herald' })];
    const against = anotherSource({ stance: 'disputes', publisher: 'Town Hall' });
    const { status, because } = statusOf(aClaim(), [...sources, against], []);
    expect(status).toBe('disputed');
    expect(because).toBe('Disputed: supported by Valley Echo and Hill Herald; disputed by Town Hall.');
  });

  it('is disputed when one origin says both', () => {
    const originId = uuidOf(3);
    expect(status([anotherSource({ originId }), anotherSource({ originId, stance: 'disputes' })])).toBe(
      'disputed',
    );
  });

  it('follows a fact-check over the sources, and is disputed when fact-checks part', () => {
    const backed = [anotherSource(), anotherSource({ publisher: 'Hill Herald' })];
    expect(status(backed, [aReview()])).toBe('refuted');
    expect(status([], [aReview({ verdict: 'verified' })])).toBe('verified');
    expect(status([], [aReview(), aReview({ verdict: 'verified' })])).toBe('disputed');
    expect(status([], [aReview({ verdict: 'disputed' })])).toBe('disputed');
    expect(status(backed, [aReview({ verdict: 'unclear' })])).toBe('corroborated');
    const refused = aReview({ uncounted: 'not-accepted' });
    expect(status(backed, [refused])).toBe('corroborated');
    expect(status([], [refused, aReview({ verdict: 'verified' })])).toBe('verified');
    expect(statusOf(aClaim(), backed, [refused])).toEqual(statusOf(aClaim(), backed, []));
    expect(statusOf(aClaim(), backed, [aReview()]).because).toBe(
      'Refuted: a fact-check by Plumbline Checks (“False”).',
    );
  });

  it('lets the user’s verdict win, and says what it overrules', () => {
    const verdict = { value: 'refuted' as const, reason: 'I counted them myself', at: 1 };
    const { status, because, reasons } = statusOf(
      aClaim({ verdict }),
      [anotherSource()],
      [aReview({ verdict: 'verified' })],
    );
    expect(status).toBe('refuted');
    expect(because).toBe('Refuted: your verdict. Your reason: I counted them myself.');
    expect(reasons.verdict?.otherwise).toBe('verified');
    const agreeing = statusOf(aClaim({ verdict: { ...verdict, reason: '' } }), [], [aReview()]);
    expect(agreeing.because).toBe('Refuted: your verdict, and it would be so without it.');
  });

  it('says it as a person would: outlets, origins, doubt', () => {
    const nis = anOrigin({ name: 'South Korea’s NIS' });
    const told = (...changes: Partial<Source>[]): string =>
      statusOf(
        aClaim(),
        changes.map((change, at) =>
          anotherSource({
            id: uuidOf(100 + at),
            createdAt: at,
            originId: nis.id,
            publisher: `Paper ${at}`,
            ...change,
          }),
        ),
        [],
        [nis],
      ).because;
    expect(told({}, { certainty: 'unverified' })).toBe(
      'Reported: two outlets, one origin: South Korea’s NIS; not independently verified.',
    );
    expect(told({})).toBe('Reported: one outlet, one origin: South Korea’s NIS.');
    expect(told({ publisher: 'Paper' }, { publisher: 'Paper' }, {})).toBe(
      'Reported: three reports in two outlets, one origin: South Korea’s NIS.',
    );
    expect(told({ certainty: 'hedged' })).toBe(
      'Reported: one outlet, one origin: South Korea’s NIS; stated with caution.',
    );
    expect(told({}, { certainty: 'hedged', originId: uuidOf(77) })).toBe(
      'Reported: one origin states it outright: South Korea’s NIS; one more only with caution: Paper 1.',
    );
    expect(told({ stance: 'mentions' }, { stance: 'mentions' })).toBe(
      'Unverified: no source supports it yet; two sources only mention it.',
    );
  });

  it('does not let 2017 vouch for 2024, and says what it leaves out', () => {
    const dated = aClaim({ eventDate: '2024-10-18' });
    const old = anotherSource({ publisher: 'Hill Herald', publishedAt: '2017-04-20' });
    const retold = anotherSource({
      publisher: 'Coast Courier',
      publishedAt: '2024-10-20',
      sentence: 'Back in 2017 some 4,000 cars a day crossed.',
    });
    const now = anotherSource({ publishedAt: '2024-10-19' });
    expect(statusOf(dated, [old, retold], [])).toMatchObject({
      status: 'unverified',
      because:
        'Unverified: no source supports it yet; not counted, from before the event: Hill Herald (20 April 2017); not counted, about another year: Coast Courier (20 October 2024).',
      outlook: 'A source from after the event that supports it would make it reported.',
    });
    expect(statusOf(dated, [old, now], []).status).toBe('reported');
    expect(statusOf(aClaim(), [old, now], []).status).toBe('corroborated');
  });

  it('leaves out what belongs to other claims', () => {
    expect(status([anotherSource({ claimId: uuidOf(77) })], [aReview({ claimId: uuidOf(77) })])).toBe(
      'unverified',
    );
  });

  it('keeps long lists short', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((publisher) => anotherSource({ publisher }));
    expect(statusOf(aClaim(), many, []).because).toBe(
      'Corroborated: six independent origins state it outright: A, B, C and 3 more; none disputes it.',
    );
  });
});
