import type { Quantity } from '../numbers.ts';
import type { Bound } from '../numbers-words.ts';
import type { Token } from '../english-words.ts';
import type { Language } from './language.ts';

/** The words of a language that figures are read by. */
export type FigureWords = Pick<Language, 'numerals' | 'scales' | 'bounds' | 'boundsAfter'>;

/** What a figure is a measure of, in all languages: their words for percent and for currencies do not clash. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|％|prozent|процент\p{L}*|відсот\p{L}*|퍼센트\p{L}*|프로\p{L}?|パーセント)$/u, 'percent'],
  [/^(?:\$|dolar(?:es)?|dollars?|доллар\p{L}*|долар\p{L}*|달러\p{L}*)$/u, '$'],
  [/^(?:€|euros?|евро|євро|유로\p{L}*)$/u, '€'],
  [/^(?:₽|рубл\p{L}*|rublos?|rubel|roubles?|루블\p{L}*)$/u, '₽'],
  [/^(?:₴|гривн?\p{L}*|hrywnja|흐리우냐\p{L}*)$/u, '₴'],
  [/^(?:₩|원|원을|원이|원의|wons?)$/u, '₩'],
  [/^(?:r\$|reais|real)$/u, 'r$'],
];
/** "por ciento", "pour cent". */
const PER = /^(?:por|pour|per|pro)$/;
const HUNDRED = /^(?:ciento|cien|cento|cent|cento)$/;
/** "un millón", "eine Milliarde". */
const ONE = /^(?:un|une|um|uma|eine|einer|один|одна|одну)$/;
/** Words for "up to" that also mean "to". */
const LEVEL = /^(?:hasta|ate|до)$/;
const JOINS = /^(?:y|e|et|и|-)$/;

interface Plain {
  next: number;
  value: number;
  step: number;
}

/** A number in words of up to three: "trescientos", "treinta y cinco", "двадцать пять". */
function inWords(tokens: readonly Token[], i: number, { numerals }: FigureWords): Plain | undefined {
  let value = 0;
  let least = Infinity;
  let at = i;
  for (let index = i; index < tokens.length; index += 1) {
    const token = tokens[index];
    const joined = at > i && token !== undefined && JOINS.test(token.norm);
    const word = joined ? tokens[index + 1] : token;
    const part = word?.kind === 'word' ? Number(numerals.get(word.norm) ?? Number.NaN) : Number.NaN;
    // Each part is smaller than what the last one left open: hundreds, tens, ones.
    const fits = part < (least >= 100 ? 100 : least >= 20 ? 10 : 0) || at === i;
    if (Number.isNaN(part) || !fits) {
      // "quatre-vingts" is no four.
      if (token?.text === '-' && word?.start === token.end && word.kind === 'word') return undefined;
      break;
    }
    value += part;
    least = part;
    if (joined) index += 1;
    at = index + 1;
    if (part >= 1000) break;
  }
  return at === i ? undefined : { next: at, value, step: 1 };
}

function plain(tokens: readonly Token[], i: number, language: FigureWords): Plain | undefined {
  const token = tokens[i];
  let read: Plain | undefined;
  if (token?.kind === 'number') {
    if (!/^\d+(?:\.\d+)?$/.test(token.norm)) return undefined;
    read = { next: i + 1, value: Number(token.norm), step: 10 ** -(token.norm.split('.')[1]?.length ?? 0) };
  } else if (token?.kind === 'word') {
    const scale = Number(language.scales.get(token.norm) ?? 0);
    read =
      scale >= 1e6 && ONE.test(tokens[i - 1]?.norm ?? '')
        ? { next: i + 1, value: scale, step: scale }
        : inWords(tokens, i, language);
  }
  if (read === undefined) return undefined;
  let { next, value, step } = read;
  for (;;) {
    const scale = Number(language.scales.get(tokens[next]?.norm ?? '') ?? 0);
    if (scale === 0 || tokens[next]?.kind !== 'word') break;
    value *= scale;
    step *= scale;
    next += 1;
    // "Mio." and "тыс." are abbreviations, "2 mil 500" is one number.
    if (
      tokens[next]?.text === '.' &&
      tokens[next]?.start === tokens[next - 1]?.end &&
      tokens[next + 1] !== undefined
    )
      next += 1;
    const rest = tokens[next];
    if (scale === 1e3 && rest?.kind === 'number' && /^\d{3}$/.test(rest.text)) {
      value += Number(rest.norm);
      step = 1;
      next += 1;
    }
  }
  return { next, value, step };
}

