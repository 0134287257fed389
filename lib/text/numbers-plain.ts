import { FRACTION, ORDINAL, SCALE, SMALL } from './numbers-words.ts';
import type { Token } from './words.ts';

interface Plain {
  next: number;
  value: number;
  step: number;
  ordinal: boolean;
  fraction: boolean;
}

function digits(norm: string): Plain | undefined {
  const found = /^(\d+(?:\.(\d+))?)(st|nd|rd|th|k|mn|m|bn|b|tn)?$/.exec(norm);
  if (!found) return undefined;
  const suffix = found[3];
  const ordinal = suffix !== undefined && /^(?:st|nd|rd|th)$/.test(suffix);
  const scale = suffix === undefined || ordinal ? 1 : (SCALE.get(suffix) ?? 1);
  const decimals = found[2]?.length ?? 0;
  return {
    next: 0,
    value: Number(found[1]) * scale,
    step: 10 ** -decimals * scale,
    ordinal,
    fraction: false,
  };
}

function joined(tokens: readonly Token[], i: number): number {
  const mark = tokens[i];
  const after = tokens[i + 1];
  return mark?.text === '-' &&
    after !== undefined &&
    mark.start === tokens[i - 1]?.end &&
    after.start === mark.end
    ? i + 1
    : i;
}

/** Reads one number, in digits or words, at token `i`. */
export function plain(tokens: readonly Token[], i: number): Plain | undefined {
  let at = i;
  let total = 0;
  let part: number | undefined;
  let step = 1;
  let ordinal = false;
  const first = tokens[i];
  if (first === undefined) return undefined;
  if (first.kind === 'number') {
    const read = digits(first.norm);
    if (read === undefined) return undefined;
    if (read.ordinal) return { ...read, next: i + 1 };
    part = read.value;
    step = read.step;
    at = i + 1;
  } else if (
    (first.norm === 'a' || first.norm === 'an') &&
    /^(?:dozen|hundred|thousand|million|billion|trillion)$/.test(tokens[i + 1]?.norm ?? '')
  ) {
    part = 1;
    at = i + 1;
  } else if (
    (first.norm === 'a' || first.norm === 'one') &&
    /^(?:third|quarter|fifth|tenth)$/.test(tokens[joined(tokens, i + 1)]?.norm ?? '') &&
    tokens[joined(tokens, i + 1) + 1]?.norm === 'of'
  ) {
    const index = joined(tokens, i + 1);
    return {
      next: index + 1,
      value: FRACTION.get(tokens[index]?.norm ?? '') ?? 0,
      step: 5,
      ordinal: false,
      fraction: true,
    };
  } else if (first.norm === 'half') {
    if (tokens[i + 1]?.norm === 'a' && SCALE.has(tokens[i + 2]?.norm ?? '')) {
      const scale = SCALE.get(tokens[i + 2]?.norm ?? '') ?? 1;
      return { next: i + 3, value: scale / 2, step: scale / 10, ordinal: false, fraction: false };
    }
    return { next: i + 1, value: 50, step: 5, ordinal: false, fraction: true };
  }
  for (;;) {
    const index = at > i ? joined(tokens, at) : at;
    const norm = tokens[index]?.kind === 'word' ? (tokens[index]?.norm ?? '') : '';
    const small = SMALL.get(norm);
    const scale = norm.length > 1 ? SCALE.get(norm) : undefined;
    const ranked = ORDINAL.get(norm);
    if (
      small !== undefined &&
      (part === undefined ||
        (part % 100 === 0 && part > 0 && first.kind === 'word') ||
        (part % 100 >= 20 && part % 10 === 0 && small < 10 && first.kind === 'word'))
    ) {
      part = (part ?? 0) + small;
    } else if (norm === 'dozen' && part !== undefined) {
      part *= 12;
    } else if (scale !== undefined && part !== undefined) {
      step = Math.min(step, 1) * scale;
      if (scale === 100) part *= 100;
      else {
        total += part * scale;
        part = undefined;
      }
    } else if (
      ranked !== undefined &&
      (part === undefined ? at === i : part % 10 === 0 && part < 100 && ranked < 10 && index > at)
    ) {
      part = (part ?? 0) + ranked;
      ordinal = true;
      at = index + 1;
      break;
    } else if (norm === 'thirds' && part !== undefined && index > at) {
      return { next: index + 1, value: (part * 100) / 3, step: 5, ordinal: false, fraction: true };
    } else if (
      norm === 'and' &&
      part !== undefined &&
      part % 100 === 0 &&
      part > 0 &&
      first.kind === 'word' &&
      SMALL.has(tokens[index + 1]?.norm ?? '')
    ) {
      at = index + 1;
      continue;
    } else break;
    at = index + 1;
  }
  if (at === i) return undefined;
  return { next: at, value: total + (part ?? 0), step, ordinal, fraction: false };
}
