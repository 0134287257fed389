import type { Token } from '../text/words.ts';
import type { Frame, Syntax } from './syntax/frames.ts';

/** Verbs that only say who says it, when what is said follows or went before. */
const SAYING =
  /^(?:sa(?:y|ys|id|ying)|tells?|told|reports?|reported|reporting|claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|add(?:s|ed|ing)?|not(?:es|ed|ing)|argu(?:es?|ed|ing)|writes?|wrote|writing|stat(?:es|ed|ing)|suggest(?:s|ed|ing)?|believes?|believed|estimat(?:es?|ed|ing)|insist(?:s|ed)?|declar(?:es?|ed|ing)|reckons?|mentions?|mentioned|indicat(?:es?|ed|ing)|show(?:s|ed|n|ing)?|announc(?:es?|ed|ing)|maintain(?:s|ed)?|stress(?:es|ed)|explain(?:s|ed))$/;
/** These announce something of their own; they are attribution only where "that" follows. */
const WITH_THAT =
  /^(?:suggest|show|indicat|stat|not|mention|declar|insist|estimat|believ|report|claim|announc|maintain|stress|explain)/;

/** Whether a word may tell who says what else a text has: by itself, or only where "that" or a mark stands by. */
export function attributing(norm: string): 'alone' | 'marked' | undefined {
  if (norm === 'according') return 'alone';
  if (!SAYING.test(norm)) return undefined;
  return WITH_THAT.test(norm) ? 'marked' : 'alone';
}

/** The frames of verbs, which stand before those of nouns. */
const told = ({ frames }: Syntax): Frame[] => frames.filter(({ noun }) => noun !== true);

function clauseFollows(tokens: readonly Token[], syntax: Syntax, frame: Frame): boolean {
  let i = frame.to;
  // "said on Friday that", "told reporters that": a few words may stand between.
  for (let k = 0; k < 6 && i < tokens.length; k += 1, i += 1) {
    if (syntax.tags[i] === 'that') return true;
    if (
      tokens[i]?.text === ',' ||
      tokens[i]?.text === ':' ||
      tokens[i]?.text === '"' ||
      /[“”]/u.test(tokens[i]?.text ?? '')
    )
      break;
    if (syntax.tags[i] === 'verb') break;
  }
  const next = told(syntax)[syntax.frames.indexOf(frame) + 1];
  if (WITH_THAT.test(tokens[frame.verb]?.norm ?? '')) return false;
  return next !== undefined && !next.infinitive && next.clause !== frame.clause;
}

/** ", X said" and ", said X" at the end. */
function trails(tokens: readonly Token[], syntax: Syntax, frame: Frame): boolean {
  const index = syntax.frames.indexOf(frame);
  if (index === 0) {
    const start = Math.min(frame.from, frame.subject?.from ?? frame.from);
    return start > 2 && /^[,"”]$/u.test(tokens[start - 1]?.text ?? '');
  }
  if (index < told(syntax).length - 1) return false;
  const start = Math.min(frame.from, frame.subject?.from ?? frame.from);
  const mark = tokens[start - 1]?.text ?? '';
  const lastWords = tokens.slice(frame.to).filter((token) => token.kind === 'word').length;
  return (
    start > 2 &&
    /^[,"”]$/u.test(mark) &&
    (lastWords <= 1 ||
      frame.subject === undefined ||
      frame.subject.from < frame.from ||
      frame.object !== undefined)
  );
}

/**
 * Which frames only say who says it, and which tokens belong to such a wrapper: "X said that", ", X said",
 * "according to X". What is claimed stays the same without them.
 */
export function attributed(
  tokens: readonly Token[],
  syntax: Syntax,
): { saying: boolean[]; source: boolean[] } {
  const saying: boolean[] = [];
  const source: boolean[] = [];
  const mark = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) source[i] = true;
  };
  syntax.frames.forEach((frame, index) => {
    const norm = tokens[frame.verb]?.norm ?? '';
    saying[index] = false;
    if (!SAYING.test(norm) || frame.negated || frame.noun === true) return;
    const after = clauseFollows(tokens, syntax, frame);
    const before = !after && trails(tokens, syntax, frame);
    if (!after && !before) return;
    saying[index] = true;
    const from = Math.min(frame.from, frame.subject?.from ?? frame.from);
    if (before) {
      mark(from, tokens.length);
      return;
    }
    let start = from;
    const opening = syntax.clauses[from] ?? 0;
    while (
      start > 0 &&
      (syntax.clauses[start - 1] ?? -1) === opening &&
      !/^[,;]$/.test(tokens[start - 1]?.text ?? '') &&
      syntax.tags[start - 1] !== 'and'
    )
      start -= 1;
    let to = frame.to;
    while (
      to < tokens.length &&
      syntax.tags[to] !== 'that' &&
      to < frame.to + 6 &&
      (syntax.clauses[to] ?? 0) === frame.clause
    )
      to += 1;
    mark(start, syntax.tags[to] === 'that' || syntax.clauses[to] !== frame.clause ? to : frame.to);
  });
  for (let i = 0; i < tokens.length - 2; i += 1) {
    if (tokens[i]?.norm !== 'according' || tokens[i + 1]?.norm !== 'to') continue;
    let to = i + 2;
    while (
      to < tokens.length &&
      tokens[to]?.text !== ',' &&
      !/^(?:rel|verb|aux|modal|that)$/.test(syntax.tags[to] ?? '')
    )
      to += 1;
    mark(i, to);
  }
  return { saying, source };
}
