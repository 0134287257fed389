import type { Token } from '../text/words.ts';

const ADVERBS = '(?:(?:not|also|still|now|already|\\w+ly|so|very|too|more|less|been|be|yet|never) )*';
const BE =
  "(?:is|was|will be|would be|has been|had been|may be|might be|could be|can be|becomes?|became|remains|remained|'s|seems|seemed|appears|appeared)";
const TOLD =
  'reported|said|believed|thought|known|understood|announced|revealed|claimed|alleged|agreed|decided|expected|hoped|feared|estimated|confirmed|noted|suggested|assumed|rumoured|rumored';
const JUDGED =
  'clear|unclear|likely|unlikely|possible|impossible|true|false|certain|uncertain|important|necessary|vital|essential|difficult|hard|easy|easier|harder|safe|dangerous|illegal|legal|common|rare|good|bad|better|best|wrong|right|obvious|evident|unknown|doubtful|time|too early|too late|too soon|no secret|a pity|a crime|the first time|the last time|the second time|the third time|worth|up to';
const WEATHER =
  'rain\\w*|snow\\w*|hail\\w*|thunder\\w*|freez\\w*|drizzl\\w*|cold|hot|warm|dark|foggy|windy|sunny|late|early|noon|midnight';

/** What stands behind an "it" that stands for nothing: weather and time, "it is clear that", "it was Doe who". */
const IMPERSONAL = [
  `^${BE} ${ADVERBS}(?:${TOLD}|${JUDGED})\\b`,
  `^${BE} ${ADVERBS}(?:${WEATHER})\\b`,
  '^(?:rain|snow|hail|thunder|drizzl)(?:s|ed|ing|es)?\\b',
  `^(?:seems|seemed|appears|appeared|turns out|turned out|emerged|emerges|follows|happened|transpired)(?: (?:that|as|to|like|likely|unlikely|on|in|after|last|yesterday)\\b|$)`,
  '^(?:takes|took|will take|would take|has taken|had taken|costs|cost) (?:more |less |about |around |nearly |only |just )?(?:than )?(?:\\d|a\\b|an\\b|two|three|four|five|six|seven|eight|nine|ten|long|time|years|months|days|hours|weeks)',
  '^(?:remains|remained) to be seen',
  '^comes? (?:as|after|amid|just|days|weeks|hours|a)\\b',
  '^came (?:as|after|amid|just|days|weeks|hours)\\b',
  `^${BE} .{1,60}? (?:who|that)\\b`,
].map((pattern) => new RegExp(pattern, 'u'));

/** "It would be the first time that …": if what came about? Of what was the first time, the clause behind it tells. */
const YET_TO_COME = new RegExp(`^(?:will|would|may|might|could|can) be ${ADVERBS}the \\w+ time\\b`, 'u');

/** Whether the "it" at `index` stands for nothing that has a name. */
export function isImpersonal(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.norm !== 'it') return false;
  const is = tokens[index].possessive ? ['is'] : [];
  const after = [...is, ...tokens.slice(index + 1, index + 14).map(({ norm }) => norm)].join(' ');
  const cut = /^[^,;:.!?]*/u.exec(after)?.[0].trim() ?? after;
  if (YET_TO_COME.test(cut)) return false;
  if (IMPERSONAL.slice(0, -1).some((pattern) => pattern.test(cut))) return true;
  // "It was Doe who resigned", but "It was a report that named nobody" leans.
  const cleft = tokens[index + 1 + (is.length > 0 ? 0 : 1)];
  if (cleft?.capital === true && IMPERSONAL.at(-1)?.test(cut) === true) return true;
  // "made it clear that", "found it hard to".
  const before = tokens[index - 1]?.norm ?? '';
  return /^(?:made|makes?|making|found|finds?|considers?|considered|thinks?|thought|deemed)$/u.test(before)
    ? new RegExp(`^${ADVERBS}(?:${JUDGED})\\b`, 'u').test(cut)
    : false;
}

const EXISTS =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|should|must|seems?|seemed|appears?|appeared|remains?|remained|exists?|existed|came|comes|used)$/u;

/** "There were two", "was there any"; and "here and there". */
export function isExistential(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.norm === 'here') return next?.norm === 'and' && tokens[index + 2]?.norm === 'there';
  if (isOfThing(tokens, index)) return false;
  if (token?.possessive === true || (next !== undefined && EXISTS.test(next.norm))) return true;
  if (before !== undefined && EXISTS.test(before.norm)) {
    return /^(?:a|an|any|no|not|some|enough)$/u.test(next?.norm ?? '');
  }
  return before?.norm === 'and' && tokens[index - 2]?.norm === 'here';
}

/** "The crane there was mended" tells where the crane is; "after the storm there was a flood" tells of a flood. */
function isOfThing(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (at > index - 4 && tokens[at]?.kind === 'word' && tokens[at]?.stop === false) at -= 1;
  if (at === index - 1 || !/^(?:the|an?|one|its|his|her|their|our|my)$/u.test(tokens[at]?.norm ?? ''))
    return false;
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'mark' || /^(?:and|but|that)$/u.test(before.norm);
}
