import { describe, expect, it } from 'vitest';
import type { Captured } from './draft.ts';
import { prefill } from './prefill.ts';

const captured = (sentence: string, chosen = sentence, change: Partial<Captured> = {}): Captured => ({
  url: 'https://news.example/a',
  canonicalUrl: 'https://news.example/a',
  title: 'Quays closed',
  publisher: 'Alder Echo',
  authors: [],
  language: 'en',
  chosen,
  sentence,
  before: [],
  quote: { exact: chosen, prefix: '', suffix: '' },
  ...change,
});
const form = (sentence: string, chosen = sentence, change: Partial<Captured> = {}) =>
  prefill(captured(sentence, chosen, change));
const text = (sentence: string, chosen = sentence, change: Partial<Captured> = {}) =>
  form(sentence, chosen, change).text;

const SENTENCE = 'The harbour office closed both quays after a storm had sunk nine ships.';

describe('the text a claim begins with', () => {
  it.each([
    ['a whole sentence', SENTENCE, SENTENCE, SENTENCE],
    ['a clause of a sentence', SENTENCE, 'a storm had sunk nine ships', 'A storm had sunk nine ships.'],
    ['a clause cut short', SENTENCE, 'The harbour office closed both', SENTENCE],
    [
      'a clause without its first word',
      'Several skippers allegedly ignored the warning.',
      'skippers allegedly ignored the warning',
      'Several skippers allegedly ignored the warning.',
    ],
    [
      'a clause without what it hangs on',
      'The quays will close if nine ships have sunk.',
      'nine ships have sunk',
      'The quays will close if nine ships have sunk.',
    ],
    [
      'what is said',
      'Mira Oduya said that nine ships had sunk.',
      'nine ships had sunk',
      'Nine ships had sunk.',
    ],
    ['a few of its words', SENTENCE, 'closed both quays', SENTENCE],
    [
      'words without a verb',
      'Nine ships and two quays in Alder sank.',
      'Nine ships and two quays in Alder',
      'Nine ships and two quays in Alder sank.',
    ],
    [
      'a question',
      'Did it close both quays, as nine ships had sunk in the harbour?',
      'nine ships had sunk in the harbour',
      'Did it close both quays, as nine ships had sunk in the harbour?',
    ],
    [
      'half of two sentences',
      `${SENTENCE} Nobody drowned.`,
      'nine ships. Nobody',
      `${SENTENCE} Nobody drowned.`,
    ],
    ['a table cell', '3,000 ships', '3,000', '3,000 ships'],
    ['a list item', '• Both quays closed', '• Both quays closed', 'Both quays closed'],
    ['nothing', '', '', ''],
    ['nothing of a sentence', SENTENCE, '', SENTENCE],
    ['words outside any sentence', '', 'Both quays', 'Both quays'],
    ['the end of a quotation', 'Both quays closed.”', 'Both quays closed.”', 'Both quays closed.'],
    ['the beginning of one', '“Both quays closed.', '“Both quays closed.', 'Both quays closed.'],
    [
      'a whole one',
      '“Both quays closed,” Jon Aske said.',
      '“Both quays closed,” Jon Aske said.',
      '“Both quays closed,” Jon Aske said.',
    ],
    ['straight marks', '"Both quays closed.', '"Both quays closed.', 'Both quays closed.'],
    ['a footnote', 'Both quays closed.[12]', 'Both quays closed.[12]', 'Both quays closed.'],
  ])('of %s', (_, sentence, chosen, expected) => {
    expect(text(sentence, chosen)).toBe(expected);
  });

  it('of a part in another language is a sentence by its own script', () => {
    expect(text('市長は昨日港を閉鎖したと言った。', '市長は昨日港を閉鎖した', { language: 'ja' })).toBe(
      '市長は昨日港を閉鎖した。',
    );
  });
});

