import { describe, expect, it } from 'vitest';
import type { Review, Source } from './claim.ts';
import { aClaim, aReview, anOrigin, anotherSource, uuidOf } from './examples.ts';
import { statusOf } from './status.ts';

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
    expect(disputed.because).toBe('No source supports it; disputed by Hill Herald.');
  });

  it('is reported with one origin', () => {
    const one = statusOf(aClaim(), [anotherSource()], []);
    expect(one.status).toBe('reported');
    expect(one.because).toBe('Only one independent origin asserts it: Valley Echo.');
  });

  it('is corroborated by two independent origins that assert it, and names them', () => {
    const two = statusOf(aClaim(), [anotherSource(), anotherSource({ publisher: 'Hill Herald' })], []);
    expect(two.status).toBe('corroborated');
    expect(two.because).toBe(
      'Two independent origins assert it: Valley Echo and Hill Herald. None disputes it.',
    );
  });

  it('never counts hedged or unverified reports towards green, however many there are', () => {
    const hedged = Array.from({ length: 5 }, (_, index) =>
      anotherSource({ publisher: `Paper ${index}`, certainty: index % 2 === 0 ? 'hedged' : 'unverified' }),
    );
    expect(status(hedged)).toBe('reported');
    expect(status([...hedged, anotherSource({ publisher: 'Valley Echo' })])).toBe('reported');
    expect(statusOf(aClaim(), hedged, []).because).toContain('Only unconfirmed reports so far: Paper 0');
  });

  it('counts five outlets that repeat one agency as one origin', () => {
    const outlets = ['A', 'B', 'C', 'D', 'E'].map((publisher) =>
      anotherSource({ publisher, originId: uuidOf(3) }),
    );
    const repeated = statusOf(aClaim(), outlets, [], [anOrigin({ name: 'Hill Wire' })]);
    expect(repeated.status).toBe('reported');
    expect(repeated.because).toBe('Only one independent origin asserts it: Hill Wire (in 5 reports).');
  });

  it('is disputed as soon as one origin stands against support', () => {
    const sources = [anotherSource(), anotherSource({ publisher: 'Hill Herald' })];
    const against = anotherSource({ stance: 'disputes', publisher: 'Town Hall' });
    const { status, because } = statusOf(aClaim(), [...sources, against], []);
    expect(status).toBe('disputed');
    expect(because).toBe('Supported by Valley Echo and Hill Herald; disputed by Town Hall.');
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
    expect(statusOf(aClaim(), backed, [aReview()]).because).toBe(
      'A fact-check rates it refuted: Plumbline Checks (“False”).',
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
    expect(because).toBe(
      'Your verdict: refuted; without it the status would be verified. Your reason: I counted them myself.',
    );
    expect(reasons.verdict?.otherwise).toBe('verified');
    const agreeing = statusOf(aClaim({ verdict: { ...verdict, reason: '' } }), [], [aReview()]);
    expect(agreeing.because).toBe('Your verdict: refuted.');
  });

  it('leaves out what belongs to other claims', () => {
    expect(status([anotherSource({ claimId: uuidOf(77) })], [aReview({ claimId: uuidOf(77) })])).toBe(
      'unverified',
    );
  });

  it('keeps long lists short', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((publisher) => anotherSource({ publisher }));
    expect(statusOf(aClaim(), many, []).because).toBe(
      'Six independent origins assert it: A, B, C and 3 more. None disputes it.',
    );
  });
});
