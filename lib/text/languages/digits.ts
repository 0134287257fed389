/**
 * Figures as languages write them: "1.500", "1 500", "1,5" where the comma is the decimal sign, "1,500" and "1.5" where
 * it is not, "1만 2천" where four digits make a step; and days in figures alone. By Unicode's CLDR (decimal and group of
 * each locale), and for Spanish both ways, since its American half writes figures as English does.
 */

/** Languages that write 1.5 and 1,500; most others write 1,5. */
const DECIMAL_POINT = /^(?:ko|ja|zh|th|he|hi|ur|bn|ta|te|fil|ms|sw|am|my|en)$/;
const EAST_ASIAN = /^(?:ko|ja|zh|yue)$/;

/** Nothing that is part of a name ("F-16", "Т-72"), but "약1500명". */
const ALONE = String.raw`(?<![\d.,][.,]?)(?<![\p{Script=Latin}\p{Script=Cyrillic}]-?)`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)`;
const COMMA = String.raw`\d{1,3}(?:[ \u00A0\u202F\u2009.’']\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)*`;
const POINT = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
const MYRIAD = String.raw`[조억만천백兆億亿万萬千百]`;
const EAST = String.raw`(?:\d[\d,]*(?:\.\d+)?${MYRIAD}+(?: ?(?=\d[\d,]*${MYRIAD}|\d[\d,]*(?![\d.년월일年月日])))?)+(?:\d[\d,]*)?|${POINT}`;

const patterns = new Map<string, RegExp>();

const kindOf = (language: string): string =>
  EAST_ASIAN.test(language) ? EAST : DECIMAL_POINT.test(language) ? POINT : COMMA;

/** The figures of a text, left to right, each whole. */
export function numbersIn(text: string, language: string): Iterable<RegExpExecArray> {
  if (!/\d/.test(text)) return [];
  const kind = kindOf(language);
  let pattern = patterns.get(kind);
  if (pattern === undefined) patterns.set(kind, (pattern = new RegExp(`${ALONE}(?:${DAY}|${kind})`, 'gu')));
  return text.matchAll(pattern);
}

const MYRIADS: Record<string, number> = {
  백: 1e2,
  百: 1e2,
  천: 1e3,
  千: 1e3,
  만: 1e4,
  万: 1e4,
  萬: 1e4,
  억: 1e8,
  億: 1e8,
  亿: 1e8,
  조: 1e12,
  兆: 1e12,
};

/** "1만 2천" is 12000: hundreds and thousands multiply inside a step of four digits. */
function myriads(digits: string): number {
  let total = 0;
  let step = 0;
  let part = 0;
  for (const [piece] of digits.matchAll(/[\d.]+|\D/gu)) {
    const unit = MYRIADS[piece];
    if (unit === undefined) part = /\d/.test(piece) ? Number(piece) : part;
    else if (unit < 1e4) {
      step += (part || 1) * unit;
      part = 0;
    } else {
      total += (step + part || 1) * unit;
      step = part = 0;
    }
  }
  return total + step + part;
}

/** A figure as a plain number ("1500.5"), or an ISO 8601 day. */
export function numberIn(digits: string, language: string): string {
  if (/^\d{4}-/.test(digits)) return digits;
  const day = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(digits);
  if (day) return `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`;
  if (kindOf(language) !== COMMA) {
    const plain = digits.replaceAll(',', '');
    return /^[\d.]+$/.test(plain) ? plain : String(myriads(plain));
  }
  const spaced = digits.replace(/[\s’']/gu, '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(spaced)) return spaced.replaceAll('.', '').replace(',', '.');
  if (
    /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(spaced) ||
    (language === 'es' && /^\d{1,3},\d{3}$/.test(spaced))
  )
    return spaced.replaceAll(',', '');
  return spaced.replace(',', '.');
}
