import type { Figure } from '../lib/claims/figure.ts';
import type { RivalView } from '../lib/claims/rival-view.ts';
import type { MatchView } from '../lib/claims/view.ts';
import type { RivalRoundState } from '../lib/messaging/protocol.ts';
import type { Words } from '../lib/words/parts.ts';
import { counted } from './words.ts';

const BEFORE: Partial<Record<Figure['bound'], string>> = {
  about: '≈\u00a0',
  most: '≤\u00a0',
  less: '<\u00a0',
};
const BEHIND: Partial<Record<Figure['bound'], string>> = { least: '+', more: '+' };
/** Longer than this a figure in words would fill the line: "twenty-one thousand five hundred". */
const LONGEST = 14;

/** What stands at a figure's place on the line, as short as can be: "≈ 10,000", "40+", "11 miles". The table has its words. */
export function figureLabel(
  { value, upper, bound, unit, words }: Figure,
  { compact }: Pick<Words, 'compact'>,
): string {
  const plain = unit === '' || unit === 'percent' || /^\p{Sc}$/u.test(unit);
  // What is measured is kept in other units than it is told in.
  if (!plain) return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  const numbers = bound === 'range' ? `${compact(value)}–${compact(upper)}` : compact(value);
  const sign = unit === '' || unit === 'percent' ? '' : unit;
  return `${BEFORE[bound] ?? ''}${sign}${numbers}${unit === 'percent' ? '%' : ''}${BEHIND[bound] ?? ''}`;
}

/** "about 10,000 and 2,600": what a claim answers, in its own words. */
export function answerWords({ figures }: Pick<RivalView, 'figures'>, { rivals, joined }: Words): string {
  return figures.length === 0 ? rivals.noFigure : joined(figures.map(({ words }) => words));
}

/** "2 origins support it, 1 disputes it, 18–23 October 2024". */
export function behindWords(
  { origins, against, dates }: Pick<RivalView, 'origins' | 'against' | 'dates'>,
  { rivals, span }: Words,
): string {
  const [first, last] = [dates[0], dates.at(-1)];
  return rivals.behind([
    origins === 0 ? rivals.nobody : rivals.supports(origins),
    ...(against === 0 ? [] : [rivals.disputes(against)]),
    ...(first === undefined || last === undefined ? [] : [span(first, last)]),
  ]);
}

/** "This sentence says 10,000: your claim “…” says about 10,000 too." Undefined where it bears no other claim out. */
export function agreeingWords(
  { agrees, rivals = [] }: Pick<MatchView, 'agrees' | 'rivals'>,
  { rivals: say }: Words,
): string | undefined {
  const rival = rivals.find(({ id }) => id === agrees?.claimId);
  if (agrees === undefined || rival === undefined) return undefined;
  const { figures } = agrees;
  return figures === undefined
    ? say.agrees(rival.text)
    : say.agreesIn(figures.here, rival.text, figures.there);
}

/** What came of looking through all claims. */
export function roundWords(round: RivalRoundState | undefined): string {
  if (round === undefined) return '';
  const pairs = round.found === 0 ? 'no new pair was found' : `${counted(round.found, 'new pair')} found`;
  switch (round.state) {
    case 'idle':
      return '';
    case 'looking':
      return 'Looking for rival claims…';
    case 'done':
      return `${counted(round.total, 'claim')} compared: ${pairs}.`;
    case 'stopped':
      return `Stopped: ${pairs}.`;
    case 'failed':
      return `Not all claims could be compared: ${pairs}. Please try again.`;
  }
}
