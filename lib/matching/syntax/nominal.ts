import { conceptOf } from '../concepts.ts';
import { DONE_NOUNS, LIGHT_VERBS, OCCURRING, UNDERGONE_NOUNS } from '../lexicon/event-nouns.ts';
import type { Token } from '../../text/words.ts';
import type { Frame } from './frames.ts';
import type { Mode, Phrase } from './groups.ts';
import type { Tag } from './tags.ts';
import { lemmaOf } from '../lexicon/verbs.ts';
import { AVOIDS, oneOf, PLANS } from './verb-kinds.ts';

/** What a noun's phrases are to its event: `undergone` where "of" names what it is done to. */
type Pattern = 'undergone' | 'done';

const ENDS = /(?:tion|sion|ment)s?$/;
const NO_EVENT =
  /^(?:nation|region|station|section|position|question|version|government|department|parliament|moment|element|apartment|equipment|organi[sz]ation|institution|association|corporation|administration|population|generation|information|condition|situation|instrument|document|monument|opinion|union|division|television|mission|commission|profession|session|pension|tension|decision|occasion|million|billion|comment|cement|regiment|settlement|environment|statement|judgment|argument|nation|ration|fraction|intention|attention|ambition|tradition|emotion|reputation|competition|opposition|coalition|foundation|federation|delegation|vacation|exhibition|edition|option|portion|motion|notion)s?$/;

const patternOf = (token: Token | undefined): Pattern | undefined =>
  token === undefined || token.kind !== 'word' || token.capital ? undefined : eventPattern(token.norm);

/** Of nouns that tell an event. */
export function eventPattern(norm: string): Pattern | undefined {
  const singular = norm.replace(/(?<!s)s$/, '');
  const has = (set: ReadonlySet<string>): boolean => set.has(norm) || set.has(singular);
  if (has(DONE_NOUNS)) return 'done';
  if (has(UNDERGONE_NOUNS)) return 'undergone';
  return ENDS.test(norm) && norm.length > 6 && !NO_EVENT.test(norm) ? 'undergone' : undefined;
}

/** Events whose "on" names what they are done to: "a ban on phones", not "an arrest on the last day". */
const AIMED =
  /^(?:attack|assault|raid|strike|ban|tax|sanction|restriction|limit|curb|embargo|levy|crackdown|duty|tariff|attempt|blockade|report|study|research|inquiry|investigation|inspection)s?$/;

interface Reading {
  tokens: readonly Token[];
  tags: readonly Tag[];
  phrases: readonly Phrase[];
  clauses: readonly number[];
}

/** The phrases after prepositions right behind a noun: "of the mayor by agents in Oslo". */
function behind({ tokens, tags, phrases }: Reading, from: number): { prep: string; phrase: Phrase }[] {
  const out: { prep: string; phrase: Phrase }[] = [];
  let k = from;
  while (out.length < 5) {
    while (tags[k] === 'adv') k += 1;
    if (tags[k] !== 'prep' && tags[k] !== 'to') break;
    const phrase = phrases.find((other) => other.from === k + 1);
    if (phrase === undefined) break;
    out.push({ prep: tokens[k]?.norm ?? '', phrase });
    k = phrase.to;
  }
  return out;
}

/** What a noun is part of says whether its event was: "considered a ban", "avoided relegation". */
function governed(tokens: readonly Token[], frame: Frame | undefined): { mode: Mode; negated: boolean } {
  if (frame === undefined) return { mode: 'did', negated: false };
  const verb = tokens[frame.verb];
  const mode: Mode = oneOf(PLANS, verb) ? 'planned' : frame.mode;
  return { mode, negated: frame.negated !== oneOf(AVOIDS, verb) };
}

