import type { Token } from '../text/words.ts';
import { isBe } from './syntax/tags.ts';
import type { Frame, Syntax } from './syntax/frames.ts';
import type { Phrase } from './syntax/groups.ts';

const DENIES =
  /^(?:den(?:y|ies|ied|ying|ial)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|rebut(?:s|ted)?|debunk(?:s|ed)?|disput(?:es?|ed)|rul(?:es?|ed|ing))$/;
const REPORTS =
  /^(?:claims?|reports?|allegations?|rumou?rs?|suggestions?|accusations?|speculation|news|idea|notion)$/;
const UNTRUE = /^(?:false|falsely|untrue|wrong|wrongly|fake|baseless|hoax|fabricated|unfounded)$/;
const NOTHING = /^(?:nobody|nothing|none)$/;

function none(tokens: readonly Token[], phrase: Phrase | undefined): boolean {
  if (phrase === undefined) return false;
  const first = tokens[phrase.from]?.norm ?? '';
  // "No more than 60" bounds, and denies nothing.
  if (
    first === 'no' &&
    /^(?:more|fewer|less|longer|later|earlier)$/.test(tokens[phrase.from + 1]?.norm ?? '')
  )
    return false;
  return (
    first === 'no' || first === 'neither' || NOTHING.test(first) || tokens[phrase.from - 1]?.norm === 'no'
  );
}

/** What a denial governs: the clause or the -ing form right after it, or after "reports that". */
function governs(tokens: readonly Token[], denial: number, frame: Frame): boolean {
  if (frame.from <= denial) return false;
  let words = 0;
  for (let i = denial + 1; i < frame.from; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';' || token.text === '.') return false;
    if (/^(?:and|but|while|although|as|because|after|before|when)$/.test(token.norm) && words > 1)
      return false;
    if (token.kind === 'word') words += 1;
  }
  return true;
}

/** For each frame, whether the text denies it: "not", "no troops", "denied that", "false claims that". */
export function polarities(tokens: readonly Token[], syntax: Syntax): boolean[] {
  const denials: number[] = [];
  const unknown: number[] = [];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]?.norm ?? '';
    // "The ruling party" rules nothing out.
    if (DENIES.test(token.norm) && (!token.norm.startsWith('rul') || next === 'out')) {
      const reports = tokens
        .slice(i + 1, i + 6)
        .some((word) => REPORTS.test(word.norm) || word.norm === 'that');
      const ing = next.endsWith('ing') || /^(?:it|he|she|they|having|any|out)$/.test(next);
      const plain = token.norm.startsWith('den');
      // "Could neither confirm nor rule out" says neither.
      const turned = tokens
        .slice(Math.max(0, i - 4), i)
        .some((word) => /^(?:not|nor|neither|never)$/.test(word.norm));
      if (reports || ing || plain) (turned ? unknown : denials).push(i);
    } else if (UNTRUE.test(token.norm) && /^(?:claims?|reports?|that|to|rumou?rs?)$/.test(next))
      denials.push(i);
    else if (token.norm === 'no' && /^(?:evidence|sign|proof|indication|truth)$/.test(next))
      denials.push(i + 1);
  });
  for (const { verb, negated } of syntax.frames) {
    if (negated && /^(?:confirm|verif|know|knew|say|determin|establish)/.test(tokens[verb]?.norm ?? ''))
      unknown.push(verb);
    // "Do not believe that it has" denies what is believed.
    if (
      negated &&
      /^(?:believ|think|thought|expect|suggest|show|prove|mean|support)/.test(tokens[verb]?.norm ?? '')
    )
      denials.push(verb);
  }
  tokens.forEach((token, i) => {
    // "Claims that the dam had burst were false."
    if (UNTRUE.test(token.norm) && isBe(tokens[i - 1]?.norm ?? '')) {
      const report = tokens.findIndex(
        (word, k) => k < i && REPORTS.test(word.norm) && /^(?:that|of)$/.test(tokens[k + 1]?.norm ?? ''),
      );
      if (report >= 0) denials.push(report + 1);
    }
  });
  const notTrue =
    /\b(?:not|n't) (?:true|the case|correct)\b/i.exec(tokens.map((token) => token.norm).join(' ')) !== null;
  for (const frame of syntax.frames)
    if (unknown.some((i) => i !== frame.verb && governs(tokens, i, frame))) frame.mode = 'possible';
  return syntax.frames.map((frame) => {
    let denied = frame.negated;
    const objects = frame.preps.filter(({ prep }) => prep === 'with').map(({ phrase }) => phrase);
    if ([frame.subject, frame.object, ...objects].some((phrase) => none(tokens, phrase))) denied = !denied;
    if (tokens[frame.verb - 1]?.norm === 'without' || tokens[frame.from - 1]?.norm === 'without')
      denied = !denied;
    const over = denials.some(
      (i) => governs(tokens, i, frame) && !(frame.infinitive && tokens[frame.from - 1] === tokens[i]),
    );
    if (over) denied = !denied;
    else if (notTrue && !frame.copula && !frame.negated) denied = !denied;
    return denied;
  });
}
