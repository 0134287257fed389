import { conceptOf } from './concepts.ts';
import { CONVERSES } from './lexicon/converses.ts';
import type { Converse } from './lexicon/converses.ts';
import type { Frame } from './syntax/frames.ts';
import type { Phrase } from './syntax/groups.ts';

const BY_VERBS = new Map<string, Converse[]>();
for (const one of CONVERSES) {
  const key = `${conceptOf(one.verb)} ${conceptOf(one.other)}`;
  BY_VERBS.set(key, [...(BY_VERBS.get(key) ?? []), one]);
}

function slot(frame: Frame, name: string): Phrase | undefined {
  if (name === 'S') return frame.subject;
  if (name === 'O') return frame.object;
  const preps = name.split(',');
  return (
    frame.preps.find(({ prep }) => preps.includes(prep))?.phrase ??
    (preps.includes('to') ? frame.second : undefined)
  );
}

/** The same event as the other verb of a pair tells it: "sold it to Sony" as "Sony bought it from". */
function turn(frame: Frame, { slots, turned }: Converse): Frame | undefined {
  const roles = slots.map((name) => (name === '-' ? undefined : slot(frame, name)));
  // Only what the other verb tells of can be turned.
  if (slots.some((name, k) => name !== '-' && turned[k] !== '-' && roles[k] === undefined)) return undefined;
  const { subject: _s, object: _o, second: _n, ...rest } = frame;
  const out: Frame = {
    ...rest,
    passive: false,
    preps: frame.preps.filter(({ phrase }) => !roles.includes(phrase)),
  };
  turned.forEach((name, k) => {
    const phrase = roles[k];
    if (phrase === undefined || name === '-') return;
    if (name === 'S') out.subject = phrase;
    else if (name === 'O') out.object = phrase;
    else out.preps.push({ prep: name.split(',')[0] ?? name, phrase });
  });
  return out;
}

/** How a frame reads with the verb of another concept, where the two tell one event from its two sides. */
export function asTold(frame: Frame, given: string, wanted: string): Frame[] {
  return (BY_VERBS.get(`${given} ${wanted}`) ?? []).flatMap((pair) => turn(frame, pair) ?? []);
}
