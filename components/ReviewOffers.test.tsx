// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { claimView } from '../tests/components/fixtures.ts';
import type { ReviewOffer } from './review-offer.ts';
import { ReviewOffers, type ReviewOffersProps } from './ReviewOffers.tsx';

const site = 'plumbline.example';
const offer = (given: Partial<ReviewOffer> = {}): ReviewOffer => ({
  id: 'offer-1',
  review: {
    claim: 'The Alder bridge carries 9,000 cars a day.',
    rating: { words: 'Four herrings', value: 1 },
    url: `https://${site}/checks/bridge`,
    author: 'The Most Famous Paper',
    authorUrls: [`https://${site}/`],
    publishedAt: '2020-03-04',
  },
  verdict: 'refuted',
  standing: { own: true, site },
  accepted: true,
  claims: [],
  ...given,
});
const same = { claim: claimView(), relation: 'same' as const, differences: [] };
const saved = { claim: claimView({ status: 'refuted' }), counted: true };
const saving = () => vi.fn<ReviewOffersProps['onSaveReview']>(() => Promise.resolve(saved));
const draw = (offers: ReviewOffer[], onSaveReview = saving()) =>
  drawn(<ReviewOffers offers={offers} onSaveReview={onSaveReview} />);
const SAVE = 'Save this fact-check';

describe('fact-checks in the popup', { timeout: AXE_TIMEOUT }, () => {
  it('are nothing where the page has none', async () => {
    expect((await draw([])).textContent).toBe('');
  });

  it('are shown with their own rating, date, site, and what they come to', async () => {
    const box = await draw([offer()]);
    expect(words(box)).toContain('Rated “Four herrings” by plumbline.example, 4 March 2020');
    expect(words(box)).toContain('It counts as refuted.');
    expect(words(box)).not.toContain('Famous');
    expect(await faults(box)).toEqual([]);
  });

  it('of an accepted fact-checker are saved with one press', async () => {
    const onSave = saving();
    const box = await draw([offer()], onSave);
    await pressed(named(box, `${SAVE}: ${offer().review.claim}`));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(offer(), { accept: false });
    expect(words(box.querySelector('[role=status]'))).toBe('Saved. Your claim is now: Refuted');
    expect(document.activeElement?.getAttribute('role')).toBe('status');
  });

  it('ask once whether their site is accepted, for all of the page', async () => {
    const onSave = saving();
    const second = offer({
      id: 'offer-2',
      accepted: false,
      review: { ...offer().review, claim: 'It rained.' },
    });
    const box = await draw([offer({ accepted: false }), second], onSave);
    expect(words(box)).toContain(`Once you accept ${site}, it counts as refuted.`);
    const [first] = [...box.querySelectorAll<HTMLElement>('button')];
    if (first === undefined) throw new Error('no button');
    await pressed(first);
    expect(onSave).not.toHaveBeenCalled();
    expect(words(document.activeElement)).toContain(`Do you trust ${site} to check facts?`);
    expect(await faults(box)).toEqual([]);
    await pressed(named(box, `Accept ${site} and save`));
    expect(onSave.mock.lastCall?.[1]).toEqual({ accept: true });
    await pressed(named(box, `${SAVE}: It rained.`));
    expect(onSave.mock.lastCall?.[1]).toEqual({ accept: false });
  });

  it('can be saved without being counted', async () => {
    const onSave = vi.fn<ReviewOffersProps['onSaveReview']>(() =>
      Promise.resolve({ claim: claimView({ status: 'reported' }), counted: false }),
    );
    const box = await draw([offer({ accepted: false })], onSave);
    await pressed(named(box, SAVE));
    await pressed(named(box, 'Save it without counting it'));
    expect(onSave.mock.lastCall?.[1]).toEqual({ accept: false });
    expect(words(box.querySelector('.review-saved'))).toContain('as a source that mentions your claim');
  });

  it.each([
    ['elsewhere', { uncounted: 'elsewhere', of: 'other.example' }, 'it says it is of other.example'],
    ['without addresses', { uncounted: 'no-address' }, 'it could be anybody’s'],
  ] as const)('say why they do not count: %s', async (_, why, told) => {
    const onSave = saving();
    const standing = { own: false, site, ...why } as const;
    const box = await draw([offer({ accepted: false, standing })], onSave);
    expect(words(box)).toContain(told);
    expect(words(box)).toContain('It names “The Most Famous Paper” as its author.');
    await pressed(named(box, `${SAVE}: ${offer().review.claim}`));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('are for the kept claim that says the same, or for a new one where that is chosen', async () => {
    const onSave = saving();
    const box = await draw([offer({ claims: [same] })], onSave);
    expect(words(box.querySelector('fieldset'))).toContain('Your claim: About 10,000 soldiers');
    await settled(() => named(box, 'A new claim, in the words above').click());
    await settled(() => box.querySelector<HTMLElement>('input')?.click());
    await pressed(named(box, `${SAVE}: ${offer().review.claim}`));
    expect(onSave.mock.lastCall?.[1]).toEqual({ accept: false, claimId: 'claim-1' });
  });

  it('are for a new claim unless the user says so, where a kept one is only perhaps the same', async () => {
    const onSave = saving();
    const box = await draw([offer({ claims: [{ ...same, suggested: true }] })], onSave);
    expect(words(box.querySelector('fieldset'))).toContain('Perhaps the same:');
    await pressed(named(box, `${SAVE}: ${offer().review.claim}`));
    expect(onSave.mock.lastCall?.[1]).toEqual({ accept: false });
  });

  it('are not offered again once they are kept', async () => {
    const review = {
      id: 'review-1',
      publisher: site,
      url: `https://${site}/checks/bridge`,
      rating: 'False',
      verdict: 'refuted',
    } as const;
    const kept = { ...same, claim: claimView({ status: 'refuted', reviews: [review] }) };
    const box = await draw([offer({ claims: [kept] })]);
    expect(words(box)).toContain('This fact-check is in your library. Refuted');
    expect(box.querySelector('button')).toBeNull();
  });

  it('say what went wrong, and can be saved again', async () => {
    const onSave = vi.fn<ReviewOffersProps['onSaveReview']>(() =>
      Promise.reject(new Error('The disk is full.')),
    );
    const box = await draw([offer()], onSave);
    await pressed(named(box, `${SAVE}: ${offer().review.claim}`));
    expect(words(box.querySelector('.failed'))).toContain('The disk is full.');
    expect(box.querySelector('button')).not.toBeNull();
  });
});
