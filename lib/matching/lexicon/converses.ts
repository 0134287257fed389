/**
 * Verbs that tell one event from its two sides (converses, in the sense of Cruse, Lexical Semantics, 1986, 10.4).
 * Each line: a verb with the slots of its doer, what is done and the other side, then the other verb with the same
 * three. `S` subject, `O` object, `-` nothing, else the prepositions that lead the phrase.
 */
const TABLE = `
sell S O to / buy from O S
lend S O to / borrow from O S
give S O to / receive from O S
donate S O to / receive from O S
supply S O to / receive from O S
beat S - O / lose to,against - S
defeat S - O / lose to,against - S
win S - against,over / lose to,against - S
win S - against,over / beat S - O
lose S O to / win - O S
win S - against,over / defeat S - O
employ S - O / work for - S
own S - O / belong to - S
meet S - O / meet O - S
meet S - with / meet O - S
meet S - with / meet S - O
marry S - O / marry O - S
marry S - O / wed O - S
merge S - with / merge with - S
collide S - with / collide with - S
precede S - O / follow O - S
lead S - O / follow O - S
import S O from / export from O S
inherit S O from / leave from O to
send S O to / receive from O S
award S O to / win from O S
award S O to / receive from O S
join S - O / recruit O - S
divorce S - O / divorce O - S
border S - O / border O - S
attack S - O / raid S - on
kill - O - / die - S -
raise - O - / rise - S -
lower - O - / fall - S -
cut - O - / fall - S -
reduce - O - / fall - S -
quit S - O / leave S - O
`;

export interface Converse {
  verb: string;
  /** Slots of the doer, the thing and the other side. */
  slots: readonly [string, string, string];
  other: string;
  turned: readonly [string, string, string];
}

function table(): Converse[] {
  const out: Converse[] = [];
  for (const line of TABLE.trim().split('\n')) {
    const [left = [], right = []] = line.split(' / ').map((side) => side.split(' '));
    const [verb = '', a = '', b = '', c = ''] = left;
    const [other = '', x = '', y = '', z = ''] = right;
    out.push({ verb, slots: [a, b, c], other, turned: [x, y, z] });
    out.push({ verb: other, slots: [x, y, z], other: verb, turned: [a, b, c] });
  }
  return out;
}

export const CONVERSES: readonly Converse[] = table();
