import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES: [string, Uint8Array][] = [
  ['icon/16.png', bytes('a picture')],
  ['manifest.json', bytes('{"manifest_version":3}'.repeat(20))],
  ['10', bytes('a name that is a number')],
  ['2', bytes('')],
  ['Ukrainian/слово.txt', bytes('слово')],
];

describe('an archive', () => {
  it('holds the files as they are', () => {
    const held = unzipSync(archive(new Map(FILES)));
    expect(new Map(Object.entries(held))).toEqual(new Map(FILES));
  });

  it('is the same bytes however the files were found, on any day and in any time zone', () => {
    const zone = process.env['TZ'];
    const first = archive(new Map(FILES));
    try {
      process.env['TZ'] = 'Asia/Seoul';
      expect(archive(new Map(FILES.toReversed()))).toEqual(first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
