import { describe, expect, it } from 'vitest';
import type { Encoding } from '../claims/import-view.ts';
import { fileText, seemingEncoding } from './file-text.ts';
import { gzipped } from './gzip.ts';
import { linesOf } from './lines.ts';

const TEXT = 'Чи є міст?\n“Ja”, 다리 🌉\n'.repeat(3_000);

async function read(file: Blob, encoding?: Encoding): Promise<string> {
  let text = '';
  for await (const part of fileText(file, encoding === undefined ? {} : { encoding })) text += part;
  return text;
}
const utf16 = (text: string, mark: string) => new Blob([Buffer.from(mark + text, 'utf16le')]);

describe('the text of a file', () => {
  it.each([
    ['plain', async () => await Promise.resolve(new Blob([TEXT]))],
    ['with a byte order mark', async () => await Promise.resolve(new Blob([`\uFEFF${TEXT}`]))],
    ['packed', async () => await gzipped([TEXT.slice(0, 100), TEXT.slice(100)])],
    ['in UTF-16', async () => await Promise.resolve(utf16(TEXT, '\uFEFF'))],
    [
      'in UTF-16 the other way round',
      async () => {
        const swapped = Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16();
        return await Promise.resolve(new Blob([swapped]));
      },
    ],
  ])('is read %s', async (_, file) => {
    expect(await read(await file())).toBe(TEXT);
  });

  it('is read in UTF-16 without a mark, where it is Western', async () => {
    expect(await read(utf16('text,title\n', ''))).toBe('text,title\n');
  });

  it('packed is smaller, and says how many bytes were taken in', async () => {
    const file = await gzipped([TEXT]);
    expect(file.size).toBeLessThan(TEXT.length / 10);
    let bytes = 0;
    const reading = fileText(file, { onBytes: (count) => (bytes += count) });
    while ((await reading.next()).done !== true);
    expect(bytes).toBe(file.size);
  });

  it('in another encoding is refused with the line and what to do, or read where the user says which', async () => {
    const latin = new Blob([Buffer.from(`${'a line\n'.repeat(40_000)}Stra\xdfe\n`, 'latin1')]);
    await expect(read(latin)).rejects.toMatchObject({
      line: 40_001,
      message: expect.stringContaining('UTF-8') as unknown,
    });
    expect(await read(latin, 'windows-1252')).toMatch(/Straße\n$/u);
  });

  it('that breaks off in the packing names the line', async () => {
    const noise = Array.from({ length: 20_000 }, (_, at) => `${at} ${Math.sin(at)}\n`);
    const file = await gzipped(noise);
    await expect(read(file.slice(0, file.size / 2))).rejects.toMatchObject({
      line: expect.toSatisfy((line: number) => line > 1_000 && line < 20_000) as unknown,
      message: expect.stringContaining('Copy or download it once more') as unknown,
    });
  });

  it('is given line by line, and one without an end is refused', async () => {
    const lines: string[] = [];
    for await (const { line } of linesOf(fileText(new Blob([TEXT])), 100)) lines.push(line);
    expect(`${lines.join('\n')}\n`).toBe(TEXT);
    const endless = async () => {
      const reading = linesOf(fileText(new Blob(['x\n', 'y'.repeat(1_000)])), 500);
      while ((await reading.next()).done !== true);
    };
    await expect(endless()).rejects.toMatchObject({ line: 2 });
  });
});

/** Bytes that were written by iconv (GNU libc) from the words beside them. */
const LEGACY: [Encoding, string, string][] = [
  ['windows-1252', '53747261df653b20936e61ef7665942096203520800a', 'Straße; “naïve” – 5 €\n'],
  ['windows-1251', 'ccb3f1f220e7e0eaf0e8ebe82c20ba2084b4e0edeeea930a', 'Міст закрили, є „ґанок“\n'],
  ['iso-8859-2', 'ae6c75bb6f75e86bfd206bf9f23b20a3f364bc0a', 'Žluťoučký kůň; Łódź\n'],
  ['euc-kr', 'b4d9b8aeb0a120b4ddc7fbb4d90a', '다리가 닫혔다\n'],
  ['shift_jis', '8bb482cd95c28dbd82b382ea82bd8141835c98410a', '橋は閉鎖された、ソ連\n'],
  ['gb18030', 'b4f3c7c5d2d1b9d8b1d520953282360a', '大桥已关闭 𠀀\n'],
];

