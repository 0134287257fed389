import type { ArticleLook } from '../lib/claims/article-look.ts';
import type { Tone } from '../lib/claims/tone.ts';
import { nameOf } from './look-words.ts';
import type { ListedMark } from './popup-view.ts';

/** Where things stand in the picture of an article, in px from its top; how far from the left is the picture's own matter. */
export interface LookLayout {
  height: number;
  origins: { name: string; lines: string[]; y: number }[];
  /** Numbers stand beside the sentences, where there is room for them. */
  numbered: boolean;
  sentences: { sentence: number; tone: Tone; y: number }[];
  lines: { from: number; to: number; side: 'backs' | 'against'; named: boolean }[];
}

/** Room for an origin, whose name may take two lines, px. */
const ORIGIN = 40;
/** Room for a sentence, px: as much as numbers want, and less where there are many, down to where lines are still told apart. */
const SENTENCE = 22;
const LEAST = 5;
/** What the sentences of an ordinary article may take together, px. */
const ALL = 440;
/** Below this, px, numbers would lie on one another. */
const NUMBERED = 14;
/** Origins that are drawn one by one; the rest share a place. */
export const MOST_ORIGINS = 12;

/** The picture's plan: origins on one side, what is marked on the other, both spread over the same height. */
export function lookLayout(
  { origins }: Pick<ArticleLook, 'origins'>,
  marks: readonly Pick<ListedMark, 'sentence' | 'tone'>[],
): LookLayout {
  const painted = marks
    .flatMap(({ sentence, tone }) => (tone === undefined ? [] : [{ sentence, tone }]))
    .toSorted((a, b) => a.sentence - b.sentence);
  const drawn = gathered(origins);
  const room = Math.min(SENTENCE, Math.max(LEAST, ALL / Math.max(1, painted.length)));
  const height = Math.round(Math.max(ORIGIN, drawn.length * ORIGIN, painted.length * room));
  const at = (index: number, count: number): number => Math.round(((index + 0.5) * height) / count);

  const sentences = painted.map((each, index) => ({ ...each, y: at(index, painted.length) }));
  const yOf = new Map(sentences.map(({ sentence, y }) => [sentence, y]));
  const lines = drawn.flatMap((origin, index) =>
    (['backs', 'against'] as const).flatMap((side) =>
      origin[side].flatMap((sentence) => {
        const to = yOf.get(sentence);
        return to === undefined
          ? []
          : [
              {
                from: at(index, drawn.length),
                to,
                side,
                named: side === 'backs' && origin.named.includes(sentence),
              },
            ];
      }),
    ),
  );
  return {
    height,
    origins: drawn.map(({ name }, index) => ({ name, lines: inTwo(name), y: at(index, drawn.length) })),
    numbered: height / Math.max(1, painted.length) >= NUMBERED,
    sentences,
    lines,
  };
}

/** So many origins as can be drawn one by one; the last place is of all the rest. */
function gathered(origins: ArticleLook['origins']): ArticleLook['origins'] {
  const named = origins.map((origin) => ({ ...origin, name: nameOf(origin.name) }));
  if (named.length <= MOST_ORIGINS) return named;
  const rest = named.slice(MOST_ORIGINS - 1);
  const together = (side: 'backs' | 'against' | 'named') => [
    ...new Set(rest.flatMap((origin) => origin[side])),
  ];
  return [
    ...named.slice(0, MOST_ORIGINS - 1),
    {
      name: `${rest.length} more origins`,
      backs: together('backs'),
      named: together('named'),
      against: together('against'),
    },
  ];
}

/** Characters of a line of a name: what 46 % of the narrowest side panel holds. */
const LINE = 20;

/** A name in a line or two, broken between words where that goes; what is longer ends in "…". */
export function inTwo(name: string): string[] {
  if (name.length <= LINE) return [name];
  const space = name.lastIndexOf(' ', LINE);
  const end = space > 0 ? space : LINE;
  const rest = name.slice(end).trim();
  return [name.slice(0, end), rest.length <= LINE ? rest : `${rest.slice(0, LINE - 1).trimEnd()}…`];
}
