import type { Analysis } from './analysis.ts';

/** Words that stand for somebody or something that only the sentences around a claim name. */
const STAND_FOR_OTHERS = new Set(
  'i you he she it we they one ones another this that these those others'.split(' '),
);

/**
 * Whether a claim does not say what it speaks of: "But another one, in the United States, has barely begun", "I really don’t
 * know what to think about it". A name or a figure pins it down all the same; a place or a day, which thousands of sentences
 * have, does not.
 */
export function leavesSubjectUnnamed({ tokens, syntax, units }: Analysis): boolean {
  const subject = syntax.frames.find(
    ({ infinitive, participle, noun, subject }) =>
      !infinitive && !participle && noun !== true && subject !== undefined,
  )?.subject;
  if (subject === undefined || subject.heads.length === 0) return false;
  if (units.some(({ kind }) => kind === 'name' || kind === 'number')) return false;
  return subject.heads.every((head) => STAND_FOR_OTHERS.has(tokens[head]?.norm ?? ''));
}
