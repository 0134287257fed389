// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftForm } from '../lib/saving/draft.ts';
import { drawn, named, pressed, words } from '../tests/components/drawn.ts';
import { sourceView } from '../tests/components/fixtures.ts';
import { SaveForm } from './SaveForm.tsx';
import { Sources } from './Sources.tsx';
import { KEEP_AFTER } from './use-kept-form.ts';

const SENTENCE = 'The port denied that the ferry carried 900 passengers.';

function draft(form: Partial<DraftForm> = {}): Draft {
  return {
    id: 'd',
    changedAt: 0,
    tabId: 1,
    private: false,
    captured: {
      url: 'https://harbour-post.example/ferry',
      canonicalUrl: 'https://harbour-post.example/ferry',
      title: 'Ferry',
      publisher: 'Harbour Post',
      authors: [],
      language: 'en',
      chosen: SENTENCE,
      sentence: SENTENCE,
      before: [],
      quote: { exact: SENTENCE, prefix: '', suffix: '' },
    },
    form: {
      text: SENTENCE,
      tags: [],
      notes: '',
      eventDate: '',
      stance: 'supports',
      certainty: 'asserted',
      attributedTo: 'the port',
      origin: '',
      ...form,
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function formOf(given: Draft) {
  const kept = vi.fn<(form: DraftForm) => Promise<void>>(() => Promise.resolve());
  const nothing = () => Promise.resolve();
  const box = await drawn(
    <SaveForm
      draft={given}
      leave="Back"
      onLeave={() => {}}
      onKeep={kept}
      onDiscard={nothing}
      onFind={() => Promise.resolve([])}
      onSimilar={() => Promise.resolve([])}
      onClaim={() => Promise.resolve(undefined)}
      onTags={() => Promise.resolve([])}
      onSave={nothing}
      onAllowPrivate={nothing}
    />,
  );
  const latest = async () => {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(KEEP_AFTER);
    });
    return kept.mock.lastCall?.[0];
  };
  return { box, latest };
}

async function write(box: Element, text: string) {
  const area = box.querySelector('textarea');
  if (area === null) throw new Error('There is no place for the claim.');
  await act(() => {
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const says = (box: Element) => words(box.querySelector('.says'));

describe('what the sentence says of the claim, in the form', () => {
  it('follows the claim as it is written, and marks the words that decide', async () => {
    const { box, latest } = await formOf(draft());
    expect(says(box)).toBe('By its own words the sentence supports it: stated as fact.');
    await write(box, 'The ferry carried 900 passengers.');
    expect(says(box)).toBe('By its own words the sentence disputes it: said not to be so (“denied”).');
    expect(words(box.querySelector('.source mark'))).toBe('denied');
    expect(words(box.querySelector('.source blockquote'))).toBe(`“${SENTENCE}”`);
    expect(await latest()).toMatchObject({ stance: 'disputes' });
  });

  it('leaves the user’s choice alone, says so, and takes it back when asked', async () => {
    const { box, latest } = await formOf(draft());
    await pressed(named(box, 'Only mentions it', 'input'));
    await write(box, 'The ferry carried 900 passengers.');
    expect(await latest()).toMatchObject({ stance: 'mentions', byUser: ['stance'] });
    expect(says(box)).toContain('You chose otherwise, and your choice counts.');
    await pressed(named(box, 'Take it as the sentence says'));
    expect(await latest()).toMatchObject({ stance: 'disputes', byUser: [] });
  });
});

describe('what the sentence says of the claim, in the list of sources', () => {
  it('is told with its words, which are marked in the quote', async () => {
    const quote = 'The port denied it.';
    const source = sourceView({
      stance: 'disputes',
      manner: 'denied',
      decidedBy: ['denied'],
      quote,
      decidedAt: [{ start: 9, end: 15 }],
    });
    const box = await drawn(<Sources sources={[source]} />);
    expect(words(box)).toContain('said not to be so (“denied”)');
    expect(words(box.querySelector('mark'))).toBe('denied');
    expect(words(box.querySelector('blockquote'))).toBe(quote);
  });

  it('says why a source is not counted', async () => {
    const box = await drawn(<Sources sources={[sourceView({ untimely: 'before-event' })]} />);
    expect(words(box)).toContain('Not counted: it is from before the event.');
  });

  it('is the user’s where the user chose', async () => {
    const box = await drawn(
      <Sources sources={[sourceView({ certainty: 'hedged', byUser: ['certainty'] })]} />,
    );
    expect(words(box)).toContain('stated with caution, as you chose');
  });
});