describe('the encoding of a file', () => {
  it.each(LEGACY)(
    '%s is read where it is chosen, whatever the parts it comes in',
    async (encoding, hex, words) => {
      const bytes = Buffer.from(hex, 'hex');
      expect(await read(new Blob([bytes]), encoding)).toBe(words);
      const long = new Blob(Array.from({ length: 20_000 }, () => bytes));
      expect(await read(long, encoding)).toBe(words.repeat(20_000));
      expect(await seemingEncoding(long)).toBe('windows-1252');
    },
  );

  const cyrillic = 'твердження,посилання\nМіст закрили 3 травня\n';
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
  it.each([
    ['utf-8', Buffer.from(`\uFEFF${cyrillic}`)],
    ['utf-8', Buffer.from(cyrillic)],
    ['utf-8', Buffer.from('plain')],
    ['utf-8', Buffer.from('')],
    ['utf-16le', Buffer.from(`\uFEFF${cyrillic}`, 'utf16le')],
    ['utf-16be', swapped(`\uFEFF${cyrillic}`)],
    ['utf-16le', Buffer.from(cyrillic, 'utf16le')],
    ['utf-16be', swapped(cyrillic)],
    ['utf-16le', Buffer.from('제목,링크\n다리가 3일 닫혔다\n', 'utf16le')],
    ['windows-1252', Buffer.from('Stra\xdfe\n', 'latin1')],
  ] as const)('seems to be %s of %o', async (encoding, bytes) => {
    expect(await seemingEncoding(new Blob([bytes]))).toBe(encoding);
  });

  it('is told by what comes late, and within what is packed', async () => {
    const late = `${'a line\n'.repeat(40_000)}Stra`;
    const latin = new Blob([Buffer.from(`${late}\xdfe\n`, 'latin1')]);
    expect(await seemingEncoding(latin)).toBe('windows-1252');
    expect(await seemingEncoding(await gzipped([`${late}ße\n`]))).toBe('utf-8');
  });

  it('stays UTF-8 where a letter of many is damaged, which is told by its line', async () => {
    const damaged = new Blob([cyrillic.repeat(3_000), Buffer.from([0xd0, 0x0a]), cyrillic.repeat(3_000)]);
    expect(await seemingEncoding(damaged)).toBe('utf-8');
    await expect(read(damaged)).rejects.toMatchObject({ line: 6_001, encoding: 'utf-8' });
  });

  it.each([
    ['windows-1252', 0x81],
    ['windows-1251', 0x98],
    ['iso-8859-2', 0x80],
    ['euc-kr', 0xff],
    ['shift_jis', 0xff],
    ['gb18030', 0xff],
    ['utf-8', 0xff],
  ] as const)('%s without a letter for a byte says so by its line', async (encoding, byte) => {
    const [before, after] = ['a line\n'.repeat(30_000), 'more lines\n'.repeat(30_000)];
    const file = new Blob([before, Buffer.from([0x61, byte, 0x0a]), after, Buffer.from([byte])]);
    await expect(read(file, encoding)).rejects.toMatchObject({ line: 30_001, encoding });
  });

  it('with a letter that breaks off at the end names the last line', async () => {
    const file = new Blob(['one\ntwo\n', Buffer.from([0xb0])]);
    await expect(read(file, 'euc-kr')).rejects.toMatchObject({ line: 3, encoding: 'euc-kr' });
  });
});
