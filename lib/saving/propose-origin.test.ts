import { describe, expect, it } from 'vitest';
import { anOrigin, uuidOf } from '../claims/examples.ts';
import type { Captured } from './draft.ts';
import { begun, prefill } from './prefill.ts';

const captured = (sentence: string, change: Partial<Captured> = {}): Captured => ({
  url: 'https://www.alderecho.example/a',
  canonicalUrl: 'https://www.alderecho.example/a',
  title: 'Quays closed',
  publisher: 'Alder Echo',
  authors: [],
  language: 'en',
  chosen: sentence,
  sentence,
  before: [],
  quote: { exact: sentence, prefix: '', suffix: '' },
  ...change,
});
const proposed = (sentence: string, change: Partial<Captured> = {}, origins = [anOrigin()]) =>
  begun(captured(sentence, change), { origins }).proposed;
const PLAIN = 'Both quays closed on Monday.';

describe('the origin a sentence names', () => {
  it.each([
    ['Northland’s The Sun newspaper is reporting that both quays closed.', 'The Sun'],
    ['State news agency Norpress reported that both quays closed.', 'Norpress'],
    ['Both quays closed, according to Reuters.', 'Reuters'],
    ['Portmedia.RU claims that both quays closed.', 'Portmedia.RU'],
    ['Northland’s Coastal Ice Watch said both quays had closed.', 'Northland’s Coastal Ice Watch'],
    ['Northland’s port security chief Jon Aske said both quays had closed.', 'Jon Aske'],
    [
      'A spokesman for the Alder Port Authority, Jon Aske, said both quays had closed.',
      'the Alder Port Authority',
    ],
    ['Kremlin spokeswoman Mira Oduya said both quays had closed.', 'the Kremlin'],
    [
      'The think tank Institute for the Study of Ports said both quays had closed.',
      'Institute for the Study of Ports',
    ],
    ['Footage posted by Portmedia shows that both quays closed.', 'Portmedia'],
    [
      'The Northland government, which runs the port, said both quays had closed.',
      'the Northland government',
    ],
  ])('of: %s', (sentence, name) => {
    expect(proposed(sentence)).toMatchObject({ name, by: 'said' });
  });

  it.each([
    'Photos showing what Alder calls closed quays, posted by Portmedia, led to questions.',
    'Photos show that both quays closed, and were posted by Portmedia.',
  ])('is who posted the photos, which are not what names it: %s', (sentence) => {
    expect(proposed(sentence)).toEqual({ name: 'Portmedia', by: 'said', words: 'Portmedia' });
  });

  it.each([
    'Officials said both quays had closed.',
    'Prosecutors said both quays had closed.',
    'A video shows that both quays closed.',
    'Local media reported that both quays closed.',
    'The newspaper reported that both quays closed.',
    PLAIN,
  ])('is the outlet for: %s', (sentence) => {
    expect(proposed(sentence)).toEqual({ name: '', by: 'outlet', words: '' });
  });

  it('is made whole by what the article said before', () => {
    const before = ['Northland’s Coastal Ice Watch counted the floes.', 'Mira Oduya, its head, was there.'];
    expect(proposed('The ice agency said both quays had closed.', { before })).toEqual({
      name: 'Northland’s Coastal Ice Watch',
      by: 'before',
      words: 'The ice agency',
    });
    expect(proposed('Oduya said both quays had closed.', { before }).name).toBe('Mira Oduya');
    const two = [...before, 'The Harbour Agency counted the ships.'];
    expect(proposed('The ice agency said both quays had closed.', { before: two }).by).toBe('outlet');
  });

  it('is the one the library knows by these words', () => {
    const learned = [{ words: 'Alder’s road wardens', sourceId: uuidOf(2), from: 'Alder Echo' }];
    const kept = [anOrigin({ aliases: ['ROA'], learned })];
    expect(proposed('The ROA said both quays had closed.', {}, kept)).toEqual({
      name: 'Road Office',
      by: 'known',
      words: 'The ROA',
    });
    expect(proposed('Alder’s road wardens said both quays had closed.', {}, kept).name).toBe('Road Office');
  });
});

describe('the origin a page credits', () => {
  it.each([
    [
      'Reuters',
      { credits: [{ words: 'TARN, 3 May (Reuters) - Both quays closed.' }] },
      'TARN, 3 May (Reuters) -',
    ],
    [
      'Associated Press',
      { credits: [{ words: 'By Mira Oduya, Associated Press' }] },
      'By Mira Oduya, Associated Press',
    ],
    ['Associated Press', { authors: ['AP'] }, 'AP'],
    ['Reuters', { authors: ['Reuters Staff'] }, 'Reuters Staff'],
    [
      'Harbour Post',
      { credits: [{ words: 'This story was first published by Harbour Post.' }] },
      'first published by Harbour Post',
    ],
    [
      'Harbour Post',
      { credits: [{ words: 'Republished with permission from Harbour Post.' }] },
      'Republished with permission from Harbour Post',
    ],
    [
      'Harbour Post',
      { credits: [{ words: 'Nobody knows why, and Harbour Post has contacted the port for comment.' }] },
      'and Harbour Post has contacted the port for comment',
    ],
    [
      'harbourpost.example',
      { basedOn: 'https://www.harbourpost.example/quays' },
      'https://www.harbourpost.example/quays',
    ],
    [
      'harbourpost.example',
      { credits: [{ words: 'Read the full article here', url: 'https://harbourpost.example/quays' }] },
      'Read the full article here',
    ],
  ])('is %s by %j', (name, change, words) => {
    expect(proposed(PLAIN, change)).toEqual({
      name,
      by: 'credit',
      words: expect.stringContaining(words.replace(/^and /u, '')) as string,
    });
  });

  it('is never the outlet itself, whatever it calls itself', () => {
    const credits = [
      { words: 'This story was first published by The Alder Echo.' },
      { words: 'Alder Echo has asked the port for comment.' },
      { words: 'Source: AlderEcho' },
    ];
    expect(proposed(PLAIN, { credits, basedOn: 'https://alderecho.example/b' }).by).toBe('outlet');
  });

  it('stands behind whom the sentence names, and before what it links', () => {
    const change = { authors: ['AP'], links: ['https://port.example/a'] };
    expect(proposed('Mira Oduya said both quays had closed.', change).name).toBe('Mira Oduya');
    expect(proposed('Officials said both quays had closed.', change).name).toBe('Associated Press');
  });
});

describe('the origin a sentence links', () => {
  it('is the one other site', () => {
    const links = ['https://www.port.example/a', 'https://port.example/b', 'https://alderecho.example/c'];
    expect(proposed(PLAIN, { links })).toEqual({ name: 'port.example', by: 'link', words: 'port.example' });
    expect(proposed(PLAIN, { links: [...links, 'https://other.example/'] }).by).toBe('outlet');
    expect(proposed(PLAIN, { links: ['https://x.com/somebody/status/1'] }).by).toBe('outlet');
  });
});

describe('a source that kept silent', () => {
  it('only mentions a claim that is kept, and supports its own', () => {
    const silent = captured('The Northland government declined to comment on the quays.');
    expect(prefill(silent, { claimId: 'c', stance: 'supports' }).stance).toBe('mentions');
    expect(prefill(silent, { claimId: 'c', stance: 'disputes' }).stance).toBe('disputes');
    expect(prefill(silent).stance).toBe('supports');
  });
});
