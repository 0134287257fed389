import type { Fault } from '../lib/saving/validate.ts';
import type { SaveFailure } from './save-words.ts';
import { counted } from './words.ts';

/** What is wrong with each field, in words; absent where nothing is. */
export type SaveFaults = Partial<Record<Fault['field'], string>>;

/** Not fields of the form: what is wrong with them has no other place than beside the button. */
const ELSEWHERE = ['claimId', 'url'] as const;

const NAMES: readonly Fault['field'][] = [
  ...ELSEWHERE,
  'text',
  'tags',
  'notes',
  'eventDate',
  'verdict',
  'stance',
  'certainty',
  'attributedTo',
  'origin',
];

/** The first fault of each field. */
export function faultsByField(faults: readonly Fault[]): SaveFaults {
  const found: SaveFaults = {};
  for (const { field, words } of faults) found[field] ??= words;
  return found;
}

/** The field that the background would not take, from its words: "eventDate: more than 64 characters". */
export function faultsOfFailure({ code, message }: SaveFailure): SaveFaults {
  const [path = '', ...rest] = code === 'bad-arguments' ? message.split(': ') : [];
  const name = NAMES.find((each) => path.split(/[.[\]]/u).includes(each));
  return name === undefined ? {} : { [name]: sentence(rest.join(': ')) };
}

/** What is said beside the button: what has no field of its own, and how many fields there are to look at. */
export function faultyWords(faults: SaveFaults): string {
  const elsewhere = ELSEWHERE.flatMap((name) => faults[name] ?? []);
  const fields = Object.keys(faults).length - elsewhere.length;
  const marked = fields === 0 ? [] : [`Look at the ${counted(fields, 'marked field')}.`];
  return ['Not saved yet.', ...elsewhere, ...marked].join(' ');
}

function sentence(words: string): string {
  const whole = words === '' ? 'This cannot be kept' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return whole.endsWith('.') ? whole : `${whole}.`;
}
