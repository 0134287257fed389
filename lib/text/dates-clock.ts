import type { DateSpec } from './dates.ts';
import type { Token } from './words.ts';

const FEASTS: readonly (readonly [RegExp, number, number])[] = [
  [/^new year('?s)? day\b/, 1, 1],
  [/^new year('?s)? eve\b/, 12, 31],
  [/^christmas eve\b/, 12, 24],
  [/^christmas day\b/, 12, 25],
  [/^boxing day\b/, 12, 26],
  [/^valentine('?s)? day\b/, 2, 14],
  [/^may day\b/, 5, 1],
  [/^halloween\b/, 10, 31],
];

/** Feasts that keep their day: "New Year's Day". */
export function feast(tokens: readonly Token[], i: number): DateSpec | undefined {
  if (
    tokens[i]?.capital !== true ||
    !/^(?:new|christmas|boxing|valentine|may|halloween)$/.test(tokens[i]?.norm ?? '')
  )
    return undefined;
  const words = tokens.slice(i, i + 3).map(({ norm }) => norm);
  for (const [pattern, month, day] of FEASTS) {
    const found = pattern.exec(words.join(' '));
    if (found !== null) return { from: i, to: i + found[0].split(' ').length, month, day };
  }
  return undefined;
}

/** "7 a.m.", "7.30pm", "noon": the time of day, where it is told from its other half. */
export function clock(tokens: readonly Token[], i: number): DateSpec | undefined {
  const norm = tokens[i]?.norm ?? '';
  if (norm === 'noon' || norm === 'midday') return { from: i, to: i + 1, minute: 720 };
  if (norm === 'midnight') return { from: i, to: i + 1, minute: 0 };
  const found = /^(\d{1,2})(?:[.:](\d\d))?$/.exec(norm);
  if (!found || tokens[i]?.kind !== 'number') return undefined;
  let k = i + 1;
  let minutes = Number(found[2] ?? 0);
  const colon = tokens[k]?.text === ':' && /^\d\d$/.test(tokens[k + 1]?.text ?? '');
  if (colon) {
    minutes = Number(tokens[k + 1]?.text);
    k += 2;
  }
  const half = /^(am|pm)$/.exec(tokens[k]?.norm ?? '')?.[1];
  const hour = Number(found[1]);
  if (half === undefined || hour > 12 || hour < 1) return undefined;
  return { from: i, to: k + 1, minute: ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minutes };
}

/** "1957", or the ten years of "the 1920s". */
export function wholeYear(tokens: readonly Token[], i: number, year: number): DateSpec {
  const decade = year % 10 === 0 && tokens[i + 1]?.text === 's' && tokens[i + 1]?.start === tokens[i]?.end;
  return decade ? { from: i, to: i + 2, year, lastYear: year + 9 } : { from: i, to: i + 1, year };
}

/** "The 19th century". */
export function century(tokens: readonly Token[], i: number): DateSpec | undefined {
  const found = /^(1\d|20|21)(?:st|nd|rd|th)$/.exec(tokens[i]?.norm ?? '');
  if (found === null || tokens[i + 1]?.norm !== 'century') return undefined;
  const first = (Number(found[1]) - 1) * 100 + 1;
  return { from: i, to: i + 2, year: first, lastYear: first + 99 };
}

/** "Before 1957", "prior to May", "later than 3 June". "Until" ends what went on, and bounds nothing else. */
export function boundOf(tokens: readonly Token[], from: number): 'before' | 'after' | undefined {
  const one = tokens[from - 1]?.norm ?? '';
  const two = `${tokens[from - 2]?.norm ?? ''} ${one}`;
  if (one === 'before' || two === 'prior to' || two === 'earlier than') return 'before';
  return one === 'after' || two === 'later than' ? 'after' : undefined;
}
