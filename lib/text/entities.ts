const NAMED: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Sites put HTML's entities into JSON and attributes that are text already, where they mean nothing. */
export function withoutEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (typeof decimal === 'string') return fromCode(Number(decimal), whole);
    if (typeof hex === 'string') return fromCode(Number.parseInt(hex, 16), whole);
    const known = String(name).toLowerCase();
    return (Object.hasOwn(NAMED, known) ? NAMED[known] : undefined) ?? whole;
  });
}

/** Half a pair of UTF-16 is no character: it could not be written to a file. */
function fromCode(code: number, whole: string): string {
  const isCharacter = code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}
