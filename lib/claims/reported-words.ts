import type { StatusWhy, ToldWitness } from './status-why.ts';
import type { StatusSpeech } from './status-words.ts';
import { list, named } from './word-lists.ts';

/** Who reports a claim that is no more than reported, and with how much caution. */
export function reportedClauses({ asserting, hedging }: StatusWhy, words: StatusSpeech): string[] {
  const say = words.status;
  const doubt = [...asserting, ...hedging].some(({ unverified }) => unverified) ? [say.notVerified] : [];
  const [first] = asserting;
  const [only] = hedging;
  const cautious = list(
    hedging.map((each) => named(each, say)),
    words,
  );
  if (first === undefined) {
    if (hedging.length > 1 || only === undefined)
      return [say.noneOutright(hedging.length, cautious), ...doubt];
    if (doubt.length > 0) return [oneOrigin(only, say), ...doubt];
    return [oneOrigin(only, say), ...(only.hedged ? [say.cautious] : [])];
  }
  if (hedging.length === 0) return [oneOrigin(first, say), ...doubt];
  return [say.oneOutright(named(first, say)), say.moreCautious(hedging.length, cautious), ...doubt];
}

/** "two outlets, one origin: the harbour office": how much is told, and from how few. */
function oneOrigin({ name, reports, outlets, itself }: ToldWitness, say: StatusSpeech['status']): string {
  if (itself) return say.oneOrigin(name);
  return outlets === reports
    ? say.outletsOneOrigin(outlets, name)
    : say.reportsOneOrigin(reports, outlets, name);
}
