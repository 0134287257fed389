import { phrasal } from '../lexicon/synonyms.ts';
import {
  baseOf,
  INTRANSITIVE_WORDS,
  isIrregular,
  lemmaOf,
  NOUNISH_WORDS,
  VERB_WORDS,
} from '../lexicon/verbs.ts';
import type { Token } from '../../text/words.ts';
import { FAILS, oneOf, PLANS } from './verb-kinds.ts';

/**
 * What a word does in its sentence, as far as closed word classes, endings and neighbours tell. No statistics: about
 * four hundred listed words and the rules below. `verb` is a finite verb, participle or infinitive.
 */
export type Tag =
  | 'det'
  | 'prep'
  | 'and'
  | 'aux'
  | 'modal'
  | 'to'
  | 'not'
  | 'pron'
  | 'rel'
  | 'that'
  | 'sub'
  | 'num'
  | 'verb'
  | 'noun'
  | 'adv'
  | 'mark';

const CLOSED: [Tag, string][] = [
  [
    'num',
    'two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion',
  ],
  [
    'det',
    'a an the this these those some any each every no his its their our my your another both all such other her whose several many most',
  ],
  [
    'prep',
    'of in on at by for with from into onto over under through during against between among amid toward towards via near inside outside across along around about after before since until till within without upon beyond despite than per like above below behind beside besides alongside up down off out ahead including involving following regarding concerning according due owing thanks',
  ],
  ['and', 'and or but nor'],
  ['aux', 'am is are was were be been being has have had having do does did'],
  ['modal', 'will would shall should can could may might must'],
  ['not', 'not never neither hardly'],
  ['pron', 'he she it they we i you him them us me himself herself itself themselves who'],
  ['rel', 'which whom whose who'],
  ['sub', 'if while whereas although though because when where unless as once whether'],
  [
    'adv',
    'also still already far perhaps maybe now then just even only soon here there again too so very almost nearly later recently ago ever yet further rather quite more less meanwhile however therefore too together away back aground ashore aloft aboard abroad overseas overnight',
  ],
];

const CLASS = new Map<string, Tag>();
for (const [tag, words] of CLOSED) for (const word of words.split(' ')) CLASS.set(word, tag);

const isAdverbByForm = (norm: string): boolean =>
  norm.endsWith('ly') && norm.length > 4 && !LY_NOUNS.has(norm);

/** Whether a word is an adverb wherever it stands. */
export const isAdverb = (norm: string): boolean => isAdverbByForm(norm) && !CLASS.has(norm);

const FUNCTION = /^(?:aux|modal|prep|det|sub|pron|rel|not|and)$/;

/** Whether such a word only holds others together. */
export const isFunctionWord = (tag: Tag | undefined): boolean => tag !== undefined && FUNCTION.test(tag);

/** Of words that are in a closed class by themselves. */
export const closedClassOf = (norm: string): Tag | undefined => CLASS.get(norm);

const BE = new Set('am is are was were be been being'.split(' '));
export const isBe = (norm: string): boolean => BE.has(norm);

const LY_NOUNS = new Set(
  'family ally assembly italy july monopoly supply reply anomaly bully fly apply rely imply'.split(' '),
);
const NOT_PAST = new Set(
  'hundred red bed need seed feed speed breed weed naked sacred united shed bred indeed wed led sled'.split(
    ' ',
  ),
);
const NOT_ING = new Set(
  'king ring thing spring string wing sing building morning evening nothing something anything everything during meeting ceiling wedding beijing painting feeling clothing funding housing'.split(
    ' ',
  ),
);

/** Past forms that look like the bare verb, and are seldom nouns after a noun. */
const UNCHANGED = new Set('beat put quit shut hurt let burst shed cast hit'.split(' '));

/** Past forms like the bare verb that are as often nouns: verbs where an object follows. */
const SAME_IN_PAST = new Set('cut set cost bid spread split hit hurt'.split(' '));

