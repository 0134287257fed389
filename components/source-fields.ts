import type { SourceFact, SourceFacts } from '../lib/claims/source-facts.ts';
import { listIn, wrongInDate } from './typed-values.ts';

/** What can be corrected of a source, as it stands in the fields of a form. */
export type SourceFields = Omit<SourceFacts, 'authors'> & {
  /** Separated by commas. */
  authors: string;
};

export const SOURCE_FIELD_WORDS: Record<SourceFact, string> = {
  publisher: 'Publisher',
  authors: 'Authors, separated by commas',
  publishedAt: 'Date of the article, such as 2026-11-23',
  origin: 'Origin',
  stance: 'What it does with the claim',
  certainty: 'How it says it',
};

const FIELDS = Object.keys(SOURCE_FIELD_WORDS) as SourceFact[];

export function sourceFieldsOf(facts: SourceFacts): SourceFields {
  return { ...facts, authors: facts.authors.join(', ') };
}

/** The fields that no longer stand as they did: what they were, and what they are to be. */
export function sourceChange(
  fields: SourceFields,
  from: SourceFacts,
): { was: Partial<SourceFacts>; change: Partial<SourceFacts> } {
  const before = sourceFieldsOf(from);
  const touched = FIELDS.filter((field) => fields[field] !== before[field]);
  const wanted: SourceFacts = {
    ...fields,
    publisher: fields.publisher.trim(),
    authors: listIn(fields.authors),
    publishedAt: fields.publishedAt.trim(),
    origin: fields.origin.trim(),
  };
  const only = (facts: SourceFacts): Partial<SourceFacts> =>
    Object.fromEntries(touched.map((field) => [field, facts[field]]));
  return { was: only(from), change: only(wanted) };
}

/** Far above what a name has; the library takes no more. */
const LONGEST_NAME = 300;

/** What is wrong with the fields, in words: the first thing alone, for that is mended first. */
export function wrongInSource(fields: SourceFields): { field: SourceFact; why: string } | undefined {
  if (fields.publisher.trim() === '') return { field: 'publisher', why: 'A source needs a publisher.' };
  for (const field of ['publisher', 'origin'] as const)
    if (fields[field].trim().length > LONGEST_NAME)
      return { field, why: `A name has at most ${LONGEST_NAME} characters.` };
  if (listIn(fields.authors).some((author) => author.length > LONGEST_NAME))
    return { field: 'authors', why: 'One name is very long. Please put commas between authors.' };
  const noDate = wrongInDate(fields.publishedAt);
  return noDate === undefined ? undefined : { field: 'publishedAt', why: noDate };
}

/** What a fact says, to be read beside the form. */
export function factText(fact: string | readonly string[]): string {
  const text = typeof fact === 'string' ? fact : fact.join(', ');
  return text === '' ? 'nothing' : `“${text}”`;
}
