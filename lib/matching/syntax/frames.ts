import type { Token } from '../../text/words.ts';
import { groupAt, phraseAt } from './groups.ts';
import type { Mode, Phrase } from './groups.ts';
import { byDoer, complement, inList, nextFinite, nextVerbFollows } from './lookahead.ts';
import { settle } from './moods.ts';
import { nominals } from './nominal.ts';
import { tolls } from './tolls.ts';
import { isIntransitive, tag, verbForm } from './tags.ts';
import type { Tag } from './tags.ts';
import { FAILS, oneOf, PLANS, REAL, REPORTS, STARTS } from './verb-kinds.ts';

/** One verb with who does it to whom. A passive is turned round: `subject` always does, `object` undergoes. */
export interface Frame {
  verb: number;
  /** All tokens of the verb group, auxiliaries included. */
  from: number;
  to: number;
  passive: boolean;
  negated: boolean;
  mode: Mode;
  infinitive: boolean;
  /** Neither finite nor an infinitive: "trains carrying arms". */
  participle: boolean;
  /** Stands for the infinitive after it, which carries its mode and denial: "plans to", "failed to". */
  helper: boolean;
  /** Only "is", "was": the object is what the subject is said to be. */
  copula: boolean;
  subject?: Phrase;
  object?: Phrase;
  /** Second object: "gave the team the prize". */
  second?: Phrase;
  preps: { prep: string; phrase: Phrase }[];
  clause: number;
  /** An infinitive that tells what something is for: it may have been or not. */
  purpose?: boolean;
  /** Told by a noun: "the arrest of the mayor". */
  noun?: boolean;
}

export interface Syntax {
  tags: Tag[];
  frames: Frame[];
  phrases: Phrase[];
  /** The clause of each token. */
  clauses: number[];
  /** Verbs that only carry the event of their noun: "carried out an attack". */
  light: ReadonlySet<number>;
}

interface State {
  subject?: Phrase | undefined;
  frame?: Frame | undefined;
}

