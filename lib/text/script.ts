/** The scripts that tell a language, or a few that it may be. */
export type Script =
  'latin' | 'cyrillic' | 'hangul' | 'kana' | 'han' | 'greek' | 'arabic' | 'hebrew' | 'thai' | 'devanagari';

/** Ranges of Unicode's blocks, ascending. */
const RANGES: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0xe00, 0xe7f, 'thai'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3130, 0x318f, 'hangul'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xfb50, 0xfeff, 'arabic'],
];

/** A syllable or a character stands for more than a letter does; foreign names in Latin letters are long. */
const WORTH: Partial<Record<Script, number>> = { hangul: 3, kana: 3, han: 3 };

/** The script most of a text is written in; `undefined` where it has no letters. Japanese is told by its kana. */
export function scriptOf(text: string): Script | undefined {
  const counts = new Map<Script, number>();
  /** The run of one script that is being counted. */
  let run: Script | undefined;
  let length = 0;
  const count = (): void => {
    if (run !== undefined) counts.set(run, (counts.get(run) ?? 0) + length * (WORTH[run] ?? 1));
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x41) continue;
    const script = code < 0x80 ? latinIn(code) : RANGES.find(([from, to]) => code <= to && code >= from)?.[2];
    if (script === undefined) continue;
    if (script !== run) {
      count();
      run = script;
      length = 0;
    }
    length += 1;
  }
  count();
  let best: Script | undefined;
  for (const [script, count] of counts)
    if (count > (counts.get(best ?? script) ?? 0) || best === undefined) best = script;
  const kana = counts.get('kana') ?? 0;
  return best === 'han' && kana * 10 > (counts.get('han') ?? 0) ? 'kana' : best;
}

const latinIn = (code: number): Script | undefined =>
  code <= 0x5a || (code >= 0x61 && code <= 0x7a) ? 'latin' : undefined;
