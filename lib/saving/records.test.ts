import { describe, expect, it } from 'vitest';
import type { Captured, DraftForm } from './draft.ts';
import { recordsOf } from './records.ts';

const IDS = { claim: 'c', source: 's', origin: 'o' };
const CAPTURED: Captured = {
  url: 'https://www.news.example/a#top',
  canonicalUrl: 'https://news.example/a',
  title: 'Quays closed',
  publisher: 'Alder Echo',
  authors: ['Jon Aske'],
  publishedAt: '2024-10-22T09:00:00Z',
  language: 'en',
  chosen: 'closed both quays',
  sentence: 'The harbour office closed both quays.',
  before: [],
  quote: { exact: 'closed both quays', prefix: 'office ', suffix: '.' },
  position: { start: 19, end: 36 },
};
const FORM: DraftForm = {
  text: ' The harbour office of Alder closed both quays. ',
  tags: ['harbours', ' harbours', ''],
  notes: '',
  eventDate: '',
  stance: 'supports',
  certainty: 'asserted',
  attributedTo: '',
  origin: '',
};
const records = (captured: Partial<Captured> = {}, form: Partial<DraftForm> = {}) => {
  const both = { captured: { ...CAPTURED, ...captured }, form: { ...FORM, ...form } };
  return recordsOf({ id: 'd', changedAt: 1, tabId: 1, private: false, ...both }, both.form, 5, IDS);
};

describe('the records of a form', () => {
  it('are a claim and its first source', () => {
    const { claim, source, originName } = records();
    expect(claim).toEqual({
      id: 'c',
      createdAt: 5,
      updatedAt: 5,
      text: 'The harbour office of Alder closed both quays.',
      language: 'en',
      tags: ['harbours'],
      notes: '',
    });
    expect(source).toMatchObject({ id: 's', claimId: 'c', originId: 'o', accessedAt: 5, stance: 'supports' });
    expect(source).toMatchObject({ quote: CAPTURED.quote, position: CAPTURED.position });
    expect(originName).toBe('Alder Echo');
  });

  it('are a source alone where the claim is kept already', () => {
    const { claim, source } = records({}, { claimId: 'kept', stance: 'disputes' });
    expect(claim).toBeUndefined();
    expect(source).toMatchObject({ claimId: 'kept', stance: 'disputes' });
  });

  it('have a verdict from when it was given', () => {
    const { claim } = records({}, { verdict: { value: 'refuted', reason: 'Seen both open.' } });
    expect(claim?.verdict).toEqual({ value: 'refuted', reason: 'Seen both open.', at: 5 });
  });

  it('name the origin the form names, else the publisher, else the host', () => {
    expect(records({}, { origin: 'Pacific Wire' }).originName).toBe('Pacific Wire');
    expect(records({ publisher: '' }).source.publisher).toBe('www.news.example');
    expect(records({ publisher: '' }).originName).toBe('www.news.example');
  });

  it('keep as words of the page the sentence, else the claim, where nothing was chosen', () => {
    const quote = { exact: '', prefix: '', suffix: '' };
    expect(records({ quote }).source.quote.exact).toBe(CAPTURED.sentence);
    expect(records({ quote, sentence: '' }).source.quote.exact).toBe(FORM.text);
    expect(records({ quote, sentence: '' }, { claimId: 'kept', text: '' }).source.quote.exact).toBe(
      'Quays closed',
    );
  });

  it('cut a long quote between words, and its prefix at the far end', () => {
    const { source } = records({
      quote: { exact: 'quays '.repeat(1_000), prefix: `${'x'.repeat(2_000)} near`, suffix: '' },
    });
    expect(source.quote.exact).toMatch(/quays$/u);
    expect(source.quote.prefix).toMatch(/x near$/u);
  });

  it('leave out what the page gives wrongly', () => {
    const { claim, source } = records({
      language: 'no tag',
      publishedAt: 'yesterday',
      canonicalUrl: 'javascript:1',
      position: { start: 5, end: 2 },
    });
    expect(claim?.language).toBe('und');
    expect(source).not.toHaveProperty('publishedAt');
    expect(source).not.toHaveProperty('position');
    expect(source.canonicalUrl).toBe(CAPTURED.url);
  });
});