/** The bare verb a form comes from, where the form looks like one; forms in -ed and -ing need not be listed. */
export function verbForm(norm: string): 'base' | 's' | 'past' | 'ing' | undefined {
  if (isIrregular(norm) || UNCHANGED.has(norm)) return 'past';
  if (norm.length > 4 && norm.endsWith('ing') && !NOT_ING.has(norm)) return 'ing';
  if (norm.length > 3 && norm.endsWith('ed') && !NOT_PAST.has(norm)) return 'past';
  if (VERB_WORDS.has(norm) || NOUNISH_WORDS.has(norm)) return 'base';
  if (norm.endsWith('s')) {
    const bare = [norm.slice(0, -1), norm.slice(0, -2), norm.endsWith('ies') ? `${norm.slice(0, -3)}y` : ''];
    if (bare.some((word) => VERB_WORDS.has(word) || NOUNISH_WORDS.has(word))) return 's';
  }
  return undefined;
}

/** Participles that stand before a noun as adjectives far more often than as its verb. */
const ATTRIBUTIVE = new Set(
  'failed forged stolen alleged wounded armed proposed planned suspected injured disputed'.split(' '),
);
const ADJECTIVES = /^(?:recent|latest|new|last|previous|earlier|second|third|first|other|several|many)$/;

function nounish(norm: string): boolean {
  return (
    NOUNISH_WORDS.has(norm) ||
    NOUNISH_WORDS.has(norm.replace(/e?s$/, '')) ||
    NOUNISH_WORDS.has(norm.replace(/s$/, ''))
  );
}