/** The event a noun phrase tells, with who does it to whom, after Meyers et al., "The NomBank project", 2004. */
function eventOf(reading: Reading, phrase: Phrase, pattern: Pattern, frames: readonly Frame[]): Frame {
  const { tokens, tags, clauses } = reading;
  const head = phrase.heads[0] ?? phrase.from;
  const after = behind(reading, phrase.to);
  const frame: Frame = {
    verb: head,
    from: phrase.from,
    to: head + 1,
    passive: false,
    negated:
      /^(?:no|without|neither)$/.test(tokens[phrase.from]?.norm ?? '') ||
      /^(?:no|without|nor)$/.test(tokens[phrase.from - 1]?.norm ?? ''),
    mode: 'did',
    infinitive: false,
    participle: false,
    helper: false,
    copula: false,
    noun: true,
    preps: after.filter(({ prep }) => prep !== 'of' && prep !== 'by'),
    clause: clauses[head] ?? 0,
  };
  const by = after.find(({ prep }) => prep === 'by')?.phrase;
  let subject = by;
  let object: Phrase | undefined;
  const of = after.find(({ prep }) => prep === 'of')?.phrase;
  if (pattern === 'undergone') object = of;
  else subject ??= of;
  for (let i = phrase.from; i < head; i += 1) {
    if (tags[i] !== 'noun' || tokens[i]?.kind !== 'word') continue;
    const owner = tokens[i]?.possessive === true;
    const one: Phrase = { from: owner ? phrase.from : i, to: i + 1, heads: [i] };
    const name = tokens[i]?.capital === true;
    if (owner || name) {
      if (pattern === 'undergone' && by !== undefined) object ??= one;
      else subject ??= one;
    } else if (i === head - 1) {
      if (pattern === 'undergone') object ??= one;
      else subject ??= one;
    }
  }
  const on = frame.preps.find(({ prep }) =>
    pattern === 'done'
      ? /^(?:against|over)$/.test(prep)
      : prep === 'against' || (prep === 'on' && AIMED.test(tokens[head]?.norm ?? '')),
  );
  if (object === undefined && on !== undefined) object = on.phrase;
  const above = frames.find((other) => other.object === phrase || other.subject === phrase);
  const { mode, negated } = governed(tokens, above);
  frame.mode = mode;
  frame.negated = frame.negated !== negated;
  if (
    above !== undefined &&
    above.object === phrase &&
    !above.passive &&
    (LIGHT_VERBS.has(lemmaOf(tokens[above.verb]?.norm ?? '')) || mode === 'planned')
  )
    subject ??= above.subject;
  return {
    ...frame,
    ...(subject !== undefined && { subject }),
    ...(object !== undefined && { object }),
  };
}

/**
 * The events told by nouns, as frames of their own. Where a verb only carries one ("carried out an attack on", "the
 * raid took place"), its frame becomes the event's. Returns the tokens of such verbs too.
 */
export function nominals(reading: Reading, frames: Frame[]): { events: Frame[]; light: Set<number> } {
  const { tokens } = reading;
  const events: Frame[] = [];
  const light = new Set<number>();
  for (const phrase of reading.phrases) {
    const pattern = patternOf(tokens[phrase.heads[0] ?? -1]);
    if (pattern === undefined || phrase.heads.length > 1) continue;
    const event = eventOf(reading, phrase, pattern, frames);
    const above = frames.find((other) => other.object === phrase || other.subject === phrase);
    const verb = tokens[above?.verb ?? -1]?.norm ?? '';
    const carried =
      above !== undefined &&
      !above.infinitive &&
      ((above.object === phrase &&
        !above.passive &&
        LIGHT_VERBS.has(lemmaOf(verb)) &&
        !OCCURRING.has(conceptOf(verb))) ||
        (above.object === phrase && above.passive && conceptOf(verb) === conceptOf('announce')) ||
        (above.subject === phrase && above.object === undefined && conceptOf(verb) === 'happen'));
    if (!carried) {
      events.push(event);
      continue;
    }
    light.add(above.verb);
    const index = frames.indexOf(above);
    frames[index] = {
      ...event,
      from: above.from,
      to: above.to,
      clause: above.clause,
      noun: false,
      preps: [
        ...event.preps,
        ...above.preps.filter(
          ({ phrase: other }) =>
            !event.preps.some((known) => known.phrase === other) &&
            other !== event.object &&
            other !== event.subject,
        ),
      ],
    };
  }
  return { events, light };
}
