import { describe, expect, it } from 'vitest';
import { claimParser, DoorError, options, parseLines } from './lines.ts';

describe('parseLines', () => {
  it('answers every good line and names each bad one by file and line', () => {
    const content = [
      '{"id": 7, "text": "The bridge was closed."}',
      '',
      'no json',
      '[1]',
      '{"id": "b", "text": " "}',
      '{"text": "Two ferries sank."}',
      '{"id": "7", "text": "The bridge was opened."}',
      '{"id": "c", "text": "A ferry sank.", "title": 3}',
      '{"id": "d", "text": "A ferry sank.", "publishedAt": "2024-10"}',
    ].join('\r\n');
    expect(parseLines('claims.jsonl', content, claimParser())).toEqual({
      records: [
        { id: 7, text: 'The bridge was closed.' },
        { id: 'd', text: 'A ferry sank.', publishedAt: '2024-10' },
      ],
      faults: [
        'claims.jsonl:3: not JSON',
        'claims.jsonl:4: not a JSON object',
        'claims.jsonl:5: "text" is empty',
        'claims.jsonl:6: "id" is missing or neither text nor a number',
        'claims.jsonl:7: "id" "7" was used before',
        'claims.jsonl:8: "title" is not text',
      ],
    });
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parseLines('a', '\uFEFF{"id": "a", "text": "b"}', claimParser()).faults).toEqual([]);
  });
});

describe('options', () => {
  it('takes what is required and leaves out what is optional', () => {
    expect(options(['--page', 'a.html'], 'use', ['page'], ['url'])).toEqual({ page: 'a.html' });
  });
  it('refuses unknown, stray and missing options', () => {
    for (const args of [['--pages', 'a'], ['--page', 'a', 'b'], []])
      expect(() => options(args, 'use', ['page'])).toThrow(DoorError);
  });
});