function tagOne(tokens: readonly Token[], tags: Tag[], i: number): Tag {
  const token = tokens[i];
  if (token === undefined || token.kind === 'mark') return 'mark';
  if (token.kind === 'number') return 'num';
  const { norm } = token;
  if (norm === 'to') return 'to';
  if (norm === 'that') return 'that';
  // "Called off", "took place": the particle belongs to its verb.
  if (tags[i - 1] === 'verb' && phrasal(lemmaOf(tokens[i - 1]?.norm ?? ''), norm, tokens[i + 1]?.norm ?? ''))
    return 'adv';
  const closed = CLASS.get(norm);
  // A capitalised closed-class word inside a sentence is still itself ("In", "The"); names are never listed.
  if (closed === 'prep' && /^(?:about|around|over|under|near|above|below)$/.test(norm)) {
    const counted = tokens[i + 1];
    if (counted?.kind === 'number' || CLASS.get(counted?.norm ?? '') === 'num') return 'adv';
  }
  if (closed !== undefined) return norm === 'who' ? 'rel' : closed;
  let b = i - 1;
  while (b >= 0 && (tags[b] === 'adv' || tags[b] === 'not')) b -= 1;
  const before = tags[b];
  const previous = tokens[b];
  const form = verbForm(norm);
  if (isAdverbByForm(norm)) return 'adv';
  if (token.capital && i > 0 && tokens[i - 1]?.text !== '"' && !(i === 1 && tokens[0]?.kind === 'mark'))
    return 'noun';
  if (before === 'modal' && token.norm !== previous?.norm) return 'verb';
  if (before === 'aux' && /^(?:do|does|did)$/.test(previous?.norm ?? '') && tags[i - 1] !== 'aux')
    return 'verb';
  // "Refused to recap the toys": after a verb of planning or failing, even a word not listed is a verb.
  const leads = before === 'to' && (oneOf(PLANS, tokens[b - 1]) || oneOf(FAILS, tokens[b - 1]));
  if (form === undefined && leads && /^(?:det|num|pron)$/.test(CLASS.get(tokens[i + 1]?.norm ?? '') ?? ''))
    return 'verb';
  if (form === undefined) return 'noun';
  const next = tokens[i + 1];
  const after =
    next === undefined || next.kind === 'mark'
      ? undefined
      : (CLASS.get(next.norm) ?? (next.kind === 'number' ? 'num' : 'noun'));
  if (before === 'aux' || before === 'modal') return 'verb';
  if (before === 'to') return form === 'base' || UNCHANGED.has(norm) ? 'verb' : 'noun';
  if (before === 'det' || previous?.possessive === true) return 'noun';
  if (before === 'num') return form === 'past' && after !== 'noun' ? 'verb' : 'noun';
  if (before === 'prep')
    return form === 'ing' && (after === 'det' || after === 'noun' || after === 'num' || after === 'prep')
      ? 'verb'
      : 'noun';
  if (before === 'pron' || before === 'rel') return 'verb';
  if (
    ATTRIBUTIVE.has(norm) &&
    after === 'noun' &&
    next?.capital === false &&
    (before === 'and' || before === 'verb' || ADJECTIVES.test(previous?.norm ?? ''))
  )
    return 'noun';
  // "Received mixed reviews": a participle between a verb and its object.
  if (form === 'past' && before === 'verb' && after === 'noun' && b === i - 1 && next?.capital === false)
    return 'noun';
  if (form === 'past')
    return i === 0 && after === 'noun'
      ? 'noun'
      : before === 'mark' && after === 'noun' && !isIrregular(norm) && tokens[i - 1]?.text !== ','
        ? 'noun'
        : 'verb';
  if (
    form === 'ing' &&
    before === 'noun' &&
    previous?.capital === true &&
    after === 'noun' &&
    next?.capital === false &&
    /^(?:prep|det|to|mark)$/.test(tags[b - 1] ?? '')
  )
    return 'noun';
  if (form === 'ing')
    return before === 'noun' || before === 'and' || before === 'mark' || before === 'sub' || before === 'verb'
      ? 'verb'
      : 'noun';
  if (i === 0) return 'noun';
  const opens =
    after === 'det' ||
    after === 'num' ||
    after === 'pron' ||
    next?.norm === 'that' ||
    next?.norm === 'to' ||
    next?.capital === true;
  if (before === 'noun') {
    if (SAME_IN_PAST.has(norm) && opens) return 'verb';
    if (
      previous !== undefined &&
      previous.end < token.start &&
      form === 'base' &&
      !previous.norm.endsWith('s') &&
      !/^(?:people|police|men|women|children|personnel|staff)$/.test(previous.norm) &&
      tags[b - 1] !== 'and'
    )
      return 'noun';
    if (nounish(norm)) {
      const infinitive = next?.norm === 'to' && verbForm(tokens[i + 2]?.norm ?? '') === 'base';
      return opens &&
        (next?.norm !== 'to' || (infinitive && (form === 's' || previous?.norm.endsWith('s') === true)))
        ? 'verb'
        : 'noun';
    }
    return opens ||
      after === 'prep' ||
      after === 'noun' ||
      after === 'adv' ||
      after === undefined ||
      after === 'not'
      ? 'verb'
      : 'noun';
  }
  if (before === 'and') return !nounish(norm) && opens ? 'verb' : 'noun';
  return before === 'that' && !nounish(norm) ? 'verb' : 'noun';
}

/** `aside` says which tokens are dates: they stand beside the clause and are no part of who does what. */
export function tag(tokens: readonly Token[], aside: (index: number) => boolean): Tag[] {
  const tags: Tag[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const before =
      aside(i + 1) &&
      /^(?:on|in|by|since|between|from|until|till|before|after|during|of)$/.test(tokens[i]?.norm ?? '');
    tags.push(aside(i) || before ? 'adv' : tagOne(tokens, tags, i));
  }
  return tags;
}

export function isIntransitive(norm: string): boolean {
  const base = baseOf(norm);
  return (
    INTRANSITIVE_WORDS.has(base) ||
    INTRANSITIVE_WORDS.has(base.replace(/ed$/, '')) ||
    INTRANSITIVE_WORDS.has(base.replace(/d$/, ''))
  );
}