/** The step a round figure is written in, to two significant digits at most: 12,000 stands for what rounds to it. */
function stepOf(value: number, written: number): number {
  if (value < 1000) return written;
  let step = Math.max(written, 1);
  while (value % (step * 10) === 0 && step * 100 <= value) step *= 10;
  return Math.min(step, 10 ** (Math.floor(Math.log10(value)) - 1));
}

function boundBefore(
  tokens: readonly Token[],
  from: number,
  { bounds }: FigureWords,
): { from: number; bound: Bound } | undefined {
  for (const [phrase, bound] of bounds) {
    const parts = phrase.split(' ');
    const start = from - parts.length;
    if (start >= 0 && parts.every((part, k) => tokens[start + k]?.norm === part))
      return { from: start, bound };
  }
  return undefined;
}

const unitOf = (token: Token | undefined): string | undefined =>
  token === undefined ? undefined : UNITS.find(([words]) => words.test(token.norm))?.[1];

/** The numbers of a text in another language than English, left to right. `taken` says which tokens belong to dates. */
export function quantitiesIntl(
  tokens: readonly Token[],
  language: FigureWords,
  taken: (index: number) => boolean,
): Quantity[] {
  const out: Quantity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const read = taken(i) ? undefined : plain(tokens, i, language);
    if (read === undefined) continue;
    let { next, value, step } = read;
    let from =
      ONE.test(tokens[i - 1]?.norm ?? '') && tokens[i]?.kind === 'word' && read.value >= 1e6 ? i - 1 : i;
    let unit = '';
    let upper = value;
    let bound: Bound = 'exact';
    const sign = tokens[from - 1]?.kind === 'mark' ? unitOf(tokens[from - 1]) : undefined;
    if (sign !== undefined && sign !== 'percent') [unit, from] = [sign, from - 1];
    const second = /^[-–—~]$/.test(tokens[next]?.text ?? '') ? plain(tokens, next + 1, language) : undefined;
    if (second !== undefined && second.value > value && !taken(next + 1)) {
      // "2-3 millones": the scale of the second number belongs to both.
      if (second.step >= 1000 && value * second.step < second.value) value *= second.step;
      [upper, step, next, bound] = [second.value, second.step, second.next, 'range'];
    } else {
      const before = boundBefore(tokens, from, language);
      if (before !== undefined) ({ from, bound } = before);
    }
    // "3 millones de dólares", "3 millions d'habitants"
    if (/^(?:de|d)$/.test(tokens[next]?.norm ?? '') && language.scales.has(tokens[next - 1]?.norm ?? ''))
      next += 1;
    const after = unitOf(tokens[next]);
    if (after !== undefined) [unit, next] = [after, next + 1];
    else if (PER.test(tokens[next]?.norm ?? '') && HUNDRED.test(tokens[next + 1]?.norm ?? ''))
      [unit, next] = ['percent', next + 2];
    // What falls "to 8 percent" ("до", "hasta") is not below it.
    if (unit === 'percent' && bound === 'most' && LEVEL.test(tokens[from]?.norm ?? ''))
      [from, bound] = [from + 1, 'exact'];
    for (const [words, kind] of language.boundsAfter ?? []) {
      // "1000여 명", "1000명 이상"
      if (
        [next, next + 1, next + 2].some(
          (index) => words.test(tokens[index]?.norm ?? '') && tokens[index]?.kind === 'word',
        )
      )
        bound = kind;
    }
    out.push({
      from,
      to: next,
      at: i,
      value,
      upper,
      bound,
      step: bound === 'range' ? step : stepOf(value, step),
      unit,
      ordinal: false,
    });
    i = next - 1;
  }
  return out;
}
