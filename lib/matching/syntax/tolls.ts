import type { Token } from '../../text/words.ts';
import type { Frame } from './frames.ts';
import type { Phrase } from './groups.ts';

const HARMED = /^(?:dead|injured|wounded|hurt|homeless|missing|trapped|stranded)$/;
const COUNTS = /^(?:toll|number|total)$/;

/**
 * How news tells of those who come to harm without the verb: "left 40 people dead", "the death toll rose to 61". Each
 * as a frame of the word that names the harm.
 */
export function tolls(tokens: readonly Token[], frames: readonly Frame[]): Frame[] {
  const word = (at: number | undefined): string => tokens[at ?? -1]?.norm ?? '';
  return frames.flatMap((frame) => {
    const { subject, object } = frame;
    if (/^(?:left|leaves|leaving|leave)$/.test(word(frame.verb)) && object !== undefined) {
      const last = object.heads.at(-1) ?? object.from;
      const at = [last, object.to].find((index) => HARMED.test(word(index)));
      if (at === undefined) return [];
      const whom: Phrase =
        at === last ? { from: object.from, to: last, heads: [Math.max(object.from, last - 1)] } : object;
      return [
        harm(
          frame,
          at,
          subject,
          word(at) === 'dead' ? undefined : whom,
          word(at) === 'dead' ? whom : undefined,
        ),
      ];
    }
    const head = subject?.heads[0] ?? -1;
    const count = frame.preps.find(
      ({ prep, phrase }) => /^(?:to|at)$/.test(prep) && isFigure(tokens, phrase),
    );
    if (subject === undefined || count === undefined || !COUNTS.test(word(head))) return [];
    const dead = word(head - 1) === 'death' ? head - 1 : word(head + 2) === 'dead' ? head + 2 : head + 3;
    return /^(?:death|dead|deaths)$/.test(word(dead))
      ? [harm(frame, dead, undefined, undefined, count.phrase)]
      : [];
  });
}

const isFigure = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'number');

/** The frame of harm that a clause tells; what dies does so itself. */
function harm(
  frame: Frame,
  at: number,
  doer: Phrase | undefined,
  whom: Phrase | undefined,
  dies: Phrase | undefined,
): Frame {
  const { subject: _s, object: _o, second: _n, ...rest } = frame;
  const subject = dies ?? doer;
  return {
    ...rest,
    verb: at,
    noun: true,
    passive: false,
    ...(subject !== undefined && { subject }),
    ...(whom !== undefined && { object: whom }),
  };
}
