import type { Token } from '../../text/words.ts';
import type { Frame } from './frames.ts';
import type { Tag } from './tags.ts';
import { GIVES, oneOf, SUPPOSES } from './verb-kinds.ts';

/** Adverbs that leave open whether it was. "Reportedly" only says that another says so. */
const DOUBTS = /^(?:hopefully|probably|maybe|perhaps|possibly|supposedly|potentially)$/;

/**
 * What is only seen once all clauses are read: whom a second object stands for, and what conditions, doubts and hopes
 * leave open. `supposed` are the clauses that "if" and "or" open.
 */
export function settle(
  tokens: readonly Token[],
  tags: readonly Tag[],
  clauses: readonly number[],
  frames: readonly Frame[],
  supposed: ReadonlySet<number>,
): void {
  for (const frame of frames) {
    const { object, second } = frame;
    if (frame.passive || object === undefined || second === undefined || !oneOf(GIVES, tokens[frame.verb]))
      continue;
    // "Lent the museum a helmet" is "lent a helmet to the museum".
    frame.object = second;
    frame.preps.push({ prep: 'to', phrase: object });
    delete frame.second;
  }
  const doubted = new Set<number>();
  tokens.forEach(({ norm }, k) => {
    // "Perhaps in anticipation of" doubts the reason only.
    if (DOUBTS.test(norm) && tags[k + 1] !== 'prep') doubted.add(clauses[k] ?? 0);
  });
  const conditional = /^(?:if|unless)$/.test(tokens.find(({ kind }) => kind === 'word')?.norm ?? '');
  for (const frame of frames) {
    const hoped = frames.find((other) => other.to === frame.subject?.from || tags[other.to] === 'that');
    if (
      hoped !== undefined &&
      hoped !== frame &&
      hoped.from < frame.from &&
      oneOf(SUPPOSES, tokens[hoped.verb])
    )
      frame.mode = 'possible';
  }
  for (const frame of frames)
    if (conditional || supposed.has(frame.clause) || doubted.has(frame.clause)) frame.mode = 'possible';
}