describe('the fields a form begins with', () => {
  it('are those of the sentence: who says it and how surely', () => {
    expect(form('Both quays may close, Mira Oduya said.')).toMatchObject({
      certainty: 'hedged',
      attributedTo: 'Mira Oduya',
      origin: 'Mira Oduya',
      stance: 'supports',
    });
    expect(form('Both quays closed.')).toMatchObject({ certainty: 'asserted', attributedTo: '', origin: '' });
  });

  it('name nobody for what he decided or plans: the outlet tells it', () => {
    for (const sentence of [
      'Northland decided to close both quays.',
      'Northland planned to close both quays.',
    ])
      for (const context of [{}, { claimId: 'c', stance: 'disputes' as const }])
        expect(prefill(captured(sentence), context)).toMatchObject({ attributedTo: '', origin: '' });
    expect(form('Northland decided to close both quays, Mira Oduya said.').origin).toBe('Mira Oduya');
  });

  it('are an assertion for a denial: for it as a claim, against a claim it is to be a source of', () => {
    const denial = 'Mira Oduya denied that both quays had closed.';
    expect(form(denial)).toMatchObject({ stance: 'supports', certainty: 'asserted' });
    expect(prefill(captured(denial), { claimId: 'c' })).toMatchObject({
      stance: 'disputes',
      certainty: 'asserted',
    });
  });

  it('name no pronoun as the speaker', () => {
    expect(form('Both quays closed, she said.')).toMatchObject({ attributedTo: '', origin: '' });
  });

  it('are as sure as the least sure of several sentences', () => {
    const both = 'Both quays closed. The report could not be verified.';
    expect(form(both).certainty).toBe('unverified');
  });

  it('name the speaker of a quotation that began in the sentence before', () => {
    const before = ['“Both quays closed,” Jon Aske said. “Nobody drowned.'];
    expect(form('All were saved.”', 'All were saved.”', { before }).attributedTo).toBe('Jon Aske');
  });

  it.each([
    ['The Defence Ministry of Northland said both quays had closed.', 'the Defence Ministry of Northland'],
    ['Both quays closed, Mira Oduya, the harbour master, said.', 'Mira Oduya'],
    ['Both quays closed, deckhand Jon Aske said.', 'Jon Aske'],
    ['Both quays closed, the Russian army said.', 'the Russian army'],
    ['He said both quays had closed.', ''],
    ['Officials said both quays had closed.', ''],
    ['Northland officials said both quays had closed.', ''],
    ['A lawyer for Alder Lines said both quays had closed.', ''],
    ['The harbour office said both quays had closed.', ''],
    ['The ministry in Alder said both quays had closed.', ''],
  ])('offer a named speaker as the origin: %s', (sentence, origin) => {
    expect(form(sentence).origin).toBe(origin);
  });

  it.each([
    ['Both quays closed on 18 October 2024.', '2024-10-18'],
    ['Both quays closed in October 2024.', '2024-10'],
    ['Both quays closed in 2024.', '2024'],
    ['Both quays closed on October 18, 2024.', '2024-10-18'],
    ['Both quays closed on Friday.', ''],
    ['Both quays closed on 18 October.', ''],
    ['Both quays closed between May 2023 and June 2024.', ''],
    ['Both quays have been closed since 2006.', ''],
    ['Some 2024 ships sank.', ''],
  ])('have a date where the sentence names one in full: %s', (sentence, date) => {
    expect(form(sentence).eventDate).toBe(date);
  });

  it('follow what they are opened for', () => {
    const kept = prefill(captured('Mira Oduya denied it.'), { claimId: 'kept', stance: 'supports' });
    expect(kept).toMatchObject({ claimId: 'kept', stance: 'supports', certainty: 'asserted' });
    expect(form(SENTENCE)).not.toHaveProperty('claimId');
  });

  it('read nothing out of other languages', () => {
    expect(
      form('Both quays may close in 2024, Mira Oduya said.', undefined, { language: 'fr' }),
    ).toMatchObject({
      certainty: 'asserted',
      attributedTo: '',
      eventDate: '',
    });
  });
});
