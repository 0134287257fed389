import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect.ts';

describe('the format of a file', () => {
  it.each([
    ['{"kind":"second-source-backup","version":2}\n', 'a.jsonl', 'backup'],
    ['{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[', 'feed.json', 'claim-feed'],
    ['[\n {"@type": "ClaimReview", "claimReviewed": "It rains."', 'x.txt', 'claim-feed'],
    ['{"@context":["http://www.w3.org/ns/anno.jsonld"],"type":"AnnotationPage"', 'feed.json', 'annotations'],
    ['[{"type":"Annotation","body":[{"value":"a ClaimReview"}]}]', '', 'annotations'],
    ['claim,url\n', 'a.csv', 'csv'],
    ['"claim";"url"\r\n', 'download', 'csv'],
    ['claims\nIt rains.\n', 'list.csv.gz', 'csv'],
    ['# My notes\n', 'notes.md', undefined],
    ['<!doctype html><p>a, b', 'page.csv', undefined],
    ['{"name":"package"}', 'package.json', undefined],
    ['', 'empty.csv', undefined],
  ])('of %s (%s) is %s', (head, name, format) => {
    expect(detectFormat(head, name)).toBe(format);
  });
});
