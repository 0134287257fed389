import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from './text-fragment.ts';

const PAGE = 'https://news.example/a?b=1';
const link = (exact: string, prefix = '', suffix = ''): string =>
  textFragmentUrl(PAGE, { exact, prefix, suffix });
/** What the fragment says, decoded: the terms between commas that are not part of a term. */
const terms = (url: string): string[] =>
  (url.split('#:~:text=')[1] ?? '').split(',').map((term) => decodeURIComponent(term));

const SENTENCE = 'The harbour office closed both quays after the storm.';

describe('a link to the words on their page', () => {
  it('names a sentence as it stands', () => {
    expect(link(SENTENCE)).toBe(
      `${PAGE}#:~:text=The%20harbour%20office%20closed%20both%20quays%20after%20the%20storm.`,
    );
  });

  it('takes the place of the fragment the address had', () => {
    const url = textFragmentUrl(`${PAGE}#comments`, { exact: SENTENCE, prefix: '', suffix: '' });
    expect(url.startsWith(`${PAGE}#:~:text=The`)).toBe(true);
    expect(url).not.toContain('comments');
  });

  it.each([
    ['no words', PAGE, ''],
    ['blank words', PAGE, ' \n '],
    ['a file', 'file:///home/a.html', SENTENCE],
    ['a script', 'javascript:alert(1)', SENTENCE],
    ['no address', '', SENTENCE],
  ])('adds nothing for %s', (_, url, exact) => {
    expect(textFragmentUrl(url, { exact, prefix: '', suffix: '' })).toBe(url);
  });

  it.each([
    ['Long-range ferries — forty-two of them — stayed in port', ['%2D', '%E2%80%94']],
    ['The mayor, the clerk, and the pilot met on the northern quay', ['%2C']],
    ['Ships & Sons of Alder closed its yard for a second time', ['%26']],
    ['“Nobody was hurt”, the "master" of the ferry said at the inquiry', ['%E2%80%9C', '%22']],
    ['Fares rose 10% = two marks #1 on the line to the islands', ['%25', '%3D', '%23']],
  ])('encodes what the grammar or an address reserves: %s', (exact, parts) => {
    const url = link(exact);
    const directive = url.split('#:~:text=')[1] ?? '';
    for (const part of parts) expect(directive).toContain(part);
    expect(directive).not.toMatch(/[-,&"#= ]/u);
    expect(decodeURIComponent(directive)).toBe(exact);
  });

  it('keeps words of any script, and half a surrogate pair breaks nothing', () => {
    const greek = 'Ο δήμαρχος έκλεισε το λιμάνι μετά την καταιγίδα';
    expect(terms(link(greek))).toEqual([greek]);
    expect(() => link(`${SENTENCE} \ud83d`)).not.toThrow();
  });

  it('names more than one sentence, or line, by its first and last words', () => {
    expect(terms(link('The quays closed. Nobody was hurt in the storm that night.'))).toEqual([
      'The quays closed.',
      'hurt in the storm that night.',
    ]);
    expect(terms(link('Quays and piers\nClosed until further notice'))).toEqual([
      'Quays and piers',
      'Closed until further notice',
    ]);
    expect(terms(link('市長は港を閉鎖した。けが人はいなかった。'))[0]).toMatch(/^市長は港を/u);
  });

  it('names a long sentence by a few whole words at either end', () => {
    const long = `The harbour office of Alder closed ${'one quay and then '.repeat(20)}the last of the piers.`;
    expect(terms(link(long))).toEqual(['The harbour office of Alder closed', 'then the last of the piers.']);
  });

  it('parts a long text without spaces into words too', () => {
    const [start = '', end = ''] = terms(link('市長は港を閉鎖し桟橋も閉鎖し'.repeat(30)));
    expect(start.length).toBeLessThan(40);
    expect(end.length).toBeLessThan(40);
    expect(start).not.toBe('');
  });

  it('gives few words their surroundings, in whole words of the same sentence', () => {
    expect(link('42 ferries', 'cern. Officials said that ', ' were damaged in the harbo')).toBe(
      `${PAGE}#:~:text=Officials%20said%20that-,42%20ferries,-were%20damaged%20in`,
    );
    expect(link('42 ferries', 'of the storm. ', '. The quays cl')).toBe(
      `${PAGE}#:~:text=the%20storm.-,42%20ferries,-The%20quays`,
    );
    expect(link('42 ferries')).toBe(`${PAGE}#:~:text=42%20ferries`);
  });

  it('completes the words that the quote cuts', () => {
    expect(terms(link('bour office closed both quays after the sto', 'The har', 'rm.'))).toEqual([
      'harbour office closed both quays after the storm',
    ]);
  });
});