/** Reads a text's clauses from left to right, keeping the clause a relative one interrupts. */
export function parse(tokens: readonly Token[], aside: (index: number) => boolean = () => false): Syntax {
  const tags = tag(tokens, aside);
  const frames: Frame[] = [];
  const phrases: Phrase[] = [];
  const clauses: number[] = [];
  const outer: State[] = [];
  let state: State = {};
  let clause = 0;
  let prep: string | undefined;
  let last: Phrase | undefined;
  let relative: Phrase | undefined;
  let held: Phrase | undefined;
  let where: Phrase | undefined;
  let pending: Phrase | undefined;
  let joins = false;
  let either = false;
  const supposed = new Set<number>();
  let inverted: { negated: boolean; mode: Mode } | undefined;
  let i = 0;
  const boundary = (): void => {
    clause += 1;
    pending = undefined;
    prep = undefined;
  };
  // "When the army stopped the rebels fled": a clause that opens the sentence ends before the next verb's subject,
  // where no comma tells so.
  const leading =
    (tags[0] === 'sub' || /^(?:before|after|since|until)$/.test(tokens[0]?.norm ?? '')) &&
    !tokens.some(({ text }) => text === ',');
  const advance = (to: number): void => {
    for (; i < to; i += 1) clauses[i] = clause;
  };

  while (i < tokens.length) {
    const t = tags[i];
    const norm = tokens[i]?.norm ?? '';
    const group = groupAt(tokens, tags, i);
    if (group !== undefined) {
      const frame: Frame = {
        ...group,
        participle: !group.finite && !group.infinitive,
        helper: false,
        preps: [],
        clause,
      };
      const previous = state.frame;
      if (inverted !== undefined && !group.infinitive) {
        // "Nor can the court confirm": the auxiliary stands before its subject.
        frame.negated ||= inverted.negated;
        frame.mode = inverted.mode;
        inverted = undefined;
      }
      if (tokens[frame.verb]?.norm === 'born') frame.passive = true;
      // "Plead not guilty", "is not".
      if (tags[group.to] === 'not') frame.negated = !frame.negated;
      let doer: Phrase | undefined;
      const participle =
        !group.finite || (tags[group.from] === 'verb' && verbForm(tokens[group.verb]?.norm ?? '') === 'past');
      if (group.infinitive) {
        doer = previous?.object ?? previous?.subject ?? pending ?? state.subject;
        if (previous !== undefined && previous.to === group.from) {
          const verb = tokens[previous.verb];
          previous.helper = oneOf(PLANS, verb) || oneOf(FAILS, verb) || oneOf(STARTS, verb);
          const going = verb?.norm === 'going' && previous.from < previous.verb;
          if (going) previous.helper = true;
          if (going || oneOf(PLANS, verb)) frame.mode = 'planned';
          if (oneOf(FAILS, verb)) frame.negated = !frame.negated;
          if (previous.negated) frame.negated = !frame.negated;
          if (previous.copula) {
            // "Is to", "are to be".
            previous.helper = true;
            frame.mode = 'planned';
          }
          if (previous.mode !== 'did') frame.mode = previous.mode;
          doer = previous.passive ? previous.object : previous.subject;
        } else if (previous !== undefined) {
          frame.mode = oneOf(REAL, tokens[previous.verb]) ? previous.mode : 'planned';
          frame.purpose = frame.mode === 'planned';
        } else if (tags[group.from - 1] === 'noun' && oneOf(PLANS, tokens[group.from - 1]))
          frame.mode = 'planned';
      } else if (relative !== undefined) {
        outer.push({ ...state, subject: held ?? state.subject ?? relative });
        if (pending !== undefined && pending !== relative) {
          doer = pending;
          frame.object = relative;
        } else doer = relative;
        state = {};
        relative = undefined;
      } else if (pending !== undefined) {
        doer = pending;
        const interrupted = participle && !group.passive && tags[group.from] === 'verb';
        const later = interrupted && last !== undefined && nextFinite(tokens, tags, group.to);
        if (
          interrupted &&
          !/^(?:noun|det|num|pron)$/.test(tags[group.to] ?? '') &&
          group.finite &&
          !isIntransitive(tokens[group.verb]?.norm ?? '') &&
          (later || byDoer(tokens, tags, group.to))
        ) {
          // "Trains loaded with arms were seen": a short relative clause; what it stands behind undergoes it.
          outer.push({ subject: pending });
          frame.passive = true;
          doer = last;
          frame.infinitive = false;
          state = {};
        } else if (!group.finite) {
          // "Footage showing trains", "trains carrying arms".
          doer = tags[group.from - 1] === 'prep' ? pending : (last ?? pending);
          if (doer === pending) outer.push({ subject: pending });
        }
      } else if (joins && previous !== undefined) {
        doer = previous.passive ? previous.object : previous.subject;
        // "Was arrested and charged": the second participle leans on the first one's auxiliary.
        const bare = group.from === group.verb && verbForm(tokens[group.verb]?.norm ?? '') === 'past';
        const open = !/^(?:noun|det|num|pron)$/.test(tags[group.to] ?? '');
        if (previous.passive && bare && open && !isIntransitive(tokens[group.verb]?.norm ?? ''))
          frame.passive = true;
      } else if (!group.finite || participle) {
        doer =
          tags[group.from - 1] === 'prep'
            ? ((previous?.passive === true ? previous.object : previous?.subject) ?? pending ?? last)
            : (last ?? state.subject);
        if (
          group.finite &&
          tags[group.from] === 'verb' &&
          !isIntransitive(tokens[group.verb]?.norm ?? '') &&
          previous !== undefined &&
          last !== undefined
        )
          frame.passive = true;
        if (
          outer.length > 0 &&
          group.finite &&
          tags[group.from] === 'verb' &&
          previous !== undefined &&
          !nextFinite(tokens, tags, group.to)
        ) {
          doer = outer.pop()?.subject;
          frame.passive = group.passive;
        }
      } else if (outer.length > 0) {
        const back = outer.pop();
        doer = back?.subject;
      } else doer = state.subject ?? last;
      if (frame.passive) {
        if (doer !== undefined && frame.object === undefined) frame.object = doer;
        // "Ordered the trucks to be moved": who orders it does it.
        if (
          group.infinitive &&
          previous?.object !== undefined &&
          previous.object === doer &&
          oneOf(REAL, tokens[previous.verb]) &&
          previous.subject !== undefined
        )
          frame.subject = previous.subject;
      } else if (doer !== undefined) frame.subject = doer;
      if (where !== undefined) frame.preps.push({ prep: 'in', phrase: where });
      where = undefined;
      state = { subject: doer, frame };
      frames.push(frame);
      pending = undefined;
      prep = undefined;
      joins = false;
      advance(group.to);
      continue;
    }
    const phrase =
      t === 'det' || t === 'noun' || t === 'num' || t === 'pron' ? phraseAt(tokens, tags, i) : undefined;
    if (phrase !== undefined) {
      phrases.push(phrase);
      const { frame } = state;
      if (joins && last !== undefined && !nextVerbFollows(tags, phrase.to, tokens)) {
        last.heads.push(...phrase.heads);
        last.to = phrase.to;
        joins = false;
      } else if (joins && last !== undefined && frame === undefined && prep === undefined) {
        last.heads.push(...phrase.heads);
        last.to = phrase.to;
        pending ??= last;
        joins = false;
      } else if (prep === 'including' && last !== undefined && pending === undefined) {
        // "A fleet, including a carrier": both are meant.
        last.heads.push(...phrase.heads);
        prep = undefined;
        joins = false;
      } else if (
        prep !== undefined &&
        /^(?:before|after|since|until|till)$/.test(prep) &&
        nextVerbFollows(tags, phrase.to, tokens) &&
        !byDoer(tokens, tags, phrase.to + 1)
      ) {
        // "Before a ranger shot it": the preposition opens a clause.
        boundary();
        state = { subject: state.subject };
        pending = phrase;
        last = phrase;
      } else if (
        last !== undefined &&
        tokens[i - 1]?.text === ',' &&
        last.to === i - 1 &&
        inList(tokens, phrases, tags, phrase, last)
      ) {
        // "Indonesia, Malaysia and the Philippines": one after another, all of them are meant.
        last.heads.push(...phrase.heads);
        last.to = phrase.to;
      } else if (prep !== undefined) {
        if (frame !== undefined && pending === undefined) {
          frame.preps.push({ prep, phrase });
          if (prep === 'by' && frame.passive && frame.subject === undefined && tags[phrase.from] !== 'num')
            frame.subject = phrase;
        }
        last = phrase;
        prep = undefined;
        joins = false;
      } else {
        if (joins) {
          if (either) supposed.add(clause);
          boundary();
          if (either) supposed.add(clause);
        }
        if (frame !== undefined && !joins && pending === undefined && relative === undefined) {
          if (frame.object === undefined) frame.object = phrase;
          else if (!frame.passive && frame.second === undefined) frame.second = phrase;
          else pending = phrase;
          if (
            nextVerbFollows(tags, phrase.to, tokens) &&
            (frame.object !== phrase || complement(tokens, frame) || leading || tokens[i - 1]?.text === ',')
          ) {
            // "Officials said the bridge fell": what looks like an object begins a clause.
            if (frame.object === phrase) delete frame.object;
            if (frame.second === phrase) delete frame.second;
            boundary();
            pending = phrase;
          }
        } else if (tokens[i - 1]?.text === ',' && nextVerbFollows(tags, phrase.to, tokens)) pending = phrase;
        else pending ??= phrase;
        if (relative !== undefined) pending = phrase;
        last = phrase;
        joins = false;
      }
      advance(Math.max(phrase.to, i + 1));
      continue;
    }
    if (t === 'modal' || t === 'aux')
      inverted = {
        negated: /^(?:nor|neither|never)$/.test(tokens[i - 1]?.norm ?? ''),
        mode: t === 'aux' ? 'did' : /^(?:will|would|shall)$/.test(norm) ? 'planned' : 'possible',
      };
    // "Out of" is "from".
    if (t === 'prep' || t === 'to') prep = norm === 'of' && tokens[i - 1]?.norm === 'out' ? 'from' : norm;
    else if (t === 'and') {
      joins = true;
      // "..., or so they say" offers no alternative.
      either = norm === 'or' && tokens[i + 1]?.norm !== 'so';
      prep = undefined;
      if (tags[i + 1] === 'that' || tags[i + 1] === 'sub') boundary();
    } else if (
      t === 'rel' ||
      (t === 'that' &&
        last !== undefined &&
        tags[i - 1] === 'noun' &&
        state.frame?.to !== i &&
        !complement(tokens, state.frame) &&
        !tokens.slice(Math.max(0, i - 6), i).some(({ norm: word }) => REPORTS.test(word)))
    ) {
      if (last !== undefined) relative = last;
      held = pending;
      clause += 1;
    } else if (t === 'that' || t === 'sub') {
      boundary();
      if (/^(?:if|unless|whether)$/.test(norm) && tokens[i - 1]?.norm !== 'as') supposed.add(clause);
      state = { subject: state.subject };
      // "The region where the army staged an attack": the attack was in the region.
      where = norm === 'where' && tags[i - 1] === 'noun' ? last : undefined;
      joins = false;
    } else if (t === 'mark' && /^[,;:.!?"()-]$/.test(tokens[i]?.text ?? '')) {
      if (/^[;:.!?]$/.test(tokens[i]?.text ?? '')) {
        boundary();
        state = {};
        outer.length = 0;
      } else if (state.frame !== undefined) {
        const opens = tags[i + 1];
        if (opens === 'noun' || opens === 'det' || opens === 'pron') pending = undefined;
        prep = undefined;
      } else if (prep === undefined && pending === undefined) pending = undefined;
    }
    advance(i + 1);
  }
  settle(tokens, tags, clauses, frames, supposed);
  const { events, light } = nominals({ tokens, tags, phrases, clauses }, frames);
  return { tags, frames: [...frames, ...events, ...tolls(tokens, frames)], phrases, clauses, light };
}
