import { describe, expect, it } from 'vitest';
import { fileText } from './file-text.ts';
import { gzipped } from './gzip.ts';
import { linesOf } from './lines.ts';

const TEXT = 'Чи є міст?\n“Ja”, 다리 🌉\n'.repeat(3_000);

async function read(file: Blob, encoding?: 'windows-1252'): Promise<string> {
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
