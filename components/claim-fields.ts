import type { Claim, Verdict } from '../lib/claims/claim.ts';
import type { ClaimChange } from '../lib/messaging/protocol.ts';
import { listIn, wrongInDate, wrongInLength } from './typed-values.ts';
import { STATUS_WORDS } from './words.ts';

/** What can be changed of a claim, as it stands in the fields of a form. */
export interface ClaimFields {
  text: string;
  /** Separated by commas. */
  tags: string;
  notes: string;
  eventDate: string;
  verdict: '' | Verdict['value'];
  reason: string;
}

export type ChangedField = keyof ClaimChange;

export const FIELD_WORDS: Record<ChangedField, string> = {
  text: 'Claim',
  tags: 'Tags',
  notes: 'Note',
  eventDate: 'Date',
  verdict: 'Your verdict',
};

const PARTS: Record<ChangedField, readonly (keyof ClaimFields)[]> = {
  text: ['text'],
  tags: ['tags'],
  notes: ['notes'],
  eventDate: ['eventDate'],
  verdict: ['verdict', 'reason'],
};
const FIELDS = ['text', 'tags', 'notes', 'eventDate', 'verdict'] as const satisfies ChangedField[];

export function fieldsOf({ text, tags, notes, eventDate, verdict }: Claim): ClaimFields {
  return {
    text,
    tags: tags.join(', '),
    notes,
    eventDate: eventDate ?? '',
    verdict: verdict?.value ?? '',
    reason: verdict?.reason ?? '',
  };
}

/** The fields that no longer stand as they do in `claim`; a field nobody touched is never among them. */
export function touched(fields: ClaimFields, claim: Claim): ChangedField[] {
  const before = fieldsOf(claim);
  return FIELDS.filter((field) => PARTS[field].some((part) => fields[part] !== before[part]));
}

/** These fields of `from`, the others as they are. */
export function taken(fields: ClaimFields, from: ClaimFields, which: Iterable<ChangedField>): ClaimFields {
  const parts = [...which].flatMap((field) => PARTS[field]);
  return { ...fields, ...Object.fromEntries(parts.map((part) => [part, from[part]])) };
}

/** What is to be changed of `claim`, and nothing else. */
export function changeOf(fields: ClaimFields, claim: Claim): ClaimChange {
  const { verdict } = fields;
  const all: Required<ClaimChange> = {
    text: fields.text.trim(),
    tags: listIn(fields.tags),
    notes: fields.notes.trim(),
    eventDate: fields.eventDate.trim() || null,
    verdict: verdict === '' ? null : { value: verdict, reason: fields.reason.trim() },
  };
  return Object.fromEntries(touched(fields, claim).map((field) => [field, all[field]]));
}

/** Far above what a person writes; the library takes no more. */
const LONGEST = { tag: 100, notes: 50_000 };

/** What is wrong with the fields, in words: the first thing alone, for that is mended first. */
export function wrongIn(fields: ClaimFields): { field: ChangedField; why: string } | undefined {
  if (fields.text.trim() === '')
    return { field: 'text', why: 'A claim needs words. To take it away, delete it.' };
  const tooLong = wrongInLength(fields.text);
  if (tooLong !== undefined) return { field: 'text', why: tooLong };
  const long = listIn(fields.tags).find((tag) => tag.length > LONGEST.tag);
  if (long !== undefined)
    return { field: 'tags', why: 'One tag is very long. Please put commas between tags.' };
  const noDate = wrongInDate(fields.eventDate);
  if (noDate !== undefined) return { field: 'eventDate', why: noDate };
  if (fields.notes.length > LONGEST.notes)
    return { field: 'notes', why: `A note has at most ${LONGEST.notes.toLocaleString('en-GB')} characters.` };
  return undefined;
}

/** What a field says, to be read beside another version of it. */
export function fieldText(fields: ClaimFields, field: ChangedField): string {
  if (field !== 'verdict') return fields[field].trim();
  if (fields.verdict === '') return '';
  const reason = fields.reason.trim();
  return reason === '' ? STATUS_WORDS[fields.verdict] : `${STATUS_WORDS[fields.verdict]}: ${reason}`;
}
